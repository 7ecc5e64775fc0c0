import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchPackages } from '../packages/fetchPackages';

export const ANNOUNCEMENTS_PACKAGE =
  '@backstage-community/plugin-announcements-backend';

const VERSION = '0.29.0';
const COMMON = '@backstage-community/plugin-announcements-common';

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
  return fetchPackages({
    name: 'announcements',
    packages: [
      `${ANNOUNCEMENTS_PACKAGE}@${VERSION}`,
      // Of its other dependencies only these are not in this workspace as it needs them.
      'slugify@1.6.9',
      'uuid@13',
    ],
    complete: modules => writeStandIn(join(modules, COMMON)),
    shared: [
      '@backstage',
      'express',
      'express-promise-router',
      'knex',
      'luxon',
    ],
  });
}

async function writeStandIn(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: COMMON, version: '0.25.0', main: 'index.js' }),
  );
  await writeFile(join(folder, 'index.js'), STAND_IN);
}
