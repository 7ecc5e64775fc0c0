import type {
  ApprovalDecision,
  ApprovalOverview,
  ApprovalRule,
  Deferral,
} from '@slipway/backstage-plugin-releases-common';

/** For whom a decision can be made; `undefined` stands for the viewer. */
export type DecisionFor = string | undefined;

/** The viewer's decision under a rule that counts at present. */
export function myDecision(
  rule: ApprovalRule,
  viewer: string | undefined,
): ApprovalDecision | undefined {
  return rule.decisions.find(
    ({ decidedBy, status }) => decidedBy === viewer && status === 'valid',
  );
}

/** The rules under which the viewer can decide; those that wait for them first. */
export function decidableRules(
  overview: ApprovalOverview,
  viewer: string | undefined,
): ApprovalRule[] {
  const decidable = overview.rules.filter(({ may }) => may.decide);
  const rank = (rule: ApprovalRule) =>
    // What asks for a confirmation comes first: a decision with one satisfies
    // the other rules, too, but not the other way round.
    (waitsFor(rule, viewer) ? 0 : 2) + (rule.stepUp ? 0 : 1);
  return [...decidable].sort((a, b) => rank(a) - rank(b));
}

/** Whether the viewer is asked by a rule, has not answered and did not put it aside. */
export function waitsFor(
  rule: ApprovalRule,
  viewer: string | undefined,
): boolean {
  return (
    rule.may.decide &&
    rule.state !== 'satisfied' &&
    rule.deferral === undefined &&
    myDecision(rule, viewer) === undefined
  );
}

/** Whether anything about the release waits for the viewer. */
export function waitsForViewer(
  overview: ApprovalOverview,
  viewer: string | undefined,
): boolean {
  return overview.rules.some(rule => waitsFor(rule, viewer));
}

/** What the viewer put aside, under the first rule that would wait for them. */
export function deferredRule(
  overview: ApprovalOverview,
): (ApprovalRule & { deferral: Deferral }) | undefined {
  const { rules } = overview;
  return rules.find(
    (rule): rule is ApprovalRule & { deferral: Deferral } =>
      rule.may.decide && rule.deferral !== undefined,
  );
}

/** For whom the viewer can decide under a rule: for themselves, or for those they stand in for. */
export function decidesFor(rule: ApprovalRule): DecisionFor[] {
  const { onBehalfOf = [] } = rule.may;
  return onBehalfOf.length > 0 ? onBehalfOf : [undefined];
}
