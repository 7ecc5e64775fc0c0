import { ResponseError } from '@backstage/errors';
import { DiscoveryApi } from '@backstage/frontend-plugin-api';
import { PeoplePage, PeopleQuery, Session } from './types';

/**
 * Talks to the backend's personas module.
 *
 * @remarks
 *
 * Uses `fetch` itself because the app's fetch API waits for somebody to be
 * signed in before it sends anything.
 */
export class PeopleClient {
  readonly #discoveryApi: DiscoveryApi;

  static create(options: { discoveryApi: DiscoveryApi }): PeopleClient {
    return new PeopleClient(options.discoveryApi);
  }

  private constructor(discoveryApi: DiscoveryApi) {
    this.#discoveryApi = discoveryApi;
  }

  async list(query: PeopleQuery, signal?: AbortSignal): Promise<PeoplePage> {
    const params = new URLSearchParams();
    if (query.term) {
      params.set('term', query.term);
    }
    if (query.everybody) {
      params.set('everybody', 'true');
    }
    return this.#request(`people?${params}`, { signal });
  }

  async signIn(entityRef: string, signal?: AbortSignal): Promise<Session> {
    return this.#request('refresh', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ entityRef }),
      signal,
    });
  }

  async #request<T>(path: string, init: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('auth');
    const response = await fetch(`${baseUrl}/personas/${path}`, {
      ...init,
      credentials: 'include',
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
