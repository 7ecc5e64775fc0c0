import {
  HistoryEvent,
  HistoryEventType,
  RELEASE_STATES,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';

/** The messages' names of the kinds of events. */
export const EVENT_KEYS = {
  'release-created': 'created',
  'release-imported': 'imported',
  'release-updated': 'updated',
  'release-deleted': 'deleted',
  'release-submitted': 'submitted',
  'release-reopened': 'reopened',
  'release-approved': 'approved',
  'release-content-changed': 'contentChanged',
  'release-started': 'started',
  'release-finished': 'finished',
  'release-failed': 'failed',
  'release-retried': 'retried',
  'release-rolled-back': 'rolledBack',
  'release-closed': 'closed',
  'release-cancelled': 'cancelled',
  'release-relinked': 'relinked',
  'release-approval-lost': 'approvalLost',
  'approval-requested': 'approvalRequested',
  'approval-given': 'approvalGiven',
  'approval-rejected': 'approvalRejected',
  'approval-withdrawn': 'approvalWithdrawn',
  'approval-deferred': 'approvalDeferred',
  'approval-deferral-ended': 'approvalDeferralEnded',
  'approval-expired': 'approvalExpired',
  'approval-escalated': 'approvalEscalated',
  'approval-rules-changed': 'approvalRulesChanged',
  'comment-added': 'commentAdded',
  'board-noted': 'boardNoted',
  'task-added': 'taskAdded',
  'task-changed': 'taskChanged',
  'task-completed': 'taskCompleted',
  'task-skipped': 'taskSkipped',
  'task-failed': 'taskFailed',
  'task-removed': 'taskRemoved',
  'task-run': 'taskRun',
} as const satisfies Record<HistoryEventType, string>;

export const FIELDS = [
  'title',
  'summary',
  'type',
  'owner',
  'releaseManager',
  'components',
  'includes',
  'scopeLinks',
  'method',
  'backOutPlan',
  'windows',
] as const;

export type ChangedField = (typeof FIELDS)[number];

/** Whether this version of the portal has a sentence for the event. */
export function isKnownEvent(type: string): type is HistoryEventType {
  return Object.hasOwn(EVENT_KEYS, type);
}

/** The fields that a change was about; what newer versions write is left out. */
export function changedFieldsOf(event: HistoryEvent): ChangedField[] {
  const { fields } = event.data;
  return Array.isArray(fields)
    ? FIELDS.filter(field => fields.includes(field))
    : [];
}

/** The states that an event led from and to. */
export function transitionOf(
  event: HistoryEvent,
): { from: ReleaseState; to: ReleaseState } | undefined {
  const from = RELEASE_STATES.find(state => state === event.data.from);
  const to = RELEASE_STATES.find(state => state === event.data.to);
  return from && to ? { from, to } : undefined;
}

export function commentOf(event: HistoryEvent): string | undefined {
  // What is said in the conversation is a text.
  return textOf(event, event.type === 'comment-added' ? 'text' : 'comment');
}

/** Why it happened, as the event says. */
export function reasonOf(event: HistoryEvent): string | undefined {
  return textOf(event, 'reason');
}

/** What the event is about by name: approval rules, a task or a sitting. */
export function subjectsOf(event: HistoryEvent): string[] {
  const subject =
    textOf(event, 'title') ?? textOf(event, 'rule') ?? textOf(event, 'board');
  return subject
    ? [subject]
    : rulesOf(event, 'rules').map(({ title }) => title);
}

/** An approval rule as an event tells of it. */
export type RuleInEvent = {
  title: string;
  /** People who are asked by it now, and who no longer are. */
  joined: string[];
  left: string[];
};

export function rulesOf(event: HistoryEvent, name: string): RuleInEvent[] {
  const rules = event.data[name];
  return (Array.isArray(rules) ? rules : []).flatMap(rule => {
    const { title, added, removed } = (rule ?? {}) as Record<string, unknown>;
    return typeof title === 'string'
      ? { title, joined: textsOf(added), left: textsOf(removed) }
      : [];
  });
}

function textsOf(list: unknown): string[] {
  return Array.isArray(list)
    ? list.filter(text => typeof text === 'string')
    : [];
}

/** In whose place somebody decided. */
export function onBehalfOf(event: HistoryEvent): string | undefined {
  return textOf(event, 'onBehalfOf');
}

/** A text that an event carries; what another version writes in its place is left out. */
export function textOf(event: HistoryEvent, name: string): string | undefined {
  const value = event.data[name];
  return typeof value === 'string' && value ? value : undefined;
}

/** The name of the service that acted; `undefined` when it was a person. */
export function serviceOf(actor: string): string | undefined {
  return actor.startsWith('service:')
    ? actor.slice('service:'.length)
    : undefined;
}
