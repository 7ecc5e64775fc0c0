import { createPermission } from '@backstage/plugin-permission-common';

/**
 * The resource type of permissions that concern one release.
 *
 * @public
 */
export const RESOURCE_TYPE_RELEASE = 'release';

/**
 * Seeing a release anywhere: in lists, counts, the calendar and on its page.
 *
 * @public
 */
export const releaseReadPermission = createPermission({
  name: 'release.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/**
 * Planning a new release.
 *
 * @public
 */
export const releaseCreatePermission = createPermission({
  name: 'release.create',
  attributes: { action: 'create' },
});

/**
 * Changing a release that has not been deployed.
 *
 * @public
 */
export const releaseUpdatePermission = createPermission({
  name: 'release.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/**
 * Deleting a draft.
 *
 * @public
 */
export const releaseDeletePermission = createPermission({
  name: 'release.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/**
 * Making a draft a candidate.
 *
 * @public
 */
export const releaseSubmitPermission = createPermission({
  name: 'release.submit',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/**
 * Making a candidate a draft again.
 *
 * @public
 */
export const releaseReopenPermission = createPermission({
  name: 'release.reopen',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/**
 * Cancelling a release that has not been deployed.
 *
 * @public
 */
export const releaseCancelPermission = createPermission({
  name: 'release.cancel',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/**
 * Closing a release that was deployed or rolled back.
 *
 * @public
 */
export const releaseClosePermission = createPermission({
  name: 'release.close',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/**
 * All permissions of the releases plugin.
 *
 * @public
 */
export const releasePermissions = [
  releaseReadPermission,
  releaseCreatePermission,
  releaseUpdatePermission,
  releaseDeletePermission,
  releaseSubmitPermission,
  releaseReopenPermission,
  releaseCancelPermission,
  releaseClosePermission,
];
