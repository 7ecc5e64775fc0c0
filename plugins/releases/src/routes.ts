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
 * What waits for the viewer's approval; `?entityRef=` narrows it to one entity.
 *
 * @public
 */
export const approvalInboxRouteRef = createSubRouteRef({
  id: 'releases-approval-inbox',
  parent: rootRouteRef,
  path: '/approvals',
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
 * The page of one release, open at its approvals.
 *
 * @public
 */
export const releaseApprovalsRouteRef = createSubRouteRef({
  id: 'releases-release-approvals',
  parent: rootRouteRef,
  path: '/:id/approvals',
});

/**
 * The page of one release, open at its tasks.
 *
 * @public
 */
export const releaseTasksRouteRef = createSubRouteRef({
  id: 'releases-release-tasks',
  parent: rootRouteRef,
  path: '/:id/tasks',
});

/**
 * Entities that releases name and that vanished from the catalog, for administrators.
 *
 * @public
 */
export const vanishedEntitiesRouteRef = createSubRouteRef({
  id: 'releases-vanished-entities',
  parent: rootRouteRef,
  path: '/catalog',
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

/**
 * The **Test evidence** tab of an entity page.
 *
 * @public
 */
export const entityEvidenceRouteRef = createRouteRef({
  id: 'releases-entity-evidence',
});

/**
 * The sittings of the change board.
 *
 * @public
 */
export const boardsRouteRef = createSubRouteRef({
  id: 'releases-boards',
  parent: rootRouteRef,
  path: '/boards',
});

/**
 * One sitting of the change board.
 *
 * @public
 */
export const boardRouteRef = createSubRouteRef({
  id: 'releases-board',
  parent: rootRouteRef,
  path: '/boards/:boardId',
});
