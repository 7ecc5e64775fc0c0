import { mockServices } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { isPostgres, writeInstant } from './dialect';
import { MIGRATIONS_DIRECTORY, migrate, migrateLatest } from './migrate';

const databases = createTestDatabases();

const migrations = { directory: MIGRATIONS_DIRECTORY };
const AT = writeInstant('2026-11-23T17:00:00.000Z');
const RELEASE_ID = '7b1c2f0e-6d0a-4c43-9e68-1f4a3c1b2d3e';

async function tablesOf(knex: Knex): Promise<string[]> {
  const tables: string[] = await (isPostgres(knex)
    ? knex('information_schema.tables')
        .where('table_schema', knex.raw('current_schema()'))
        .pluck('table_name')
    : knex('sqlite_master').where('type', 'table').pluck('name'));
  return tables
    .filter(name => !name.startsWith('knex_') && !name.startsWith('sqlite_'))
    .sort();
}

async function insertRelease(knex: Knex): Promise<void> {
  await knex('releases').insert({
    id: RELEASE_ID,
    title: 'Ledger 2.0',
    search_text: 'ledger 2.0',
    type: 'minor',
    state: 'draft',
    owner_ref: 'group:default/team-ledger',
    content: '{}',
    sort_at: AT,
    revision: 1,
    history_length: 1,
    history_hash: 'h1',
    created_by: 'user:default/jane',
    created_at: AT,
    updated_at: AT,
  });
  await knex('release_components').insert({
    release_id: RELEASE_ID,
    position: 0,
    entity_ref: 'component:default/ledger',
    version: '2.0.0',
  });
  await knex('release_scopes').insert({
    release_id: RELEASE_ID,
    scope_ref: 'component:default/ledger',
    sort_at: AT,
  });
  await knex('release_events').insert({
    release_id: RELEASE_ID,
    sequence: 1,
    type: 'release-planned',
    actor: 'user:default/jane',
    at: AT,
    data: '{}',
    previous_hash: '',
    hash: 'h1',
  });
}

describe.each(databases.ids)('migrations on %s', databaseId => {
  it('keep releases with their parts when approvals are taken out', async () => {
    const knex = await databases.migratedKnex(databaseId);
    await insertRelease(knex);
    const isIn = async () =>
      (await knex.migrate.list(migrations))[0].some(
        ({ name }: { name: string }) => name.endsWith('_approvals.js'),
      );
    while (await isIn()) {
      await knex.migrate.down(migrations);
    }
    expect(await knex('release_components').pluck('release_id')).toEqual([
      RELEASE_ID,
    ]);
    await migrateLatest(knex);
    expect(await knex('releases').pluck('submitted_by')).toEqual([null]);
  });

  it('go up and down one by one, and leave nothing behind', async () => {
    const knex = await databases.emptyKnex(databaseId);
    const [, pending] = await knex.migrate.list(migrations);

    for (const _ of pending) {
      await knex.migrate.up(migrations);
    }
    const upOneByOne = await tablesOf(knex);
    for (const _ of pending) {
      await knex.migrate.down(migrations);
    }
    await expect(tablesOf(knex)).resolves.toEqual([]);
    await migrateLatest(knex);

    expect(upOneByOne).toContain('releases');
    await expect(tablesOf(knex)).resolves.toEqual(upOneByOne);
  });

  it('keep what is there when the backend starts again', async () => {
    const knex = await databases.migratedKnex(databaseId);
    await insertRelease(knex);

    await migrate(mockServices.database.mock(), knex);

    await expect(knex('releases').pluck('title')).resolves.toEqual([
      'Ledger 2.0',
    ]);
    await expect(knex('release_events').pluck('hash')).resolves.toEqual(['h1']);
  });

  it('are left to the operator who says so', async () => {
    const knex = await databases.emptyKnex(databaseId);

    await migrate(
      mockServices.database.mock({ migrations: { skip: true } }),
      knex,
    );

    await expect(tablesOf(knex)).resolves.toEqual([]);
  });

  it('make the history append-only', async () => {
    const knex = await databases.migratedKnex(databaseId);
    await insertRelease(knex);

    await expect(
      knex('release_events').update({ actor: 'user:default/mallory' }),
    ).rejects.toThrow('release_events is append-only');
    await expect(knex('release_events').delete()).rejects.toThrow(
      'release_events is append-only',
    );
    await expect(knex('release_events').pluck('actor')).resolves.toEqual([
      'user:default/jane',
    ]);
  });

  it('let a release go with all that is derived from it, but not its history', async () => {
    const knex = await databases.migratedKnex(databaseId);
    await insertRelease(knex);

    await knex('releases').where({ id: RELEASE_ID }).delete();

    await expect(knex('release_components')).resolves.toEqual([]);
    await expect(knex('release_scopes')).resolves.toEqual([]);
    await expect(knex('release_events')).resolves.toHaveLength(1);
  });
});

describe('migrations of several replicas on POSTGRES_18', () => {
  const pools: Knex[] = [];

  /** A pool of its own on the same database, as another process has. */
  function poolLike(knex: Knex): Knex {
    const pool = knexFactory({
      client: 'pg',
      connection: knex.client.config.connection,
      pool: { min: 0, max: 3 },
    });
    pools.push(pool);
    return pool;
  }

  afterEach(async () => {
    await Promise.all(pools.splice(0).map(pool => pool.destroy()));
  });

  it.each([1, 2, 3, 4, 5])(
    'start three at once on an empty database (%s)',
    async () => {
      const knex = await databases.emptyKnex('POSTGRES_18');

      await expect(
        Promise.all([1, 2, 3].map(() => migrateLatest(poolLike(knex)))),
      ).resolves.toHaveLength(3);

      const [, pending] = await knex.migrate.list(migrations);
      expect(pending).toEqual([]);
      await expect(
        knex('knex_migrations_lock').pluck('is_locked'),
      ).resolves.toEqual([0]);
    },
  );

  it('go on when a replica dies in the middle', async () => {
    const knex = await databases.emptyKnex('POSTGRES_18');
    const dying = poolLike(knex);
    // Its connection is cut below, which the pool reports as well.
    const trx = await dying.transaction();
    const {
      rows: [{ pid }],
    } = await trx.raw('select pg_backend_pid() as pid');
    await trx.raw(
      "select pg_advisory_xact_lock(hashtext('slipway.releases.migrations'))",
    );

    let isDone = false;
    const migration = migrateLatest(poolLike(knex)).then(() => {
      isDone = true;
    });
    await new Promise(resolve => setTimeout(resolve, 300));
    const wasWaiting = !isDone;
    await knex.raw('select pg_terminate_backend(?)', [pid]);
    await migration;

    expect(wasWaiting).toBe(true);
    await expect(tablesOf(knex)).resolves.toContain('releases');
    await trx.rollback().catch(() => {});
  });
});
