import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { ProjectedEntity } from '../releases';
import { GeneratedCatalog } from './catalog';

/** How many of the 200 systems a running catalog holds; all would take it minutes to process. */
const SYSTEMS = 4;

/** A part of the organisation as catalog entities: some systems, all that is in them, and everybody above. */
export function entitiesOfSomeSystems(catalog: GeneratedCatalog): {
  entities: Entity[];
  /** What is in each of the systems. */
  deliverables: ProjectedEntity[][];
} {
  const systems = catalog.systems.slice(0, SYSTEMS);
  const deliverables = systems.map(system =>
    catalog.deliverables.filter(({ systemRef }) => systemRef === system),
  );
  const chosen = catalog.entities.filter(
    ({ entityRef, kind, systemRef }) =>
      ['domain', 'group'].includes(kind) ||
      systems.includes(entityRef) ||
      (systemRef && systems.includes(systemRef)),
  );
  return {
    deliverables,
    entities: [
      ...chosen.map(toEntity),
      ...catalog.people
        .slice(0, 10)
        .map(entityRef => person(entityRef, 'group:default/team-0')),
    ],
  };
}

/** As it would be registered, with the relations that it states itself. */
export function toEntity(projected: ProjectedEntity): Entity {
  const { entityRef, kind, title, type, lifecycle } = projected;
  const targets = (relation: string) =>
    projected.edges
      .filter(edge => edge.relation === relation)
      .map(edge => edge.targetRef);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind === 'api' ? 'API' : kind[0].toUpperCase() + kind.slice(1),
    metadata: {
      name: parseEntityRef(entityRef).name,
      ...(title && { title }),
    },
    spec: {
      ...(type && { type }),
      ...(lifecycle && { lifecycle }),
      ...(projected.ownerRef && { owner: projected.ownerRef }),
      ...(projected.systemRef && { system: projected.systemRef }),
      ...(projected.domainRef && { domain: projected.domainRef }),
      ...(projected.parentRef && { parent: projected.parentRef }),
      ...(kind === 'group' && { children: [] }),
      ...(kind === 'api' && { definition: 'openapi: 3.1.0' }),
      ...(kind === 'component' && {
        dependsOn: targets('dependsOn'),
        consumesApis: targets('consumesApi'),
        providesApis: targets('providesApi'),
      }),
    },
    relations: relationsOf(projected),
  };
}

/** As the catalog's processors would derive them, for a catalog that has none. */
function relationsOf(projected: ProjectedEntity): Entity['relations'] {
  const relation = (type: string, targetRef: string | undefined) =>
    targetRef ? [{ type, targetRef }] : [];
  return [
    ...relation('ownedBy', projected.ownerRef),
    ...relation('partOf', projected.systemRef),
    ...relation('partOf', projected.domainRef),
    ...relation('childOf', projected.parentRef),
    ...projected.edges.map(edge => ({
      type: edge.relation,
      targetRef: edge.targetRef,
    })),
  ];
}

export function person(entityRef: string, groupRef: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: parseEntityRef(entityRef).name },
    spec: { memberOf: [groupRef] },
    relations: [{ type: 'memberOf', targetRef: groupRef }],
  };
}
