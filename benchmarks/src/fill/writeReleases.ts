import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import { ReleaseScopes } from '../releases';
import { insertRows } from './insertRows';
import { GeneratedRelease } from './releases';

const BATCH = 1_000;
const GENESIS = '0'.repeat(64);

/**
 * Writes releases straight into the tables of the plugin, as its own commands
 * would have left them. Commands are measured elsewhere; a hundred thousand of
 * them would take an hour.
 */
export async function writeReleases(
  knex: Knex,
  releases: Iterable<GeneratedRelease>,
): Promise<void> {
  await knex.transaction(async trx => {
    // What is written refers only to what is written; checking that row by row
    // is most of the work.
    await trx.raw('set local session_replication_role = replica');
    await trx.raw("set local maintenance_work_mem = '256MB'");
    await trx.raw("set local work_mem = '256MB'");
    const indices = await dropIndices(trx);
    let batch: GeneratedRelease[] = [];
    for (const release of releases) {
      batch.push(release);
      if (batch.length === BATCH) {
        await writeBatch(trx, batch);
        batch = [];
      }
    }
    await writeBatch(trx, batch);
    for (const index of indices) {
      await trx.raw(index);
    }
  });
}

/** @returns the statements that create the indices again */
async function dropIndices(trx: Knex.Transaction): Promise<string[]> {
  const { rows } = await trx.raw(`
    select indexname as name, indexdef as definition
      from pg_indexes
     where schemaname = current_schema()
       and tablename like 'release%'
       and indexname like '%\\_idx'
  `);
  for (const { name } of rows) {
    await trx.raw('drop index ??', [name]);
  }
  return rows.map((row: { definition: string }) => row.definition);
}

/**
 * Leaves the tables as autovacuum would after a while: with statistics, and
 * with pages known to be visible to everybody.
 */
export async function settle(knex: Knex): Promise<void> {
  await knex.raw('vacuum (analyze)');
  await knex.raw('checkpoint');
}

async function writeBatch(
  trx: Knex.Transaction,
  releases: GeneratedRelease[],
): Promise<void> {
  const histories = releases.map(historyOf);
  await insertRows(
    trx,
    'releases',
    releases.map(({ id, state, createdAt, createdBy, columns }, at) => ({
      id,
      ...columns,
      state,
      revision: histories[at].length,
      history_length: histories[at].length,
      history_hash: histories[at][histories[at].length - 1].hash,
      created_by: createdBy,
      created_at: createdAt,
      updated_at: createdAt,
    })),
  );
  await insertRows(
    trx,
    'release_components',
    releases.flatMap(({ id, content }) =>
      content.components.map(({ entityRef, version }, position) => ({
        release_id: id,
        position,
        entity_ref: entityRef,
        version,
        title_snapshot: entityRef,
        owner_snapshot: content.owner,
      })),
    ),
  );
  await insertRows(
    trx,
    'release_windows',
    releases.flatMap(({ id, content }) =>
      content.windows.map(({ environment, start, end, timeZone }) => ({
        release_id: id,
        environment,
        start_at: start,
        end_at: end,
        time_zone: timeZone,
      })),
    ),
  );
  await insertRows(trx, 'release_events', histories.flat());
  await new ReleaseScopes(trx).insert(
    trx,
    releases.map(({ id }) => id),
  );
}

/** Events of the right number and size; nobody verifies these chains. */
function historyOf({
  id,
  content,
  createdAt,
  createdBy,
  events,
}: GeneratedRelease) {
  let previous = GENESIS;
  return events.map((type, index) => {
    const hash = createHash('sha256')
      .update(`${id} ${index} ${previous}`)
      .digest('hex');
    const row = {
      release_id: id,
      sequence: index + 1,
      type,
      actor: createdBy,
      at: createdAt,
      data: JSON.stringify({ title: content.title, type: content.type }),
      previous_hash: previous,
      hash,
    };
    previous = hash;
    return row;
  });
}
