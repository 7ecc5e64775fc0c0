import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { WORKSPACE } from '../paths';

/** A file that every page load of the portal begins with. */
export type EntryFile = {
  name: string;
  bytes: number;
  /** Paths of the sources that it was made from. */
  modules: Array<{ path: string; bytes: number }>;
};

const BUILDS = join(WORKSPACE, '.slipway/app');

/** The newest build of the demo portal that the launcher made, or the one that `BENCHMARK_APP` names. */
export async function findBuild(): Promise<string> {
  if (process.env.BENCHMARK_APP) {
    return process.env.BENCHMARK_APP;
  }
  const builds = [];
  for (const name of await readdir(BUILDS).catch(() => [])) {
    const path = join(BUILDS, name);
    const info = await stat(path);
    if (info.isDirectory()) {
      builds.push({ path, time: info.mtimeMs });
    }
  }
  builds.sort((a, b) => b.time - a.time);
  if (builds.length === 0) {
    throw new Error(
      'There is no built portal. Run ./slipway start once, or name the folder of a build in BENCHMARK_APP.',
    );
  }
  return builds[0].path;
}

/** The scripts that `index.html` names: they are loaded before anything is shown. */
export async function readEntry(build: string): Promise<EntryFile[]> {
  const html = await readFile(join(build, 'index.html.tmpl'), 'utf8');
  const names = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(
    ([, source]) => basename(source),
  );
  return Promise.all(
    [...new Set(names)].map(async name =>
      readEntryFile(join(build, 'static', name)),
    ),
  );
}

async function readEntryFile(path: string): Promise<EntryFile> {
  const map = JSON.parse(await readFile(`${path}.map`, 'utf8')) as {
    sources: string[];
    sourcesContent?: string[];
  };
  return {
    name: basename(path),
    bytes: (await stat(path)).size,
    modules: map.sources.map((source, at) => ({
      path: source.replace(/^webpack:\/\/[^/]*\/(\.\.?\/)*/, ''),
      bytes: map.sourcesContent?.[at]?.length ?? 0,
    })),
  };
}
