import createKnex, { Knex } from 'knex';
import { startPostgres } from './startPostgres';

/** How to reach a database from another process. */
export type DatabaseAddress = {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
};

/** A database that a benchmark works on. */
export type BenchmarkDatabase = {
  knex: Knex;
  address: DatabaseAddress;
  /** Whether an earlier run left it filled. */
  isFilled: boolean;
  close(): Promise<void>;
};

const DATABASE = 'slipway_benchmark';
const VARIABLE = 'BENCHMARK_POSTGRES';

/**
 * A new server with an empty database; or, for working on the figures, the one
 * that `BENCHMARK_POSTGRES` names, where the filled database stays.
 */
export async function openDatabase(
  name = DATABASE,
): Promise<BenchmarkDatabase> {
  const given = process.env[VARIABLE];
  const server = given ? undefined : await startPostgres();
  const address = {
    ...(server?.connection ?? parse(given!)),
    database: name,
  };
  const isFilled = await ensureDatabase(address);
  const knex = connect(address);
  return {
    knex,
    address,
    isFilled,
    async close() {
      await knex.destroy();
      await server?.stop();
    },
  };
}

/** The pool that a Backstage backend gets when it configures none. */
function connect(connection: DatabaseAddress): Knex {
  return createKnex({ client: 'pg', connection });
}

function parse(text: string): Omit<DatabaseAddress, 'database'> {
  const { hostname, port, username, password } = new URL(text);
  return {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

async function ensureDatabase(address: DatabaseAddress): Promise<boolean> {
  const knex = connect({ ...address, database: 'postgres' });
  try {
    const { rows } = await knex.raw(
      'select 1 from pg_database where datname = ?',
      [address.database],
    );
    if (rows.length === 0) {
      await knex.raw('create database ??', [address.database]);
    }
    return rows.length > 0;
  } finally {
    await knex.destroy();
  }
}
