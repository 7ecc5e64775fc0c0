import { Knex } from 'knex';
import {
  countStatements,
  createTestDatabases,
} from './__testUtils__/testDatabases';
import {
  isPostgres,
  likePattern,
  lockAndSkipBusy,
  lockForUpdate,
  MAX_BINDINGS,
  readInstant,
  readOptionalInstant,
  rowsPerInsert,
  writeInstant,
} from './dialect';

const databases = createTestDatabases();

describe.each(databases.ids)('dialect on %s', databaseId => {
  it('keeps instants to the millisecond and nothing as nothing', async () => {
    const knex = await databases.emptyKnex(databaseId);
    await knex.schema.createTable('moments', table => {
      table.integer('id');
      table.timestamp('at').nullable();
    });
    const instants = [
      '2026-11-23T17:00:00.001Z',
      '1969-12-31T23:59:59.999Z',
      '9999-12-31T23:59:59.999Z',
    ];
    await knex('moments').insert([
      ...instants.map((at, id) => ({ id, at: writeInstant(at) })),
      { id: 3, at: null },
    ]);

    const rows = await knex('moments').select('at').orderBy('id');

    expect(rows.slice(0, 3).map(row => readInstant(row.at))).toEqual(instants);
    expect(readOptionalInstant(rows[3].at)).toBeUndefined();
    await expect(
      knex('moments')
        .where('at', '>=', writeInstant(instants[0]))
        .orderBy('at')
        .pluck('id'),
    ).resolves.toEqual([0, 2]);
  });

  it('binds as many values as it allows itself', async () => {
    const knex = await databases.emptyKnex(databaseId);
    await knex.schema.createTable('pairs', table => {
      table.integer('a');
      table.integer('b');
    });
    const rows = Array.from({ length: rowsPerInsert(2) }, (_, i) => ({
      a: i,
      b: i,
    }));

    await knex('pairs').insert(rows);

    await expect(
      knex('pairs').whereIn(
        'a',
        Array.from({ length: MAX_BINDINGS }, (_, i) => i),
      ),
    ).resolves.toHaveLength(rowsPerInsert(2));
  });

  it('finds what is typed, wildcards included, and not more', async () => {
    const knex = await databases.emptyKnex(databaseId);
    await knex.schema.createTable('texts', table => {
      table.text('search_text');
    });
    await knex('texts').insert(
      ['100% done', '100 things', 'a_b', 'axb', 'back\\slash'].map(
        search_text => ({ search_text }),
      ),
    );
    const search = (text: string) =>
      knex('texts')
        .whereRaw("search_text like ? escape '\\'", [likePattern(text)])
        .pluck('search_text');

    await expect(search('100%')).resolves.toEqual(['100% done']);
    await expect(search('A_B')).resolves.toEqual(['a_b']);
    await expect(search('k\\s')).resolves.toEqual(['back\\slash']);
  });

  it('locks rows where the engine can', async () => {
    const knex = await databases.migratedKnex(databaseId);
    await knex('release_outbox').insert(
      ['a', 'b'].map(topic => ({
        topic,
        payload: '{}',
        available_at: writeInstant('2026-11-23T17:00:00Z'),
        created_at: writeInstant('2026-11-23T17:00:00Z'),
      })),
    );

    const [locked, free] = await knex.transaction(async trx => {
      const first = trx('release_outbox').where({ topic: 'a' }).pluck('topic');
      lockForUpdate(first, trx);
      const lockedTopics = await first;

      const readFree = async (connection: Knex) => {
        const query = connection('release_outbox').pluck('topic');
        lockAndSkipBusy(query, connection);
        return query;
      };
      // SQLite has one connection, which this transaction holds.
      return [
        lockedTopics,
        isPostgres(knex)
          ? await knex.transaction(readFree)
          : await readFree(trx),
      ];
    });

    expect(locked).toEqual(['a']);
    expect(free).toEqual(isPostgres(knex) ? ['b'] : ['a', 'b']);
  });

  it('is one statement for one query', async () => {
    const knex = await databases.emptyKnex(databaseId);

    await expect(
      countStatements(knex, () => knex.select(knex.raw('1'))),
    ).resolves.toBe(1);
  });
});
