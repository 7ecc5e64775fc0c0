import {
  RELEASE_STATES,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';

/** These pile up for years, while only so many releases are under way at any time. */
const PAST: readonly ReleaseState[] = [
  'deployed',
  'rolled-back',
  'closed',
  'cancelled',
];

/** Few releases that a list is limited to, or has to leave out. */
export type StateSet = { states: ReleaseState[]; excluded: boolean };

/**
 * Says a filter by state as the open releases that it is about: those that it
 * asks for, or those that are all it leaves out.
 *
 * @returns undefined for any other filter
 */
export function openStateSet(
  filter: ReleaseState[] | undefined,
): StateSet | undefined {
  const states = filter ?? [];
  const rest = RELEASE_STATES.filter(state => !states.includes(state));
  if (states.length > 0 && states.every(isOpen)) {
    return { states, excluded: false };
  }
  return states.length > 0 && rest.length > 0 && rest.every(isOpen)
    ? { states: rest, excluded: true }
    : undefined;
}

/**
 * Limits a query on releases, aliased `r`, by a set of open states.
 *
 * @remarks
 * The set is read from the index on the state, once. Left to itself a planner
 * takes it that open releases are strewn evenly over the years, walks through
 * the whole past in the order of the list, and looks up each release's state.
 */
export function applyStateSet(
  builder: Knex.QueryBuilder,
  set: StateSet,
  knex: Knex,
): void {
  builder.withMaterialized(
    'of_state',
    knex('releases').select('id').whereIn('state', set.states),
  );
  const ids = knex('of_state').select('id');
  if (set.excluded) {
    // Not as `not exists`: that is planned as a join, which for a short page
    // reads the whole set again for every release.
    builder.whereNotIn('r.id', ids);
  } else {
    builder.whereIn('r.id', ids);
  }
}

function isOpen(state: ReleaseState): boolean {
  return !PAST.includes(state);
}
