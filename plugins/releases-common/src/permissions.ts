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
 * Deciding on releases by which one is asked, and delegating that. Whether
 * somebody is asked follows from the catalog, not from this permission.
 *
 * @public
 */
export const releaseApprovePermission = createPermission({
  name: 'release.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/**
 * Taking part in the conversation about a release.
 *
 * @public
 */
export const releaseCommentPermission = createPermission({
  name: 'release.comment',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/**
 * Letting releases name another entity in place of one that vanished from the
 * catalog; for administrators.
 *
 * @public
 */
export const releaseRelinkPermission = createPermission({
  name: 'release.relink',
  attributes: { action: 'update' },
});

/**
 * Reporting what is deployed where; for pipelines, and for people who state it
 * by hand.
 *
 * @public
 */
export const releaseDeploymentReportPermission = createPermission({
  name: 'release.deployment.report',
  attributes: { action: 'create' },
});

/**
 * Uploading test reports and other evidence, as pipelines and people do.
 *
 * @public
 */
export const releaseEvidenceUploadPermission = createPermission({
  name: 'release.evidence.upload',
  attributes: { action: 'create' },
});

/**
 * Locking any entity against deployment, and lifting locks. Who owns an entity
 * may lock it without.
 *
 * @public
 */
export const releaseLockPermission = createPermission({
  name: 'release.lock',
  attributes: { action: 'update' },
});

/**
 * Vetoing a version of any entity, and lifting vetoes. Who owns an entity may
 * veto its versions without.
 *
 * @public
 */
export const releaseVetoPermission = createPermission({
  name: 'release.veto',
  attributes: { action: 'update' },
});

/**
 * Convening the change board and keeping its notes.
 *
 * @public
 */
export const releaseBoardPermission = createPermission({
  name: 'release.board',
  attributes: { action: 'update' },
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
  releaseApprovePermission,
  releaseCommentPermission,
  releaseRelinkPermission,
  releaseBoardPermission,
  releaseDeploymentReportPermission,
  releaseEvidenceUploadPermission,
  releaseLockPermission,
  releaseVetoPermission,
];
