import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { releasesApiRef } from '../api';
import { queryKeys } from '../shared/queryKeys';

/**
 * Whether a release may be deployed, judged when it is asked for.
 *
 * @param environment - the next planned one when left out
 */
export function useReadiness(releaseId: string, environment?: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.verdict(releaseId, environment),
    queryFn: () => api.readiness.getReadiness(releaseId, environment),
    // While another environment is judged, nothing jumps; of another release nothing is kept.
    placeholderData: before =>
      before?.releaseId === releaseId ? before : undefined,
  });
}

/** The verdicts on many releases, by release; those that the viewer may not see are not there. */
export function useVerdicts(releaseIds: string[]) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.judged(releaseIds),
    queryFn: async () =>
      new Map(
        (await api.readiness.judgeReleases(releaseIds)).map(verdict => [
          verdict.releaseId,
          verdict,
        ]),
      ),
    enabled: releaseIds.length > 0,
  });
}
