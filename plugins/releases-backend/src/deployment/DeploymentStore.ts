import {
  Deployment,
  RunningVersion,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { chunksOf } from '../catalog/projectionRows';
import {
  lockForUpdate,
  MAX_BINDINGS,
  readInstant,
  writeInstant,
} from '../database/dialect';
import { decodeCursor, encodeCursor } from '../database/keyset';
import {
  DeploymentRow,
  RunningRow,
  toDeployment,
  toDeploymentRow,
  toRunningVersion,
} from './deploymentRows';

const SORT = '-startedAt';

/** A report that came with a key, so that it is taken once. */
export type KeyedReport = { key: string; hash: string };

/** When a version was first deployed successfully. */
export type FirstDeployment = Pick<
  Deployment,
  'entityRef' | 'environment' | 'version'
> & {
  /** ISO 8601. */
  firstAt: string;
};

/** Deployment records and what follows from them. */
export class DeploymentStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(id: string): Promise<Deployment | undefined> {
    const row = await this.#knex<DeploymentRow>('deployments')
      .where({ id })
      .first();
    return row && toDeployment(row);
  }

  /** Reads a record for changing it; others that want to wait until the transaction ends. */
  async getForUpdate(
    trx: Knex.Transaction,
    id: string,
  ): Promise<Deployment | undefined> {
    const query = trx<DeploymentRow>('deployments').where({ id }).first();
    lockForUpdate(query, trx);
    const row = await query;
    return row && toDeployment(row);
  }

  /** The record that somebody reported with this key, and the hash of that report. */
  async findByKey(
    reportedBy: string,
    key: string,
  ): Promise<{ deployment: Deployment; hash: string } | undefined> {
    const row = await this.#knex<DeploymentRow>('deployments')
      .where({ reported_by: reportedBy, idempotency_key: key })
      .first();
    return row && { deployment: toDeployment(row), hash: row.request_hash! };
  }

  async insert(
    trx: Knex.Transaction,
    deployment: Deployment,
    report?: KeyedReport,
  ): Promise<void> {
    await trx('deployments').insert(toDeploymentRow(deployment, report));
  }

  async saveEnd(trx: Knex.Transaction, deployment: Deployment): Promise<void> {
    await trx<DeploymentRow>('deployments')
      .where({ id: deployment.id })
      .update({
        outcome: deployment.outcome,
        finished_at: writeInstant(deployment.finishedAt!),
        reason: deployment.reason ?? null,
      });
  }

  /** Deployments of these entities, latest start first: as many of each as the page holds, then the latest of them all. */
  async list(
    entityRefs: string[],
    options: { environment?: string; limit: number; cursor?: string },
  ): Promise<{ items: Deployment[]; nextCursor?: string }> {
    const { environment, limit } = options;
    const cursor = decodeCursor(options.cursor, {
      sort: SORT,
      kinds: ['instant', 'uuid'],
    });
    if (entityRefs.length === 0) {
      return { items: [] };
    }
    const newestFirst = [
      { column: 'started_at', order: 'desc' as const },
      { column: 'id', order: 'desc' as const },
    ];
    const ofEach = entityRefs.map(ref => {
      const query = this.#knex('deployments')
        .where({ entity_ref: ref, ...(environment && { environment }) })
        .orderBy(newestFirst)
        .limit(limit + 1);
      if (cursor) {
        const [startedAt, id] = cursor.after;
        query.whereRaw('(started_at, id) < (?, ?)', [
          writeInstant(startedAt),
          id,
        ]);
      }
      // A compound select takes its own order and limit only from inside.
      return this.#knex.select('*').from(query.as('d'));
    });
    const rows: DeploymentRow[] = await this.#knex
      .select('*')
      .from(this.#knex.unionAll(ofEach).as('latest'))
      .orderBy(newestFirst)
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const last = page[page.length - 1];
    return {
      items: page.map(toDeployment),
      ...(rows.length > limit && {
        nextCursor: encodeCursor({
          sort: SORT,
          after: [readInstant(last.started_at), last.id],
        }),
      }),
    };
  }

  /** What runs of these entities in every environment, in one statement. */
  async runningOf(entityRefs: string[]): Promise<RunningVersion[]> {
    const running: RunningVersion[] = [];
    for (const refs of chunksOf([...new Set(entityRefs)], MAX_BINDINGS)) {
      const rows = await this.#knex<RunningRow>('running_versions')
        .whereIn('entity_ref', refs)
        .orderBy(['entity_ref', 'environment']);
      running.push(...rows.map(toRunningVersion));
    }
    return running;
  }

  /** When versions of these entities were first deployed successfully, in one statement. */
  async firstDeployedOf(
    entityRefs: string[],
    filter?: { environment?: string; versions?: string[] },
  ): Promise<FirstDeployment[]> {
    const first: FirstDeployment[] = [];
    for (const refs of chunksOf([...new Set(entityRefs)], MAX_BINDINGS / 2)) {
      const query = this.#knex<DeploymentRow>('deployments')
        .where({
          outcome: 'succeeded',
          ...(filter?.environment && { environment: filter.environment }),
        })
        .whereIn('entity_ref', refs)
        .groupBy('entity_ref', 'environment', 'version')
        .select('entity_ref', 'environment', 'version')
        .min({ first_at: 'finished_at' });
      if (filter?.versions) {
        query.whereIn('version', filter.versions);
      }
      const rows = await query;
      first.push(
        ...rows.map(row => ({
          entityRef: row.entity_ref,
          environment: row.environment,
          version: row.version,
          firstAt: readInstant(row.first_at),
        })),
      );
    }
    return first;
  }
}
