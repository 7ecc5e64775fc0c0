import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { isEntityRef } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { relationTargets } from './entityOptions';

const MAX_SUGGESTIONS = 50;

const NONE: string[] = [];

/** What the catalog says that an entity depends on. */
export function useDependencies(entityRef: string): string[] {
  const catalogApi = useApi(catalogApiRef);
  const { data } = useQuery({
    queryKey: ['slipway-catalog', 'dependencies', entityRef],
    queryFn: async () => {
      const entity = await catalogApi.getEntityByRef(entityRef);
      return entity
        ? relationTargets(entity, ['dependsOn', 'consumesApi']).slice(
            0,
            MAX_SUGGESTIONS,
          )
        : NONE;
    },
    enabled: isEntityRef(entityRef),
  });
  return data ?? NONE;
}
