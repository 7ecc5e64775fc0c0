import {
  ReadinessSnapshot,
  ReadinessVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { chunksOf } from '../catalog/projectionRows';
import { readInstant, writeInstant } from '../database/dialect';

const KEPT_IN_A_LIST = 100;
const SNAPSHOTS_PER_STATEMENT = 100;

type SnapshotRow = {
  id: string;
  moment: ReadinessSnapshot['moment'];
  actor: string;
  at: Date | number;
  verdict: string;
};

/** What a verdict is kept for; the identifier is a new one when left out. */
export type SnapshotOptions = Pick<
  ReadinessSnapshot,
  'moment' | 'actor' | 'at'
> & { id?: string };

/** Verdicts that were kept when something was decided on them. */
export class SnapshotStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Keeps verdicts; one that is kept already stays as it is. */
  async add(
    snapshots: Array<SnapshotOptions & { verdict: ReadinessVerdict }>,
  ): Promise<void> {
    for (const some of chunksOf(snapshots, SNAPSHOTS_PER_STATEMENT)) {
      await this.#knex('readiness_snapshots')
        .insert(
          some.map(({ verdict, ...options }) => ({
            id: options.id ?? randomUUID(),
            release_id: verdict.releaseId,
            moment: options.moment,
            environment: verdict.environment,
            state: verdict.state,
            actor: options.actor,
            at: writeInstant(options.at),
            verdict: JSON.stringify(verdict),
          })),
        )
        .onConflict('id')
        .ignore();
    }
  }

  /** The verdict that was last kept at a moment of a release in an environment. */
  async newest(
    releaseId: string,
    about: { moment: ReadinessSnapshot['moment']; environment: string },
  ): Promise<ReadinessVerdict | undefined> {
    const row: Pick<SnapshotRow, 'verdict'> | undefined = await this.#knex(
      'readiness_snapshots',
    )
      .select('verdict')
      .where({ release_id: releaseId, ...about })
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .first();
    return row && JSON.parse(row.verdict);
  }

  /** The newest first. */
  async list(releaseId: string): Promise<ReadinessSnapshot[]> {
    const rows: SnapshotRow[] = await this.#knex('readiness_snapshots')
      .select('id', 'moment', 'actor', 'at', 'verdict')
      .where('release_id', releaseId)
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(KEPT_IN_A_LIST);
    return rows.map(({ at, verdict, ...row }) => ({
      ...row,
      at: readInstant(at),
      verdict: JSON.parse(verdict),
    }));
  }
}
