import { BenchmarkDatabase, openDatabase } from '../postgres/openDatabase';
import { fillPortfolio, RELEASES } from './fillPortfolio';
import { generateLargeCatalog, LargeCatalog } from './largeCatalog';
import { writeRunning } from './writeRunning';

const DATABASE = 'slipway_benchmark_large';

/** A portfolio of 100,000 releases of an organisation of 100,000 entities, with what runs where. */
export async function openLargeDatabase(): Promise<
  BenchmarkDatabase & { catalog: LargeCatalog }
> {
  const database = await openDatabase(DATABASE);
  const catalog = generateLargeCatalog();
  if (!database.isFilled) {
    await fillPortfolio(database.knex, {
      // Verdicts are judged by the clock, so it is now that releases are under way.
      now: Date.now(),
      releases: RELEASES,
      catalog,
    });
    await writeRunning(
      database.knex,
      catalog.deliverables.map(({ entityRef }) => entityRef),
    );
  }
  return { ...database, catalog };
}
