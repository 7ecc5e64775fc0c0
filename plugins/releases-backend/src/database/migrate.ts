import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from './dialect';

export const MIGRATIONS_DIRECTORY = resolvePackagePath(
  '@slipway/backstage-plugin-releases-backend',
  'migrations',
);

/** Brings the schema up to date, safely with any number of replicas starting at once. */
export async function migrate(
  database: DatabaseService,
  knex: Knex,
): Promise<void> {
  if (database.migrations?.skip) {
    return;
  }
  await migrateLatest(knex);
}

export async function migrateLatest(knex: Knex): Promise<void> {
  if (!isPostgres(knex)) {
    await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
    return;
  }
  // Knex's own lock is a row in a table that replicas race to create on an
  // empty database; the losers fail, and may leave the lock taken for good.
  // An advisory lock exists before any table does and dies with its session.
  await knex.transaction(async trx => {
    await trx.raw(
      "select pg_advisory_xact_lock(hashtext('slipway.releases.migrations'))",
    );
    await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  });
}
