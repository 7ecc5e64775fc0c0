import { Release } from '@slipway/backstage-plugin-releases-common';
import { JsonObject } from '@backstage/types';
import { NewOutboxMessage } from '../communication/OutboxStore';
import { Decision } from '../planning/decisions';
import { askNotice } from './notices';
import { concernsOf } from './redactRule';
import { remindersDue, RoundMoment, silentUnder } from './round';
import { ApprovalRound, StoredRule } from './types';

type Events = Decision['events'];

/** What the history says when people are asked about a content. */
export function requestEvents(round: ApprovalRound): Events {
  return round.rules.length === 0
    ? []
    : [
        {
          type: 'approval-requested',
          data: { digest: round.digest, rules: round.rules.map(describe) },
        },
      ];
}

/** What the history says when it turns out that somebody else has to decide. */
export function ruleEvents(
  before: ApprovalRound,
  after: ApprovalRound,
): Events {
  const old = new Map(before.rules.map(one => [one.rule.id, one]));
  const now = new Map(after.rules.map(one => [one.rule.id, one]));
  const escalated = after.rules.filter(
    ({ rule, escalatedAt }) =>
      escalatedAt && old.has(rule.id) && !old.get(rule.id)?.escalatedAt,
  );
  const added = after.rules.filter(({ rule }) => !old.has(rule.id));
  const removed = before.rules.filter(({ rule }) => !now.has(rule.id));
  const changed = after.rules.flatMap(({ rule }): JsonObject[] => {
    const previous = old.get(rule.id)?.rule;
    if (!previous || escalated.some(one => one.rule.id === rule.id)) {
      return [];
    }
    const joined = without(rule.approvers, previous.approvers);
    const left = without(previous.approvers, rule.approvers);
    return joined.length + left.length > 0 ||
      rule.needed !== previous.needed ||
      rule.unresolvable !== previous.unresolvable
      ? [
          {
            rule: rule.id,
            title: rule.title,
            reason: rule.reason,
            concerns: concernsOf(rule),
            needed: rule.needed,
            added: joined,
            removed: left,
          },
        ]
      : [];
  });
  const events: Events = escalated.map(({ rule, askedAt }) => ({
    type: 'approval-escalated',
    data: {
      rule: rule.id,
      title: rule.title,
      to: rule.escalatedTo!,
      askedAt,
      reason: rule.reason,
      concerns: concernsOf(rule),
    },
  }));
  if (added.length + removed.length + changed.length > 0) {
    events.push({
      type: 'approval-rules-changed',
      data: {
        added: added.map(describe),
        removed: removed.map(describe),
        changed,
      },
    });
  }
  return events;
}

/** What the history says of approvals whose time was found to be over. */
export function expiryEvents(
  before: ApprovalRound,
  after: ApprovalRound,
): Events {
  return after.decisions
    .filter(
      ({ expiredAt }, index) =>
        expiredAt && !before.decisions[index]?.expiredAt,
    )
    .map(decision => ({
      type: 'approval-expired',
      data: {
        rule: decision.ruleId,
        decision: decision.id,
        decidedBy: decision.decidedBy,
        ...(decision.onBehalfOf && { onBehalfOf: decision.onBehalfOf }),
        decidedAt: decision.decidedAt,
        digest: decision.digest,
      },
    }));
}

/**
 * Asks everybody who has something to decide and was not asked about this
 * content before, each once, under the first rule that asks.
 */
export function askMessages(
  release: Pick<Release, 'id' | 'title'>,
  rounds: { before: ApprovalRound | undefined; after: ApprovalRound },
  moment: RoundMoment & { fresh: boolean },
): NewOutboxMessage[] {
  const { before, after } = rounds;
  const known = new Map(
    before?.rules.map(({ rule }) => [rule.id, rule.approvers]),
  );
  const isAgain =
    moment.fresh &&
    before?.decisions.some(({ digest }) => digest !== after.digest);
  const kind = isAgain ? 'again' : 'asked';
  const told = new Set<string>();
  return openRules(after).flatMap(stored => {
    const { rule, askedAt } = stored;
    const askedBefore = moment.fresh ? [] : known.get(rule.id) ?? [];
    const recipients = silentUnder(rule, after, moment).filter(
      user => !told.has(user) && !askedBefore.includes(user),
    );
    recipients.forEach(user => told.add(user));
    return askNotice(release, {
      recipients,
      rule: tellOf(stored),
      kind: rule.escalatedTo && askedAt < moment.at ? 'escalated' : kind,
    });
  });
}

/** Reminds those who have not decided when the first window comes close, once each time. */
export function remind(
  release: Release,
  round: ApprovalRound,
  moment: RoundMoment,
): { round: ApprovalRound; messages: NewOutboxMessage[] } {
  const due = remindersDue(release, moment.at);
  const { plannedStart } = release;
  if (due <= round.reminders || !plannedStart) {
    return { round, messages: [] };
  }
  const told = new Set<string>();
  const messages =
    plannedStart <= moment.at
      ? []
      : openRules(round).flatMap(stored => {
          const recipients = silentUnder(stored.rule, round, moment).filter(
            user => !told.has(user),
          );
          recipients.forEach(user => told.add(user));
          return askNotice(release, {
            recipients,
            rule: tellOf(stored),
            kind: 'reminded',
          });
        });
  return { round: { ...round, reminders: due }, messages };
}

function openRules(round: ApprovalRound): StoredRule[] {
  return round.rules.filter(
    ({ state }) => state === 'pending' || state === 'unresolvable',
  );
}

/** What a message says of a rule. */
export function tellOf({ rule, given }: StoredRule) {
  return { title: rule.title, missing: Math.max(rule.needed - given, 1) };
}

function describe({ rule }: StoredRule): JsonObject {
  return {
    rule: rule.id,
    title: rule.title,
    assignees: rule.assignees,
    approvers: rule.approvers,
    needed: rule.needed,
    reason: rule.reason,
    concerns: concernsOf(rule),
  };
}

function without(list: string[], others: string[]): string[] {
  return list.filter(one => !others.includes(one));
}
