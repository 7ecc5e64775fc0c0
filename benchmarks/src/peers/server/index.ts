import { createBackend } from '@backstage/backend-defaults';
import { createRequire } from 'node:module';
import { generateCatalog } from '../../fill/catalog';
import { entitiesOfSomeSystems } from '../../fill/entities';
import { ANNOUNCEMENTS_PACKAGE } from '../announcements';
import { inMemoryCatalog, providerModule } from './catalog';
import { identityModule } from '../../server/identity';
import { allowAllModule } from '../../server/policy';

/** The one backend process that every figure comes from. */
async function main(): Promise<void> {
  const { entities } = entitiesOfSomeSystems(generateCatalog());
  const backend = createBackend();
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(identityModule);
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(allowAllModule);
  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@slipway/backstage-plugin-releases-backend'));
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(providerModule(entities));
  if (process.env.BENCHMARK_CATALOG === 'memory') {
    backend.add(inMemoryCatalog(entities));
  }
  if (process.env.BENCHMARK_ANNOUNCEMENTS) {
    // Unlike import, this also looks where NODE_PATH says.
    backend.add(createRequire(__filename)(ANNOUNCEMENTS_PACKAGE).default);
  }
  await backend.start();
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exit(1);
});
