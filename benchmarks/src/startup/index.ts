import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../measure/statistics';
import { openDatabase } from '../postgres/openDatabase';
import { say } from '../report/say';
import { packagePlugin } from './packagePlugin';
import { reportStartup } from './report';
import { Engine, Start, startOnce } from './startOnce';

/** How long starts took with the plugin and without it, on one engine. */
export type StartupResult = {
  engine: string;
  /** The first start of all, which creates the tables of every plugin. */
  first: { with: Start; without: Start };
  with: Start[];
  without: Start[];
  /** The median over the pairs of starts that followed on each other. */
  difference: { took: number; processor: number };
};

const STARTS = 7;

/** What the plugin adds to the start of a backend. */
export async function startup(): Promise<void> {
  const started = Date.now();
  const plugin = await packagePlugin();
  say('Plugin packaged', started);
  const folder = await mkdtemp(join(tmpdir(), 'slipway-benchmark-startup-'));
  const database = await openDatabase();
  try {
    const { database: name, ...connection } = database.address;
    const postgres = (prefix: string): Engine => ({
      name: 'PostgreSQL',
      database: { client: 'pg', connection, prefix: `${name}_${prefix}_` },
    });
    const sqlite = (directory: string): Engine => ({
      name: 'SQLite',
      database: {
        client: 'better-sqlite3',
        connection: { directory: join(folder, directory) },
      },
    });
    const results = [
      await measure(sqlite, { folder, plugin }),
      await measure(postgres, { folder, plugin }),
    ];
    await reportStartup(results, { took: Date.now() - started });
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  engineIn: (place: string) => Engine,
  options: { folder: string; plugin: string },
): Promise<StartupResult> {
  const { folder, plugin } = options;
  const run = `${process.pid}`;
  const bare = engineIn(`${run}_bare`);
  const full = engineIn(`${run}_full`);
  const first = {
    without: await startOnce(bare, { folder }),
    with: await startOnce(full, { folder, plugin }),
  };
  const result = { with: [] as Start[], without: [] as Start[] };
  for (let at = 0; at < STARTS; at++) {
    // On the same tables both times: what is not needed is not opened.
    const withPlugin = async () =>
      result.with.push(await startOnce(full, { folder, plugin }));
    const without = async () =>
      result.without.push(await startOnce(full, { folder }));
    for (const start of at % 2
      ? [withPlugin, without]
      : [without, withPlugin]) {
      await start();
    }
  }
  const between = (value: (start: Start) => number) =>
    median(
      result.with.map((start, at) => value(start) - value(result.without[at])),
    );
  const difference = {
    took: between(start => start.took),
    processor: between(start => start.processor),
  };
  say(
    `${full.name}: ${difference.took.toFixed(
      0,
    )} ms more, ${difference.processor.toFixed(0)} ms of processor time`,
  );
  return { engine: full.name, first, ...result, difference };
}
