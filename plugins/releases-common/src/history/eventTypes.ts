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
  | 'release-relinked'
  | 'release-submitted'
  | 'release-reopened'
  | 'release-approved'
  | 'release-content-changed'
  | 'release-approval-lost'
  | 'release-started'
  | 'release-finished'
  | 'release-failed'
  | 'release-retried'
  | 'release-rolled-back'
  | 'release-closed'
  | 'release-cancelled'
  | 'approval-requested'
  | 'approval-given'
  | 'approval-rejected'
  | 'approval-withdrawn'
  | 'approval-deferred'
  | 'approval-deferral-ended'
  | 'approval-expired'
  | 'approval-escalated'
  | 'approval-rules-changed'
  | 'comment-added'
  | 'board-noted'
  | 'task-added'
  | 'task-changed'
  | 'task-completed'
  | 'task-skipped'
  | 'task-failed'
  | 'task-removed'
  | 'task-run';
