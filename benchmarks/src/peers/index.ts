import { generateCatalog } from '../fill/catalog';
import { fillPortfolio, NOW } from '../fill/fillPortfolio';
import { openDatabase } from '../postgres/openDatabase';
import { prepareAnnouncements } from './announcements';
import { reportPeers } from './report';
import { runRounds, RunResult, Setup } from './rounds';

const SETUPS: Setup[] = [
  { permissions: false, catalog: 'real' },
  { permissions: true, catalog: 'real' },
  {
    permissions: false,
    catalog: 'memory',
    only: ['create-announcement', 'create-release'],
  },
];

/** Over HTTP, beside what Backstage already offers, in one process and one run. */
export async function peers(): Promise<void> {
  const started = Date.now();
  const announcements = await prepareAnnouncements();
  const database = await openDatabase();
  try {
    const { knex, address } = database;
    const catalog = database.isFilled
      ? generateCatalog()
      : await fillPortfolio(knex, { now: NOW });
    const released: string[] = await knex('release_components')
      .whereRaw("release_id < '04000000-0000-0000-0000-000000000000'")
      .pluck('entity_ref');
    const results: RunResult[] = [];
    for (const setup of chosen()) {
      results.push(
        await runRounds(setup, {
          address,
          announcements,
          organisation: catalog,
          released,
        }),
      );
    }
    await reportPeers(results, { took: Date.now() - started });
  } finally {
    await database.close();
  }
}

/** All, or the one that `BENCHMARK_ONLY` numbers, for working on it. */
function chosen(): Setup[] {
  const only = process.env.BENCHMARK_ONLY;
  return only ? [SETUPS[Number(only)]] : SETUPS;
}
