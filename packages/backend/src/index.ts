import { createBackend } from '@backstage/backend-defaults';
import { stringifyError } from '@backstage/errors';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

// sign-in; personas are for development
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./modules/ownership'));
backend.add(import('./modules/personas'));

// catalog
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('./modules/catalogFiles'));

// permissions
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./modules/policy'));

// releases
backend.add(import('@slipway/backstage-plugin-releases-backend'));
backend.add(import('./modules/demoReleases'));

// search
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

// notifications, signals and the events that carry signals between replicas
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@backstage/plugin-user-settings-backend'));

backend.start().catch(async error => {
  // A process that stays up without ever being ready looks like one that is
  // still starting.
  await backend.stop().catch(() => {});
  process.stderr.write(`${stringifyError(error)}\n`);
  process.exit(1);
});
