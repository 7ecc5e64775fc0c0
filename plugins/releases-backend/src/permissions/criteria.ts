import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { matchesReleaseCondition } from '@slipway/backstage-plugin-releases-node';
import { ReleaseConditionQuery, ReleaseResource } from './types';

/** What a permission decision leaves of the releases: all, none, or those that meet conditions. */
export type AccessCriteria =
  | 'all'
  | 'none'
  | PermissionCriteria<ReleaseConditionQuery>;

/** Whether one release that was read already falls under a decision. */
export function isCovered(
  access: AccessCriteria,
  resource: ReleaseResource,
): boolean {
  if (access === 'all' || access === 'none') {
    return access === 'all';
  }
  return meets(access, resource);
}

/** Whether a decision can be told from the entities that a release concerns alone. */
export function concernsOnlyScopes(access: AccessCriteria): boolean {
  return access === 'all' || access === 'none' || readsOnlyScopes(access);
}

function readsOnlyScopes(
  criteria: PermissionCriteria<ReleaseConditionQuery>,
): boolean {
  if (isAndCriteria(criteria)) {
    return criteria.allOf.every(readsOnlyScopes);
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf.every(readsOnlyScopes);
  }
  if (isNotCriteria(criteria)) {
    return readsOnlyScopes(criteria.not);
  }
  return criteria.key === 'scope' || criteria.key === 'owner';
}

function meets(
  criteria: PermissionCriteria<ReleaseConditionQuery>,
  resource: ReleaseResource,
): boolean {
  if (isAndCriteria(criteria)) {
    return criteria.allOf.every(part => meets(part, resource));
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf.some(part => meets(part, resource));
  }
  if (isNotCriteria(criteria)) {
    return !meets(criteria.not, resource);
  }
  return matchesReleaseCondition(criteria, resource);
}
