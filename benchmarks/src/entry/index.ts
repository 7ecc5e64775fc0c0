import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WORKSPACE } from '../paths';
import { say } from '../report/say';
import { table, verdict } from '../report/markdown';
import { writeResults } from '../report/writeResults';
import { EntryFile, findBuild, readEntry } from './readEntry';

const OURS = /^plugins\/releases(-common)?\//;

/** Every portal has these at its start anyway. */
const SHARED = /^(@backstage|@material-ui|@slipway)\/|^react($|-dom$|-router)/;

/** The only modules that may be loaded before a page of the plugin is opened. */
const STUBS = [
  'alpha.tsx',
  'api.ts',
  'lazyReleasesApi.ts',
  'releasedKinds.ts',
  'routes.ts',
].map(name => `plugins/releases/src/${name}`);

/** What the plugin adds to the scripts that every page load begins with. */
export async function entry(): Promise<void> {
  const started = Date.now();
  const files = await readEntry(await findBuild());
  const modules = files.flatMap(file =>
    file.modules
      .filter(({ path }) => OURS.test(path))
      .map(({ path, bytes }) => ({ path, bytes, file: file.name })),
  );
  const surplus = modules.filter(({ path }) => !STUBS.includes(path));
  const libraries = await librariesIn(files);
  await writeResults({
    name: 'entry',
    title: 'What the plugin adds to the entry of the application',
    took: Date.now() - started,
    markdown: [
      `The demo portal, built for production, begins every page load with ${
        files.length
      } scripts of together ${kilobytes(
        files.reduce((sum, { bytes }) => sum + bytes, 0),
      )}, before compression. By their source maps, these modules of the plugin are in them:`,
      table(
        ['Module', 'Source', 'Script'],
        modules.map(({ path, bytes, file }) => [path, kilobytes(bytes), file]),
      ),
      table(
        ['Target', 'Found', 'Verdict'],
        [
          [
            'Nothing but route and extension stubs',
            surplus.map(({ path }) => path).join(', ') || 'nothing else',
            verdict(surplus.length === 0),
          ],
          [
            'No library that only the plugin brings',
            libraries.join(', ') || 'none',
            verdict(libraries.length === 0),
          ],
        ],
      ),
    ],
    data: { modules, surplus, libraries },
  });
  say(`${modules.length} modules of the plugin, ${surplus.length} too many`);
}

/** Dependencies of the plugin that are in the entry and not of the kind that every portal has there. */
async function librariesIn(files: EntryFile[]): Promise<string[]> {
  const names = new Set<string>();
  for (const folder of ['releases', 'releases-common']) {
    const manifest = JSON.parse(
      await readFile(
        join(WORKSPACE, 'plugins', folder, 'package.json'),
        'utf8',
      ),
    );
    Object.keys(manifest.dependencies ?? {}).forEach(name => names.add(name));
  }
  const paths = files.flatMap(file => file.modules.map(({ path }) => path));
  return [...names].filter(
    name =>
      !SHARED.test(name) &&
      paths.some(path => path.includes(`node_modules/${name}/`)),
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
