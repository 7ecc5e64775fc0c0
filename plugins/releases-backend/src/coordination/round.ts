import {
  CatalogGraph,
  contentDigest,
  contentOf,
  evaluateApprovals,
  plannedInterval,
  Release,
  ReleaseContent,
  ReleasePolicy,
  ReleaseState,
  resolveApprovalRules,
  ResolvedRule,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime, Duration } from 'luxon';
import { ChangeDecision } from '../planning/ReleaseWriter';
import { ApprovalRound, StoredDecision, StoredRule } from './types';

/** Ownership follows the catalog at least so often, and sooner where the projection noticed. */
const RESOLVE_EVERY = Duration.fromObject({ minutes: 10 });

/** When the catalog is asked again after it did not answer. */
const RETRY_AFTER = Duration.fromObject({ minutes: 1 });

/** When people who have not decided are reminded, before the first window. */
export const REMINDERS = [
  Duration.fromObject({ hours: 24 }),
  Duration.fromObject({ hours: 2 }),
];

/** The moment at which a round is looked at. */
export type RoundMoment = {
  at: string;
  policy: ReleasePolicy;
  submittedBy?: string;
};

/**
 * Asks again who has to decide.
 *
 * @param before - the round so far, if any
 * @param options - `fresh` when people are asked about the content anew, as
 * after it was submitted or changed
 */
export function resolveRound(
  before: ApprovalRound | undefined,
  content: ReleaseContent,
  options: RoundMoment & {
    graph: CatalogGraph;
    fresh: boolean;
    /** Those of the round before, when left out. */
    editors?: string[];
  },
): ApprovalRound {
  const { at, policy, graph, submittedBy, fresh } = options;
  const editors = options.editors ?? before?.editors ?? [];
  const digest = contentDigest(content);
  const decisions = before?.decisions ?? [];
  const previous = fresh ? undefined : before;
  if (previous && graph.incomplete) {
    // Who was asked on a whole catalog stays asked: an outage asks nobody else.
    return { ...previous, digest, editors, incomplete: graph.incomplete };
  }
  const known = new Map(previous?.rules.map(one => [one.rule.id, one]));
  const escalated = (previous?.rules ?? [])
    .filter(one => isOverdue(one, at))
    .map(({ rule }) => rule.id);
  const rules = resolveApprovalRules({
    content,
    policy,
    graph,
    escalated,
    submittedBy,
    editors,
  }).map((rule): StoredRule => {
    const old = known.get(rule.id);
    return {
      rule,
      state: 'pending',
      given: 0,
      askedAt: old?.askedAt ?? at,
      escalatedAt: rule.escalatedTo ? old?.escalatedAt ?? at : undefined,
    };
  });
  return {
    digest,
    resolvedAt: graph.readAt,
    incomplete: graph.incomplete,
    editors,
    reminders: previous?.reminders ?? remindersDue(content, at),
    rules,
    decisions,
  };
}

/** Who changed a content since it was submitted: what somebody submits is theirs alone. */
export function editorsAfter(
  before: ApprovalRound | undefined,
  change: { actor: string; isSubmission: boolean; isOther: boolean },
): string[] {
  if (change.isSubmission) {
    return [];
  }
  const known = before?.editors ?? [];
  return change.isOther ? [...new Set([...known, change.actor])] : known;
}

