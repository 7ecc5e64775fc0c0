import type { ReleasesApi } from '@slipway/backstage-plugin-releases-common';

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

  return {
    getPolicy: async () => (await client()).getPolicy(),
    listReleases: async query => (await client()).listReleases(query),
    getCalendar: async query => (await client()).getCalendar(query),
    getRelease: async id => (await client()).getRelease(id),
    createRelease: async input => (await client()).createRelease(input),
    updateRelease: async (release, patch) =>
      (await client()).updateRelease(release, patch),
    deleteRelease: async release => (await client()).deleteRelease(release),
    transitionRelease: async (release, transition, comment) =>
      (await client()).transitionRelease(release, transition, comment),
    getHistory: async (id, page) => (await client()).getHistory(id, page),
  };
}
