import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { Knex } from 'knex';
import { AccessCriteria } from './criteria';
import { ReleaseConditionQuery } from './types';

/**
 * Leaves of a query on releases, under the alias `r`, only those that a
 * permission decision covers.
 */
export function applyConditions(
  builder: Knex.QueryBuilder,
  access: AccessCriteria,
  knex: Knex,
): void {
  if (access === 'all') {
    return;
  }
  if (access === 'none') {
    builder.whereRaw('1 = 0');
    return;
  }
  builder.where(group => addCriteria(group, access, knex));
}

function addCriteria(
  group: Knex.QueryBuilder,
  criteria: PermissionCriteria<ReleaseConditionQuery>,
  knex: Knex,
): void {
  if (isAndCriteria(criteria)) {
    for (const part of criteria.allOf) {
      group.andWhere(inner => addCriteria(inner, part, knex));
    }
  } else if (isOrCriteria(criteria)) {
    for (const part of criteria.anyOf) {
      group.orWhere(inner => addCriteria(inner, part, knex));
    }
  } else if (isNotCriteria(criteria)) {
    group.whereNot(inner => addCriteria(inner, criteria.not, knex));
  } else {
    addCondition(group, criteria, knex);
  }
}

function addCondition(
  group: Knex.QueryBuilder,
  condition: ReleaseConditionQuery,
  knex: Knex,
): void {
  const { values } = condition;
  switch (condition.key) {
    case 'scope':
      group.whereExists(
        knex('release_scopes as permitted')
          .whereRaw('permitted.release_id = r.id')
          .whereIn('permitted.scope_ref', values),
      );
      break;
    case 'owner':
      group.whereExists(
        knex('release_scopes as permitted')
          .whereRaw('permitted.release_id = r.id')
          .where('permitted.is_owner', 1)
          .whereIn('permitted.scope_ref', values),
      );
      break;
    case 'releaseManager':
      // Without the first half, a release without a manager would be neither
      // among those that meet a condition nor among those that do not.
      group.whereNotNull('r.manager_ref').whereIn('r.manager_ref', values);
      break;
    default:
      group.whereIn('r.type', values);
  }
}