/** Judges a round, and finds out when it has to be looked at again. */
export function judgeRound(
  round: ApprovalRound,
  content: ReleaseContent,
  moment: RoundMoment,
): { round: ApprovalRound; state: ReturnType<typeof evaluateRound>['state'] } {
  const { at } = moment;
  const { state, rules } = evaluateRound(round, moment);
  const judged = round.rules.map((one, index) => ({
    ...one,
    state: rules[index].state,
    given: rules[index].given,
  }));
  const expiries = rules.flatMap(({ decisions }) =>
    decisions
      .filter(({ status }) => status === 'valid')
      .flatMap(({ expiresAt }) => expiresAt ?? []),
  );
  const escalations = judged
    .filter(one => !one.escalatedAt)
    .flatMap(one => escalatesAt(one) ?? [])
    .filter(instant => instant > at);
  const again = [
    plus(at, round.incomplete ? RETRY_AFTER : RESOLVE_EVERY),
    ...expiries,
    ...escalations,
    ...reminderInstants(content).filter(instant => instant > at),
  ].sort()[0];
  const expired = new Set(
    rules.flatMap(({ id, decisions }) =>
      decisions
        .filter(({ ruleId, status }) => ruleId === id && status === 'expired')
        .map(decision => decision.id),
    ),
  );
  return {
    state,
    round: {
      ...round,
      rules: judged,
      dueAt: again,
      decisions: round.decisions.map(
        (decision): StoredDecision =>
          expired.has(decision.id) && !decision.expiredAt
            ? { ...decision, expiredAt: at }
            : decision,
      ),
    },
  };
}

export function evaluateRound(
  round: Pick<ApprovalRound, 'rules' | 'decisions' | 'digest' | 'editors'>,
  moment: RoundMoment,
) {
  return evaluateApprovals({
    rules: round.rules.map(({ rule }) => rule),
    decisions: round.decisions,
    digest: round.digest,
    now: moment.at,
    settings: moment.policy.approvals,
    submittedBy: moment.submittedBy,
    editors: round.editors,
  });
}

/** What is made of a release when nothing is decided on it. */
export function nothingYet(release: Release): ChangeDecision {
  return {
    state: release.state,
    content: contentOf(release),
    contentChanged: false,
    events: [],
    keepsRevision: true,
  };
}

/** Whether decisions can be taken in a state. */
export function isDecidable(state: ReleaseState): boolean {
  return state === 'candidate' || state === 'approved';
}

/** When others are asked, too; undefined where nobody else is. */
export function escalatesAt({
  rule,
  askedAt,
}: Pick<StoredRule, 'rule' | 'askedAt'>): string | undefined {
  return rule.escalateAfter && rule.escalateTo
    ? plus(askedAt, Duration.fromISO(rule.escalateAfter))
    : undefined;
}

/** How many reminders the first window has come close enough for. */
export function remindersDue(content: ReleaseContent, at: string): number {
  return reminderInstants(content).filter(instant => instant <= at).length;
}

/** The people under a rule who can still decide and have not, those whose content it is left out. */
export function silentUnder(
  rule: ResolvedRule,
  round: ApprovalRound,
  moment: RoundMoment,
): string[] {
  const judged = evaluateRound(round, moment).rules.find(
    ({ id }) => id === rule.id,
  );
  const heard = new Set(
    judged?.decisions
      .filter(({ status }) => status === 'valid')
      .map(({ decidedBy, onBehalfOf }) => onBehalfOf ?? decidedBy),
  );
  const excluded = moment.policy.approvals.submitterMayApprove
    ? []
    : [moment.submittedBy, ...(round.editors ?? [])];
  return rule.approvers.filter(
    user => !excluded.includes(user) && !heard.has(user),
  );
}

/** Whether the time to decide was over when others were asked, or is now; others may be asked for want of anybody, too. */
function isOverdue(one: StoredRule, at: string): boolean {
  const instant = escalatesAt(one);
  if (instant === undefined) {
    return false;
  }
  return one.escalatedAt
    ? instant <= one.escalatedAt
    : one.state === 'pending' && instant <= at;
}

function reminderInstants(content: ReleaseContent): string[] {
  const { plannedStart } = plannedInterval(content.windows);
  return plannedStart
    ? REMINDERS.map(
        before =>
          DateTime.fromISO(plannedStart, { zone: 'utc' })
            .minus(before)
            .toISO()!,
      )
    : [];
}

function plus(instant: string, duration: Duration): string {
  return DateTime.fromISO(instant, { zone: 'utc' }).plus(duration).toISO()!;
}
