import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import { isEntityRef } from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebounced } from '../../../shared/useDebounced';
import {
  EntityChoice,
  EntityScope,
  loadEntities,
  mergeOptions,
  searchEntities,
} from './entityOptions';

// Outside of the plugin's own keys: signals about releases say nothing about the catalog.
const KEY = 'slipway-catalog';

const SEARCH_DELAY_MS = 250;

/** What a picker offers for a text: suggestions first, then what the catalog finds. */
export function useEntityOptions(query: {
  choice: EntityChoice;
  term: string;
  enabled: boolean;
  scope?: EntityScope;
  suggestions?: string[];
}) {
  const { choice, term, enabled, scope, suggestions = [] } = query;
  const catalogApi = useApi(catalogApiRef);
  const rested = useDebounced(term.trim(), SEARCH_DELAY_MS);
  const found = useQuery({
    queryKey: [KEY, 'search', choice, rested, scope],
    queryFn: () => searchEntities(catalogApi, choice, rested, scope),
    placeholderData: keepPreviousData,
    enabled,
  });
  const suggested = useQuery({
    queryKey: [KEY, 'entities', suggestions],
    queryFn: () => loadEntities(catalogApi, suggestions),
    enabled: enabled && suggestions.length > 0,
  });
  return {
    options: mergeOptions(suggested.data ?? [], found.data ?? [], term.trim()),
    loading: found.isFetching || rested !== term.trim(),
    failed: found.isError,
  };
}

/** The name that the portal gives an entity; the text itself where it is not a reference. */
export function useEntityTitle(entityRef: string): string {
  const presentationApi = useApiHolder().get(entityPresentationApiRef);
  const known = isEntityRef(entityRef);
  const { data } = useQuery({
    queryKey: [KEY, 'title', entityRef],
    queryFn: async () =>
      presentationApi
        ? (await presentationApi.forEntity(entityRef).promise).primaryTitle
        : snapshotTitle(entityRef),
    enabled: known,
  });
  return known ? data ?? snapshotTitle(entityRef) : entityRef;
}

function snapshotTitle(entityRef: string): string {
  return entityPresentationSnapshot(entityRef).primaryTitle;
}
