/* eslint-disable new-cap -- openapi-fetch names its methods as HTTP does */
import { ApprovalsApi, ApprovalsClient } from './ApprovalsClient';
import { BoardsApi, BoardsClient } from './BoardsClient';
import { CatalogClient, CatalogRoomApi } from './CatalogClient';
import { DeploymentsApi, DeploymentsClient } from './DeploymentsClient';
import {
  connect,
  ConnectedClient,
  expectSuccess,
  ReleasesClientOptions,
  unwrap,
} from './http';
import { ReadinessApi, ReadinessClient } from './ReadinessClient';
import { TasksApi, TasksClient } from './TasksClient';
import { TestingApi, TestingClient } from './TestingClient';
import {
  CalendarPage,
  CalendarQuery,
  Release,
  ReleaseDetail,
  ReleaseHistory,
  ReleaseInput,
  ReleaseList,
  ReleasePatch,
  ReleasePolicy,
  ReleaseQuery,
} from './types';

/**
 * A release as far as a change needs it: which one, and the revision that the change is based on.
 *
 * @public
 */
export type ReleaseVersion = Pick<Release, 'id' | 'revision'>;

/**
 * A move of the lifecycle that people ask for.
 *
 * @public
 */
export type ReleaseTransition = 'submit' | 'reopen' | 'cancel' | 'close';

/**
 * Everything that can be asked of the releases backend.
 *
 * @remarks
 * Every method rejects with a `ResponseError` that carries the backend's
 * answer; `violationsOf` reads the fields that it complains about.
 *
 * @public
 */
export interface ReleasesApi {
  readonly readiness: ReadinessApi;
  readonly approvals: ApprovalsApi;
  readonly tasks: TasksApi;
  readonly deployments: DeploymentsApi;
  readonly catalog: CatalogRoomApi;
  readonly boards: BoardsApi;
  readonly testing: TestingApi;
  getPolicy(): Promise<ReleasePolicy>;
  listReleases(query?: ReleaseQuery): Promise<ReleaseList>;
  getCalendar(query: CalendarQuery): Promise<CalendarPage>;
  getRelease(id: string): Promise<ReleaseDetail>;
  createRelease(input: ReleaseInput): Promise<ReleaseDetail>;
  updateRelease(
    release: ReleaseVersion,
    patch: ReleasePatch,
  ): Promise<ReleaseDetail>;
  deleteRelease(release: ReleaseVersion): Promise<void>;
  transitionRelease(
    release: ReleaseVersion,
    transition: ReleaseTransition,
    comment?: string,
  ): Promise<ReleaseDetail>;
  getHistory(
    id: string,
    page?: { after?: number; limit?: number },
  ): Promise<ReleaseHistory>;
}

/**
 * The client of the releases backend, typed by its OpenAPI contract.
 *
 * @public
 */
export class ReleasesClient implements ReleasesApi {
  readonly readiness: ReadinessApi;
  readonly approvals: ApprovalsApi;
  readonly tasks: TasksApi;
  readonly deployments: DeploymentsApi;
  readonly catalog: CatalogRoomApi;
  readonly boards: BoardsApi;
  readonly testing: TestingApi;
  readonly #client: ConnectedClient;

  constructor(options: ReleasesClientOptions) {
    this.#client = connect(options);
    this.readiness = new ReadinessClient(this.#client);
    this.approvals = new ApprovalsClient(this.#client);
    this.tasks = new TasksClient(this.#client);
    this.deployments = new DeploymentsClient(this.#client);
    this.catalog = new CatalogClient(this.#client);
    this.boards = new BoardsClient(this.#client);
    this.testing = new TestingClient(this.#client);
  }

  async getPolicy(): Promise<ReleasePolicy> {
    return unwrap(await (await this.#client()).GET('/policy'));
  }

  async listReleases(query?: ReleaseQuery): Promise<ReleaseList> {
    return unwrap(
      await (await this.#client()).GET('/releases', { params: { query } }),
    );
  }

  async getCalendar(query: CalendarQuery): Promise<CalendarPage> {
    return unwrap(
      await (await this.#client()).GET('/calendar', { params: { query } }),
    );
  }

  async getRelease(id: string): Promise<ReleaseDetail> {
    return unwrap(
      await (
        await this.#client()
      ).GET('/releases/{id}', { params: { path: { id } } }),
    );
  }

  async createRelease(input: ReleaseInput): Promise<ReleaseDetail> {
    return unwrap(
      await (await this.#client()).POST('/releases', { body: input }),
    );
  }

  async updateRelease(
    release: ReleaseVersion,
    patch: ReleasePatch,
  ): Promise<ReleaseDetail> {
    return unwrap(
      await (
        await this.#client()
      ).PATCH('/releases/{id}', {
        params: versionParams(release),
        body: patch,
      }),
    );
  }

  async deleteRelease(release: ReleaseVersion): Promise<void> {
    await expectSuccess(
      await (
        await this.#client()
      ).DELETE('/releases/{id}', { params: versionParams(release) }),
    );
  }

  async transitionRelease(
    release: ReleaseVersion,
    transition: ReleaseTransition,
    comment?: string,
  ): Promise<ReleaseDetail> {
    return unwrap(
      await (
        await this.#client()
      ).POST(`/releases/{id}/${transition}`, {
        params: versionParams(release),
        body: comment ? { comment } : {},
      }),
    );
  }

  async getHistory(
    id: string,
    page?: { after?: number; limit?: number },
  ): Promise<ReleaseHistory> {
    return unwrap(
      await (
        await this.#client()
      ).GET('/releases/{id}/history', {
        params: { path: { id }, query: page },
      }),
    );
  }
}

function versionParams(release: ReleaseVersion) {
  return {
    path: { id: release.id },
    header: { 'If-Match': `"${release.revision}"` },
  };
}
