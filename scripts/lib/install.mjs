import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './children.mjs';
import { Failure } from './failure.mjs';
import { whileClaimed } from './lock.mjs';
import { cacheDir, root } from './paths.mjs';
import { say, seconds } from './say.mjs';
import { hashFiles, listWorkspaces } from './workspaces.mjs';

const stamp = join(root, 'node_modules/.slipway-install');

/** Installs the packages, unless what they follow from is as it was. */
export async function ensureInstalled(toolchain) {
  const wanted = await fingerprint();
  await whileClaimed(join(cacheDir, 'install.lock'), async () => {
    const installed = await readFile(stamp, 'utf8').catch(() => undefined);
    if (installed === wanted) {
      return;
    }
    say(
      installed
        ? 'Installing packages, because they have changed (up to a minute or two)'
        : 'Installing packages (the first time one to three minutes, about 2 GB)',
    );
    const begun = Date.now();
    // Interrupted from here on, what is there matches nothing.
    await rm(stamp, { force: true });
    await yarnInstall(toolchain);
    await writeFile(stamp, wanted);
    say(`Installed in ${seconds(Date.now() - begun)}`);
  });
}

async function fingerprint() {
  const workspaces = await listWorkspaces();
  return hashFiles(
    [
      'yarn.lock',
      '.yarnrc.yml',
      'package.json',
      ...workspaces.map(({ folder }) => `${folder}/package.json`),
    ],
    process.platform,
    process.arch,
  );
}

async function yarnInstall({ node, yarn, env }) {
  const log = join(cacheDir, 'install.log');
  const progress = showProgress();
  const { code, output } = await runChild(
    node,
    [yarn, 'install', '--immutable'],
    {
      cwd: root,
      env: {
        ...env,
        ...registryOfNpm(env),
        YARN_ENABLE_COLORS: 'false',
        YARN_ENABLE_PROGRESS_BARS: 'false',
        YARN_ENABLE_HYPERLINKS: 'false',
        YARN_ENABLE_MESSAGE_NAMES: 'true',
      },
      onLine: progress.line,
    },
  ).finally(progress.end);
  await writeFile(log, output);
  if (code !== 0) {
    // Notes on peer dependencies and packages that are used from the cache
    // would hide what went wrong.
    const telling = output
      .trim()
      .split('\n')
      .filter(line => !/YN00(02|04|05|13|60|85|86)/.test(line));
    throw new Failure(
      `the packages could not be installed:\n${telling
        .slice(-25)
        .join('\n')}\nThe whole log is in ${log}.`,
    );
  }
}

/** Names each step that Yarn goes through and, on a terminal, counts seconds. */
function showProgress() {
  let step;
  let begun = Date.now();
  const draw = () =>
    process.stdout.write(`\r  ${step} … ${seconds(Date.now() - begun)}\x1b[K`);
  const timer = process.stdout.isTTY
    ? setInterval(() => step && draw(), 1000)
    : undefined;
  const finish = () => {
    if (step) {
      const text = `  ${step}: ${seconds(Date.now() - begun)}`;
      process.stdout.write(timer ? `\r${text}\x1b[K\n` : `${text}\n`);
      step = undefined;
    }
  };
  return {
    line(text) {
      const [, name] = /┌ (\w+) step/.exec(text) ?? [];
      if (name) {
        finish();
        step = name.toLowerCase();
        begun = Date.now();
      }
    },
    end() {
      clearInterval(timer);
      finish();
    },
  };
}

/**
 * Yarn does not read npm's settings. Who set another registry for npm means it
 * for this install as well, unless Yarn was told otherwise.
 */
function registryOfNpm(env) {
  if (
    env.YARN_NPM_REGISTRY_SERVER ||
    existsSync(join(homedir(), '.yarnrc.yml'))
  ) {
    return {};
  }
  const ask = (...options) => {
    const { stdout } = spawnSync(
      'npm',
      ['config', 'get', 'registry', ...options],
      { encoding: 'utf8', cwd: homedir(), env },
    );
    return (stdout ?? '').trim().replace(/\/$/, '');
  };
  const registry = ask();
  // Without anybody's settings npm names its own default, which Yarn knows.
  const ownDefault = ask('--userconfig=no-user', '--globalconfig=no-global');
  return /^https?:\/\//.test(registry) && registry !== ownDefault
    ? { YARN_NPM_REGISTRY_SERVER: registry }
    : {};
}
