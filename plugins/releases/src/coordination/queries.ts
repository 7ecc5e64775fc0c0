import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  ApprovalInboxQuery,
  BulkDecision,
  DecisionInput,
  DeferralInput,
  DelegationInput,
  normalizeEntityRef,
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
import { queryKeys } from '../shared/queryKeys';
import { statusOf } from '../shared/requestStatus';

const INBOX_PAGE_SIZE = 20;

const OUTDATED = [403, 404, 409, 412];

// Signals and the window's focus tell sooner; this is for portals without signals.
const COUNT_INTERVAL_MS = 5 * 60_000;

export function useApprovals(
  releaseId: string,
  options?: { enabled?: boolean },
) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.approvals(releaseId),
    queryFn: () => api.approvals.getApprovals(releaseId),
    enabled: options?.enabled,
  });
}

export function useComments(releaseId: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.comments(releaseId),
    queryFn: () => api.approvals.listComments(releaseId),
  });
}

/** What waits for the viewer or was decided by them, one page after the other. */
export function useInbox(query: Omit<ApprovalInboxQuery, 'limit' | 'cursor'>) {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.inbox({ ...query, limit: INBOX_PAGE_SIZE }),
    queryFn: ({ pageParam }) =>
      api.approvals.listApprovals({
        ...query,
        limit: INBOX_PAGE_SIZE,
        ...(pageParam && { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: page => page.pageInfo.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** The first few that wait for the viewer, and how many there are. */
export function useWaiting(query: { entityRef?: string[]; limit: number }) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.inbox(query),
    queryFn: () => api.approvals.listApprovals(query),
    refetchInterval: COUNT_INTERVAL_MS,
  });
}

/** How many releases wait for the viewer; `undefined` until that is known. */
export function useWaitingCount(): number | undefined {
  return useWaiting({ limit: 1 }).data?.totalItems;
}

export function useDelegations() {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.delegations,
    queryFn: () => api.approvals.listDelegations(),
  });
}

/** The viewer's own entity reference. */
export function useViewer(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['viewer'],
    queryFn: async () =>
      normalizeEntityRef(
        (await identityApi.getBackstageIdentity()).userEntityRef,
      ),
    staleTime: Infinity,
  });
  return data;
}

export function useDecide(releaseId: string) {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: DecisionInput & { ruleId: string }) => {
      const { ruleId, ...input } = decision;
      return api.approvals.decide(releaseId, ruleId, input);
    },
    onSuccess: () => reload(client, releaseId),
    onError: async error => {
      // What is on screen no longer holds; the form needs what holds now.
      if (OUTDATED.includes(statusOf(error) ?? 0)) {
        await reload(client, releaseId);
      }
    },
  });
}

export function useWithdraw(releaseId: string) {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (withdrawal: { ruleId: string; comment?: string }) =>
      api.approvals.withdraw(releaseId, withdrawal.ruleId, withdrawal.comment),
    onSuccess: () => reload(client, releaseId),
  });
}

/** Puts the viewer's own decision under a rule aside. */
export function useDefer(releaseId: string) {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deferral: DeferralInput & { ruleId: string }) => {
      const { ruleId, ...input } = deferral;
      return api.approvals.defer(releaseId, ruleId, input);
    },
    onSuccess: () => reload(client, releaseId),
  });
}

/** Takes what the viewer put aside under a rule back up. */
export function useResume() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (target: { releaseId: string; ruleId: string }) =>
      api.approvals.resume(target.releaseId, target.ruleId),
    // What is refused came back by itself, and the screen is behind.
    onSettled: (_result, _error, { releaseId }) => reload(client, releaseId),
  });
}

export function useDecideMany() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decisions: BulkDecision[]) =>
      api.approvals.decideMany(decisions),
    // Some may have been accepted even when the answer got lost.
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.all }),
  });
}

export function useAddComment(releaseId: string) {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => api.approvals.addComment(releaseId, text),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: queryKeys.comments(releaseId) }),
  });
}

export function useDelegate() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: DelegationInput) => api.approvals.delegate(input),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: queryKeys.delegations }),
  });
}

export function useEndDelegation() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.approvals.endDelegation(id),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: queryKeys.delegations }),
  });
}

/** Loads everything about a release again that a decision is made on. */
export function useReloadRelease(releaseId: string) {
  const client = useQueryClient();
  return () => reload(client, releaseId);
}

async function reload(client: QueryClient, releaseId: string) {
  await Promise.all(
    [
      queryKeys.release(releaseId),
      queryKeys.approvals(releaseId),
      queryKeys.verdictsOf(releaseId),
      queryKeys.history(releaseId),
      queryKeys.inboxes,
      queryKeys.lists,
      queryKeys.calendars,
    ].map(queryKey => client.invalidateQueries({ queryKey })),
  );
}
