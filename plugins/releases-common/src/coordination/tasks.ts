import { contractLimits } from '../api/generated/limits';
import {
  ReleasePolicy,
  ReleaseTask,
  ReleaseTaskInput,
  ReleaseTaskPatch,
  Violation,
} from '../api/types';
import { entityRefKind, isEntityRef, normalizeEntityRef } from '../catalog';
import { isWebUrl, ViolationCollector } from '../planning/textRules';
import { MAX_TASK_OFFSET_DAYS, taskOffsetSeconds } from './taskDue';

const OWNER_KINDS = ['group', 'user'];

/**
 * The phases of a deployment that tasks belong to, in their order.
 *
 * @public
 */
export const TASK_PHASES = ['before', 'during', 'after'] as const;

/**
 * What people enter of a task, complete and in its stored form.
 *
 * @public
 */
export type TaskContent = Pick<
  ReleaseTask,
  | 'title'
  | 'description'
  | 'phase'
  | 'owner'
  | 'environment'
  | 'due'
  | 'required'
  | 'callOut'
  | 'runbook'
>;

const CONTENT_FIELDS = [
  'title',
  'description',
  'phase',
  'owner',
  'environment',
  'due',
  'required',
  'callOut',
  'runbook',
] as const satisfies ReadonlyArray<keyof TaskContent>;

const TRANSITIONS: Record<ReleaseTask['state'], ReleaseTask['state'][]> = {
  open: ['done', 'skipped', 'failed'],
  failed: ['open', 'done', 'skipped'],
  done: ['open'],
  skipped: ['open'],
};

/**
 * The states that a task can be brought into from another one.
 *
 * @public
 */
export function taskTransitions(
  state: ReleaseTask['state'],
): Array<ReleaseTask['state']> {
  return [...TRANSITIONS[state]];
}

/**
 * Tasks in the order in which they are to be done: by phase, then by position.
 *
 * @public
 */
export function orderTasks<T extends Pick<ReleaseTask, 'phase' | 'position'>>(
  tasks: T[],
): T[] {
  return [...tasks].sort(
    (a, b) =>
      TASK_PHASES.indexOf(a.phase) - TASK_PHASES.indexOf(b.phase) ||
      a.position - b.position,
  );
}

/**
 * Checks everything about a task that can be judged without the catalog or the
 * database.
 *
 * @returns every broken rule with its field; empty when the task is valid
 * @public
 */
export function validateTask(
  input: ReleaseTaskInput,
  context: { policy: ReleasePolicy },
): Violation[] {
  const found = new ViolationCollector();
  const limits = contractLimits.ReleaseTaskInput;
  found.text('title', 'The title', input.title, limits.title);
  found.text(
    'description',
    'The description',
    input.description,
    limits.description,
    { multiline: true },
  );
  checkOwner(found, input.owner);
  checkEnvironment(found, input.environment, context.policy);
  if (input.due !== undefined && taskOffsetSeconds(input.due) === undefined) {
    found.add(
      'due',
      'offset',
      `'${input.due}' is not a time before or after the window. Write an ISO 8601 duration of at most ${MAX_TASK_OFFSET_DAYS} days, such as -P1D or PT30M.`,
    );
  }
  checkCallOut(found, input.callOut, context.policy);
  checkRunbook(found, input.runbook);
  return found.violations;
}

/**
 * Checks a step of a task from one state to another.
 *
 * @returns every broken rule with its field; empty when the step is possible
 * @public
 */
export function validateTaskStep(
  step: Pick<ReleaseTaskPatch, 'state' | 'comment'>,
): Violation[] {
  const found = new ViolationCollector();
  const comment = step.comment?.trim();
  if ((step.state === 'skipped' || step.state === 'failed') && !comment) {
    found.add(
      'comment',
      'required',
      `Say why the task ${step.state === 'failed' ? 'failed' : 'was skipped'}.`,
    );
  }
  if (comment) {
    found.text(
      'comment',
      'The comment',
      comment,
      { maxLength: 2000 },
      { multiline: true },
    );
  }
  return found.violations;
}

/**
 * Brings a valid task into its stored form.
 *
 * @param owner - who owns the task when it does not say
 * @public
 */
