import {
  Entity,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_MEMBER,
  RELATION_OWNED_BY,
  RELATION_PARENT_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import {
  entityRefKind,
  GraphEntity,
} from '@slipway/backstage-plugin-releases-common';
import { property, storableRef, targets, text } from './entityFields';
import { PROJECTED_FIELDS } from './projectEntity';

const ORPHAN_ANNOTATION = 'backstage.io/orphan';

/** What has to be asked of the catalog for {@link toGraphEntity}. */
export const GRAPH_FIELDS = [...PROJECTED_FIELDS, 'metadata.annotations'];

/**
 * What releases are judged by of an entity, read from its processed relations.
 *
 * @returns nothing for an entity that no reference can name
 */
export function toGraphEntity(entity: Entity): GraphEntity | undefined {
  const entityRef = storableRef(
    `${entity.kind}:${entity.metadata.namespace ?? 'default'}/${
      entity.metadata.name
    }`,
  );
  if (!entityRef) {
    return undefined;
  }
  const title =
    text(entity.metadata.title) ??
    text(property(entity.spec?.profile, 'displayName'));
  const type = text(entity.spec?.type);
  const lifecycle = text(entity.spec?.lifecycle);
  return {
    entityRef,
    kind: entityRefKind(entityRef),
    ...(title && { title }),
    ...(type && { type }),
    ...(lifecycle && { lifecycle }),
    ...(entity.metadata.annotations?.[ORPHAN_ANNOTATION] === 'true' && {
      orphan: true,
    }),
    owners: targets(entity, RELATION_OWNED_BY),
    partOf: targets(entity, RELATION_PART_OF),
    dependsOn: targets(entity, RELATION_DEPENDS_ON),
    dependencyOf: targets(entity, RELATION_DEPENDENCY_OF),
    providesApis: targets(entity, RELATION_PROVIDES_API),
    consumesApis: targets(entity, RELATION_CONSUMES_API),
    apiProvidedBy: targets(entity, RELATION_API_PROVIDED_BY),
    apiConsumedBy: targets(entity, RELATION_API_CONSUMED_BY),
    members: targets(entity, RELATION_HAS_MEMBER),
    children: targets(entity, RELATION_PARENT_OF),
  };
}
