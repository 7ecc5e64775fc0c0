import { ResponseError } from '@backstage/errors';
import createClient, { Client } from 'openapi-fetch';
import type { paths } from './generated/schema';

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

/** The contract's client for the backend as it is found now. */
export type ConnectedClient = () => Promise<Client<paths>>;

/** Connects the contract's client with the portal's discovery and identity. */
export function connect(options: ReleasesClientOptions): ConnectedClient {
  const { discoveryApi, fetchApi } = options;

  /**
   * Takes the request apart: the layers of a portal's fetch API each make a
   * request of their input, and a request with a body can be used once.
   */
  async function send(request: Request): Promise<Response> {
    const body = await request.text();
    return fetchApi.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      signal: request.signal,
      ...(body && { body }),
    });
  }

  return async () =>
    createClient<paths>({
      baseUrl: await discoveryApi.getBaseUrl('releases'),
      fetch: send,
      querySerializer: { array: { style: 'form', explode: true } },
    });
}

/** @throws ResponseError for every answer that is not a success */
export async function expectSuccess(result: {
  error?: unknown;
  response: Response;
}): Promise<void> {
  const { error, response } = result;
  if (!response.ok) {
    // The body was read by the client; ResponseError reads it from a response.
    throw await ResponseError.fromResponse(
      new Response(typeof error === 'string' ? error : JSON.stringify(error), {
        status: response.status,
        statusText: response.statusText,
        headers: response.headers,
      }),
    );
  }
}

/** @throws ResponseError for every answer that is not a success with a body */
export async function unwrap<T>(result: {
  data?: T;
  error?: unknown;
  response: Response;
}): Promise<T> {
  await expectSuccess(result);
  if (result.data === undefined) {
    throw await ResponseError.fromResponse(result.response);
  }
  return result.data;
}
