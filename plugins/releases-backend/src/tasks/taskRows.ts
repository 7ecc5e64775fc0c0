import {
  dueAtOf,
  Release,
  ReleaseTask,
  TaskContent,
  taskOffsetSeconds,
} from '@slipway/backstage-plugin-releases-common';
import {
  readInstant,
  readOptionalInstant,
  writeInstant,
} from '../database/dialect';

/** A task with everything that a command has to know of it. */
export type StoredTask = TaskContent & {
  id: string;
  releaseId: string;
  position: number;
  state: ReleaseTask['state'];
  comment?: string;
  changedBy: string;
  /** ISO 8601. */
  changedAt: string;
  /** When its owner was reminded, ISO 8601. */
  remindedAt?: string;
  /** Grows by one with every change. */
  revision: number;
};

export type TaskRow = {
  id: string;
  release_id: string;
  phase: ReleaseTask['phase'];
  position: number;
  title: string;
  description: string | null;
  owner_ref: string;
  environment: string | null;
  due: string | null;
  due_seconds: number | null;
  required: number;
  call_out: string | null;
  runbook: string | null;
  runbook_ref: string | null;
  state: ReleaseTask['state'];
  comment: string | null;
  changed_by: string;
  changed_at: Date | number;
  reminded_at: Date | number | null;
  revision: number;
};

export function toStoredTask(row: TaskRow): StoredTask {
  const remindedAt = readOptionalInstant(row.reminded_at);
  return {
    id: row.id,
    releaseId: row.release_id,
    title: row.title,
    ...(row.description && { description: row.description }),
    phase: row.phase,
    position: row.position,
    owner: row.owner_ref,
    ...(row.environment && { environment: row.environment }),
    ...(row.due && { due: row.due }),
    required: row.required === 1,
    ...(row.call_out && { callOut: row.call_out }),
    ...(row.runbook && { runbook: JSON.parse(row.runbook) }),
    state: row.state,
    ...(row.comment && { comment: row.comment }),
    changedBy: row.changed_by,
    changedAt: readInstant(row.changed_at),
    ...(remindedAt && { remindedAt }),
    revision: row.revision,
  };
}

export function toTaskRow(task: StoredTask): TaskRow {
  return {
    id: task.id,
    release_id: task.releaseId,
    phase: task.phase,
    position: task.position,
    title: task.title,
    description: task.description ?? null,
    owner_ref: task.owner,
    environment: task.environment ?? null,
    due: task.due ?? null,
    due_seconds: task.due ? taskOffsetSeconds(task.due) ?? null : null,
    required: task.required ? 1 : 0,
    call_out: task.callOut ?? null,
    runbook: task.runbook ? JSON.stringify(task.runbook) : null,
    runbook_ref: task.runbook?.entityRef ?? null,
    state: task.state,
    comment: task.comment ?? null,
    changed_by: task.changedBy,
    changed_at: writeInstant(task.changedAt),
    reminded_at: task.remindedAt ? writeInstant(task.remindedAt) : null,
    revision: task.revision,
  };
}

/** A task as everybody who may see the release sees it, on its present windows. */
export function toTaskFacts(
  stored: StoredTask,
  release: Pick<Release, 'windows'>,
): Omit<ReleaseTask, 'may'> {
  const {
    releaseId: _id,
    remindedAt: _at,
    revision: _revision,
    ...task
  } = stored;
  const dueAt = dueAtOf(task, release.windows);
  return { ...task, ...(dueAt && { dueAt }) };
}
