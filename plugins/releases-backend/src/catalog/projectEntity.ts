import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import { entityRefKind } from '@slipway/backstage-plugin-releases-common';
import { property, storableRef, targets, text } from './entityFields';
import { ProjectedEntity, ProjectedRelation } from './types';

/** What has to be asked of the catalog for {@link projectEntity}; API definitions alone can be megabytes. */
export const PROJECTED_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'spec.type',
  'spec.lifecycle',
  'spec.profile.displayName',
  'relations',
];

const EDGE_RELATIONS: readonly string[] = [
  RELATION_DEPENDS_ON,
  RELATION_CONSUMES_API,
  RELATION_PROVIDES_API,
] satisfies ProjectedRelation[];

/**
 * What the projection keeps of an entity, read from its processed relations.
 *
 * @returns nothing for an entity that no reference can name
 */
export function projectEntity(entity: Entity): ProjectedEntity | undefined {
  const entityRef = storableRef(
    `${entity.kind}:${entity.metadata.namespace ?? 'default'}/${
      entity.metadata.name
    }`,
  );
  if (!entityRef) {
    return undefined;
  }
  const owners = targets(entity, RELATION_OWNED_BY);
  const containers = targets(entity, RELATION_PART_OF);
  return {
    entityRef,
    kind: entityRefKind(entityRef),
    title:
      text(entity.metadata.title) ??
      text(property(entity.spec?.profile, 'displayName')),
    type: text(entity.spec?.type),
    lifecycle: text(entity.spec?.lifecycle),
    ownerRef: owners[0],
    // A subcomponent is part of a component as well as of a system.
    systemRef: containers.find(ref => entityRefKind(ref) === 'system'),
    domainRef: containers.find(
      ref => entityRefKind(ref) === 'domain' && ref !== entityRef,
    ),
    parentRef: targets(entity, RELATION_CHILD_OF).find(
      ref => entityRefKind(ref) === 'group' && ref !== entityRef,
    ),
    edges: [
      ...EDGE_RELATIONS.flatMap(relation =>
        targets(entity, relation).map(targetRef => ({
          relation: relation as ProjectedRelation,
          targetRef,
        })),
      ),
      ...owners
        .slice(1)
        .map(targetRef => ({ relation: 'ownedBy' as const, targetRef })),
    ],
  };
}
