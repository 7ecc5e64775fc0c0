// Prints, as JSON, what the journeys run with on this machine: the browser, the
// environment that it needs, and the free ports of three portals and of what they
// call. For playwright.config.ts, which has to know before it can wait for anything.
import { findChromium } from './lib/chromium.mjs';
import { freePort } from './lib/ports.mjs';

try {
  console.log(
    JSON.stringify({
      ...(await findChromium()),
      port: await freePort(),
      backendPort: await freePort(),
      ownCatalogPort: await freePort(),
      ownCatalogBackendPort: await freePort(),
      ownPeoplePort: await freePort(),
      ownPeopleBackendPort: await freePort(),
      callOutPort: await freePort(),
    }),
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
