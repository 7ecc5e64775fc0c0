import {
  dueAtOf,
  orderTasks,
  Release,
  ReleaseTask,
  ReleaseTaskInput,
  ReleaseTaskPatch,
  TasksApi,
} from '@slipway/backstage-plugin-releases-common';
import { Settings } from 'luxon';
import { VIEWER } from './demoApprovals';
import { idOf } from './demoReleases';
import { responseError } from './responseError';

/** The tasks of the fake releases, in memory. */
export class FakeTasksApi implements TasksApi {
  readonly #load: (id: string) => Promise<Release>;
  readonly #tasks = new Map<string, ReleaseTask[]>();
  #lastId = 7000;

  constructor(load: (id: string) => Promise<Release>) {
    this.#load = load;
  }

  /** Gives a release tasks that are as they are said to be. */
  put(releaseId: string, tasks: ReleaseTask[]) {
    this.#tasks.set(releaseId, tasks);
  }

  async listTasks(releaseId: string): Promise<ReleaseTask[]> {
    const { windows } = await this.#load(releaseId);
    return (this.#tasks.get(releaseId) ?? []).map(task => ({
      ...task,
      dueAt: dueAtOf(task, windows),
    }));
  }

  async addTask(
    releaseId: string,
    input: ReleaseTaskInput,
  ): Promise<ReleaseTask> {
    const release = await this.#load(releaseId);
    const tasks = await this.listTasks(releaseId);
    this.#lastId += 1;
    const task: ReleaseTask = {
      owner: release.owner,
      required: true,
      ...input,
      id: idOf(this.#lastId),
      position: tasks.filter(({ phase }) => phase === input.phase).length,
      state: 'open',
      may: { complete: true, edit: true, run: input.callOut !== undefined },
    };
    this.#tasks.set(releaseId, [...tasks, task]);
    return task;
  }

  async updateTask(
    releaseId: string,
    taskId: string,
    patch: ReleaseTaskPatch,
  ): Promise<ReleaseTask> {
    const tasks = await this.listTasks(releaseId);
    const task = tasks.find(({ id }) => id === taskId);
    if (!task) {
      throw await responseError(404, `There is no task ${taskId}`);
    }
    const fields = Object.fromEntries(
      Object.entries(patch).map(([key, value]) => [key, value ?? undefined]),
    );
    const { position: _, ...changes } = fields;
    const changed: ReleaseTask = {
      ...task,
      ...(patch.state && { comment: undefined }),
      ...changes,
      changedBy: VIEWER,
      changedAt: new Date(Settings.now()).toISOString(),
    };
    const others = orderTasks(tasks.filter(known => known !== task));
    const inPhase = others.filter(({ phase }) => phase === changed.phase);
    inPhase.splice(
      patch.position ?? Math.min(task.position, inPhase.length),
      0,
      changed,
    );
    const renumbered = inPhase.map((one, position) => ({ ...one, position }));
    this.#tasks.set(releaseId, [
      ...others.filter(({ phase }) => phase !== changed.phase),
      ...renumbered,
    ]);
    return renumbered.find(({ id }) => id === taskId)!;
  }

  async removeTask(releaseId: string, taskId: string): Promise<void> {
    const tasks = await this.listTasks(releaseId);
    this.#tasks.set(
      releaseId,
      tasks.filter(({ id }) => id !== taskId),
    );
  }

  async runTask(releaseId: string, taskId: string): Promise<ReleaseTask> {
    return this.updateTask(releaseId, taskId, { state: 'done' });
  }
}
