import { ConflictError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  applyTaskPatch,
  changedTaskFields,
  HistoryEventType,
  normalizeTask,
  ReleasePolicy,
  ReleaseTask,
  ReleaseTaskPatch,
  taskTransitions,
  validateTask,
  validateTaskStep,
} from '@slipway/backstage-plugin-releases-common';
import { throwIfAny } from '../http/errors';
import { StoredTask } from './taskRows';

type TaskEvent = { type: HistoryEventType; data: JsonObject };

const EVENT_OF_STATE: Record<
  Exclude<ReleaseTask['state'], 'open'>,
  HistoryEventType
> = {
  done: 'task-completed',
  skipped: 'task-skipped',
  failed: 'task-failed',
};

/** A change of these makes a reminder that was sent one of something else. */
const REMINDED_OF = ['due', 'phase', 'environment', 'owner'];

/** Whether a patch changes more than how far the task is. */
export function editsTask(patch: ReleaseTaskPatch): boolean {
  return Object.keys(patch).some(
    field => field !== 'state' && field !== 'comment',
  );
}

/**
 * What a task is after a patch, but for its place.
 *
 * @throws ValidationError when the patch breaks rules
 * @throws ConflictError when the task cannot come into the state from its own
 */
export function patchedTask(
  before: StoredTask,
  patch: ReleaseTaskPatch,
  policy: ReleasePolicy,
): StoredTask {
  const input = applyTaskPatch(before, patch);
  // What was configured when the task was made may be gone; that is no reason
  // to refuse a change of something else.
  throwIfAny(
    validateTask(input, { policy }).filter(
      ({ field }) => field.split('.')[0] in patch,
    ),
  );
  const content = normalizeTask(input, before.owner);
  const fields: string[] = changedTaskFields(before, content);
  const { id, releaseId, position, revision, changedAt, changedBy } = before;
  const remindedAt = fields.some(field => REMINDED_OF.includes(field))
    ? undefined
    : before.remindedAt;
  const { state, comment } = step(before, patch);
  return {
    ...content,
    id,
    releaseId,
    position,
    state,
    ...(comment && { comment }),
    changedBy,
    changedAt,
    ...(remindedAt && { remindedAt }),
    revision,
  };
}

function step(
  before: StoredTask,
  patch: ReleaseTaskPatch,
): Pick<StoredTask, 'state' | 'comment'> {
  const state = patch.state ?? before.state;
  const moves = state !== before.state;
  if (!moves && patch.comment === undefined) {
    return { state, comment: before.comment };
  }
  const allowed = taskTransitions(before.state);
  if (moves && !allowed.includes(state)) {
    throw new ConflictError(
      `A task that is '${
        before.state
      }' cannot become '${state}'. It can become: ${allowed.join(', ')}.`,
    );
  }
  // What was said of the state before says nothing of this one.
  const comment = patch.comment?.trim();
  throwIfAny(validateTaskStep({ state, comment }));
  return { state, comment };
}

/** What the history says of a change; nothing when nothing changed. */
export function taskEvents(before: StoredTask, after: StoredTask): TaskEvent[] {
  const about = { taskId: after.id, title: after.title };
  const moves = before.state !== after.state;
  const fields: Array<keyof StoredTask> = changedTaskFields(before, after);
  if (before.position !== after.position || before.phase !== after.phase) {
    fields.push('position');
  }
  if (moves && after.state === 'open') {
    fields.push('state');
  }
  if (!moves && before.comment !== after.comment) {
    fields.push('comment');
  }
  const events: TaskEvent[] = [];
  if (fields.length > 0) {
    events.push({
      type: 'task-changed',
      data: {
        ...about,
        fields,
        before: pick(before, fields),
        after: pick(after, fields),
      },
    });
  }
  if (moves && after.state !== 'open') {
    events.push({
      type: EVENT_OF_STATE[after.state],
      data: { ...about, ...(after.comment && { comment: after.comment }) },
    });
  }
  return events;
}

/**
 * The tasks of a release with one of them put into its place, all counted anew.
 *
 * @param place - in its phase; where it is, or the end of another phase, when left out
 */
export function arranged(
  tasks: StoredTask[],
  moved: StoredTask,
  place?: number,
): StoredTask[] {
  const before = tasks.find(({ id }) => id === moved.id);
  const others = tasks.filter(({ id }) => id !== moved.id);
  const inPhase = others.filter(({ phase }) => phase === moved.phase);
  const stays = before?.phase === moved.phase ? before.position : undefined;
  inPhase.splice(place ?? stays ?? inPhase.length, 0, moved);
  return numbered([
    ...others.filter(({ phase }) => phase !== moved.phase),
    ...inPhase,
  ]);
}

/** Counts the places of tasks anew, phase by phase. */
export function numbered(tasks: StoredTask[]): StoredTask[] {
  const counts = new Map<string, number>();
  return tasks.map(task => {
    const position = counts.get(task.phase) ?? 0;
    counts.set(task.phase, position + 1);
    return { ...task, position };
  });
}

function pick(task: StoredTask, fields: Array<keyof StoredTask>): JsonObject {
  return Object.fromEntries(
    fields
      .filter(field => task[field] !== undefined)
      .map(field => [field, task[field]]),
  ) as JsonObject;
}
