import { openLargeDatabase } from '../fill/openLargeDatabase';
import { measureTargets, TargetResult } from '../load/measureTargets';
import { say } from '../report/say';
import { prepareReleases } from './prepareReleases';
import { recordVerdicts } from './recordVerdicts';
import { reportReadiness } from './report';
import { startReadiness } from './startReadiness';
import { createReadinessTargets, ReadinessTarget } from './targets';
import { prepareTechInsights } from './techInsights';

/** What one backend answered. */
export type ReadinessRun = {
  permissions: boolean;
  targets: Array<TargetResult<ReadinessTarget>>;
  recorded: Awaited<ReturnType<typeof recordVerdicts>>;
};

/** Verdicts beside the checks of Tech Insights, in one process and one run. */
export async function readiness(): Promise<void> {
  const started = Date.now();
  const techInsights = await prepareTechInsights();
  const database = await openLargeDatabase();
  try {
    const runs: ReadinessRun[] = [];
    for (const permissions of chosen()) {
      runs.push(await measure(database, { permissions, techInsights }));
    }
    await reportReadiness(runs, { took: Date.now() - started });
  } finally {
    await database.close();
  }
}

async function measure(
  database: Awaited<ReturnType<typeof openLargeDatabase>>,
  options: { permissions: boolean; techInsights?: string },
): Promise<ReadinessRun> {
  const { knex, catalog, address } = database;
  const server = await startReadiness(database, options);
  try {
    const releases = await prepareReleases(server, { knex, catalog });
    const recorded = await recordVerdicts(server, releases);
    for (const { title, took, sum } of [recorded.large, recorded.bulk]) {
      say(
        `  ${title}: p95 ${took.p95.toFixed(
          1,
        )} ms, of which SQL and catalog ${sum.p95.toFixed(1)} ms`,
      );
    }
    const targets = await measureTargets(
      server,
      createReadinessTargets({
        releases,
        catalog,
        techInsights: options.techInsights !== undefined,
      }),
      { database: address.database },
    );
    return { permissions: options.permissions, targets, recorded };
  } finally {
    await server.stop();
  }
}

/** Both, or the one that `BENCHMARK_ONLY` numbers, for working on it. */
function chosen(): boolean[] {
  const only = process.env.BENCHMARK_ONLY;
  const all = [false, true];
  return only ? [all[Number(only)]] : all;
}
