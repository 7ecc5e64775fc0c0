import { createApiRef } from '@backstage/core-plugin-api';
import type { ReleasesApi } from '@slipway/backstage-plugin-releases-common';

/**
 * Finds the implementation of {@link @slipway/backstage-plugin-releases-common#ReleasesApi}
 * that the plugin's components talk to.
 *
 * @public
 */
export const releasesApiRef = createApiRef<ReleasesApi>({
  id: 'plugin.releases.service',
});
