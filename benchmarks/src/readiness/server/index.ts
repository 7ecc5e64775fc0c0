import { createBackend } from '@backstage/backend-defaults';
import { createRequire } from 'node:module';
import { identityModule } from '../../server/identity';
import { allowAllModule } from '../../server/policy';
import {
  recordingCatalog,
  recordingRouter,
  statementProbe,
} from '../../server/probes';
import { transactionsModule } from '../../server/transactions';
import { FACT_CHECKER_PACKAGE, TECH_INSIGHTS_PACKAGE } from '../techInsights';
import { factRetrieverModule } from './factRetriever';

/** The one backend process in which verdicts, checks and decisions are measured. */
async function main(): Promise<void> {
  const backend = createBackend();
  backend.add(recordingRouter);
  backend.add(recordingCatalog);
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(identityModule);
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(allowAllModule);
  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@slipway/backstage-plugin-releases-backend'));
  backend.add(statementProbe('releases'));
  backend.add(transactionsModule);
  if (process.env.BENCHMARK_TECH_INSIGHTS) {
    // Unlike import, this also looks where NODE_PATH says.
    const load = createRequire(__filename);
    backend.add(load(TECH_INSIGHTS_PACKAGE).default);
    backend.add(load(FACT_CHECKER_PACKAGE).default);
    backend.add(factRetrieverModule());
    backend.add(statementProbe('tech-insights'));
  }
  await backend.start();
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exit(1);
});
