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
  const { comment } = event.data;
  return typeof comment === 'string' && comment ? comment : undefined;
}

/** The name of the service that acted; `undefined` when it was a person. */
export function serviceOf(actor: string): string | undefined {
  return actor.startsWith('service:')
    ? actor.slice('service:'.length)
    : undefined;
}
