import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ensureAppBuilt } from './app-build.mjs';
import { watchBackendLog } from './backend-log.mjs';
import {
  endsWithParent,
  isEnding,
  spawnChild,
  stopChildren,
} from './children.mjs';
import { Failure } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { claim } from './lock.mjs';
import { root, stateDir } from './paths.mjs';
import { isForbidden, isTaken } from './ports.mjs';
import { say, seconds } from './say.mjs';
import { prepareToolchain } from './toolchain.mjs';

const READY_WITHIN_MS = 180_000;
const FILLED_WITHIN_MS = 90_000;

/** `./slipway start`: returns when the portal has ended. */
export async function start(options) {
  const place = placeFor(options.catalogPaths);
  const url = `http://localhost:${options.port}`;
  const other = await claim(place.lock, { url });
  if (other) {
    throw new Failure(
      `this portal is running already, at ${other.url} (process ${other.pid}). End it first, or open that page.`,
    );
  }
  await checkPort(options.port, 'the portal', '--port');
  await checkPort(options.backendPort, 'the API', '--backend-port');

  const toolchain = await prepareToolchain();
  await ensureInstalled(toolchain);
  const pages = await ensureAppBuilt(toolchain);
  if (options.fresh) {
    await rm(place.data, { recursive: true, force: true });
  }
  return run({ options, place, url, toolchain, pages });
}

async function checkPort(port, purpose, option) {
  if (await isTaken(port)) {
    throw new Failure(
      `port ${port}, meant for ${purpose}, is taken. End what uses it, or choose another with ${option} N.`,
    );
  }
  if (await isForbidden(port)) {
    throw new Failure(
      `you may not use port ${port} for ${purpose}. Choose one above 1023 with ${option} N.`,
    );
  }
}

/** Where the data of this catalog is kept: never together with another's. */
function placeFor(catalogPaths) {
  const suffix =
    catalogPaths.length === 0
      ? ''
      : `-${createHash('sha256')
          .update([...catalogPaths].sort().join('\n'))
          .digest('hex')
          .slice(0, 10)}`;
  const home = stateDir();
  return {
    data: join(home, `data${suffix}`),
    config: join(home, `app-config.run${suffix}.yaml`),
    log: join(home, `backend${suffix}.log`),
    lock: join(home, `running${suffix}.json`),
  };
}

async function run({ options, place, url, toolchain, pages }) {
  const begun = Date.now();
  say('Starting the portal (10 to 30 seconds)');
  const isNew = !existsSync(place.data);
  await mkdir(place.data, { recursive: true });
  await writeFile(place.config, runConfig(options, place, url));

  const configs = configFiles(place).flatMap(file => ['--config', file]);
  const backend = spawnChild(
    toolchain.node,
    [
      '--enable-source-maps',
      '--require',
      // Runs the TypeScript of the workspace as it is, as `yarn start` does.
      join(root, 'node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
      ...endsWithParent,
      'src/index',
      ...configs,
    ],
    {
      cwd: join(root, 'packages/backend'),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...toolchain.env, NODE_ENV: 'development' },
    },
  );
  const server = spawnChild(
    toolchain.node,
    [
      ...endsWithParent,
      join(root, 'scripts/portal-server.mjs'),
      '--dist',
      pages,
      '--port',
      String(options.port),
      ...configs,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: toolchain.env,
    },
  );
  const log = watchBackendLog(backend, {
    path: place.log,
    verbose: options.verbose,
  });

  const ended = Promise.race([
    new Promise(resolve => backend.on('exit', () => resolve('the API'))),
    new Promise(resolve => server.on('exit', () => resolve('the portal'))),
    log.startupFailed.then(() => 'the API'),
  ]);
  const waiting = new AbortController();
  const first = await Promise.race([
    waitUntilReady(options, url, waiting.signal).then(async ready => {
      if (ready && isNew) {
        await waitUntilFilled(options, log, waiting.signal);
      }
      return ready;
    }),
    ended,
  ]);
  waiting.abort();
  if (first === true) {
    say(
      `Ready in ${seconds(Date.now() - begun)}. ${
        isNew ? 'New data' : 'Data'
      } in ${place.data}, log in ${place.log}. Ctrl-C ends it.`,
    );
    console.log(`\n  Open ${url}\n`);
  }
  const what = first === true ? await ended : first;
  if (isEnding()) {
    // A signal asked for it: children.mjs ends this process.
    return new Promise(() => {});
  }
  log.mute();
  await stopChildren();
  if (what === false) {
    throw new Failure(
      `the portal did not answer within ${seconds(
        READY_WITHIN_MS,
      )}. The log is in ${place.log}.`,
    );
  }
  throw new Failure(
    `${what} ended by itself.${log.lastWords()} The log is in ${place.log}.`,
  );
}

