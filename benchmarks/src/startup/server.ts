import { createBackend } from '@backstage/backend-defaults';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { allowAllModule } from '../server/policy';

/** Starts a backend, says how long that took since the process began, and ends. */
async function main(): Promise<void> {
  const backend = createBackend();
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(allowAllModule);
  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-catalog-backend'));
  const plugin = process.env.BENCHMARK_PLUGIN;
  let loading = 0;
  if (plugin) {
    const began = performance.now();
    backend.add(createRequire(__filename)(plugin).default);
    loading = performance.now() - began;
  }
  await backend.start();
  const took = performance.now();
  const { user, system } = process.cpuUsage();
  process.send?.({ took, loading, processor: (user + system) / 1000 });
  process.exit(0);
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exit(1);
});
