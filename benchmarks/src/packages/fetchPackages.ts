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

const run = promisify(execFile);

/** Packages that are measured but not depended on. */
export type PackageFolder = {
  /** Of the folder within the cache. */
  name: string;
  /** What is fetched, with versions. */
  packages: string[];
  /** What they take from this workspace. */
  shared: string[];
  /** Adds what the registry does not have. */
  complete?(modules: string): Promise<void>;
};

/**
 * Fetches packages from the registry into a folder that is not committed, once.
 *
 * @returns a folder to be searched for packages, or nothing when they cannot be had
 */
export async function fetchPackages(
  options: PackageFolder,
): Promise<string | undefined> {
  const { name, packages, shared, complete } = options;
  const folder = join(CACHE, name);
  const modules = join(folder, 'node_modules');
  if (await exists(join(folder, 'complete'))) {
    return modules;
  }
  try {
    await rm(folder, { recursive: true, force: true });
    for (const spec of packages) {
      await fetchPackage(spec, modules);
    }
    await complete?.(modules);
    for (const one of shared) {
      await symlink(join(WORKSPACE, 'node_modules', one), join(modules, one));
    }
    await writeFile(join(folder, 'complete'), '');
    return modules;
  } catch (error) {
    say(`The packages of ${name} could not be fetched: ${error}`);
    return undefined;
  }
}

async function fetchPackage(spec: string, modules: string): Promise<void> {
  const name = spec.slice(0, spec.lastIndexOf('@'));
  const target = join(modules, name);
  const temporary = join(modules, '..', 'download');
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

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
