import { execFile } from 'node:child_process';
import {
  access,
  mkdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE, WORKSPACE } from '../paths';

const FOLDER = join(CACHE, 'packaged/node_modules');
const PACKAGES = ['releases-common', 'releases-node', 'releases-backend'];

/**
 * Builds the plugin as it is published. In the workspace it is TypeScript that
 * is translated at every start, which adopters do not pay for.
 *
 * @returns the path of the backend package
 */
export async function packagePlugin(): Promise<string> {
  await ensureDeclarations();
  for (const name of PACKAGES) {
    const source = join(WORKSPACE, 'plugins', name);
    await run(source, ['build']);
    const manifest = JSON.parse(
      await readFile(join(source, 'package.json'), 'utf8'),
    );
    const target = join(FOLDER, manifest.name);
    await rm(target, { recursive: true, force: true });
    await mkdir(target, { recursive: true });
    // Moved, not copied: nothing in the workspace should find a stale build.
    await rename(join(source, 'dist'), join(target, 'dist'));
    await writeFile(
      join(target, 'package.json'),
      JSON.stringify({ ...manifest, main: 'dist/index.cjs.js' }),
    );
  }
  return join(FOLDER, '@slipway/backstage-plugin-releases-backend');
}

/** Building a package takes the declarations from the type check. */
async function ensureDeclarations(): Promise<void> {
  const declarations = PACKAGES.map(name =>
    join(WORKSPACE, 'dist-types/plugins', name, 'src/index.d.ts'),
  );
  const present = await Promise.all(
    declarations.map(path =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  if (present.includes(false)) {
    await run(WORKSPACE, ['tsc']);
  }
}

async function run(cwd: string, args: string[]): Promise<void> {
  await promisify(execFile)('yarn', args, { cwd });
}