function configFiles(place) {
  return [
    join(root, 'app-config.yaml'),
    join(root, 'app-config.local.yaml'),
    place.config,
  ].filter(existsSync);
}

/** What differs from start to start. Written as JSON, which is YAML as well. */
function runConfig(options, place, url) {
  const { port, backendPort, catalogPaths } = options;
  const config = {
    app: { baseUrl: url, listen: { port } },
    backend: {
      baseUrl: `http://localhost:${backendPort}`,
      // Anybody may sign in as anybody here, so only this machine is served.
      listen: { host: '127.0.0.1', port: backendPort },
      cors: {
        origin: url,
        methods: ['GET', 'HEAD', 'PATCH', 'POST', 'PUT', 'DELETE'],
        credentials: true,
      },
      database: {
        client: 'better-sqlite3',
        connection: { directory: place.data },
      },
    },
    // Nor does the name of the demo organisation go with another catalog.
    ...(catalogPaths.length > 0
      ? { slipway: { catalogPaths }, organization: { name: null } }
      : {}),
  };
  return `# Made by ./slipway start on each start\n${JSON.stringify(
    config,
    null,
    2,
  )}\n`;
}

/**
 * New data begins empty. Whoever opens the portal before the catalog has come
 * in would take it for broken, so this waits for it, within reason.
 */
async function waitUntilFilled({ backendPort, catalogPaths }, log, signal) {
  const isDemo = catalogPaths.length === 0;
  say(
    isDemo
      ? 'Filling in the demo organisation (the first time, up to a minute)'
      : 'Reading the catalog (the first time, up to a minute when it is large)',
  );
  const people = `http://127.0.0.1:${backendPort}/api/auth/personas/people`;
  const readCatalog = poll(
    async () => {
      const response = await fetch(people);
      return !response.ok || (await response.json()).loading === false;
    },
    FILLED_WITHIN_MS,
    signal,
  );
  const everything = Promise.all([
    readCatalog,
    isDemo ? log.demoImported : undefined,
  ]);
  const enough = new AbortController();
  await Promise.race([
    everything,
    setTimeout(FILLED_WITHIN_MS, undefined, { signal: enough.signal }).catch(
      () => {},
    ),
  ]);
  enough.abort();
}

/** True when both the portal and the API answer, false when they never do. */
function waitUntilReady({ backendPort }, url, signal) {
  const checks = [
    `http://127.0.0.1:${backendPort}/.backstage/health/v1/readiness`,
    url.replace('localhost', '127.0.0.1'),
  ];
  return poll(
    async () => {
      const answers = await Promise.all(
        checks.map(async check => {
          const response = await fetch(check);
          await response.arrayBuffer();
          return response.ok;
        }),
      );
      return answers.every(Boolean);
    },
    READY_WITHIN_MS,
    signal,
  );
}

/** Asks again and again until the answer is yes. What throws is a no. */
async function poll(question, withinMs, signal) {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline && !signal.aborted) {
    if (await question().catch(() => false)) {
      return true;
    }
    await setTimeout(250);
  }
  return false;
}
