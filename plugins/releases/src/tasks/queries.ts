import { useApi } from '@backstage/core-plugin-api';
import {
  orderTasks,
  ReleaseTask,
  ReleaseTaskInput,
  ReleaseTaskPatch,
} from '@slipway/backstage-plugin-releases-common';
import {
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { releasesApiRef } from '../api';
import { queryKeys } from '../shared/queryKeys';
import { statusOf } from '../shared/requestStatus';

const OUTDATED = [403, 404, 409];

/** The tasks of a release in the order in which they are to be done. */
export function useTasks(releaseId: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.tasks(releaseId),
    queryFn: async () => orderTasks(await api.tasks.listTasks(releaseId)),
  });
}

export function useAddTask(releaseId: string) {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ReleaseTaskInput) =>
      api.tasks.addTask(releaseId, input),
    onSuccess: () => reload(client, releaseId),
  });
}

export function useUpdateTask(releaseId: string) {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { taskId: string; patch: ReleaseTaskPatch }) =>
      api.tasks.updateTask(releaseId, change.taskId, change.patch),
    onSuccess: task => accept(client, releaseId, task),
    onError: error => reloadOutdated(client, releaseId, error),
  });
}

export function useRunTask(releaseId: string) {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (taskId: string) => api.tasks.runTask(releaseId, taskId),
    onSuccess: task => accept(client, releaseId, task),
    onError: error => reloadOutdated(client, releaseId, error),
  });
}

export function useRemoveTask(releaseId: string) {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (taskId: string) => api.tasks.removeTask(releaseId, taskId),
    onSuccess: () => reload(client, releaseId),
    onError: error => reloadOutdated(client, releaseId, error),
  });
}

async function accept(
  client: QueryClient,
  releaseId: string,
  task: ReleaseTask,
) {
  client.setQueryData<ReleaseTask[]>(queryKeys.tasks(releaseId), tasks =>
    tasks?.map(known => (known.id === task.id ? task : known)),
  );
  // Its neighbours may have other places now.
  await reload(client, releaseId);
}

async function reload(client: QueryClient, releaseId: string) {
  await Promise.all(
    [
      queryKeys.tasks(releaseId),
      queryKeys.verdictsOf(releaseId),
      queryKeys.history(releaseId),
    ].map(queryKey => client.invalidateQueries({ queryKey })),
  );
}

// Somebody else was faster: what is on screen no longer holds.
async function reloadOutdated(
  client: QueryClient,
  releaseId: string,
  error: Error,
) {
  if (OUTDATED.includes(statusOf(error) ?? 0)) {
    await client.invalidateQueries({ queryKey: queryKeys.tasks(releaseId) });
  }
}
