import { Knex } from 'knex';
import { rowsPerInsert } from '../database/dialect';
import {
  EdgeRow,
  EntityRow,
  REFS_PER_STATEMENT,
  SCOPE_COLUMNS,
  ScopeRow,
  chunksOf,
} from './projectionRows';
import {
  DirectScopes,
  EntityScopes,
  MAX_ANCESTORS,
  Uplinks,
  scopesOfEntity,
} from './scopeRules';

type DirectRow = Pick<
  EntityRow,
  'entity_ref' | 'owner_ref' | 'system_ref' | 'domain_ref' | 'parent_ref'
>;

type UplinkRow = Pick<EntityRow, 'entity_ref' | 'domain_ref' | 'parent_ref'>;

/**
 * Brings the stored scopes of entities in line with the projection, writing
 * only what differs.
 *
 * @returns the entities whose scopes changed
 */
export async function recomputeScopes(
  trx: Knex.Transaction,
  entityRefs: string[],
): Promise<string[]> {
  const changed: string[] = [];
  // Systems, domains and groups recur from batch to batch; there are few.
  const uplinks = new Map<string, Uplinks>();
  for (const batch of chunksOf(entityRefs, REFS_PER_STATEMENT)) {
    const entities = await readDirectScopes(trx, batch);
    await loadUplinks(trx, entities, uplinks);
    const wanted = new Map(
      entities.map(entity => [
        entity.entityRef,
        scopesOfEntity(entity, ref => uplinks.get(ref)),
      ]),
    );
    changed.push(...(await writeScopes(trx, wanted)));
  }
  return changed;
}

async function readDirectScopes(
  trx: Knex.Transaction,
  entityRefs: string[],
): Promise<DirectScopes[]> {
  const rows: DirectRow[] = await trx('catalog_entities')
    .whereIn('entity_ref', entityRefs)
    .select(
      'entity_ref',
      'owner_ref',
      'system_ref',
      'domain_ref',
      'parent_ref',
    );
  const edges: EdgeRow[] = await trx('catalog_edges')
    .whereIn('source_ref', entityRefs)
    .whereIn('relation', ['providesApi', 'ownedBy'])
    .select('source_ref', 'relation', 'target_ref');
  const entities = new Map(
    rows.map(row => [
      row.entity_ref,
      {
        entityRef: row.entity_ref,
        systemRef: row.system_ref ?? undefined,
        domainRef: row.domain_ref ?? undefined,
        parentRef: row.parent_ref ?? undefined,
        ownerRefs: row.owner_ref ? [row.owner_ref] : [],
        providedApiRefs: [] as string[],
      },
    ]),
  );
  for (const edge of edges) {
    const entity = entities.get(edge.source_ref);
    const refs =
      edge.relation === 'ownedBy' ? entity?.ownerRefs : entity?.providedApiRefs;
    refs?.push(edge.target_ref);
  }
  return [...entities.values()];
}

/** Reads the way up from these entities, one level of all of them at a time. */
async function loadUplinks(
  trx: Knex.Transaction,
  entities: DirectScopes[],
  uplinks: Map<string, Uplinks>,
): Promise<void> {
  let level = distinctRefs(
    entities.flatMap(({ systemRef, domainRef, parentRef, ownerRefs }) => [
      systemRef,
      domainRef,
      parentRef,
      ...ownerRefs,
    ]),
  );
  // One more level than ancestors, because domains start above a system.
  for (let depth = 0; depth <= MAX_ANCESTORS + 1 && level.length; depth++) {
    await readUplinks(
      trx,
      level.filter(ref => !uplinks.has(ref)),
      uplinks,
    );
    level = distinctRefs(
      level.flatMap(ref => [
        uplinks.get(ref)?.domainRef,
        uplinks.get(ref)?.parentRef,
      ]),
    );
  }
}

async function readUplinks(
  trx: Knex.Transaction,
  entityRefs: string[],
  uplinks: Map<string, Uplinks>,
): Promise<void> {
  for (const batch of chunksOf(entityRefs, REFS_PER_STATEMENT)) {
    for (const ref of batch) {
      uplinks.set(ref, {});
    }
    const rows: UplinkRow[] = await trx('catalog_entities')
      .whereIn('entity_ref', batch)
      .select('entity_ref', 'domain_ref', 'parent_ref');
    for (const row of rows) {
      uplinks.set(row.entity_ref, {
        domainRef: row.domain_ref ?? undefined,
        parentRef: row.parent_ref ?? undefined,
      });
    }
  }
}

async function writeScopes(
  trx: Knex.Transaction,
  wanted: Map<string, EntityScopes>,
): Promise<string[]> {
  const stored: ScopeRow[] = await trx('catalog_scopes')
    .whereIn('entity_ref', [...wanted.keys()])
    .select('entity_ref', 'scope_ref', 'is_owner');
  const wantedRows = [...wanted].flatMap(([entity_ref, scopes]) =>
    [...scopes].map(
      ([scope_ref, { isOwner }]): ScopeRow => ({
        entity_ref,
        scope_ref,
        is_owner: isOwner ? 1 : 0,
      }),
    ),
  );
  const surplus = without(stored, wantedRows);
  const lacking = without(wantedRows, stored);
  for (const batch of chunksOf(surplus, rowsPerInsert(SCOPE_COLUMNS))) {
    await trx('catalog_scopes')
      .whereIn(
        ['entity_ref', 'scope_ref'],
        batch.map(row => [row.entity_ref, row.scope_ref]),
      )
      .delete();
  }
  for (const batch of chunksOf(lacking, rowsPerInsert(SCOPE_COLUMNS))) {
    await trx<ScopeRow>('catalog_scopes').insert(batch);
  }
  // An entity always counts as belonging to itself, known or not.
  return distinctRefs(
    [...surplus, ...lacking]
      .filter(row => row.scope_ref !== row.entity_ref)
      .map(row => row.entity_ref),
  );
}

function without(rows: ScopeRow[], others: ScopeRow[]): ScopeRow[] {
  const keyOf = (row: ScopeRow) =>
    `${row.entity_ref} ${row.scope_ref} ${row.is_owner}`;
  const known = new Set(others.map(keyOf));
  return rows.filter(row => !known.has(keyOf(row)));
}

function distinctRefs(refs: Array<string | undefined>): string[] {
  return [...new Set(refs.filter(ref => ref !== undefined))];
}
