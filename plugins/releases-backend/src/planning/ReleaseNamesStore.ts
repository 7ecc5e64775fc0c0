import { MissingEntity } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { readInstant } from '../database/dialect';

const BATCH = 500;
const LISTED = 200;

type MissingRow = {
  entity_ref: string;
  kind: string;
  title: string | null;
  missing_since: Date | number;
  releases: string | number;
};

/** Finds releases by the entities that they name. */
export class ReleaseNamesStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Releases that deliver an entity, belong to it or are led by it; in a stable order. */
  async *releasesNaming(entityRef: string): AsyncIterable<string> {
    let last = '';
    for (;;) {
      const after = last;
      const ids: string[] = await this.#knex
        .from(
          this.#knex('release_components')
            .select('release_id as id')
            .where('entity_ref', entityRef)
            .union(query =>
              query.select('id').from('releases').where('owner_ref', entityRef),
            )
            .union(query =>
              query
                .select('id')
                .from('releases')
                .where('manager_ref', entityRef),
            )
            .as('naming'),
        )
        .modify(query => {
          if (after) {
            query.where('id', '>', after);
          }
        })
        .orderBy('id')
        .limit(BATCH)
        .pluck('id');
      yield* ids;
      if (ids.length < BATCH) {
        return;
      }
      last = ids[ids.length - 1];
    }
  }

  /** Entities that releases deliver and that the catalog does not have any more, those that vanished last first. */
  async missing(): Promise<MissingEntity[]> {
    const naming = this.#knex('release_components')
      .select('entity_ref', 'release_id')
      .union([
        this.#knex('releases').select('owner_ref', 'id'),
        this.#knex('releases').select('manager_ref', 'id'),
      ])
      .as('n');
    const rows = await this.#knex('catalog_entities as e')
      .join(naming, 'n.entity_ref', 'e.entity_ref')
      .whereNotNull('e.missing_since')
      .groupBy('e.entity_ref', 'e.kind', 'e.title', 'e.missing_since')
      .select('e.entity_ref', 'e.kind', 'e.title', 'e.missing_since')
      .countDistinct({ releases: 'n.release_id' })
      .orderBy('e.missing_since', 'desc')
      .orderBy('e.entity_ref')
      .limit(LISTED);
    return (rows as MissingRow[]).map(row => ({
      entityRef: row.entity_ref,
      kind: row.kind,
      ...(row.title && { title: row.title }),
      missingSince: readInstant(row.missing_since),
      releases: Number(row.releases),
    }));
  }
}
