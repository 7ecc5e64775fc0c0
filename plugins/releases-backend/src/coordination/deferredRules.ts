import {
  ActiveDelegation,
  asksPerson,
  EvaluatedRule,
  isPutAside,
  RecordedDeferral,
} from '@slipway/backstage-plugin-releases-common';
import { evaluateRound, RoundMoment } from './round';
import { ApprovalRound, StoredRule } from './types';

/** What somebody put aside, with the rules that would wait for them otherwise. */
export type DeferredRules = { deferral: RecordedDeferral; rules: StoredRule[] };

/**
 * Finds out what of a round is still put aside, whether the time is over or not.
 *
 * @param options - `delegations` to those who put something aside
 */
export function deferredRules(
  round: ApprovalRound,
  deferrals: RecordedDeferral[],
  options: { moment: RoundMoment; delegations: ActiveDelegation[] },
): DeferredRules[] {
  if (deferrals.length === 0) {
    return [];
  }
  const { moment, delegations } = options;
  const evaluated = evaluateRound(round, moment).rules;
  return deferrals.map(deferral => ({
    deferral,
    rules: round.rules.filter(
      ({ rule, askedAt }, index) =>
        waitsFor(evaluated[index], deferral, delegations) &&
        isPutAside(deferral, {
          rule,
          askedAt,
          digest: round.digest,
          decisions: round.decisions,
          settings: moment.policy.approvals,
        }),
    ),
  }));
}

/** Whether a rule is open, and decisions can be taken under it. */
export function isOpen({ state }: Pick<EvaluatedRule, 'state'>): boolean {
  return state === 'pending' || state === 'unresolvable';
}

/** Whether what somebody decided themselves counts under a rule now. */
export function hasSaid(rule: EvaluatedRule, person: string): boolean {
  return rule.decisions.some(
    ({ status, decidedBy }) => status === 'valid' && decidedBy === person,
  );
}

function waitsFor(
  rule: EvaluatedRule,
  { person, claims }: RecordedDeferral,
  delegations: ActiveDelegation[],
): boolean {
  const isAsked =
    asksPerson(rule, { decidedBy: person, claims }) ||
    delegations.some(
      ({ from, to }) => to === person && rule.approvers.includes(from),
    );
  return isAsked && isOpen(rule) && !hasSaid(rule, person);
}
