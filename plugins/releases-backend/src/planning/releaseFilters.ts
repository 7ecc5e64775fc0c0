import {
  CalendarQuery,
  normalizeEntityRef,
  ReleaseQuery,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { likePattern } from '../database/dialect';

/** The filters that lists and the calendar share. */
export type ReleaseFilters = Pick<
  ReleaseQuery & CalendarQuery,
  | 'entityRef'
  | 'owner'
  | 'system'
  | 'domain'
  | 'environment'
  | 'type'
  | 'state'
  | 'text'
>;

/**
 * Splits the filters by catalog entity into the one that drives the query and
 * the others. A single entity is one range of the scope index in the right
 * order already; everything else is checked row by row.
 */
export function scopeFilters(filters: ReleaseFilters): {
  driving?: string;
  others: string[][];
} {
  const groups = [
    refs(filters.entityRef),
    refs(filters.owner, 'group'),
    refs(filters.system, 'system'),
    refs(filters.domain, 'domain'),
  ].filter(group => group.length > 0);
  const driving = groups.find(group => group.length === 1);
  return {
    driving: driving?.[0],
    others: groups.filter(group => group !== driving),
  };
}

/** Adds the conditions on a release, aliased `r`, that are not the driving scope. */
export function applyReleaseFilters(
  query: Knex.QueryBuilder,
  filters: ReleaseFilters,
  otherScopes: string[][],
): void {
  for (const scopes of otherScopes) {
    query.whereExists(exists =>
      exists
        .from('release_scopes as other')
        .whereRaw('other.release_id = r.id')
        .whereIn('other.scope_ref', scopes),
    );
  }
  if (filters.type?.length) {
    query.whereIn('r.type', filters.type);
  }
  if (filters.state?.length) {
    query.whereIn('r.state', filters.state);
  }
  if (filters.text) {
    query.whereRaw("r.search_text like ? escape '\\'", [
      likePattern(filters.text),
    ]);
  }
}

function refs(values: string[] | undefined, defaultKind?: string): string[] {
  return [
    ...new Set(
      (values ?? []).map(value => normalizeEntityRef(value, { defaultKind })),
    ),
  ];
}
