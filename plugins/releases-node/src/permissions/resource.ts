import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_RELEASE,
  Release,
} from '@slipway/backstage-plugin-releases-common';

/**
 * What permission rules look at: the release and every entity that it concerns.
 *
 * @public
 */
export type ReleaseResource = {
  release: Release;
  /** Components, provided APIs, systems, domains, owners and their parent groups. */
  scopes: string[];
  /** Groups and users that own the release or one of its components themselves. */
  owners: string[];
};

/**
 * A permission condition in the form that the backend turns into SQL: one of
 * the values is a scope of the release, one of its owners, its manager or its type.
 *
 * @public
 */
export type ReleaseConditionQuery =
  | { key: 'scope'; values: string[] }
  | { key: 'owner'; values: string[] }
  | { key: 'releaseManager'; values: string[] }
  | { key: 'type'; values: string[] };

/**
 * The resource that release permissions and rules are about.
 *
 * @public
 */
export const releaseResourceRef = createPermissionResourceRef<
  ReleaseResource,
  ReleaseConditionQuery
>().with({
  pluginId: 'releases',
  resourceType: RESOURCE_TYPE_RELEASE,
});
