import { ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';
import { DatabaseAddress } from '../postgres/openDatabase';
import { SOURCES } from '../paths';
import { freePort } from '../postgres/freePort';
import { PROVIDER } from './server/identity';

/** How the backend is set up in one run. */
export type ServerOptions = {
  address: DatabaseAddress;
  permissions: boolean;
  catalog: 'real' | 'memory';
  /** Where the announcements backend is found, if it could be had. */
  announcements?: string;
};

/** A backend that answers. */
export type Server = {
  baseUrl: string;
  token: string;
  log: string;
  /** Tells the process from others by its command line. */
  isServer(commandLine: string): boolean;
  stop(): Promise<void>;
};

const START_TIMEOUT_MS = 90_000;

export async function startServer(options: ServerOptions): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-benchmark-backend-'));
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const config = join(folder, 'app-config.yaml');
  const log = join(folder, 'backend.log');
  await writeFile(config, stringify(configOf(options, baseUrl, port)));
  const child = spawn(
    process.execPath,
    [
      ...(process.env.BENCHMARK_NODE_OPTIONS?.split(' ') ?? []),
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(SOURCES, 'peers/server/index.ts'),
      '--config',
      config,
    ],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        BENCHMARK_CATALOG: options.catalog,
        ...(options.announcements && {
          BENCHMARK_ANNOUNCEMENTS: '1',
          NODE_PATH: options.announcements,
        }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output = createWriteStream(log);
  child.stdout?.pipe(output, { end: false });
  child.stderr?.pipe(output, { end: false });
  try {
    await untilReady(baseUrl, child, log);
    return {
      baseUrl,
      token: await signIn(baseUrl),
      log,
      isServer: commandLine => commandLine.includes(config),
      async stop() {
        await end(child);
        await rm(folder, { recursive: true });
      },
    };
  } catch (error) {
    await end(child);
    throw error;
  }
}

function configOf(
  { address, permissions }: ServerOptions,
  baseUrl: string,
  port: number,
): object {
  const { database, ...connection } = address;
  const later = { hours: 10 };
  return {
    app: { baseUrl: 'http://localhost:3000' },
    backend: {
      baseUrl,
      listen: { host: 'localhost', port },
      database: {
        client: 'pg',
        connection,
        // The releases are in the database that was filled beforehand.
        plugin: { releases: { connection: { database } } },
        prefix: `${database}_plugin_`,
      },
    },
    auth: { providers: { [PROVIDER]: {} } },
    permission: { enabled: permissions },
    catalog: {
      // Once is enough: the entities do not change.
      processingInterval: later,
      rules: [
        {
          allow: [
            'API',
            'Component',
            'Domain',
            'Group',
            'Resource',
            'System',
            'User',
          ],
        },
      ],
    },
    releases: {
      // The catalog holds only a part of what the projection was filled with.
      catalog: {
        reconcile: {
          schedule: {
            frequency: later,
            timeout: { minutes: 1 },
            initialDelay: later,
          },
        },
      },
    },
  };
}

async function untilReady(
  baseUrl: string,
  child: ChildProcess,
  log: string,
): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) {
      throw new Error(`The backend did not start, see ${log}`);
    }
    const answer = await fetch(
      `${baseUrl}/.backstage/health/v1/readiness`,
    ).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await sleep(100);
  }
  throw new Error(`The backend took too long to start, see ${log}`);
}

async function signIn(baseUrl: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/api/auth/${PROVIDER}/refresh`);
  if (!answer.ok) {
    throw new Error(`Signing in failed: ${answer.status}`);
  }
  const { backstageIdentity } = (await answer.json()) as {
    backstageIdentity: { token: string };
  };
  return backstageIdentity.token;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) {
    return;
  }
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}
