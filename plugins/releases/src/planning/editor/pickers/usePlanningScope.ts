import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { CatalogApi, catalogApiRef } from '@backstage/plugin-catalog-react';
import { normalizeEntityRef } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { Prefill } from '../model/prefill';
import {
  EntityOption,
  EntityScope,
  ownerOf,
  searchEntities,
  titleOf,
} from './entityOptions';

/** What a release is planned for when it is more than one entity. */
export type PlanningScope = {
  title: string;
  entities: EntityScope;
  suggestions: EntityOption[];
};

/** What an entity's page says about the release that is planned from it. */
export type EntityPlan = { prefill: Prefill; scope?: PlanningScope };

const MAX_DEPTH = 4;
const MAX_BELOW = 200;
const MAX_SUGGESTIONS = 12;

/** Reads the entity that a release is planned for; without one there is nothing to wait for. */
export function useEntityPlan(entityRef: string | undefined) {
  const catalogApi = useApi(catalogApiRef);
  return useQuery({
    queryKey: ['slipway-catalog', 'plan', entityRef],
    queryFn: () => planFor(catalogApi, entityRef ?? ''),
    enabled: entityRef !== undefined,
    retry: false,
    // The form starts from it once; reading it again would change nothing.
    staleTime: Infinity,
  });
}

async function planFor(
  catalogApi: CatalogApi,
  entityRef: string,
): Promise<EntityPlan> {
  const entity = await catalogApi.getEntityByRef(
    normalizeEntityRef(entityRef, { defaultKind: 'component' }),
  );
  if (!entity) {
    throw new Error(`${entityRef} is not in the catalog`);
  }
  const ref = stringifyEntityRef(entity).toLocaleLowerCase();
  switch (entity.kind.toLocaleLowerCase()) {
    case 'user':
      return { prefill: { owner: ref } };
    case 'group':
      return {
        prefill: { owner: ref },
        scope: await scopeOf(catalogApi, entity, {
          relation: 'ownedBy',
          refs: await below(catalogApi, ref, 'childOf', ['group']),
        }),
      };
    case 'system':
    case 'domain':
      return {
        prefill: { owner: ownerOf(entity) },
        scope: await scopeOf(catalogApi, entity, {
          relation: 'partOf',
          refs: await below(catalogApi, ref, 'partOf', ['system', 'domain']),
        }),
      };
    default:
      return {
        prefill: {
          owner: ownerOf(entity),
          component: { entityRef: ref, name: titleOf(entity) },
        },
      };
  }
}

async function scopeOf(
  catalogApi: CatalogApi,
  entity: Entity,
  entities: EntityScope,
): Promise<PlanningScope> {
  const found = await searchEntities(catalogApi, 'releasable', '', entities);
  return {
    title: titleOf(entity),
    entities,
    // A system inside a domain is where components are, not what is released.
    suggestions: found
      .filter(({ entityRef }) => !/^(system|domain):/.test(entityRef))
      .slice(0, MAX_SUGGESTIONS),
  };
}

/** The entity itself and what lies below it, a few levels deep. */
async function below(
  catalogApi: CatalogApi,
  root: string,
  relation: 'partOf' | 'childOf',
  kinds: string[],
): Promise<string[]> {
  const all = new Set([root]);
  let level = [root];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const { items } = await catalogApi.queryEntities({
      // Together with `query` the filter travels in a body: a long list of
      // references does not fit into an address.
      query: { kind: { $in: kinds } },
      filter: { [`relations.${relation}`]: level },
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
      limit: MAX_BELOW,
      totalItems: 'exclude',
    });
    level = items
      .map(item => stringifyEntityRef(item).toLocaleLowerCase())
      .filter(ref => !all.has(ref) && all.size < MAX_BELOW);
    level.forEach(ref => all.add(ref));
  }
  return [...all];
}
