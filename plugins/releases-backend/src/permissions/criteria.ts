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
