import {
  DeploymentWindow,
  MAX_WINDOW_DAYS,
  RelatedRelease,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { chunksOf, REFS_PER_STATEMENT } from '../catalog/projectionRows';
import { writeInstant } from '../database/dialect';
import {
  ReadReleaseRow,
  RELEASE_COLUMNS,
  toRelease,
} from '../planning/releaseRows';

/** Of drafts nobody knows yet whether they come; what has ended is in nobody's way. */
const UNDER_WAY: ReleaseState[] = ['candidate', 'approved', 'deploying'];

/** Intervals that one statement looks for; each is a range of an index. */
const INTERVALS_PER_STATEMENT = 100;

const DAY_MS = 24 * 60 * 60 * 1000;

/** More than a few would be a mistake already. */
const MOST_DELIVERING = 100;

/** An interval in which an environment takes nothing else. */
export type OccupiedWindow = Pick<
  DeploymentWindow,
  'environment' | 'start' | 'end'
>;

/** Finds the releases that others have to be judged together with. */
export class RelatedReleases {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Releases under way that deliver any of the entities, are led by any of the
   * people, or have a window in one of the environments that meets one of these.
   */
  async find(
    entityRefs: string[],
    managers: string[],
    windows: OccupiedWindow[] = [],
  ): Promise<RelatedRelease[]> {
    const rows: ReadReleaseRow[][] = await Promise.all([
      ...chunksOf(entityRefs, REFS_PER_STATEMENT).map(async refs =>
        this.#underWay().whereIn(
          'r.id',
          this.#knex('release_components')
            .select('release_id')
            .whereIn('entity_ref', refs),
        ),
      ),
      ...chunksOf(managers, REFS_PER_STATEMENT).map(async people =>
        this.#underWay().whereIn('r.manager_ref', people),
      ),
      ...chunksOf(merged(windows), INTERVALS_PER_STATEMENT).map(async some =>
        this.#underWay().whereIn('r.id', this.#meeting(some)),
      ),
    ]);
    const found = new Map(rows.flat().map(row => [row.id, row]));
    return [...found.values()].map(row => toRelease(row));
  }

  /** Releases that have not ended and deliver an entity in one of these spellings of a version, the latest to be planned first. */
  async delivering(entityRef: string, versions: string[]): Promise<string[]> {
    const rows: Array<{ id: string }> = await this.#knex(
      'release_components as c',
    )
      .join('releases as r', 'r.id', 'c.release_id')
      .where('c.entity_ref', entityRef)
      .whereIn('c.version', versions)
      .whereIn('r.state', [...UNDER_WAY, 'draft'])
      .distinct('r.id', 'r.sort_at')
      .orderBy('r.sort_at', 'desc')
      .limit(MOST_DELIVERING);
    return rows.map(({ id }) => id);
  }

  #meeting(windows: OccupiedWindow[]): Knex.QueryBuilder {
    const query = this.#knex('release_windows as w').select('w.release_id');
    for (const { environment, start, end } of windows) {
      query.orWhere(range =>
        range
          .where('w.environment', environment)
          // No window is longer than the limit, so that those that meet the
          // interval are a bounded range of the index on their start.
          .where('w.start_at', '<', writeInstant(end))
          .where(
            'w.start_at',
            '>',
            new Date(Date.parse(start) - MAX_WINDOW_DAYS * DAY_MS - 1),
          )
          .where('w.end_at', '>', writeInstant(start)),
      );
    }
    return query;
  }

  #underWay() {
    return this.#knex('releases as r')
      .select(RELEASE_COLUMNS.map(name => `r.${name}`))
      .whereIn('r.state', UNDER_WAY);
  }
}

/** The same intervals, those that meet joined to one. */
function merged(windows: OccupiedWindow[]): OccupiedWindow[] {
  const joined: OccupiedWindow[] = [];
  for (const window of [...windows].sort(
    (one, other) =>
      one.environment.localeCompare(other.environment) ||
      Date.parse(one.start) - Date.parse(other.start),
  )) {
    const last = joined[joined.length - 1];
    if (
      last?.environment === window.environment &&
      Date.parse(window.start) <= Date.parse(last.end)
    ) {
      const isLonger = Date.parse(window.end) > Date.parse(last.end);
      joined[joined.length - 1] = isLonger
        ? { ...last, end: window.end }
        : last;
    } else {
      joined.push(window);
    }
  }
  return joined;
}
