/* eslint-disable new-cap -- openapi-fetch names its methods as HTTP does */
import { ConnectedClient, expectSuccess, unwrap } from './http';
import { ReleaseTask, ReleaseTaskInput, ReleaseTaskPatch } from './types';

/**
 * What has to be done before, during and after a deployment.
 *
 * @public
 */
export interface TasksApi {
  listTasks(releaseId: string): Promise<ReleaseTask[]>;
  addTask(releaseId: string, input: ReleaseTaskInput): Promise<ReleaseTask>;
  updateTask(
    releaseId: string,
    taskId: string,
    patch: ReleaseTaskPatch,
  ): Promise<ReleaseTask>;
  removeTask(releaseId: string, taskId: string): Promise<void>;
  runTask(releaseId: string, taskId: string): Promise<ReleaseTask>;
}

export class TasksClient implements TasksApi {
  readonly #client: ConnectedClient;

  constructor(client: ConnectedClient) {
    this.#client = client;
  }

  async listTasks(releaseId: string) {
    const { items } = await unwrap(
      await (
        await this.#client()
      ).GET('/releases/{id}/tasks', { params: { path: { id: releaseId } } }),
    );
    return items;
  }

  async addTask(releaseId: string, input: ReleaseTaskInput) {
    return unwrap(
      await (
        await this.#client()
      ).POST('/releases/{id}/tasks', {
        params: { path: { id: releaseId } },
        body: input,
      }),
    );
  }

  async updateTask(releaseId: string, taskId: string, patch: ReleaseTaskPatch) {
    return unwrap(
      await (
        await this.#client()
      ).PATCH('/releases/{id}/tasks/{taskId}', {
        params: { path: { id: releaseId, taskId } },
        body: patch,
      }),
    );
  }

  async removeTask(releaseId: string, taskId: string) {
    await expectSuccess(
      await (
        await this.#client()
      ).DELETE('/releases/{id}/tasks/{taskId}', {
        params: { path: { id: releaseId, taskId } },
      }),
    );
  }

  async runTask(releaseId: string, taskId: string) {
    return unwrap(
      await (
        await this.#client()
      ).POST('/releases/{id}/tasks/{taskId}/run', {
        params: { path: { id: releaseId, taskId } },
      }),
    );
  }
}
