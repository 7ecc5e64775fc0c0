import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { releasesApiRef } from './api';
import { lazyReleasesApi } from './lazyReleasesApi';
import {
  entityEvidenceRouteRef,
  entityReleasesRouteRef,
  rootRouteRef,
} from './routes';

/**
 * The releases plugin for apps of the legacy frontend system.
 *
 * @public
 */
export const releasesPlugin = createPlugin({
  id: 'releases',
  routes: {
    root: rootRouteRef,
    entity: entityReleasesRouteRef,
    entityEvidence: entityEvidenceRouteRef,
  },
  apis: [
    createApiFactory({
      api: releasesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps =>
        lazyReleasesApi(() =>
          import('@slipway/backstage-plugin-releases-common').then(
            ({ ReleasesClient }) => new ReleasesClient(deps),
          ),
        ),
    }),
  ],
});

/**
 * The page with calendar and table, the form and the page of one release.
 * Mount it at `/releases`.
 *
 * @public
 */
export const ReleasesPage = releasesPlugin.provide(
  createRoutableExtension({
    name: 'ReleasesPage',
    component: () => import('./ReleasesPage').then(m => m.ReleasesPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The **Releases** tab of an entity page.
 *
 * @public
 */
export const EntityReleasesContent = releasesPlugin.provide(
  createRoutableExtension({
    name: 'EntityReleasesContent',
    component: () =>
      import('./planning/schedule').then(m => m.EntityReleasesContent),
    mountPoint: entityReleasesRouteRef,
  }),
);

/**
 * The **Test evidence** tab of an entity page.
 *
 * @public
 */
export const EntityTestEvidenceContent = releasesPlugin.provide(
  createRoutableExtension({
    name: 'EntityTestEvidenceContent',
    component: () => import('./testing').then(m => m.EntityTestEvidenceContent),
    mountPoint: entityEvidenceRouteRef,
  }),
);

/**
 * The **Next release** card of an entity's overview.
 *
 * @public
 */
export const EntityNextReleaseCard = releasesPlugin.provide(
  createComponentExtension({
    name: 'EntityNextReleaseCard',
    component: {
      lazy: () => import('./planning/card').then(m => m.EntityNextReleaseCard),
    },
  }),
);

/**
 * The card **Waiting for your approval** for the home page.
 *
 * @public
 */
export const HomePageWaitingApprovals = releasesPlugin.provide(
  createCardExtension({
    name: 'HomePageWaitingApprovals',
    title: 'Waiting for your approval',
    description:
      'Releases that wait for your yes or no, what must be decided soonest first.',
    components: () => import('./coordination/widget'),
    layout: { width: { minColumns: 3 }, height: { minRows: 4 } },
  }),
);
