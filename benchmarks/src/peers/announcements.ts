import { execFile } from 'node:child_process';
import {
  access,
  mkdir,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE, WORKSPACE } from '../paths';
import { say } from '../report/say';

export const ANNOUNCEMENTS_PACKAGE =
  '@backstage-community/plugin-announcements-backend';

const VERSION = '0.29.0';
const COMMON = '@backstage-community/plugin-announcements-common';
const FOLDER = join(CACHE, 'announcements');
const run = promisify(execFile);

/**
 * What the backend takes from its common package, which the registry does not
 * have: names, whose values do not matter here, and three permissions.
 */
const STAND_IN = `
const { createPermission } = require('@backstage/plugin-permission-common');
const permission = action =>
  createPermission({ name: 'announcement.entity.' + action, attributes: { action } });
const announcementEntityPermissions = {
  announcementCreatePermission: permission('create'),
  announcementDeletePermission: permission('delete'),
  announcementUpdatePermission: permission('update'),
};
module.exports = new Proxy(
  { announcementEntityPermissions, MAX_TITLE_TAG_LENGTH: 100 },
  {
    get: (target, name) =>
      name in target ? target[name] : String(name).toLowerCase().replace(/_/g, '-'),
  },
);
`;

/**
 * Fetches the community announcements backend into a folder that is not
 * committed, with a stand-in for the package that it cannot be installed for.
 *
 * @returns a folder to be searched for packages, or nothing when it cannot be had
 */
export async function prepareAnnouncements(): Promise<string | undefined> {
  const modules = join(FOLDER, 'node_modules');
  if (await exists(join(FOLDER, 'complete'))) {
    return modules;
  }
  try {
    await rm(FOLDER, { recursive: true, force: true });
    await fetchPackage(`${ANNOUNCEMENTS_PACKAGE}@${VERSION}`, modules);
    // Of its other dependencies only these are not in this workspace as it needs them.
    await fetchPackage('slugify@1.6.9', modules);
    await fetchPackage('uuid@13', modules);
    await writeStandIn(join(modules, COMMON));
    for (const shared of [
      '@backstage',
      'express',
      'express-promise-router',
      'knex',
      'luxon',
    ]) {
      await symlink(
        join(WORKSPACE, 'node_modules', shared),
        join(modules, shared),
      );
    }
    await writeFile(join(FOLDER, 'complete'), '');
    return modules;
  } catch (error) {
    say(`The announcements backend could not be fetched: ${error}`);
    return undefined;
  }
}

async function fetchPackage(spec: string, modules: string): Promise<void> {
  const name = spec.slice(0, spec.lastIndexOf('@'));
  const target = join(modules, name);
  const temporary = join(FOLDER, 'download');
  await mkdir(temporary, { recursive: true });
  await mkdir(dirname(target), { recursive: true });
  const { stdout } = await run('npm', ['pack', spec, '--json'], {
    cwd: temporary,
  });
  const [{ filename }] = JSON.parse(stdout);
  await run('tar', ['xzf', filename], { cwd: temporary });
  await rename(join(temporary, 'package'), target);
  await rm(temporary, { recursive: true });
}

async function writeStandIn(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: COMMON, version: '0.25.0', main: 'index.js' }),
  );
  await writeFile(join(folder, 'index.js'), STAND_IN);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
