import { join } from 'node:path';
import { openLargeDatabase } from '../fill/openLargeDatabase';
import { writeCatalog } from '../fill/writeCatalog';
import { SOURCES } from '../paths';
import { withPluginDatabase } from '../postgres/withPluginDatabase';
import { say } from '../report/say';
import { Server, startServer } from '../server/startServer';
import { techInsightsConfig, writeFacts } from './techInsights';

/** Starts the backend on a filled catalog, and the peer's with facts of everything in it. */
export async function startReadiness(
  database: Awaited<ReturnType<typeof openLargeDatabase>>,
  options: {
    permissions: boolean;
    /** Where the packages of Tech Insights are found, where they are measured and could be had. */
    techInsights?: string;
  },
): Promise<Server> {
  const { address, catalog } = database;
  const { permissions, techInsights } = options;
  say(`Backend with permissions ${permissions ? 'on' : 'off'}`);
  const server = await startServer({
    entry: join(SOURCES, 'readiness/server/index.ts'),
    address,
    permissions,
    ...(techInsights && {
      config: techInsightsConfig(),
      environment: { BENCHMARK_TECH_INSIGHTS: '1', NODE_PATH: techInsights },
    }),
  });
  try {
    await withPluginDatabase(address, 'catalog', async knex =>
      writeCatalog(knex, catalog),
    );
    if (techInsights) {
      await withPluginDatabase(address, 'tech-insights', async knex =>
        writeFacts(
          knex,
          catalog.deliverables.map(({ entityRef }) => entityRef),
        ),
      );
    }
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
