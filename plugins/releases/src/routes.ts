import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/**
 * The portfolio page with the calendar.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'releases' });

/**
 * The table of all releases.
 *
 * @public
 */
export const releaseTableRouteRef = createSubRouteRef({
  id: 'releases-table',
  parent: rootRouteRef,
  path: '/table',
});

/**
 * The form that plans a release; `?entityRef=` names what it is for.
 *
 * @public
 */
export const newReleaseRouteRef = createSubRouteRef({
  id: 'releases-new',
  parent: rootRouteRef,
  path: '/new',
});

/**
 * The page of one release.
 *
 * @public
 */
export const releaseRouteRef = createSubRouteRef({
  id: 'releases-release',
  parent: rootRouteRef,
  path: '/:id',
});

/**
 * The form that changes a release.
 *
 * @public
 */
export const editReleaseRouteRef = createSubRouteRef({
  id: 'releases-edit',
  parent: rootRouteRef,
  path: '/:id/edit',
});

/**
 * The **Releases** tab of an entity page.
 *
 * @public
 */
export const entityReleasesRouteRef = createRouteRef({
  id: 'releases-entity',
});
