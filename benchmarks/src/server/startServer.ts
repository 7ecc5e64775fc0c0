import { ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';
import { DatabaseAddress } from '../postgres/openDatabase';
import { freePort } from '../postgres/freePort';
import { PROVIDER, USER } from './identity';
import { serverConfig } from './serverConfig';

/** How a backend is started. */
export type ServerOptions = {
  /** The source file of the backend. */
  entry: string;
  address: DatabaseAddress;
  permissions: boolean;
  /** Sections of the configuration beside those that all backends here have. */
  config?: object;
  environment?: Record<string, string>;
};

/** A backend that answers. */
export type Server = {
  baseUrl: string;
  /** Of the person whom requests come from unless something else is said. */
  token: string;
  log: string;
  signIn(user: string): Promise<string>;
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
  const { address, permissions } = options;
  await writeFile(
    config,
    stringify({
      ...serverConfig({ address, permissions, baseUrl, port }),
      ...options.config,
    }),
  );
  const child = spawn(
    process.execPath,
    [
      ...(process.env.BENCHMARK_NODE_OPTIONS?.split(' ') ?? []),
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      options.entry,
      '--config',
      config,
    ],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ...options.environment,
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
      token: await signIn(baseUrl, USER),
      log,
      signIn: user => signIn(baseUrl, user),
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

async function signIn(baseUrl: string, user: string): Promise<string> {
  const answer = await fetch(
    `${baseUrl}/api/auth/${PROVIDER}/refresh?user=${encodeURIComponent(user)}`,
  );
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
