import { useApi } from '@backstage/core-plugin-api';
import type {
  BoardDetail,
  BoardInput,
} from '@slipway/backstage-plugin-releases-common';
import {
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { releasesApiRef } from '../api';
import { queryKeys } from '../shared/queryKeys';

const PAGE_SIZE = 20;

/** The sittings, one page after the other. */
export function useBoards() {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.boards,
    queryFn: ({ pageParam }) =>
      api.boards.listBoards({
        limit: PAGE_SIZE,
        ...(pageParam && { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: page => page.pageInfo.nextCursor,
  });
}

export function useBoard(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.board(id),
    queryFn: () => api.boards.getBoard(id),
  });
}

export function useConvene() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: BoardInput) => api.boards.convene(input),
    onSuccess: board => accept(client, board),
  });
}

export function useUpdateBoard(id: string) {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { notes?: string; closed?: boolean }) =>
      api.boards.updateBoard(id, change),
    onSuccess: board => accept(client, board),
  });
}

export function useNote(id: string) {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (note: { releaseId: string; text: string }) =>
      api.boards.note(id, note.releaseId, note.text),
    onSuccess: board => accept(client, board),
  });
}

async function accept(client: QueryClient, board: BoardDetail) {
  client.setQueryData(queryKeys.board(board.id), board);
  await client.invalidateQueries({ queryKey: queryKeys.boards, exact: true });
}
