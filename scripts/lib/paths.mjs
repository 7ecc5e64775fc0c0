import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What the launcher fetches and builds; git ignores it. */
export const cacheDir = join(root, '.slipway');

/** Data, logs and generated settings of the portal. */
export function stateDir() {
  return process.env.SLIPWAY_DATA
    ? resolve(process.env.SLIPWAY_DATA)
    : cacheDir;
}
