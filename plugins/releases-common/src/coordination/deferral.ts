import { DeploymentWindow, Violation } from '../api/types';
import { RecordedDecision, ResolvedRule } from './approvalTypes';
import { ApprovalSettings } from './evaluateApprovals';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/**
 * For how many days a decision can be put aside.
 *
 * @public
 */
export const MAX_DEFERRAL_DAYS = 31;

/**
 * How many hours before the next window a decision that was put aside waits again.
 *
 * @public
 */
export const DEFERRAL_LEAD_HOURS = 24;

/**
 * That somebody put their decision aside, as it was recorded. Instants are ISO 8601.
 *
 * @public
 */
export type RecordedDeferral = {
  /** The rule under which they did. */
  ruleId: string;
  person: string;
  until: string;
  reason?: string;
  /** When they did. */
  at: string;
  /** The digest of the content that they put aside. */
  digest: string;
  /** The asked groups and users that the person's sign-in said they are. */
  claims: string[];
  /** Whether they are asked only in somebody else's place. */
  standsIn: boolean;
};

/**
 * Until when the decision on a release can be put aside at most.
 *
 * @public
 */
export type DeferralLimit = {
  /** ISO 8601. */
  latest: string;
  /** What does not let it be later. */
  because: 'maximum' | 'window' | 'delegation';
};

/**
 * Finds the latest time until which a decision can be put aside.
 *
 * @param release - its windows; only the next that is still to come matters
 * @param options - `now` and `delegatedUntil` are ISO 8601; the latter is for
 * those who decide only in somebody else's place
 * @returns undefined when the next window is so near that there is no time left
 * @public
 */
export function deferralLimit(
  release: { windows: readonly Pick<DeploymentWindow, 'start'>[] },
  options: { now: string; delegatedUntil?: string },
): DeferralLimit | undefined {
  const now = Date.parse(options.now);
  const next = Math.min(
    ...release.windows
      .map(({ start }) => Date.parse(start))
      .filter(start => start > now),
  );
  const ends: Array<[number, DeferralLimit['because']]> = [
    [now + MAX_DEFERRAL_DAYS * DAY_MS, 'maximum'],
    [next - DEFERRAL_LEAD_HOURS * HOUR_MS, 'window'],
  ];
  if (options.delegatedUntil !== undefined) {
    ends.push([Date.parse(options.delegatedUntil), 'delegation']);
  }
  const [latest, because] = ends.reduce((one, other) =>
    other[0] < one[0] ? other : one,
  );
  return latest > now
    ? { latest: new Date(latest).toISOString(), because }
    : undefined;
}

/**
 * Says what is wrong with the time until which a decision is to be put aside.
 *
 * @param until - ISO 8601
 * @param options - `now` is ISO 8601
 * @public
 */
export function deferralProblems(
  until: string,
  options: { now: string; limit: DeferralLimit },
): Violation[] {
  const { now, limit } = options;
  const instant = Date.parse(until);
  if (Number.isNaN(instant)) {
    return [
      {
        field: 'until',
        rule: 'instant',
        message: 'This is not an instant. Send it in ISO 8601 with a zone.',
      },
    ];
  }
  if (instant <= Date.parse(now)) {
    return [
      {
        field: 'until',
        rule: 'future',
        message: 'This time is over already. Choose a later one.',
      },
    ];
  }
  return instant > Date.parse(limit.latest) ? [tooLate(limit)] : [];
}

/**
 * Whether something that somebody put aside stays aside under a rule, apart
 * from the time until which they did: it ends when the content changes, when
 * they decide, and when people are asked by the rule anew.
 *
 * @remarks
 * Where one decision counts for every rule that asks somebody, so does a deferral.
 *
 * @param context - `askedAt` says when the rule began to ask (ISO 8601)
 * @public
 */
export function isPutAside(
  deferral: Pick<RecordedDeferral, 'ruleId' | 'person' | 'at' | 'digest'>,
  context: {
    rule: Pick<ResolvedRule, 'id'>;
    askedAt: string;
    digest: string;
    decisions: readonly Pick<
      RecordedDecision,
      'ruleId' | 'decidedBy' | 'decidedAt'
    >[];
    settings: Pick<ApprovalSettings, 'oneDecisionForSeveralRules'>;
  },
): boolean {
  const { rule, askedAt, digest, decisions, settings } = context;
  const isCovered = (ruleId: string) =>
    settings.oneDecisionForSeveralRules || ruleId === rule.id;
  return (
    isCovered(deferral.ruleId) &&
    deferral.digest === digest &&
    askedAt <= deferral.at &&
    !decisions.some(
      ({ ruleId, decidedBy, decidedAt }) =>
        decidedBy === deferral.person &&
        decidedAt >= deferral.at &&
        isCovered(ruleId),
    )
  );
}

function tooLate({ latest, because }: DeferralLimit): Violation {
  const way = `Choose ${latest} or an earlier time.`;
  switch (because) {
    case 'window':
      return {
        field: 'until',
        rule: 'beforeWindow',
        message: `The decision has to be on the table ${DEFERRAL_LEAD_HOURS} hours before the next window begins. ${way}`,
      };
    case 'delegation':
      return {
        field: 'until',
        rule: 'withinDelegation',
        message: `You decide in somebody else’s place no longer than that. ${way}`,
      };
    default:
      return {
        field: 'until',
        rule: 'maxPeriod',
        message: `A decision can be put aside for at most ${MAX_DEFERRAL_DAYS} days. ${way}`,
      };
  }
}
