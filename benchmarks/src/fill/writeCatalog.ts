import {
  Entity,
  EntityRelation,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CHILD_OF,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_MEMBER,
  RELATION_HAS_PART,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PARENT_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import { say } from '../report/say';
import { person, toEntity } from './entities';
import { insertRows } from './insertRows';
import { LargeCatalog } from './largeCatalog';
import { Random } from './Random';

const LOCATION = 'url:https://benchmark.example.com/catalog.yaml';
const BATCH = 1_000;

const INVERSE: Record<string, string> = {
  [RELATION_OWNED_BY]: RELATION_OWNER_OF,
  [RELATION_PART_OF]: RELATION_HAS_PART,
  [RELATION_CHILD_OF]: RELATION_PARENT_OF,
  [RELATION_MEMBER_OF]: RELATION_HAS_MEMBER,
  [RELATION_DEPENDS_ON]: RELATION_DEPENDENCY_OF,
  [RELATION_CONSUMES_API]: RELATION_API_CONSUMED_BY,
  [RELATION_PROVIDES_API]: RELATION_API_PROVIDED_BY,
};

/**
 * Writes entities straight into the tables of the catalog backend, as it would
 * have left them once all were processed and stitched; to process 100,000 takes
 * it far longer than anything that is measured.
 *
 * @returns how many entities the catalog has
 */
export async function writeCatalog(
  knex: Knex,
  catalog: LargeCatalog,
): Promise<number> {
  const started = Date.now();
  const entities = [
    ...catalog.entities.map(toEntity),
    ...catalog.people.map(ref => person(ref, catalog.teamOf.get(ref)!)),
  ];
  const [{ count }] = await knex('final_entities').count();
  if (Number(count) === entities.length) {
    return entities.length;
  }
  addInverseRelations(entities);
  const random = new Random(7);
  await knex('refresh_state').delete();
  for (let at = 0; at < entities.length; at += BATCH) {
    const rows = entities
      .slice(at, at + BATCH)
      .map(entity => rowsOf(entity, random.uuid()));
    await insertRows(
      knex,
      'refresh_state',
      rows.map(row => row.refreshState),
    );
    await insertRows(
      knex,
      'final_entities',
      rows.map(row => row.finalEntity),
    );
  }
  await knex.raw('vacuum (analyze)');
  say(`${entities.length} entities written to the catalog`, started);
  return entities.length;
}

function addInverseRelations(entities: Entity[]): void {
  const relationsTo = new Map<string, EntityRelation[]>(
    entities.map(entity => [
      stringifyEntityRef(entity),
      [...(entity.relations ?? [])],
    ]),
  );
  for (const entity of entities) {
    const targetRef = stringifyEntityRef(entity);
    for (const relation of entity.relations ?? []) {
      relationsTo
        .get(relation.targetRef)
        ?.push({ type: INVERSE[relation.type], targetRef });
    }
  }
  for (const entity of entities) {
    // The catalog keeps relations in this order.
    entity.relations = relationsTo
      .get(stringifyEntityRef(entity))!
      .sort((a, b) =>
        `${a.type} ${a.targetRef}` < `${b.type} ${b.targetRef}` ? -1 : 1,
      );
  }
}

function rowsOf({ relations, ...bare }: Entity, uid: string) {
  const entityRef = stringifyEntityRef(bare);
  const hash = createHash('sha1').update(entityRef).digest('hex');
  const { name } = bare.metadata;
  // About as much as people write of what they run.
  const entity = {
    ...bare,
    metadata: {
      ...bare.metadata,
      description: `Everything that ${name} is there for, for whom it is, and where to ask about it.`,
      tags: ['java', 'spring', 'tier-2'],
      links: [{ url: `https://grafana.example.com/d/${name}`, title: 'Board' }],
      annotations: {
        'github.com/project-slug': `example/${name}`,
        'backstage.io/techdocs-ref': 'dir:.',
        'pagerduty.com/service-id': hash.slice(0, 14),
      },
    },
  };
  const processed = {
    ...entity,
    metadata: {
      namespace: 'default',
      ...entity.metadata,
      uid,
      annotations: {
        ...entity.metadata.annotations,
        'backstage.io/managed-by-location': LOCATION,
        'backstage.io/managed-by-origin-location': LOCATION,
        'backstage.io/view-url': LOCATION,
      },
    },
  };
  const stitched = {
    ...processed,
    metadata: { ...processed.metadata, etag: hash },
    relations,
  };
  return {
    refreshState: {
      entity_id: uid,
      entity_ref: entityRef,
      unprocessed_entity: JSON.stringify(entity),
      processed_entity: JSON.stringify(processed),
      errors: '[]',
      // Never within a benchmark: the catalog would find that nobody provides them.
      next_update_at: '2099-01-01T00:00:00Z',
      last_discovery_at: '2026-01-01T00:00:00Z',
      location_key: 'benchmark',
      result_hash: hash,
      unprocessed_hash: hash,
    },
    finalEntity: {
      entity_id: uid,
      entity_ref: entityRef,
      hash,
      final_entity: JSON.stringify(stitched),
      last_updated_at: '2026-01-01T00:00:00Z',
    },
  };
}
