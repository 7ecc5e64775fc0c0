import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  ReleaseImportService,
  releasesImportExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';
import { DateTime } from 'luxon';
import { readSlipwayConfig } from '../../slipwayConfig';
import { deploymentsBefore, deploymentsOf } from './demoDeployments';
import { demoEvidence } from './demoEvidence';
import { DemoRelease } from './demoRelease';
import { PAST_RELEASES } from './pastReleases';
import { routineReleases } from './routineReleases';
import { windowFrom } from './schedule';
import { UPCOMING_RELEASES } from './upcomingReleases';
import { uploadEvidence } from './uploadEvidence';

/**
 * Fills the portal of the demo organisation with releases, once. Only where
 * `slipway.demo` is set, and never on a catalog of somebody's own.
 */
export const releasesModuleDemo = createBackendModule({
  pluginId: 'releases',
  moduleId: 'demo-releases',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        releases: releasesImportExtensionPoint,
      },
      async init({ auth, config, discovery, releases }) {
        if (!readSlipwayConfig(config).demo) {
          return;
        }
        releases.addImporter({
          getImporterName: () => 'demo',
          importReleases: async service => importDemo(service),
        });
        // By itself: nobody waits for reports before the first release is there.
        releases.addImporter({
          getImporterName: () => 'demo-evidence',
          importReleases: async () =>
            uploadEvidence(demoEvidence(DateTime.now()), { auth, discovery }),
        });
      },
    });
  },
});

async function importDemo(service: ReleaseImportService): Promise<void> {
  const today = DateTime.now();
  const ids = new Map<string, string>();
  for (const deployment of deploymentsBefore(today)) {
    await service.importDeployment(deployment);
  }
  for (const demo of [
    ...UPCOMING_RELEASES,
    ...PAST_RELEASES,
    ...routineReleases(),
  ]) {
    const { id } = await service.importRelease(toImport(demo, today, ids));
    ids.set(demo.key, id);
    for (const deployment of deploymentsOf(demo, { releaseId: id, today })) {
      await service.importDeployment(deployment);
    }
  }
}

function toImport(
  { key, state, actor, windows, bundles, ...release }: DemoRelease,
  today: DateTime,
  ids: Map<string, string>,
) {
  return {
    key,
    state,
    actor,
    release: {
      ...release,
      includes: bundles?.map(bundled => ids.get(bundled)!),
      windows: windows.map(window => windowFrom(window, today)),
    },
  };
}
