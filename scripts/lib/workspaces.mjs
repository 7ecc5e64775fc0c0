import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** The packages of this repository: their folder and package.json. */
export async function listWorkspaces() {
  const { workspaces } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const folders = await Promise.all(
    workspaces.map(async pattern => {
      if (!pattern.endsWith('/*')) {
        return [pattern];
      }
      const parent = pattern.slice(0, -2);
      const names = await readdir(join(root, parent)).catch(() => []);
      return names.map(name => `${parent}/${name}`);
    }),
  );
  const found = folders
    .flat()
    .filter(folder => existsSync(join(root, folder, 'package.json')))
    .sort();
  return Promise.all(
    found.map(async folder => ({
      folder,
      packageJson: JSON.parse(
        await readFile(join(root, folder, 'package.json'), 'utf8'),
      ),
    })),
  );
}

/** A hash over the names and contents of files, given relative to the root. */
export async function hashFiles(files, ...extra) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    const content = await readFile(join(root, file)).catch(() => undefined);
    hash.update(`${file}\0${content ? content.length : 'none'}\0`);
    hash.update(content ?? '');
  }
  hash.update(JSON.stringify(extra));
  return hash.digest('hex').slice(0, 16);
}
