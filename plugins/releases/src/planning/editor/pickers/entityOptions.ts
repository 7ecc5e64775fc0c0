import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { isEntityRef } from '@slipway/backstage-plugin-releases-common';

/** What an entity picker offers. */
export type EntityChoice = 'releasable' | 'dependency' | 'owner' | 'person';

/** Restricts what is offered to what belongs to a system, domain or group, or to one kind. */
export type EntityScope =
  | { relation: 'partOf' | 'ownedBy'; refs: string[] }
  | { kind: string };

export type EntityOption = {
  /** The reference; while somebody types, whatever text there is. */
  entityRef: string;
  title: string;
  description: string;
  suggested: boolean;
  owner?: string;
};

type EntityQuery = Extract<
  Parameters<CatalogApi['queryEntities']>[0],
  { query?: unknown }
>['query'];

const PAGE_SIZE = 20;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.type',
  'spec.profile.displayName',
  'relations',
];

const SEARCHED_FIELDS = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayName',
];

/** Finds entities by a part of their name, a page at most: catalogs are large. */
export async function searchEntities(
  catalogApi: CatalogApi,
  choice: EntityChoice,
  term: string,
  scope?: EntityScope,
): Promise<EntityOption[]> {
  const { items } = await catalogApi.queryEntities({
    query: kindsOf(choice),
    ...(scope && {
      filter:
        'kind' in scope
          ? { kind: scope.kind }
          : { [`relations.${scope.relation}`]: scope.refs },
    }),
    ...(term && { fullTextFilter: { term, fields: SEARCHED_FIELDS } }),
    orderFields: [{ field: 'metadata.name', order: 'asc' }],
    fields: FIELDS,
    limit: PAGE_SIZE,
    totalItems: 'exclude',
  });
  return items.map(entity => toOption(entity));
}

/** The entities behind references, in their order; those that are gone are left out. */
export async function loadEntities(
  catalogApi: CatalogApi,
  entityRefs: string[],
): Promise<EntityOption[]> {
  if (entityRefs.length === 0) {
    return [];
  }
  const { items } = await catalogApi.getEntitiesByRefs({
    entityRefs,
    fields: FIELDS,
  });
  return items.flatMap(entity =>
    entity ? [{ ...toOption(entity), suggested: true }] : [],
  );
}

/** Suggestions that match what was typed, then everything else that was found. */
export function mergeOptions(
  suggestions: EntityOption[],
  found: EntityOption[],
  term: string,
): EntityOption[] {
  const needle = term.toLocaleLowerCase();
  const matching = suggestions.filter(({ title, entityRef }) =>
    `${title} ${entityRef}`.toLocaleLowerCase().includes(needle),
  );
  const suggested = new Set(matching.map(({ entityRef }) => entityRef));
  return [
    ...matching,
    ...found.filter(({ entityRef }) => !suggested.has(entityRef)),
  ];
}

/**
 * The reference that a typed text stands for: the only option with that name,
 * or the text itself where nothing can be made of it.
 */
export function refOfText(text: string, options: EntityOption[]): string {
  const typed = text.trim();
  const needle = typed.toLocaleLowerCase();
  const named = options.filter(
    ({ title, entityRef }) =>
      title.toLocaleLowerCase() === needle ||
      entityRef === needle ||
      entityRef.endsWith(`/${needle}`),
  );
  if (named.length === 1) {
    return named[0].entityRef;
  }
  return isEntityRef(typed) ? typed.toLocaleLowerCase() : typed;
}

/** The group or user that the catalog names as an entity's owner. */
export function ownerOf(entity: Entity): string | undefined {
  return relationTargets(entity, ['ownedBy'])[0];
}

export function relationTargets(entity: Entity, types: string[]): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => types.includes(type))
    .map(({ targetRef }) => targetRef.toLocaleLowerCase());
}

/** The name that people know an entity by. */
export function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  return profile?.displayName ?? entity.metadata.title ?? entity.metadata.name;
}

function toOption(entity: Entity): EntityOption {
  const entityRef = stringifyEntityRef(entity).toLocaleLowerCase();
  const type = entity.spec?.type;
  return {
    entityRef,
    title: titleOf(entity),
    description:
      typeof type === 'string' ? `${entityRef} · ${type}` : entityRef,
    suggested: false,
    owner: ownerOf(entity),
  };
}

function kindsOf(choice: EntityChoice): EntityQuery {
  switch (choice) {
    case 'owner':
      return { kind: { $in: ['group', 'user'] } };
    case 'person':
      return { kind: 'user' };
    default:
      return { $not: { kind: { $in: ['group', 'user', 'location'] } } };
  }
}
