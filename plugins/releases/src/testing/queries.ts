import { useApi } from '@backstage/core-plugin-api';
import type {
  Evidence,
  TestCaseQuery,
} from '@slipway/backstage-plugin-releases-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { releasesApiRef } from '../api';
import { queryKeys } from '../shared/queryKeys';
import { seriesKey } from './groupEvidence';

const PAGE_SIZE = 100;

const TESTS_PER_PAGE = 50;

/** How far a trend looks back; runs of other environments and names are among them. */
const TREND_RUNS = 60;

const TREND_SHOWN = 20;

/** The evidence about some entities, newest first, page by page; asks nothing for none. */
export function useEvidence(entityRefs: string[]) {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.evidence(entityRefs),
    queryFn: ({ pageParam }) =>
      api.testing.listEvidence({
        entityRef: entityRefs,
        limit: PAGE_SIZE,
        ...(pageParam && { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: page => page.pageInfo.nextCursor,
    enabled: entityRefs.length > 0,
  });
}

/** The evidence about what a release delivers, newest first. */
export function useReleaseEvidence(releaseId: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.releaseEvidence(releaseId),
    queryFn: () => api.testing.listReleaseEvidence(releaseId),
  });
}

export function useRun(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.run(id),
    queryFn: () => api.testing.getEvidence(id),
  });
}

/** The tests of a run, failures first; what is shown stays while a filter is tried. */
export function useTests(evidenceId: string, query: TestCaseQuery) {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.tests(evidenceId, query),
    queryFn: ({ pageParam }) =>
      api.testing.listTestCases(evidenceId, {
        ...query,
        limit: TESTS_PER_PAGE,
        ...(pageParam && { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: page => page.pageInfo.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** How a test ended in the last runs, newest first. */
export function useTestRuns(evidenceId: string, testKey: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.testRuns(evidenceId, testKey),
    queryFn: () => api.testing.listTestRuns(evidenceId, testKey),
  });
}

/** What changed since the version before. */
export function useComparison(evidenceId: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.comparison(evidenceId),
    queryFn: () => api.testing.compareEvidence(evidenceId),
  });
}

/** The last runs like this one and itself, oldest first. */
export function useTrend(run: Evidence) {
  const api = useApi(releasesApiRef);
  const { entityRef, kind, environment } = run;
  return useQuery({
    queryKey: queryKeys.trend(entityRef, kind, environment),
    queryFn: async () =>
      (
        await api.testing.listEvidence({
          entityRef: [entityRef],
          kind,
          limit: TREND_RUNS,
          ...(environment && { environment }),
        })
      ).items,
    select: runs =>
      runs
        .filter(one => seriesKey(one) === seriesKey(run))
        .slice(0, TREND_SHOWN)
        .reverse(),
  });
}