export function normalizeTask(
  input: ReleaseTaskInput,
  owner: string,
): TaskContent {
  const description = input.description?.trim();
  const { runbook } = input;
  return {
    title: input.title.trim(),
    ...(description && { description }),
    phase: input.phase,
    owner: input.owner ? normalizeEntityRef(input.owner) : owner,
    ...(input.environment && { environment: input.environment }),
    ...(input.due && { due: input.due }),
    required: input.required ?? true,
    ...(input.callOut && { callOut: input.callOut }),
    ...(runbook && {
      runbook: {
        ...(runbook.url && { url: runbook.url }),
        ...(runbook.entityRef && {
          entityRef: normalizeEntityRef(runbook.entityRef),
        }),
        ...(runbook.path && { path: runbook.path }),
      },
    }),
  };
}

/**
 * The task as it would be entered after a patch.
 *
 * @public
 */
export function applyTaskPatch(
  task: TaskContent,
  patch: ReleaseTaskPatch,
): ReleaseTaskInput {
  const merged: Record<string, unknown> = { ...taskContentOf(task) };
  for (const field of CONTENT_FIELDS) {
    const value = patch[field];
    if (value === null) {
      delete merged[field];
    } else if (value !== undefined) {
      merged[field] = value;
    }
  }
  return merged as ReleaseTaskInput;
}

/**
 * The part of a task that people enter.
 *
 * @public
 */
export function taskContentOf(task: TaskContent): TaskContent {
  return Object.fromEntries(
    CONTENT_FIELDS.filter(field => task[field] !== undefined).map(field => [
      field,
      task[field],
    ]),
  ) as TaskContent;
}

/**
 * The fields that differ between two states of a task, in the order of the model.
 *
 * @public
 */
export function changedTaskFields(
  before: TaskContent,
  after: TaskContent,
): Array<keyof TaskContent> {
  return CONTENT_FIELDS.filter(
    field => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

function checkOwner(
  found: ViolationCollector,
  owner: string | undefined,
): void {
  if (owner === undefined) {
    return;
  }
  if (!isEntityRef(owner)) {
    found.add(
      'owner',
      'entityRef',
      'The owner is not an entity reference. Write kind:namespace/name, such as group:default/name.',
    );
  } else if (!OWNER_KINDS.includes(entityRefKind(normalizeEntityRef(owner)))) {
    found.add(
      'owner',
      'kind',
      'The owner must be a group or a user. Choose another entity.',
    );
  }
}

function checkEnvironment(
  found: ViolationCollector,
  environment: string | undefined,
  policy: ReleasePolicy,
): void {
  const names = policy.environments.map(({ name }) => name);
  if (environment !== undefined && !names.includes(environment)) {
    found.add(
      'environment',
      'knownEnvironment',
      `There is no environment '${environment}'. Choose one of: ${names.join(
        ', ',
      )}.`,
    );
  }
}

function checkCallOut(
  found: ViolationCollector,
  callOut: string | undefined,
  policy: ReleasePolicy,
): void {
  const names = policy.callOuts.map(({ name }) => name);
  if (callOut !== undefined && !names.includes(callOut)) {
    found.add(
      'callOut',
      'knownCallOut',
      names.length > 0
        ? `There is no call-out '${callOut}'. Choose one of: ${names.join(
            ', ',
          )}.`
        : `There is no call-out '${callOut}'. Leave it out; an administrator can configure call-outs.`,
    );
  }
}

function checkRunbook(
  found: ViolationCollector,
  runbook: ReleaseTaskInput['runbook'],
): void {
  if (!runbook) {
    return;
  }
  if (!runbook.url && !runbook.entityRef) {
    found.add(
      'runbook',
      'required',
      'The runbook leads nowhere. Give its url, or the entity whose TechDocs hold it.',
    );
  }
  if (runbook.path && !runbook.entityRef) {
    found.add(
      'runbook.path',
      'ofEntity',
      'A path is a page of an entity’s TechDocs. Name the entity too, or put the page into the url.',
    );
  }
  if (runbook.entityRef && !isEntityRef(runbook.entityRef)) {
    found.add(
      'runbook.entityRef',
      'entityRef',
      'This is not an entity reference. Write kind:namespace/name, such as component:default/payments-api.',
    );
  }
  if (runbook.url && !isWebUrl(runbook.url)) {
    found.add(
      'runbook.url',
      'url',
      'The address must be a complete http or https URL, such as https://wiki.example/failover.',
    );
  }
}
