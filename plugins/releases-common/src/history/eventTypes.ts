/**
 * What a history event reports. `release-imported` starts the history of a
 * record that was kept elsewhere before.
 *
 * @public
 */
export type HistoryEventType =
  | 'release-created'
  | 'release-imported'
  | 'release-updated'
  | 'release-deleted'
  | 'release-submitted'
  | 'release-reopened'
  | 'release-approved'
  | 'release-content-changed'
  | 'release-started'
  | 'release-finished'
  | 'release-failed'
  | 'release-retried'
  | 'release-rolled-back'
  | 'release-closed'
  | 'release-cancelled';
