import type { ReleasesApi } from '@slipway/backstage-plugin-releases-common';

const ROOMS: readonly PropertyKey[] = [
  'readiness',
  'approvals',
  'tasks',
  'deployments',
  'catalog',
  'boards',
  'testing',
] satisfies Array<keyof ReleasesApi>;

/**
 * Loads the client with the first call, so that an app whose users do not look
 * at releases does not carry it in its entry chunk.
 */
export function lazyReleasesApi(load: () => Promise<ReleasesApi>): ReleasesApi {
  let loading: Promise<ReleasesApi> | undefined;

  function client(): Promise<ReleasesApi> {
    loading ??= load().catch(error => {
      // A chunk that failed to load must not stay failed until the page is reloaded.
      loading = undefined;
      throw error;
    });
    return loading;
  }

  return lazily(client) as unknown as ReleasesApi;
}

/** Stands for an object whose methods all return promises, before it is there. */
function lazily(target: () => Promise<object>): object {
  return new Proxy(
    {},
    {
      get(_, name) {
        if (ROOMS.includes(name)) {
          return lazily(async () => Reflect.get(await target(), name));
        }
        // Whoever awaits this object must not take it for a promise.
        if (typeof name !== 'string' || name === 'then') {
          return undefined;
        }
        return async (...args: unknown[]) => {
          const found = await target();
          return Reflect.get(found, name).apply(found, args);
        };
      },
    },
  );
}
