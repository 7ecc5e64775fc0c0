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
    const found = new Map<string, RelatedRelease>();
    for (const refs of chunksOf(entityRefs, REFS_PER_STATEMENT)) {
      const rows: ReadReleaseRow[] = await this.#underWay().whereIn(
        'r.id',
        this.#knex('release_components')
          .select('release_id')
          .whereIn('entity_ref', refs),
      );
      rows.forEach(row => found.set(row.id, toRelease(row)));
    }
    for (const people of chunksOf(managers, REFS_PER_STATEMENT)) {
      const rows: ReadReleaseRow[] = await this.#underWay().whereIn(
        'r.manager_ref',
        people,
      );
      rows.forEach(row => found.set(row.id, toRelease(row)));
    }
    return [...found.values()];
  }

  #underWay() {
    return this.#knex('releases as r')
      .select(RELEASE_COLUMNS.map(name => `r.${name}`))
      .whereIn('r.state', UNDER_WAY);
  }
}
