import { useApi } from '@backstage/core-plugin-api';
import type {
  DeploymentInput,
  LockInput,
  VetoInput,
} from '@slipway/backstage-plugin-releases-common';
import {
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { releasesApiRef } from '../api';
import { queryKeys } from '../shared/queryKeys';

/** Which version of these entities runs where; asks nothing for none. */
export function useRunningVersions(entityRefs: string[]) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.running(entityRefs),
    queryFn: () => api.deployments.listRunningVersions(entityRefs),
    enabled: entityRefs.length > 0,
  });
}

export function useReportDeployment() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (report: { input: DeploymentInput; key: string }) =>
      api.deployments.reportDeployment(report.input, report.key),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.runnings }),
        client.invalidateQueries({ queryKey: queryKeys.verdicts }),
      ]),
  });
}

/** Locks in force on an entity or on what it belongs to. */
export function useLocks(entityRef: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.locks(entityRef),
    queryFn: () => api.deployments.listLocks([entityRef]),
  });
}

/** Versions of an entity that may not be deployed. */
export function useVetoes(entityRef: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.vetoes(entityRef),
    queryFn: () => api.deployments.listVetoes([entityRef]),
  });
}

export function useLockEntity() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (lock: LockInput) => api.deployments.lockEntity(lock),
    onSuccess: () => reloadRestrictions(client),
  });
}

export function useLiftLock() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.deployments.liftLock(id),
    onSuccess: () => reloadRestrictions(client),
  });
}

export function useVetoVersion() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (veto: VetoInput) => api.deployments.vetoVersion(veto),
    onSuccess: () => reloadRestrictions(client),
  });
}

export function useLiftVeto() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.deployments.liftVeto(id),
    onSuccess: () => reloadRestrictions(client),
  });
}

async function reloadRestrictions(client: QueryClient) {
  await Promise.all(
    [
      queryKeys.allLocks,
      queryKeys.allVetoes,
      // What is locked is not ready.
      queryKeys.verdicts,
    ].map(queryKey => client.invalidateQueries({ queryKey })),
  );
}
