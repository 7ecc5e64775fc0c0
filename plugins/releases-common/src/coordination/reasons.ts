import { ReasonStep, ReleaseComponent } from '../api/types';
import { CatalogGraph, dependentsOf } from '../catalog/graph';

/** Why somebody is asked: a path through the graph, and the same in words. */
export type Ask = { owner: string; path: ReasonStep[]; because: string };

/** An entity for which nobody can be asked, how it is concerned, and why nobody is asked. */
export type Gap = { entityRef: string; path: ReasonStep[]; because: string };

export type Asked = { asks: Ask[]; gaps: Gap[] };

/** The owners of components. */
export function askOwners(
  components: ReleaseComponent[],
  graph: CatalogGraph,
): Asked {
  return merged(
    components.map(({ entityRef }) =>
      ownersOf(entityRef, graph, {
        path: [],
        because: owner =>
          `${nameOf(entityRef)} is owned by ${nameOf(
            owner,
          )} and changes with this release`,
      }),
    ),
  );
}

/** The owners of what depends on components and is not released together with them. */
export function askDependents(
  components: ReleaseComponent[],
  graph: CatalogGraph,
  released: ReadonlySet<string>,
): Asked {
  return merged(
    components.flatMap(component =>
      dependentsOf(graph, component.entityRef)
        .filter(
          ({ entityRef }) =>
            // What the catalog does not have any more depends on nothing.
            graph.entities[entityRef] && !released.has(entityRef),
        )
        .map(({ entityRef, via }) =>
          ownersOf(entityRef, graph, {
            path: pathToDependent(graph, {
              from: component.entityRef,
              to: entityRef,
              via,
            }),
            because: owner =>
              [
                nameOf(entityRef),
                via
                  ? `uses ${nameOf(via)} of ${nameOf(component.entityRef)}`
                  : `depends on ${nameOf(component.entityRef)}`,
                `and is owned by ${nameOf(owner)}`,
              ].join(' '),
          }),
        ),
    ),
  );
}

/** The owners of the systems that components are part of. */
export function askSystems(
  components: ReleaseComponent[],
  graph: CatalogGraph,
): Asked {
  return merged(
    components.flatMap(({ entityRef }) =>
      (graph.entities[entityRef]?.partOf ?? [])
        .filter(ref => ref.startsWith('system:'))
        .map(system =>
          ownersOf(system, graph, {
            path: [{ from: entityRef, relation: 'partOf', to: system }],
            because: owner =>
              `${nameOf(entityRef)} is part of ${nameOf(
                system,
              )}, owned by ${nameOf(owner)}`,
          }),
        ),
    ),
  );
}

/** The name that people know an entity by; with the namespace where it is not the default one. */
export function nameOf(entityRef: string): string {
  const full = entityRef.slice(entityRef.indexOf(':') + 1);
  return full.startsWith('default/') ? full.slice('default/'.length) : full;
}

function ownersOf(
  entityRef: string,
  graph: CatalogGraph,
  reason: { path: ReasonStep[]; because: (owner: string) => string },
): Asked {
  const entity = graph.entities[entityRef];
  if (!entity || entity.owners.length === 0) {
    const because = entity
      ? `${nameOf(entityRef)} has no owner in the catalog`
      : `${nameOf(entityRef)} is not in the catalog, so nobody owns it`;
    return { asks: [], gaps: [{ entityRef, path: reason.path, because }] };
  }
  return {
    asks: entity.owners.map(owner => ({
      owner,
      path: [
        ...reason.path,
        { from: entityRef, relation: 'ownedBy', to: owner },
      ],
      because: reason.because(owner),
    })),
    gaps: [],
  };
}

function pathToDependent(
  graph: CatalogGraph,
  options: { from: string; to: string; via?: string },
): ReasonStep[] {
  const { from, to, via } = options;
  const last = via ?? from;
  const relation = graph.entities[last]?.apiConsumedBy.includes(to)
    ? 'apiConsumedBy'
    : 'dependencyOf';
  return [
    ...(via ? [{ from, relation: 'providesApi', to: via }] : []),
    { from: last, relation, to },
  ];
}

function merged(parts: Asked[]): Asked {
  const gaps = new Map(
    parts.flatMap(part => part.gaps.map(gap => [gap.entityRef, gap])),
  );
  return {
    asks: parts.flatMap(part => part.asks),
    gaps: [...gaps.values()],
  };
}
