import { Knex } from 'knex';
import { lockUntilCommit, rowsPerInsert } from '../database/dialect';
import { recomputeScopes } from './recomputeScopes';
import {
  EDGE_COLUMNS,
  ENTITY_COLUMNS,
  EdgeRow,
  EntityRow,
  REFS_PER_STATEMENT,
  chunksOf,
  toEdgeRows,
  toEntityRow,
} from './projectionRows';
import { ProjectedEntity } from './types';

/** Held while the projection and what is derived from it are rewritten. */
export const CATALOG_PROJECTION_LOCK = 'catalog-projection';

type KnownRow = Pick<
  EntityRow,
  'entity_ref' | 'content_hash' | 'missing_since' | 'domain_ref' | 'parent_ref'
>;

/** Those of the entities of which the projection says something else, or that they are missing. */
export async function changedEntities(
  knex: Knex,
  entities: ProjectedEntity[],
): Promise<ProjectedEntity[]> {
  const known = await readKnown(knex, entities);
  return entities.filter(entity => {
    const row = known.get(entity.entityRef);
    return (
      row?.content_hash !== toEntityRow(entity).content_hash ||
      row.missing_since !== null
    );
  });
}

/**
 * Writes entities with their edges, then the scopes of all that belong to them.
 *
 * @returns the entities whose scopes changed
 */
export async function writeProjection(
  trx: Knex.Transaction,
  entities: ProjectedEntity[],
): Promise<string[]> {
  // Two writers that do not see each other's rows yet (a component here, its
  // system there) would leave scopes that no later sweep finds to be wrong.
  await lockUntilCommit(trx, CATALOG_PROJECTION_LOCK);

  const known = await readKnown(trx, entities);
  const rows = entities.map(toEntityRow);
  const changed = rows.filter(
    row => known.get(row.entity_ref)?.content_hash !== row.content_hash,
  );
  const changedRefs = new Set(changed.map(row => row.entity_ref));

  for (const batch of chunksOf(rows, rowsPerInsert(ENTITY_COLUMNS))) {
    await trx<EntityRow>('catalog_entities')
      .insert(batch)
      .onConflict('entity_ref')
      .merge();
  }
  await writeEdges(
    trx,
    entities.filter(({ entityRef }) => changedRefs.has(entityRef)),
  );

  // Only through these two columns do others' scopes pass through an entity.
  const moved = changed
    .filter(row => {
      const before = known.get(row.entity_ref);
      return (
        row.domain_ref !== (before?.domain_ref ?? null) ||
        row.parent_ref !== (before?.parent_ref ?? null)
      );
    })
    .map(row => row.entity_ref);
  const affected = new Set([
    ...changedRefs,
    ...(await entitiesBelongingTo(trx, moved)),
  ]);
  return recomputeScopes(trx, [...affected]);
}

async function readKnown(
  knex: Knex,
  entities: ProjectedEntity[],
): Promise<Map<string, KnownRow>> {
  const known = new Map<string, KnownRow>();
  for (const batch of chunksOf(entities, REFS_PER_STATEMENT)) {
    const rows: KnownRow[] = await knex('catalog_entities')
      .whereIn(
        'entity_ref',
        batch.map(({ entityRef }) => entityRef),
      )
      .select(
        'entity_ref',
        'content_hash',
        'missing_since',
        'domain_ref',
        'parent_ref',
      );
    for (const row of rows) {
      known.set(row.entity_ref, row);
    }
  }
  return known;
}

async function writeEdges(
  trx: Knex.Transaction,
  entities: ProjectedEntity[],
): Promise<void> {
  for (const batch of chunksOf(entities, REFS_PER_STATEMENT)) {
    await trx('catalog_edges')
      .whereIn(
        'source_ref',
        batch.map(({ entityRef }) => entityRef),
      )
      .delete();
  }
  const rows = entities.flatMap(toEdgeRows);
  for (const batch of chunksOf(rows, rowsPerInsert(EDGE_COLUMNS))) {
    await trx<EdgeRow>('catalog_edges').insert(batch);
  }
}

async function entitiesBelongingTo(
  trx: Knex.Transaction,
  scopeRefs: string[],
): Promise<string[]> {
  const refs: string[] = [];
  for (const batch of chunksOf(scopeRefs, REFS_PER_STATEMENT)) {
    refs.push(
      ...(await trx('catalog_scopes')
        .whereIn('scope_ref', batch)
        .distinct()
        .pluck('entity_ref')),
    );
  }
  return refs;
}
