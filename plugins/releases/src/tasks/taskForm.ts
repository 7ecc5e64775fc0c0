import {
  ReleasePolicy,
  ReleaseTask,
  ReleaseTaskInput,
  ReleaseTaskPatch,
  validateTask,
  Violation,
} from '@slipway/backstage-plugin-releases-common';
import { DueValues, NO_DUE, toDue, toDueValues } from './dueOffset';

/** A task as its form holds it; what is not given is empty. */
export type TaskFormValues = {
  title: string;
  description: string;
  phase: ReleaseTask['phase'];
  owner: string;
  environment: string;
  due: DueValues;
  required: boolean;
  callOut: string;
  runbookUrl: string;
  runbookEntity: string;
  runbookPath: string;
};

/** The fields of the form, as rules name them. */
export const TASK_FIELDS = [
  'title',
  'description',
  'phase',
  'owner',
  'environment',
  'due',
  'callOut',
  'runbook',
  'runbook.url',
  'runbook.entityRef',
  'runbook.path',
] as const;

const CONTENT = [
  'title',
  'description',
  'phase',
  'owner',
  'environment',
  'due',
  'required',
  'callOut',
  'runbook',
] as const satisfies ReadonlyArray<keyof ReleaseTaskInput>;

/** A new task, with the release's owner to start from. */
export function newTaskValues(owner: string): TaskFormValues {
  return {
    title: '',
    description: '',
    phase: 'before',
    owner,
    environment: '',
    due: NO_DUE,
    required: true,
    callOut: '',
    runbookUrl: '',
    runbookEntity: '',
    runbookPath: '',
  };
}

export function taskValues(task: ReleaseTask): TaskFormValues {
  return {
    title: task.title,
    description: task.description ?? '',
    phase: task.phase,
    owner: task.owner,
    environment: task.environment ?? '',
    due: toDueValues(task.due),
    required: task.required,
    callOut: task.callOut ?? '',
    runbookUrl: task.runbook?.url ?? '',
    runbookEntity: task.runbook?.entityRef ?? '',
    runbookPath: task.runbook?.path ?? '',
  };
}

export function toTaskInput(values: TaskFormValues): ReleaseTaskInput {
  const { due } = toDue(values.due) as { due?: string };
  const description = values.description.trim();
  const url = values.runbookUrl.trim();
  const entityRef = values.runbookEntity.trim();
  const path = values.runbookPath.trim();
  return {
    title: values.title.trim(),
    ...(description && { description }),
    phase: values.phase,
    owner: values.owner.trim(),
    ...(values.environment && { environment: values.environment }),
    ...(due && { due }),
    required: values.required,
    ...(values.callOut && { callOut: values.callOut }),
    ...((url || entityRef || path) && {
      runbook: {
        ...(url && { url }),
        ...(entityRef && { entityRef }),
        ...(path && { path }),
      },
    }),
  };
}

/** What was changed of a task; empty when nothing was. */
export function toTaskPatch(
  values: TaskFormValues,
  task: ReleaseTask,
): ReleaseTaskPatch {
  const before = toTaskInput(taskValues(task));
  const after = toTaskInput(values);
  return Object.fromEntries(
    CONTENT.filter(
      field => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
    ).map(field => [field, after[field] ?? null]),
  );
}

/**
 * Everything that is wrong with what was entered.
 *
 * @param context - `task` is the one that is changed: what it already was is
 * no reason to refuse a change of something else
 */
export function findTaskProblems(
  values: TaskFormValues,
  context: { policy?: ReleasePolicy; dueProblem: string; task?: ReleaseTask },
): Violation[] {
  const { policy, task } = context;
  const found = policy ? validateTask(toTaskInput(values), { policy }) : [];
  if (toDue(values.due).invalid) {
    found.push({ field: 'due', rule: 'number', message: context.dueProblem });
  }
  if (!task) {
    return found;
  }
  const patch = toTaskPatch(values, task);
  return found.filter(
    ({ field, rule }) => rule === 'number' || field.split('.')[0] in patch,
  );
}
