import {
  MissingEntity,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { readInstant } from '../database/dialect';

const BATCH = 500;
const LISTED = 200;

/** States in which it counts who submitted a release. */
const UNDER_DECISION: ReleaseState[] = ['candidate', 'approved'];

type Names = { table: string; ref: string; id?: string };

/** Where releases name entities, each with an index that begins with the reference. */
const RELEASE_NAMES: Names[] = [
  { table: 'release_components', ref: 'entity_ref', id: 'release_id' },
  { table: 'release_requirements', ref: 'entity_ref', id: 'release_id' },
  { table: 'releases', ref: 'owner_ref', id: 'id' },
  { table: 'releases', ref: 'manager_ref', id: 'id' },
  { table: 'release_tasks', ref: 'owner_ref', id: 'release_id' },
  { table: 'release_tasks', ref: 'runbook_ref', id: 'release_id' },
];

/** Where else entities are named. */
const RECORD_NAMES: Names[] = [
  { table: 'running_versions', ref: 'entity_ref' },
  { table: 'entity_locks', ref: 'entity_ref' },
  { table: 'version_vetoes', ref: 'entity_ref' },
];

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

  /**
   * Releases that deliver or require an entity, belong to it, are led by it, or
   * have tasks for it or with its runbook; in a stable order.
   */
  async *releasesNaming(entityRef: string): AsyncIterable<string> {
    let last = '';
    for (;;) {
      const after = last;
      const ids: string[] = await this.#knex
        .from(this.#naming(entityRef).as('naming'))
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

  /**
   * Entities that releases name, or of which deployments, locks or vetoes are
   * kept, and that the catalog does not have any more; those that vanished last
   * first.
   */
  async missing(): Promise<MissingEntity[]> {
    const rows = await this.#knex('catalog_entities as e')
      .join(this.#naming().as('n'), 'n.entity_ref', 'e.entity_ref')
      .whereNotNull('e.missing_since')
      .groupBy('e.entity_ref', 'e.kind', 'e.title', 'e.missing_since')
      .select('e.entity_ref', 'e.kind', 'e.title', 'e.missing_since')
      .countDistinct({ releases: 'n.id' })
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

  /** Lets whoever submitted releases that are being decided on stay known as the one who did. */
  async followSubmitter(
    link: { from: string; to: string },
    trx: Knex.Transaction,
  ): Promise<void> {
    await trx('releases')
      .whereIn('state', UNDER_DECISION)
      .where('submitted_by', link.from)
      .update({ submitted_by: link.to });
  }

  /** What names entities, and which release does; of one entity only releases. */
  #naming(entityRef?: string): Knex.QueryBuilder {
    const [first, ...others] = [
      ...RELEASE_NAMES,
      ...(entityRef ? [] : RECORD_NAMES),
    ].map(({ table, ref, id }) =>
      this.#knex(table)
        .select({
          entity_ref: ref,
          id: id ?? this.#knex.raw('cast(null as uuid)'),
        })
        .modify(query => {
          if (entityRef) {
            query.where(ref, entityRef);
          }
        }),
    );
    return first.union(others);
  }
}
