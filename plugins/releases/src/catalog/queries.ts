import { useApi } from '@backstage/core-plugin-api';
import type { EntityRelink } from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../api';
import { queryKeys } from '../shared/queryKeys';

export function useMissingEntities() {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.missingEntities,
    queryFn: () => api.catalog.listMissingEntities(),
  });
}

export function useRelinkEntity() {
  const api = useApi(releasesApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (relink: EntityRelink) => api.catalog.relinkEntity(relink),
    // Some releases may have been changed even when the answer got lost.
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.all }),
  });
}
