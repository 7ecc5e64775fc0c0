import {
  ApprovalInboxItem,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Sight } from '../catalog/HiddenEntities';
import { InboxEntry } from './InboxStore';
import { presentDecision } from './presentApprovals';
import { redactRule } from './redactRule';
import { evaluateRound, RoundMoment } from './round';
import { ApprovalRound } from './types';

/**
 * A release as it lies in somebody's inbox.
 *
 * @returns nothing when the rule went away meanwhile
 */
export function presentInbox(
  release: Release,
  round: ApprovalRound,
  options: RoundMoment & { item: InboxEntry; user: string; sees: Sight },
): ApprovalInboxItem | undefined {
  const { item, user, sees } = options;
  const rule = evaluateRound(round, options).rules.find(
    ({ id }) => id === item.ruleId,
  );
  const stored = round.rules.find(one => one.rule.id === item.ruleId);
  if (!rule || !stored) {
    return undefined;
  }
  const mine = rule.decisions.find(
    ({ id, decidedBy }) =>
      decidedBy === user && (!item.decisionId || id === item.decisionId),
  );
  const assignee = rule.assignees.length === 1 ? rule.assignees[0] : undefined;
  return {
    releaseId: release.id,
    title: release.title,
    type: release.type,
    state: release.state,
    owner: release.owner,
    digest: round.digest,
    components: release.components.map(({ entityRef, version }) => ({
      entityRef,
      version,
    })),
    rule: {
      id: rule.id,
      title: rule.title,
      reason: redactRule(rule, { sees, user }).reason,
      state: rule.state,
      needed: rule.needed,
      given: rule.given,
      stepUp: rule.stepUp,
      ...(assignee && sees(assignee) && { assignee }),
    },
    ...(item.onBehalfOf && { onBehalfOf: item.onBehalfOf }),
    ...(item.deferral && { deferral: item.deferral }),
    ...(mine && { myDecision: presentDecision(mine) }),
    askedAt: stored.askedAt,
    ...(release.plannedStart && {
      plannedStart: release.plannedStart,
      dueAt: release.plannedStart,
    }),
    isReapproval: round.decisions.some(
      ({ decidedBy, digest }) => decidedBy === user && digest !== round.digest,
    ),
  };
}
