import { CheckFinding } from '../../api/types';
import { CheckDefinition } from '../checkDefinition';
import { leadsOf, unique } from '../factLookup';
import { ApprovalRuleFact, ReadinessFacts } from '../facts';
import { resultOf, unknownResult } from '../outcomes';
import { count, listOf, nameOf } from '../sentences';

/** @internal */
export const coordinationApprovals: CheckDefinition<{}> = {
  name: 'coordination.approvals',
  title: 'Approvals',
  needs: ['approvals'],
  defaultMode: 'block',
  modeBeforeLast: 'warn',
  parameters: {},
  evaluate(facts) {
    const { approvals, release } = facts;
    if (!approvals) {
      return unknownResult('The approvals were not read');
    }
    const rules = approvals.rules;
    if (approvals.state === 'not-needed' && rules.length === 0) {
      const type = facts.policy.types.find(({ name }) => name === release.type);
      const title = type?.title ?? release.type;
      // Whatever asks in any case asked somebody, unless it all happened elsewhere.
      const elsewhere =
        release.state !== 'draft' &&
        release.state !== 'candidate' &&
        type?.approvals?.some(({ when }) => when === 'always');
      const summary = elsewhere
        ? 'Approved before it was brought over from elsewhere'
        : `${title} releases need no approval`;
      const lookedAt = `The release type ${title}`;
      return { outcome: 'passed', summary, lookedAt, findings: [] };
    }
    const open = rules.filter(rule => rule.state !== 'satisfied');
    if (rules.length === 0 && release.state === 'draft') {
      const summary = 'People are asked when the release is submitted';
      return resultOf({
        findings: [{ outcome: 'failed', message: summary }],
        lookedAt: 'The state of the release',
        passed: summary,
        failed: summary,
        resolution: resolutionOf(facts, open),
      });
    }
    const findings = rules.map(rule => describe(facts, rule));
    if (open.length === 0 && approvals.state !== 'satisfied') {
      findings.push({
        outcome: 'failed',
        message: 'The approvals are not complete on the present content',
      });
    }
    const given = rules.length - open.length;
    return resultOf({
      findings,
      lookedAt: `${count(
        rules.length,
        'approval rule',
      )} on the present content`,
      passed: `${given} of ${count(rules.length, 'approval')}`,
      failed:
        open.length === 1
          ? `${given} of ${count(rules.length, 'approval')}: ${says(
              facts,
              open[0],
            )}`
          : `${given} of ${count(rules.length, 'approval')}`,
      resolution: resolutionOf(facts, open),
    });
  },
};

function describe(facts: ReadinessFacts, rule: ApprovalRuleFact): CheckFinding {
  return {
    outcome: rule.state === 'satisfied' ? 'passed' : 'failed',
    message: `${rule.title}: ${says(facts, rule)}`,
    people: unique([
      ...(rule.assignee ? [rule.assignee] : []),
      ...rule.approvers,
    ]),
  };
}

function says(facts: ReadinessFacts, rule: ApprovalRuleFact): string {
  const { graph } = facts;
  const asked = rule.assignee
    ? nameOf(graph, rule.assignee)
    : listOf(rule.approvers.map(ref => nameOf(graph, ref)));
  switch (rule.state) {
    case 'satisfied':
      return `${asked} approved`;
    case 'rejected': {
      const no = rule.decisions.find(
        ({ status, decision }) => status === 'valid' && decision === 'reject',
      );
      const by = no ? nameOf(graph, no.decidedBy) : asked;
      return `${by} rejected${no?.comment ? `: ${no.comment}` : ''}`;
    }
    case 'unresolvable':
      return `nobody can decide${asked && ` for ${asked}`}`;
    default:
      return rule.needed > 1
        ? `${rule.given} of ${rule.needed} have approved`
        : `${asked} has not decided`;
  }
}

function resolutionOf(facts: ReadinessFacts, open: ApprovalRuleFact[]) {
  const { release } = facts;
  if (release.state === 'draft') {
    return {
      action: 'Submit the release, so that its approvers are asked.',
      people: leadsOf(release),
      kind: 'edit-release' as const,
    };
  }
  if (open.some(rule => rule.state === 'rejected')) {
    return {
      action: 'Change what was rejected, or convince whoever rejected it.',
      people: leadsOf(release),
      kind: 'edit-release' as const,
    };
  }
  if (open.length > 0 && open.every(rule => rule.state === 'unresolvable')) {
    return {
      action: 'Give the owners members in the catalog, so that one can decide.',
      people: unique(
        open.flatMap(rule => (rule.assignee ? [rule.assignee] : [])),
      ),
      kind: 'catalog' as const,
    };
  }
  return {
    action: `Approve the release, or reject it with a comment.`,
    people: unique(
      open.flatMap(rule =>
        rule.approvers.length > 0
          ? rule.approvers
          : [rule.assignee ?? release.owner],
      ),
    ),
    kind: 'approve' as const,
  };
}
