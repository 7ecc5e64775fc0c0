import { useApi } from '@backstage/core-plugin-api';
import type {
  CalendarEntry,
  CalendarQuery,
  ReleaseDetail,
  ReleaseInput,
  ReleasePatch,
  ReleaseQuery,
  ReleasesApi,
  ReleaseTransition,
  ReleaseVersion,
} from '@slipway/backstage-plugin-releases-common';
import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { releasesApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { statusOf } from './requestStatus';

const CALENDAR_PAGE_SIZE = 2000;

// A month view that needs more is not readable any more; the page says that it was cut.
const MAX_CALENDAR_PAGES = 5;

/** All windows of an interval; `truncated` when there are more than can be shown. */
export type CalendarWindows = { items: CalendarEntry[]; truncated: boolean };

/** Interval and filters of the calendar; pages are the hook's own business. */
export type CalendarFilter = Omit<CalendarQuery, 'limit' | 'cursor'>;

export function usePolicy() {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.policy,
    queryFn: () => api.getPolicy(),
    // The policy only changes with a restart of the backend.
    staleTime: 10 * 60_000,
  });
}

/** Keeps the page before on screen while the next one loads, so that nothing jumps. */
export function useReleases(
  query: ReleaseQuery,
  options?: { enabled?: boolean },
) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.list(query),
    queryFn: () => api.listReleases(query),
    placeholderData: keepPreviousData,
    enabled: options?.enabled,
  });
}

export function useCalendar(
  query: CalendarFilter,
  options?: { enabled?: boolean },
) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.calendar(query),
    queryFn: () => loadWindows(api, query),
    enabled: options?.enabled,
  });
}

export function useRelease(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.release(id),
    queryFn: () => api.getRelease(id),
  });
}

/** The history, oldest first, one page after the other. */
export function useReleaseHistory(id: string) {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.history(id),
    queryFn: ({ pageParam }) => api.getHistory(id, { after: pageParam }),
    initialPageParam: 0,
    getNextPageParam: page => page.pageInfo.nextAfter,
  });
}

export function useCreateRelease() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ReleaseInput) => api.createRelease(input),
    onSuccess: release => acceptRelease(client, release),
  });
}

export function useUpdateRelease() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { release: ReleaseVersion; patch: ReleasePatch }) =>
      api.updateRelease(change.release, change.patch),
    onSuccess: release => acceptRelease(client, release),
  });
}

export function useDeleteRelease() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (release: ReleaseVersion) => api.deleteRelease(release),
    onSuccess: async (_result, release) => {
      // The page of the deleted draft may still be on screen: refetching now
      // would flash "not found" before it is left.
      await client.invalidateQueries({
        queryKey: queryKeys.release(release.id),
        refetchType: 'none',
      });
      await invalidateLists(client);
    },
    onError: (error, release) => reloadOutdated(client, release.id, error),
  });
}

export function useTransitionRelease() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (move: {
      release: ReleaseVersion;
      transition: ReleaseTransition;
      comment?: string;
    }) => api.transitionRelease(move.release, move.transition, move.comment),
    onSuccess: release => acceptRelease(client, release),
    onError: (error, move) => reloadOutdated(client, move.release.id, error),
  });
}

async function loadWindows(
  api: ReleasesApi,
  query: CalendarFilter,
): Promise<CalendarWindows> {
  const items: CalendarEntry[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_CALENDAR_PAGES; page++) {
    const result = await api.getCalendar({
      ...query,
      limit: CALENDAR_PAGE_SIZE,
      ...(cursor && { cursor }),
    });
    items.push(...result.items);
    cursor = result.pageInfo.nextCursor;
    if (!cursor) {
      return { items, truncated: false };
    }
  }
  return { items, truncated: true };
}

async function acceptRelease(client: QueryClient, release: ReleaseDetail) {
  client.setQueryData(queryKeys.release(release.id), release);
  await Promise.all([
    client.invalidateQueries({ queryKey: queryKeys.history(release.id) }),
    client.invalidateQueries({ queryKey: queryKeys.verdictsOf(release.id) }),
    client.invalidateQueries({ queryKey: queryKeys.approvals(release.id) }),
    client.invalidateQueries({ queryKey: queryKeys.inboxes }),
    invalidateLists(client),
  ]);
}

async function invalidateLists(client: QueryClient) {
  await Promise.all([
    client.invalidateQueries({ queryKey: queryKeys.lists }),
    client.invalidateQueries({ queryKey: queryKeys.calendars }),
  ]);
}

// Somebody else was faster: what is on screen no longer holds.
async function reloadOutdated(client: QueryClient, id: string, error: Error) {
  const status = statusOf(error);
  if (status === 404 || status === 409 || status === 412) {
    await client.invalidateQueries({ queryKey: queryKeys.release(id) });
  }
}
