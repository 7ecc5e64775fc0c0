import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runChild } from './children.mjs';
import { Failure } from './failure.mjs';
import { whileClaimed } from './lock.mjs';
import { cacheDir, root } from './paths.mjs';
import { say, seconds } from './say.mjs';
import { hashFiles, listWorkspaces } from './workspaces.mjs';

const buildsDir = join(cacheDir, 'app');
const KEPT_BUILDS = 3;

/**
 * Returns the folder of the portal's built pages. They are built when anything
 * that they are made of has changed since.
 */
export async function ensureAppBuilt(toolchain) {
  const build = join(buildsDir, await fingerprint());
  if (existsSync(build)) {
    return build;
  }
  await whileClaimed(join(buildsDir, '.lock'), async () => {
    if (existsSync(build)) {
      return;
    }
    say('Building the portal’s pages (once and after changes, up to a minute)');
    const begun = Date.now();
    await runBuild(toolchain);
    // Away from packages/app/dist, where the backend of a `yarn start` would
    // find and serve it long after it is out of date.
    await rename(join(root, 'packages/app/dist'), build);
    say(`Built in ${seconds(Date.now() - begun)}`);
    await removeOldBuilds();
  });
  return build;
}

async function fingerprint() {
  const workspaces = await listWorkspaces();
  const byName = new Map(
    workspaces.map(({ folder, packageJson }) => [
      packageJson.name,
      { folder, packageJson },
    ]),
  );
  const reached = new Set();
  const visit = name => {
    const workspace = byName.get(name);
    if (workspace && !reached.has(workspace)) {
      reached.add(workspace);
      Object.keys(workspace.packageJson.dependencies ?? {}).forEach(visit);
    }
  };
  visit('app');

  const files = [];
  for (const { folder } of reached) {
    files.push(...(await listSources(folder)));
  }
  const appConfig = await readAppConfig();
  return hashFiles(
    ['yarn.lock', 'backstage.json', 'package.json', ...files],
    // Which packages the app finds by itself is decided when it is built.
    appConfig?.app?.packages,
    appConfig?.app?.experimental,
  );
}

async function readAppConfig() {
  const { parse } = await import('yaml');
  const text = await readFile(join(root, 'app-config.yaml'), 'utf8');
  try {
    return parse(text);
  } catch (error) {
    throw new Failure(`app-config.yaml is not valid YAML: ${error.message}`);
  }
}

async function listSources(folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const lists = await Promise.all(
    entries.map(entry => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        return /^(node_modules|dist|dist-types|coverage|dev|e2e-tests|__.*__)$/.test(
          entry.name,
        )
          ? []
          : listSources(path);
      }
      return /\.test\.|\.md$|^\./.test(entry.name) ? [] : [path];
    }),
  );
  return lists.flat();
}

async function runBuild({ node, env }) {
  const cli = join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
  const { code, output } = await runChild(node, [cli, 'package', 'build'], {
    cwd: join(root, 'packages/app'),
    // With CI set, a mere warning of a dependency would end the build.
    env: { ...env, CI: '', NODE_ENV: 'production' },
  });
  if (code !== 0) {
    throw new Failure(
      `the portal’s pages could not be built:\n${output.trim().slice(-4000)}`,
    );
  }
}

async function removeOldBuilds() {
  const names = (await readdir(buildsDir)).filter(name => /^\w+$/.test(name));
  const builds = await Promise.all(
    names.map(async name => {
      const path = join(buildsDir, name);
      return { path, at: (await stat(path)).mtimeMs };
    }),
  );
  builds.sort((a, b) => b.at - a.at);
  for (const { path } of builds.slice(KEPT_BUILDS)) {
    await rm(path, { recursive: true, force: true });
  }
}
