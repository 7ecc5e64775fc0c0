/* eslint-disable new-cap -- openapi-fetch names its methods as HTTP does */
import { ResponseError } from '@backstage/errors';
import createClient, { Client } from 'openapi-fetch';
import type { paths } from './generated/schema';
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
 * Finds the backend and fetches with the caller's identity; `discoveryApiRef`
 * and `fetchApiRef` fit in the browser.
 *
 * @public
 */
export type ReleasesClientOptions = {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
};

/**
 * The client of the releases backend, typed by its OpenAPI contract.
 *
 * @public
 */
export class ReleasesClient implements ReleasesApi {
  readonly #discoveryApi: ReleasesClientOptions['discoveryApi'];
  readonly #fetchApi: ReleasesClientOptions['fetchApi'];

  constructor(options: ReleasesClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
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
    const { response } = await (
      await this.#client()
    ).DELETE('/releases/{id}', {
      params: versionParams(release),
      parseAs: 'stream',
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
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

  /**
   * Takes the request apart: the layers of a portal's fetch API each make a
   * request of their input, and a request with a body can be used once.
   */
  async #fetch(request: Request): Promise<Response> {
    const body = await request.text();
    return this.#fetchApi.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      signal: request.signal,
      ...(body && { body }),
    });
  }

  async #client(): Promise<Client<paths>> {
    return createClient<paths>({
      baseUrl: await this.#discoveryApi.getBaseUrl('releases'),
      fetch: async request => this.#fetch(request),
      querySerializer: { array: { style: 'form', explode: true } },
    });
  }
}

function versionParams(release: ReleaseVersion) {
  return {
    path: { id: release.id },
    header: { 'If-Match': `"${release.revision}"` },
  };
}

async function unwrap<T>(result: {
  data?: T;
  error?: unknown;
  response: Response;
}): Promise<T> {
  const { data, error, response } = result;
  if (response.ok && data !== undefined) {
    return data;
  }
  // The body was read by the client; ResponseError reads it from a response.
  throw await ResponseError.fromResponse(
    new Response(typeof error === 'string' ? error : JSON.stringify(error), {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    }),
  );
}
