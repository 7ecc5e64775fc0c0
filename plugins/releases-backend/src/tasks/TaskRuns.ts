import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  Release,
  ReleaseTask,
} from '@slipway/backstage-plugin-releases-common';
import {
  CallOut,
  CallOutError,
  CallOutResponse,
  CallOuts,
} from '../http/CallOut';
import { actorOf } from '../planning/actor';
import { ReleaseStore } from '../planning/ReleaseStore';
import { ReleaseWriter } from '../planning/ReleaseWriter';
import { isToDo, TaskAccess } from './TaskAccess';
import { taskOf } from './TaskCommands';
import { StoredTask, toTaskFacts } from './taskRows';
import { TaskStore } from './TaskStore';

/** Type of the message that asks another system to do a task. */
export const TASK_RUN_MESSAGE = 'task.run';

const MAX_COMMENT = 2000;

type RunResult = {
  state: 'done' | 'failed';
  comment?: string;
  status?: number;
};

/** Has automated tasks done by the systems behind their call-outs. */
export class TaskRuns {
  readonly #store: TaskStore;
  readonly #releases: ReleaseStore;
  readonly #writer: ReleaseWriter;
  readonly #access: TaskAccess;
  readonly #callOuts: CallOuts;
  readonly #logger: LoggerService;

  constructor(options: {
    store: TaskStore;
    releases: ReleaseStore;
    writer: ReleaseWriter;
    access: TaskAccess;
    callOuts: CallOuts;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#releases = options.releases;
    this.#writer = options.writer;
    this.#access = options.access;
    this.#callOuts = options.callOuts;
    this.#logger = options.logger;
  }

  /**
   * Calls out and keeps the result: the task is done when the answer is a
   * success, and failed otherwise.
   */
  async run(
    releaseId: string,
    taskId: string,
    options: { credentials: BackstageCredentials },
  ): Promise<ReleaseTask> {
    const { credentials } = options;
    const actor = actorOf(credentials);
    const grant = await this.#access.grant(credentials);
    const stored = grant.visible(
      releaseId,
      await this.#releases.get(releaseId),
    );
    const task = taskOf(await this.#store.list(releaseId), taskId);
    grant.require('complete', stored, task);
    const callOut = this.#callOutOf(task);
    // Nothing is held while the other system takes its time.
    const run = await this.#send(callOut, { task, actor, ...stored });
    const at = new Date().toISOString();
    return this.#writer.record(releaseId, {
      actor,
      at,
      check: found => grant.visible(releaseId, found),
      write: async (trx, release) => {
        const before = taskOf(await this.#store.list(releaseId, trx), taskId);
        const after: StoredTask = {
          ...before,
          // Somebody may have ended the task by hand meanwhile; that stands.
          ...(isToDo(before) && { state: run.state, comment: run.comment }),
          changedBy: actor,
          changedAt: at,
          revision: before.revision + 1,
        };
        await this.#store.save(trx, after);
        return {
          result: {
            ...toTaskFacts(after, release),
            may: grant.may(stored, after),
          },
          events: [
            {
              type: 'task-run',
              data: {
                taskId,
                title: before.title,
                callOut: callOut.name,
                outcome: run.state,
                ...(run.status !== undefined && { status: run.status }),
                ...(run.comment && { comment: run.comment }),
              },
            },
          ],
        };
      },
    });
  }

  #callOutOf(task: StoredTask): CallOut {
    if (!task.callOut) {
      throw new ConflictError(
        `'${task.title}' is done by people. Complete it, or choose a call-out for it.`,
      );
    }
    if (!isToDo(task)) {
      throw new ConflictError(
        `'${task.title}' is '${task.state}' already. Reopen it to run it again.`,
      );
    }
    const callOut = this.#callOuts.get(task.callOut);
    if (!callOut) {
      throw new ConflictError(
        `The call-out '${task.callOut}' of '${task.title}' is no longer configured. Choose another one for the task.`,
      );
    }
    return callOut;
  }

  async #send(
    callOut: CallOut,
    about: { task: StoredTask; release: Release; actor: string },
  ): Promise<RunResult> {
    const { task, release, actor } = about;
    try {
      const response = await callOut.send({
        type: TASK_RUN_MESSAGE,
        // The same until the task changes: whoever presses twice runs it once.
        id: `task_${task.id}_${task.revision}`,
        data: messageOf(task, release, actor),
      });
      return resultOf(response);
    } catch (error) {
      if (!(error instanceof CallOutError)) {
        throw error;
      }
      this.#logger.warn(error.message, error.cause as Error | undefined);
      return { state: 'failed', comment: `${error.message}.` };
    }
  }
}

function messageOf(
  task: StoredTask,
  release: Release,
  actor: string,
): JsonObject {
  const { id, title, phase, environment } = task;
  return {
    task: { id, title, phase, ...(environment && { environment }) },
    release: {
      id: release.id,
      title: release.title,
      type: release.type,
      state: release.state,
      components: release.components.map(({ entityRef, version }) => ({
        entityRef,
        version,
      })),
    },
    actor,
  };
}

function resultOf({ status, body }: CallOutResponse): RunResult {
  const isDone = status >= 200 && status < 300;
  const summary = summaryOf(body);
  return {
    state: isDone ? 'done' : 'failed',
    status,
    comment: isDone
      ? summary
      : `The call-out answered with status ${status}${
          summary ? `: ${summary}` : '.'
        }`.slice(0, MAX_COMMENT),
  };
}

function summaryOf(body: CallOutResponse['body']): string | undefined {
  const summary =
    typeof body === 'object' && body !== null && !Array.isArray(body)
      ? body.summary
      : undefined;
  return typeof summary === 'string'
    ? summary
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .slice(0, MAX_COMMENT) || undefined
    : undefined;
}
