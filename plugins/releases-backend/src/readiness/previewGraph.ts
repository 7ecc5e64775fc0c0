import {
  CatalogGraph,
  GraphEntity,
  Release,
} from '@slipway/backstage-plugin-releases-common';

const RELATIONS = [
  'owners',
  'partOf',
  'dependsOn',
  'dependencyOf',
  'providesApis',
  'consumesApis',
  'apiProvidedBy',
  'apiConsumedBy',
  'children',
] as const satisfies Array<keyof GraphEntity>;

const NO_RELATIONS = {
  dependsOn: [],
  dependencyOf: [],
  providesApis: [],
  consumesApis: [],
  apiProvidedBy: [],
  apiConsumedBy: [],
} satisfies Partial<GraphEntity>;

/**
 * A graph without the relations that no check follows: of what is further away
 * than a dependency only the owners count, and what it belongs to.
 */
export function previewGraph(
  graph: CatalogGraph,
  { components }: Pick<Release, 'components'>,
): CatalogGraph {
  const own = new Set(components.map(({ entityRef }) => entityRef));
  const apis = new Set(
    [...own].flatMap(ref => {
      const entity = graph.entities[ref];
      return entity ? [...entity.providesApis, ...entity.consumesApis] : [];
    }),
  );
  return {
    ...graph,
    entities: Object.fromEntries(
      Object.entries(graph.entities).map(([ref, entity]) => [
        ref,
        own.has(ref) ? entity : trimmed(entity, apis.has(ref)),
      ]),
    ),
  };
}

function trimmed(entity: GraphEntity, isApi: boolean): GraphEntity {
  const { apiProvidedBy, apiConsumedBy, dependencyOf } = entity;
  return {
    ...entity,
    ...NO_RELATIONS,
    ...(isApi && { apiProvidedBy, apiConsumedBy, dependencyOf }),
  };
}

/** Every entity that a graph names, but for the members of groups: those are counted only. */
export function namedInGraph(graph: CatalogGraph): string[] {
  return [
    ...graph.missing,
    ...Object.values(graph.entities).flatMap(entity => [
      entity.entityRef,
      ...RELATIONS.flatMap(relation => entity[relation]),
    ]),
  ];
}

/** A graph in which every reference is replaced by what a caller is shown for it. */
export function shownGraph(
  graph: CatalogGraph,
  show: { ref: (entityRef: string) => string; member: (ref: string) => string },
): CatalogGraph {
  return {
    ...graph,
    entities: Object.fromEntries(
      Object.values(graph.entities).map(entity => {
        const shown = shownEntity(entity, show);
        return [shown.entityRef, shown];
      }),
    ),
    missing: graph.missing.map(show.ref),
  };
}

function shownEntity(
  entity: GraphEntity,
  show: { ref: (entityRef: string) => string; member: (ref: string) => string },
): GraphEntity {
  const entityRef = show.ref(entity.entityRef);
  const { kind, title, type, lifecycle, orphan } = entity;
  return {
    entityRef,
    kind,
    ...(entityRef === entity.entityRef && {
      ...(title && { title }),
      ...(type && { type }),
      ...(lifecycle && { lifecycle }),
      ...(orphan && { orphan }),
    }),
    ...(Object.fromEntries(
      RELATIONS.map(relation => [relation, entity[relation].map(show.ref)]),
    ) as Pick<GraphEntity, (typeof RELATIONS)[number]>),
    members: entity.members.map(show.member),
  };
}
