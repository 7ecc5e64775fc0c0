import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebounced } from './useDebounced';

const FOUND_AT_MOST = 20;

export type CatalogOption = { value: string; label: string; kind: string };

/**
 * Entities of some kinds whose name or title contains a text. The catalog
 * searches; large catalogs are never loaded as a whole.
 */
export function useCatalogSearch(
  kinds: readonly string[],
  text: string,
  options?: { enabled?: boolean },
) {
  const catalogApi = useApi(catalogApiRef);
  const term = useDebounced(text.trim(), 250);

  return useQuery({
    queryKey: ['catalog-search', kinds, term],
    queryFn: async (): Promise<CatalogOption[]> => {
      const { items } = await catalogApi.queryEntities({
        filter: { kind: [...kinds] },
        ...(term && {
          fullTextFilter: {
            term,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayName',
            ],
          },
        }),
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.profile.displayName',
        ],
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        limit: FOUND_AT_MOST,
        totalItems: 'exclude',
      });
      return items.map(entity => ({
        value: stringifyEntityRef(entity),
        label: entityPresentationSnapshot(entity).primaryTitle,
        kind: entity.kind.toLocaleLowerCase('en-US'),
      }));
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled: options?.enabled,
  });
}
