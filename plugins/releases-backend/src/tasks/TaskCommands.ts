import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  normalizeEntityRef,
  normalizeTask,
  Release,
  ReleasePolicy,
  ReleaseTask,
  ReleaseTaskInput,
  ReleaseTaskPatch,
  TaskContent,
  validateTask,
} from '@slipway/backstage-plugin-releases-common';
import { randomUUID } from 'node:crypto';
import { NamedEntities } from '../catalog/NamedEntities';
import { throwIfAny } from '../http/errors';
import { actorOf } from '../planning/actor';
import { ReleaseStore, StoredRelease } from '../planning/ReleaseStore';
import { ReleaseWriter } from '../planning/ReleaseWriter';
import { TaskAccess, TaskGrant } from './TaskAccess';
import {
  arranged,
  editsTask,
  numbered,
  patchedTask,
  taskEvents,
} from './taskDecisions';
import { StoredTask, toTaskFacts } from './taskRows';
import { TaskStore } from './TaskStore';

/** More would be a plan of a project, and its readiness nothing that anybody reads. */
const MAX_TASKS = 200;

type CommandOptions = { credentials: BackstageCredentials };

/**
 * What people do with the tasks of a release: under the lock of the release, in
 * one transaction with its history.
 */
export class TaskCommands {
  readonly #store: TaskStore;
  readonly #releases: ReleaseStore;
  readonly #writer: ReleaseWriter;
  readonly #access: TaskAccess;
  readonly #entities: NamedEntities;
  readonly #policy: ReleasePolicy;

  constructor(options: {
    store: TaskStore;
    releases: ReleaseStore;
    writer: ReleaseWriter;
    access: TaskAccess;
    entities: NamedEntities;
    policy: ReleasePolicy;
  }) {
    this.#store = options.store;
    this.#releases = options.releases;
    this.#writer = options.writer;
    this.#access = options.access;
    this.#entities = options.entities;
    this.#policy = options.policy;
  }

  async add(
    releaseId: string,
    input: ReleaseTaskInput,
    options: CommandOptions,
  ): Promise<ReleaseTask> {
    const { credentials } = options;
    const grant = await this.#access.grant(credentials);
    const check = this.#checkingEdit(releaseId, grant);
    check(await this.#releases.get(releaseId));
    throwIfAny(validateTask(input, { policy: this.#policy }));
    await this.#entities.require(namedRefs(input), credentials);
    const actor = actorOf(credentials);
    const at = new Date().toISOString();
    return this.#record(releaseId, {
      actor,
      at,
      grant,
      check,
      write: async (trx, release) => {
        const tasks = await this.#store.list(releaseId, trx);
        if (tasks.length >= MAX_TASKS) {
          throw new ConflictError(
            `'${release.title}' has ${MAX_TASKS} tasks already. Remove one, or put several into one runbook.`,
          );
        }
        const content = normalizeTask(input, release.owner);
        const { phase } = content;
        const task: StoredTask = {
          ...content,
          id: randomUUID(),
          releaseId,
          position: tasks.filter(other => other.phase === phase).length,
          state: 'open',
          changedBy: actor,
          changedAt: at,
          revision: 1,
        };
        await this.#store.insert(trx, task);
        const { id: taskId, title, owner } = task;
        return {
          task,
          events: [
            { type: 'task-added', data: { taskId, title, phase, owner } },
          ],
        };
      },
    });
  }

  async update(
    releaseId: string,
    taskId: string,
    options: CommandOptions & { patch: ReleaseTaskPatch },
  ): Promise<ReleaseTask> {
    const { credentials, patch } = options;
    const grant = await this.#access.grant(credentials);
    const stored = grant.visible(
      releaseId,
      await this.#releases.get(releaseId),
    );
    const known = taskOf(await this.#store.list(releaseId), taskId);
    const requireAll = (release: StoredRelease, task: StoredTask) => {
      if (editsTask(patch)) {
        grant.require('edit', release);
      } else {
        grant.require('complete', release, task);
      }
    };
    requireAll(stored, known);
    const change = patchedTask(known, patch, this.#policy);
    await this.#entities.require(newlyNamed(known, change), credentials);
    const actor = actorOf(credentials);
    const at = new Date().toISOString();
    return this.#record(releaseId, {
      actor,
      at,
      grant,
      check: found => grant.visible(releaseId, found),
      write: async (trx, _release, found) => {
        const tasks = await this.#store.list(releaseId, trx);
        const before = taskOf(tasks, taskId);
        requireAll(found, before);
        const order = arranged(
          tasks,
          patchedTask(before, patch, this.#policy),
          patch.position,
        );
        const after = taskOf(order, taskId);
        const events = taskEvents(before, after);
        if (events.length === 0) {
          return { task: before, events };
        }
        const task: StoredTask = {
          ...after,
          changedBy: actor,
          changedAt: at,
          revision: before.revision + 1,
        };
        await this.#store.save(trx, task);
        await this.#store.saveOrder(trx, movedOf(tasks, order, taskId));
        return { task, events };
      },
    });
  }

  async remove(
    releaseId: string,
    taskId: string,
    options: CommandOptions,
  ): Promise<void> {
    const { credentials } = options;
    const grant = await this.#access.grant(credentials);
    await this.#writer.record(releaseId, {
      actor: actorOf(credentials),
      at: new Date().toISOString(),
      check: this.#checkingEdit(releaseId, grant),
      write: async trx => {
        const tasks = await this.#store.list(releaseId, trx);
        const { title, phase, state } = taskOf(tasks, taskId);
        const rest = tasks.filter(({ id }) => id !== taskId);
        await this.#store.delete(trx, taskId);
        await this.#store.saveOrder(trx, movedOf(tasks, numbered(rest)));
        return {
          result: undefined,
          events: [
            { type: 'task-removed', data: { taskId, title, phase, state } },
          ],
        };
      },
    });
  }

  #checkingEdit(releaseId: string, grant: TaskGrant) {
    return (found: StoredRelease | undefined): StoredRelease => {
      const stored = grant.visible(releaseId, found);
      grant.require('edit', stored);
      return stored;
    };
  }

