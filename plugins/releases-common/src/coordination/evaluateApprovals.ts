import { ApprovalDecision, ApprovalOverview, ApprovalRule } from '../api/types';
import { plusDuration } from './durations';
import { RecordedDecision, ResolvedRule } from './approvalTypes';
import { assignPeople } from './assignPeople';
import { distinctPeople, personOf } from './people';

/**
 * What holds for all approvals of a portal.
 *
 * @public
 */
export type ApprovalSettings = ApprovalOverview['settings'];

/**
 * What the decisions on a release amount to at one moment. `now` is ISO 8601.
 *
 * @public
 */
export type ApprovalContext = {
  rules: ResolvedRule[];
  /** In the order in which they were taken. */
  decisions: RecordedDecision[];
  /** The digest of the release as it is now. */
  digest: string;
  now: string;
  settings: ApprovalSettings;
  submittedBy?: string;
  /** Who changed the content since it was submitted; may not approve it either. */
  editors?: readonly string[];
};

/**
 * A decision with whether it counts under a rule, and until when (ISO 8601).
 *
 * @public
 */
export type EvaluatedDecision = RecordedDecision & {
  status: ApprovalDecision['status'];
  expiresAt?: string;
};

/**
 * A rule with what was decided under it, the newest decision first. Decisions
 * on other rules are among them where they count for this one, too.
 *
 * @public
 */
export type EvaluatedRule = ResolvedRule & {
  state: ApprovalRule['state'];
  given: number;
  decisions: EvaluatedDecision[];
};

/**
 * @public
 */
export type ApprovalEvaluation = {
  state: ApprovalOverview['state'];
  rules: EvaluatedRule[];
};

/**
 * Judges which rules are satisfied by the decisions on a release.
 *
 * @remarks
 * A decision counts while it is on the present content, not withdrawn, not
 * overtaken by a newer one of the same person, not too old, and the person is
 * still asked. One rejection rejects a rule. What the submitter decided, or
 * somebody who changed the content since, does not count unless the settings
 * allow it, and never in somebody else's place.
 *
 * @public
 */
export function evaluateApprovals(
  context: ApprovalContext,
): ApprovalEvaluation {
  const judged = context.rules.map(rule => ({
    rule,
    decisions: judgeDecisions(rule, context),
  }));
  const given = countGiven(judged, context.settings);
  const rules = judged.map(({ rule, decisions }, index): EvaluatedRule => {
    const rejected = decisions.some(
      ({ status, decision }) => status === 'valid' && decision === 'reject',
    );
    return {
      ...rule,
      state: stateOf(rule, { given: given[index], rejected }),
      given: given[index],
      decisions,
    };
  });
  return { state: overallState(rules), rules };
}

/**
 * Whether a rule asks the person who decided, or the one in whose place they did.
 *
 * @public
 */
export function asksPerson(
  rule: Pick<ResolvedRule, 'approvers' | 'assignees'>,
  decision: Pick<RecordedDecision, 'decidedBy' | 'onBehalfOf' | 'claims'>,
): boolean {
  return (
    rule.approvers.includes(personOf(decision)) ||
    (!decision.onBehalfOf &&
      decision.claims.some(claim => rule.assignees.includes(claim)))
  );
}

function judgeDecisions(
  rule: ResolvedRule,
  context: ApprovalContext,
): EvaluatedDecision[] {
  const { oneDecisionForSeveralRules } = context.settings;
  const applicable = context.decisions
    .map((decision, index) => ({ decision, index }))
    .filter(
      ({ decision }) =>
        decision.ruleId === rule.id ||
        (oneDecisionForSeveralRules && reaches(rule, decision)),
    )
    .sort(
      (a, b) =>
        b.decision.decidedAt.localeCompare(a.decision.decidedAt) ||
        b.index - a.index,
    )
    .map(({ decision }) => decision);
  return applicable
    .map((decision, index): EvaluatedDecision => {
      const expiresAt =
        decision.decision === 'approve' && rule.validFor
          ? plusDuration(decision.decidedAt, rule.validFor)
          : undefined;
      return {
        ...decision,
        status: statusOf(decision, {
          rule,
          context,
          expiresAt,
          newer: applicable.slice(0, index),
        }),
        ...(expiresAt && { expiresAt }),
      };
    })
    .filter(({ ruleId, status }) => ruleId === rule.id || status === 'valid');
}

/** Whether a decision on another rule says something under this one. */
function reaches(rule: ResolvedRule, decision: RecordedDecision): boolean {
  return asksPerson(rule, decision) && isConfirmedFor(rule, decision);
}

function isConfirmedFor(
  rule: ResolvedRule,
  decision: RecordedDecision,
): boolean {
  return !rule.stepUp || decision.confirmed || decision.decision === 'reject';
}

function statusOf(
  decision: RecordedDecision,
  options: {
    rule: ResolvedRule;
    context: ApprovalContext;
    expiresAt: string | undefined;
    newer: RecordedDecision[];
  },
): EvaluatedDecision['status'] {
  const { rule, context, expiresAt, newer } = options;
  if (decision.withdrawnAt) {
    return 'withdrawn';
  }
  const person = personOf(decision);
  if (
    newer.some(
      other =>
        personOf(other) === person &&
        (other.ruleId === decision.ruleId ||
          other.decision !== decision.decision),
    )
  ) {
    return 'superseded';
  }
  if (decision.digest !== context.digest) {
    return 'stale';
  }
  if (
    !asksPerson(rule, decision) ||
    !isConfirmedFor(rule, decision) ||
    isExcluded(decision, context)
  ) {
    return 'not-asked';
  }
  return expiresAt && expiresAt <= context.now ? 'expired' : 'valid';
}

function isExcluded(
  { decidedBy, onBehalfOf }: RecordedDecision,
  { submittedBy, editors = [], settings }: ApprovalContext,
): boolean {
  const isAuthor = (person: string | undefined) =>
    person !== undefined &&
    (person === submittedBy || editors.includes(person));
  return settings.submitterMayApprove
    ? onBehalfOf !== undefined && isAuthor(decidedBy)
    : isAuthor(decidedBy) || isAuthor(onBehalfOf);
}

function countGiven(
  judged: Array<{ rule: ResolvedRule; decisions: EvaluatedDecision[] }>,
  settings: ApprovalSettings,
): number[] {
  const approvals = judged.map(({ decisions }) =>
    decisions.filter(
      ({ status, decision }) => status === 'valid' && decision === 'approve',
    ),
  );
  if (settings.oneDecisionForSeveralRules) {
    return approvals.map(ofRule => new Set(distinctPeople(ofRule)).size);
  }
  const people = distinctPeople(approvals.flat());
  let at = 0;
  return assignPeople(
    judged.map(({ rule }, index) => ({
      needed: rule.needed,
      people: [...new Set(people.slice(at, (at += approvals[index].length)))],
    })),
  );
}

function stateOf(
  rule: ResolvedRule,
  found: { given: number; rejected: boolean },
): EvaluatedRule['state'] {
  if (found.rejected) {
    return 'rejected';
  }
  if (found.given >= rule.needed) {
    return 'satisfied';
  }
  return rule.unresolvable ? 'unresolvable' : 'pending';
}

function overallState(rules: EvaluatedRule[]): ApprovalEvaluation['state'] {
  if (rules.length === 0) {
    return 'not-needed';
  }
  if (rules.some(({ state }) => state === 'rejected')) {
    return 'rejected';
  }
  return rules.every(({ state }) => state === 'satisfied')
    ? 'satisfied'
    : 'pending';
}
