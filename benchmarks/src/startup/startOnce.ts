import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { SOURCES } from '../paths';
import { freePort } from '../postgres/freePort';

/** What one start took, in milliseconds. */
export type Start = {
  took: number;
  /** Processor time of the process, which others on the machine do not add to. */
  processor: number;
  /** The share of reading the plugin's modules. */
  loading: number;
};

/** A database that is there before the backend starts. */
export type Engine = {
  name: string;
  /** `backend.database` of the configuration. */
  database: object;
};

/** Starts a backend in a process of its own. */
export async function startOnce(
  engine: Engine,
  options: { folder: string; plugin?: string },
): Promise<Start> {
  const { folder, plugin } = options;
  const port = await freePort();
  const config = join(folder, 'app-config.yaml');
  await writeFile(
    config,
    stringify({
      app: { baseUrl: 'http://localhost:3000' },
      backend: {
        baseUrl: `http://localhost:${port}`,
        listen: { host: 'localhost', port },
        database: engine.database,
      },
      auth: { providers: {} },
      permission: { enabled: false },
    }),
  );
  const child = fork(join(SOURCES, 'startup/server.ts'), ['--config', config], {
    execArgv: [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    ],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BENCHMARK_PLUGIN: plugin ?? '',
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', data => {
    errors += data;
  });
  return new Promise((resolve, reject) => {
    let result: Start | undefined;
    child.on('message', message => {
      // The transform reports every file it reads on the same channel.
      if ((message as Start).took) {
        result = message as Start;
      }
    });
    child.on('exit', code =>
      result
        ? resolve(result)
        : reject(new Error(`The backend ended with ${code}: ${errors}`)),
    );
  });
}