  async #record(
    releaseId: string,
    options: {
      actor: string;
      at: string;
      grant: TaskGrant;
      check: (stored: StoredRelease | undefined) => StoredRelease;
      write: (
        trx: Parameters<WriteOf>[0],
        release: Release,
        stored: StoredRelease,
      ) => Promise<{ task: StoredTask; events: EventsOf }>;
    },
  ): Promise<ReleaseTask> {
    const { grant, write } = options;
    let stored: StoredRelease;
    return this.#writer.record(releaseId, {
      actor: options.actor,
      at: options.at,
      check: found => {
        stored = options.check(found);
        return stored;
      },
      write: async (trx, release) => {
        const { task, events } = await write(trx, release, stored);
        const result: ReleaseTask = {
          ...toTaskFacts(task, release),
          may: grant.may(stored, task),
        };
        return { result, events };
      },
    });
  }
}

type WriteOf = Parameters<ReleaseWriter['record']>[1]['write'];
type EventsOf = Awaited<ReturnType<WriteOf>>['events'];

/** @throws NotFoundError when the release has no such task */
export function taskOf(tasks: StoredTask[], taskId: string): StoredTask {
  const task = tasks.find(({ id }) => id === taskId);
  if (!task) {
    throw new NotFoundError(
      `The release has no task '${taskId}'. It may have been removed; read the tasks again.`,
    );
  }
  return task;
}

/** Those that have another place than before, but for one that is saved as a whole. */
function movedOf(
  before: StoredTask[],
  after: StoredTask[],
  saved?: string,
): StoredTask[] {
  const places = new Map(before.map(({ id, position }) => [id, position]));
  return after.filter(
    ({ id, position }) => id !== saved && places.get(id) !== position,
  );
}

function namedRefs(
  task: Pick<ReleaseTaskInput, 'owner' | 'runbook'>,
): Array<{ field: string; ref: string }> {
  const { owner, runbook } = task;
  return [
    ...(owner ? [{ field: 'owner', ref: normalizeEntityRef(owner) }] : []),
    ...(runbook?.entityRef
      ? [
          {
            field: 'runbook.entityRef',
            ref: normalizeEntityRef(runbook.entityRef),
          },
        ]
      : []),
  ];
}

/** What a task named before may have disappeared from the catalog meanwhile, and stays. */
function newlyNamed(before: TaskContent, after: TaskContent) {
  const known = namedRefs(before).map(({ ref }) => ref);
  return namedRefs(after).filter(({ ref }) => !known.includes(ref));
}
