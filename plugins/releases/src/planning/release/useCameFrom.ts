import { useApi } from '@backstage/core-plugin-api';
import {
  isFinal,
  Release,
  RELEASE_STATES,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { releasesApiRef } from '../../api';
import { queryKeys } from '../../shared/queryKeys';

const NEWEST = 5;

/** The state that a release was in before its final one; the record itself only keeps the last. */
export function useCameFrom(release: Release): ReleaseState | undefined {
  const api = useApi(releasesApiRef);
  const { data } = useQuery({
    queryKey: [...queryKeys.history(release.id), 'cameFrom', release.state],
    queryFn: async () => {
      const { verification } = await api.getHistory(release.id, { limit: 1 });
      const { items } = await api.getHistory(release.id, {
        after: Math.max(0, verification.length - NEWEST),
        limit: NEWEST,
      });
      const from = items.findLast(({ data: { to } }) => to === release.state)
        ?.data.from;
      return RELEASE_STATES.find(state => state === from) ?? null;
    },
    enabled: isFinal(release.state),
  });
  return data ?? undefined;
}
