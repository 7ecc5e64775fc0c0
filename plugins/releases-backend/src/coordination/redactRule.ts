import { ResolvedRule } from '@slipway/backstage-plugin-releases-common';
import { Sight } from '../catalog/HiddenEntities';

type Explained = Pick<
  ResolvedRule,
  'assignees' | 'approvers' | 'reason' | 'paths' | 'escalatedTo'
>;

/** Every entity that a rule names. */
export function namedByRule(rule: Omit<Explained, 'reason'>): string[] {
  return [...new Set([...concernsOf(rule), ...rule.approvers])];
}

/**
 * Takes out of a rule what somebody may not see. That somebody is asked, and
 * how many, is theirs to know; because of what may not be.
 */
export function redactRule<T extends Explained>(
  rule: T,
  viewer: { sees: Sight; user?: string },
): T {
  const { sees, user } = viewer;
  return {
    ...rule,
    assignees: rule.assignees.filter(sees),
    approvers: rule.approvers.filter(sees),
    paths: rule.paths.filter(path =>
      path.every(({ from, to }) => sees(from) && sees(to)),
    ),
    escalatedTo:
      rule.escalatedTo && sees(rule.escalatedTo) ? rule.escalatedTo : undefined,
    // The sentence spells out what the paths lead over.
    reason: concernsOf(rule).every(sees)
      ? rule.reason
      : reasonWithout(user !== undefined && rule.approvers.includes(user)),
  };
}

/** The entities that the reason of a rule may spell out. */
export function concernsOf(
  rule: Pick<Explained, 'assignees' | 'paths' | 'escalatedTo'>,
): string[] {
  return [
    ...new Set([
      ...rule.assignees,
      ...rule.paths.flatMap(path => path.flatMap(({ from, to }) => [from, to])),
      ...(rule.escalatedTo ? [rule.escalatedTo] : []),
    ]),
  ];
}

function reasonWithout(isAsked: boolean): string {
  return isAsked
    ? 'You are asked for something that this release concerns; the entity between is not visible to you.'
    : 'This release concerns something that is not visible to you.';
}
