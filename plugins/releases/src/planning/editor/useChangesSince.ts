import { useApi } from '@backstage/core-plugin-api';
import type {
  HistoryEvent,
  Release,
  ReleasesApi,
} from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { releasesApiRef } from '../../api';
import { queryKeys } from '../../shared/queryKeys';

const NEWEST = 20;

/** The newest events of a release that happened after somebody began to change it, oldest first. */
export function useChangesSince(release: Release) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: [...queryKeys.history(release.id), 'since', release.updatedAt],
    queryFn: () => loadChangesSince(api, release),
    // Read when it is needed, never from before the other change.
    staleTime: 0,
  });
}

async function loadChangesSince(
  api: ReleasesApi,
  release: Release,
): Promise<HistoryEvent[]> {
  // The history pages from its beginning; its length tells where its end is.
  const { verification } = await api.getHistory(release.id, { limit: 1 });
  const { items } = await api.getHistory(release.id, {
    after: Math.max(0, verification.length - NEWEST),
    limit: NEWEST,
  });
  return items.filter(({ at }) => at > release.updatedAt);
}
