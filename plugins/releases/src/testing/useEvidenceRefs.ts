import {
  Entity,
  RELATION_HAS_PART,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { CatalogApi, catalogApiRef } from '@backstage/plugin-catalog-react';
import { normalizeEntityRef } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';

/** As many as one question for evidence may name. */
export const MAX_ENTITIES = 100;

const MAX_DEPTH = 4;

const CONSISTS_OF_OTHERS = ['system', 'domain'];

/** Whether evidence about an entity is that about what belongs to it. */
export function consistsOfOthers(entityRef: string): boolean {
  return CONSISTS_OF_OTHERS.includes(entityRef.split(':')[0]);
}

/**
 * The entities whose evidence is shown where an entity is looked at: itself,
 * and of a system or a domain what belongs to it, a few levels deep.
 */
export function useEvidenceRefs(entity: Entity) {
  const catalogApi = useApi(catalogApiRef);
  const entityRef = normalizeEntityRef(stringifyEntityRef(entity));
  const rollsUp = consistsOfOthers(entityRef);
  const { data, error, refetch } = useQuery({
    queryKey: ['slipway-catalog', 'evidence', entityRef],
    queryFn: () => belonging(catalogApi, entity),
    enabled: rollsUp,
    staleTime: 60_000,
  });
  const all = rollsUp ? data : [entityRef];
  return {
    entityRefs: all?.slice(0, MAX_ENTITIES),
    truncated: (all?.length ?? 0) > MAX_ENTITIES,
    error,
    refetch,
  };
}

/** What belongs to an entity, itself first; one more than can be asked for tells that there is more. */
async function belonging(
  catalogApi: CatalogApi,
  entity: Entity,
): Promise<string[]> {
  const found = new Set([normalizeEntityRef(stringifyEntityRef(entity))]);
  let level = partsOf(entity);
  for (let depth = 1; depth <= MAX_DEPTH && level.length > 0; depth++) {
    level
      .filter(() => found.size <= MAX_ENTITIES)
      .forEach(ref => found.add(ref));
    const deeper = level.filter(consistsOfOthers).slice(0, MAX_ENTITIES);
    level = [];
    if (deeper.length > 0) {
      const { items } = await catalogApi.getEntitiesByRefs({
        entityRefs: deeper,
        fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
      });
      level = items
        .flatMap(item => (item ? partsOf(item) : []))
        .filter(ref => !found.has(ref));
    }
  }
  return [...found];
}

function partsOf(entity: Entity): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_HAS_PART)
    .map(({ targetRef }) => normalizeEntityRef(targetRef));
}
