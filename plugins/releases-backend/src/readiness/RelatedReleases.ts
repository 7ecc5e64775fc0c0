import {
  RelatedRelease,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { chunksOf, REFS_PER_STATEMENT } from '../catalog/projectionRows';
import {
  ReadReleaseRow,
  RELEASE_COLUMNS,
  toRelease,
} from '../planning/releaseRows';

/** Of drafts nobody knows yet whether they come; what has ended is in nobody's way. */
const UNDER_WAY: ReleaseState[] = ['candidate', 'approved', 'deploying'];

/** More than a few would be a mistake already. */
const MOST_DELIVERING = 100;

/** Finds the releases that others have to be judged together with. */
export class RelatedReleases {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Releases under way that deliver any of the entities or are led by any of the people. */
  async find(
    entityRefs: string[],
    managers: string[],
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

  #underWay() {
    return this.#knex('releases as r')
      .select(RELEASE_COLUMNS.map(name => `r.${name}`))
      .whereIn('r.state', UNDER_WAY);
  }
}
