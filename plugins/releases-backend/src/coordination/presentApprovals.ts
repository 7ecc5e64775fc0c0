import {
  ApprovalDecision,
  ApprovalEvaluation,
  ApprovalOverview,
  ApprovalRule,
  ApprovedContent,
  approvedContentOf,
  ContentDifference,
  contentDifferences,
  Deferral,
  EvaluatedDecision,
  EvaluatedRule,
  RecordedDeferral,
  Release,
  whoMayDecide,
} from '@slipway/backstage-plugin-releases-common';
import { Sight } from '../catalog/HiddenEntities';
import { Decider } from './decideOnRule';
import { DeferredRules } from './deferredRules';
import { redactRule } from './redactRule';
import { escalatesAt, evaluateRound, isDecidable, RoundMoment } from './round';
import { ApprovalRound, StoredRule } from './types';

/** Shows a rule to nobody in particular. */
export const NOBODY = { decide: false, withdraw: false } as const;

/** The rules of a round with what was said; whole unless somebody looks who may not see everything. */
export function presentRules(
  release: Release,
  round: Pick<ApprovalRound, 'rules' | 'decisions' | 'digest' | 'editors'>,
  moment: RoundMoment,
  viewer: { sees: Sight; user?: string } = { sees: () => true },
): { state: ApprovalEvaluation['state']; rules: ApprovalRule[] } {
  const { state, rules } = evaluateRound(round, moment);
  return {
    state,
    rules: rules.map((rule, index) =>
      presentRule(release, rule, { stored: round.rules[index], ...viewer }),
    ),
  };
}

/** The approvals of a release as one person sees them. */
export function presentOverview(
  release: Release,
  round: ApprovalRound,
  options: RoundMoment & {
    preview: boolean;
    /** Whether the caller may decide on the release at all. */
    allowed: boolean;
    decider?: Decider;
    sees: Sight;
    contents: Map<string, ApprovedContent>;
    /** What people put aside for now. */
    deferred: DeferredRules[];
  },
): ApprovalOverview {
  const { decider, contents, policy, submittedBy } = options;
  const current = approvedContentOf(release);
  const since = (digest: string): ContentDifference[] | undefined => {
    const before = contents.get(digest);
    return before && contentDifferences(before, current);
  };
  const { state, rules } = presentRules(release, round, options, {
    sees: options.sees,
    user: decider?.user,
  });
  const mine = decider && latestOf(round, decider.user);
  const sinceMine =
    mine && mine.digest !== round.digest ? since(mine.digest) : undefined;
  const open =
    options.allowed && !options.preview && isDecidable(release.state);
  return {
    releaseId: release.id,
    digest: round.digest,
    preview: options.preview,
    // Where it is not known whom to ask, that nobody is asked says nothing.
    state: round.incomplete && state === 'not-needed' ? 'pending' : state,
    resolvedAt: round.resolvedAt,
    ...(submittedBy && { submittedBy }),
    rules: rules.map((rule, index) => ({
      ...rule,
      decisions: rule.decisions.map(decision => {
        const changes =
          decision.status === 'stale' ? since(decision.digest) : undefined;
        return changes ? { ...decision, changes } : decision;
      }),
      ...presentDeferrals(rule.id, options.deferred, decider?.user),
      may: decider
        ? mayOf(rule, round.rules[index], {
            ...options,
            decider,
            open,
            editors: round.editors,
          })
        : NOBODY,
    })),
    ...(sinceMine && { changesSinceMine: sinceMine }),
    settings: policy.approvals,
    catalog: {
      complete: round.incomplete === undefined,
      ...(round.incomplete !== undefined && { cause: round.incomplete }),
    },
  };
}

export function presentDecision(decision: EvaluatedDecision): ApprovalDecision {
  const {
    id,
    ruleId,
    decidedBy,
    onBehalfOf,
    comment,
    digest,
    status,
    decidedAt,
    expiresAt,
    withdrawnAt,
  } = decision;
  return {
    id,
    ruleId,
    decidedBy,
    ...(onBehalfOf && { onBehalfOf }),
    decision: decision.decision,
    ...(comment && { comment }),
    digest,
    status,
    decidedAt,
    ...(expiresAt && { expiresAt }),
    ...(withdrawnAt && { withdrawnAt }),
  };
}

/** That somebody is not to be waited for now is told to whoever sees what people decided. */
function presentDeferrals(
  ruleId: string,
  deferred: DeferredRules[],
  user: string | undefined,
): Pick<ApprovalRule, 'deferral' | 'deferrals'> {
  const here = deferred
    .filter(({ rules }) => rules.some(({ rule }) => rule.id === ruleId))
    .map(({ deferral }) => deferral);
  const mine = here.find(({ person }) => person === user);
  return {
    ...(mine && { deferral: presentDeferral(mine) }),
    ...(here.length > 0 && {
      deferrals: here.map(({ person, until, reason }) => ({
        person,
        until,
        ...(reason && { reason }),
      })),
    }),
  };
}

/** What somebody put aside, as they see it. */
export function presentDeferral(deferral: RecordedDeferral): Deferral {
  const { until, reason, at } = deferral;
  return { until, ...(reason && { reason }), at };
}

function presentRule(
  release: Release,
  rule: EvaluatedRule,
  options: { stored: StoredRule; sees: Sight; user?: string },
): ApprovalRule {
  const { stored, sees } = options;
  const shown = redactRule(rule, options);
  const escalation = stored.escalatedAt ? undefined : escalatesAt(stored);
  const [assignee, ...others] = rule.assignees.filter(
    ref => ref !== rule.escalatedTo || rule.assignees.length === 1,
  );
  return {
    id: rule.id,
    name: rule.name,
    title: rule.title,
    source: rule.source,
    ...(assignee && others.length === 0 && sees(assignee) && { assignee }),
    state: rule.state,
    needed: rule.needed,
    given: rule.given,
    approvers: shown.approvers,
    reason: shown.reason,
    paths: shown.paths,
    stepUp: rule.stepUp,
    ...(release.plannedStart && { dueAt: release.plannedStart }),
    ...(escalation && { escalatesAt: escalation }),
    ...(stored.escalatedAt && { escalatedAt: stored.escalatedAt }),
    ...(shown.escalatedTo && { escalatedTo: shown.escalatedTo }),
    decisions: rule.decisions.map(presentDecision),
    may: NOBODY,
  };
}

function mayOf(
  rule: ApprovalRule,
  stored: StoredRule,
  options: RoundMoment & {
    decider: Decider;
    open: boolean;
    editors?: string[];
  },
): ApprovalRule['may'] {
  const { decider, open, policy, submittedBy, editors } = options;
  if (!open) {
    return NOBODY;
  }
  const { self, onBehalfOf, refusal } = whoMayDecide({
    ...decider,
    rule: stored.rule,
    settings: policy.approvals,
    submittedBy,
    editors,
  });
  return {
    decide: self || onBehalfOf.length > 0,
    withdraw: rule.decisions.some(
      ({ status, decidedBy }) =>
        status === 'valid' && decidedBy === decider.user,
    ),
    ...(onBehalfOf.length > 0 && { onBehalfOf }),
    ...(refusal && { refusal }),
  };
}

function latestOf(round: ApprovalRound, user: string) {
  return [...round.decisions]
    .reverse()
    .find(({ decidedBy, withdrawnAt }) => decidedBy === user && !withdrawnAt);
}
