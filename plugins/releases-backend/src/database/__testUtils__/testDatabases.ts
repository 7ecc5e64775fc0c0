import {
  TestDatabaseId,
  TestDatabases,
  mockServices,
} from '@backstage/backend-test-utils';
import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { migrateLatest } from '../migrate';

const CONNECTION_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** Both engines that Slipway runs on. Every store test runs on each of them. */
export const TEST_DATABASE_IDS: TestDatabaseId[] = ['POSTGRES_18', 'SQLITE_3'];

/** Databases for the tests of one file; they are dropped when its tests are over. */
export type StoreTestDatabases = {
  ids: TestDatabaseId[];
  /** A new database with the current schema. */
  migratedKnex(databaseId: TestDatabaseId): Promise<Knex>;
  /** A new database with nothing in it. */
  emptyKnex(databaseId: TestDatabaseId): Promise<Knex>;
};

/**
 * Call this once at the top of a test file.
 *
 * @throws when there is no PostgreSQL to test on: an engine that is silently
 * left out is an engine that nobody tests.
 */
export function createTestDatabases(): StoreTestDatabases {
  jest.setTimeout(60_000);
  if (!process.env[CONNECTION_VARIABLE]) {
    throw new Error(
      `${CONNECTION_VARIABLE} is not set, so this suite cannot run on PostgreSQL. Run it through 'node scripts/with-postgres.mjs yarn workspace @slipway/backstage-plugin-releases-backend test', or './slipway test' for everything.`,
    );
  }
  const databases = TestDatabases.create({
    ids: TEST_DATABASE_IDS,
    disableDocker: true,
  });
  return {
    ids: TEST_DATABASE_IDS,
    emptyKnex: databaseId => databases.init(databaseId),
    async migratedKnex(databaseId) {
      const knex = await databases.init(databaseId);
      await migrateLatest(knex);
      return knex;
    },
  };
}

/** A database service that hands out one connection pool, for tests that start the plugin. */
export function databaseServiceFor(knex: Knex): DatabaseService {
  return mockServices.database.mock({
    getClient: async () => knex,
    migrations: { skip: true },
  });
}

/** Counts the SQL statements that a piece of work sends. */
export async function countStatements(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<number> {
  let statements = 0;
  const count = () => {
    statements += 1;
  };
  knex.on('query', count);
  try {
    await work();
  } finally {
    knex.removeListener('query', count);
  }
  return statements;
}
