import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { BuiltinKindsEntityProcessor } from '@backstage/plugin-catalog-backend';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { withUsableRelations } from './relationFields';
import { isObject } from './types';

const BUILTIN_KINDS = new Set([
  'API',
  'Component',
  'Domain',
  'Group',
  'Location',
  'Resource',
  'System',
  'User',
]);

/** What the common fields mean on a kind that Backstage does not know. */
const COMMON_RELATIONS = [
  {
    field: 'owner',
    defaultKind: 'Group',
    forward: RELATION_OWNED_BY,
    backward: RELATION_OWNER_OF,
  },
  {
    field: 'system',
    defaultKind: 'System',
    forward: RELATION_PART_OF,
    backward: RELATION_HAS_PART,
  },
  {
    field: 'domain',
    defaultKind: 'Domain',
    forward: RELATION_PART_OF,
    backward: RELATION_HAS_PART,
  },
  {
    field: 'dependsOn',
    defaultKind: undefined,
    forward: RELATION_DEPENDS_ON,
    backward: RELATION_DEPENDENCY_OF,
  },
  {
    field: 'dependencyOf',
    defaultKind: undefined,
    forward: RELATION_DEPENDENCY_OF,
    backward: RELATION_DEPENDS_ON,
  },
];

/**
 * Takes the place of the catalog's own processor for built-in kinds, and also
 * accepts what that one refuses: entities without an owner, with unreadable
 * references, and of kinds and vendors that nobody has a model for.
 *
 * @remarks
 *
 * Nothing is invented. An entity without an owner is served without one, and
 * everything that asks for its owner finds none. It keeps the built-in
 * processor's name, by which the catalog knows to leave its own out.
 */
export class TolerantKindsProcessor extends BuiltinKindsEntityProcessor {
  async validateEntityKind(entity: Entity): Promise<boolean> {
    // Locations are instructions to the catalog and must be right.
    return entity.kind === 'Location' ? super.validateEntityKind(entity) : true;
  }

  async postProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const { entity: readable } = withUsableRelations(entity);
    if (BUILTIN_KINDS.has(entity.kind)) {
      await super.postProcessEntity(readable, location, emit);
    } else {
      emitCommonRelations(readable, emit);
    }
    return entity;
  }
}

function emitCommonRelations(entity: Entity, emit: CatalogProcessorEmit): void {
  const source = getCompoundEntityRef(entity);
  const spec = isObject(entity.spec) ? entity.spec : {};
  for (const { field, defaultKind, forward, backward } of COMMON_RELATIONS) {
    for (const ref of [spec[field] ?? []].flat()) {
      const target = parseEntityRef(String(ref), {
        defaultKind,
        defaultNamespace: source.namespace,
      });
      emit(processingResult.relation({ source, type: forward, target }));
      emit(
        processingResult.relation({
          source: target,
          type: backward,
          target: source,
        }),
      );
    }
  }
}
