import { orderTasks } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { chunksOf } from '../catalog/projectionRows';
import {
  MAX_BINDINGS,
  plusSeconds,
  readInstant,
  writeInstant,
} from '../database/dialect';
import { EntityLink, RelinkFollower } from '../planning/ReleaseRelinks';
import { StoredTask, TaskRow, toStoredTask, toTaskRow } from './taskRows';

/** A task whose owner has to be reminded. */
export type DueTask = Pick<
  StoredTask,
  'id' | 'releaseId' | 'title' | 'phase' | 'owner'
> & {
  releaseTitle: string;
  /** ISO 8601. */
  dueAt: string;
};

/** States of releases in which somebody works on their tasks. */
const ACTIVE_STATES = [
  'candidate',
  'approved',
  'deploying',
  'deployed',
  'failed',
  'rolled-back',
];

/** The tasks of releases. */
export class TaskStore implements RelinkFollower {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The tasks of one release in their order. */
  async list(
    releaseId: string,
    knex: Knex = this.#knex,
  ): Promise<StoredTask[]> {
    return (await this.listMany([releaseId], knex)).get(releaseId) ?? [];
  }

  /** The tasks of each of these releases in their order, in one statement; those without any are left out. */
  async listMany(
    releaseIds: string[],
    knex: Knex = this.#knex,
  ): Promise<Map<string, StoredTask[]>> {
    const tasks = new Map<string, StoredTask[]>();
    for (const ids of chunksOf([...new Set(releaseIds)], MAX_BINDINGS)) {
      const rows = await knex<TaskRow>('release_tasks').whereIn(
        'release_id',
        ids,
      );
      for (const row of rows) {
        const known = tasks.get(row.release_id) ?? [];
        known.push(toStoredTask(row));
        tasks.set(row.release_id, known);
      }
    }
    return new Map([...tasks].map(([id, list]) => [id, orderTasks(list)]));
  }

  async insert(trx: Knex.Transaction, task: StoredTask): Promise<void> {
    await trx('release_tasks').insert(toTaskRow(task));
  }

  async save(trx: Knex.Transaction, task: StoredTask): Promise<void> {
    const { id, ...columns } = toTaskRow(task);
    await trx('release_tasks').where({ id }).update(columns);
  }

  async delete(trx: Knex.Transaction, id: string): Promise<void> {
    await trx('release_tasks').where({ id }).delete();
  }

  /** Hands the tasks of a release over to another owner, who is reminded anew, and lets runbooks follow. */
  async onReleaseRelinked(
    releaseId: string,
    { from, to }: EntityLink,
    trx: Knex.Transaction,
  ): Promise<void> {
    await trx('release_tasks')
      .where({ release_id: releaseId, owner_ref: from })
      .update({
        owner_ref: to,
        reminded_at: null,
        revision: trx.raw('revision + 1'),
      });
    const named = (ref: string) => `"entityRef":${JSON.stringify(ref)}`;
    await trx('release_tasks')
      .where({ release_id: releaseId, runbook_ref: from })
      .update({
        runbook_ref: to,
        runbook: trx.raw('replace(runbook, ?, ?)', [named(from), named(to)]),
        revision: trx.raw('revision + 1'),
      });
  }

  /** Gives tasks other places in their phases, in one statement. */
  async saveOrder(
    trx: Knex.Transaction,
    tasks: Array<Pick<StoredTask, 'id' | 'position'>>,
  ): Promise<void> {
    if (tasks.length === 0) {
      return;
    }
    const cases = tasks.map(() => 'when ? then cast(? as integer)').join(' ');
    await trx('release_tasks')
      .whereIn(
        'id',
        tasks.map(({ id }) => id),
      )
      .update({
        position: trx.raw(
          `case id ${cases} end`,
          tasks.flatMap(({ id, position }) => [id, position]),
        ),
      });
  }

  /** Open tasks that are due before an instant and of which nobody was reminded. */
  async toRemind(
    trx: Knex.Transaction,
    options: { until: string; limit: number },
  ): Promise<DueTask[]> {
    const anchor = `(case when t.phase = 'after' then w.end_at else w.start_at end)`;
    const dueAt = plusSeconds(trx, anchor, 't.due_seconds');
    const rows = await trx('release_tasks as t')
      .join('releases as r', 'r.id', 't.release_id')
      .join('release_windows as w', join =>
        join
          .on('w.release_id', 't.release_id')
          .on(
            'w.environment',
            trx.raw(
              'coalesce(t.environment, (select f.environment from release_windows f where f.release_id = t.release_id order by f.start_at, f.environment limit 1))',
            ),
          ),
      )
      .whereRaw("t.state = 'open'")
      .whereNotNull('t.due_seconds')
      .whereNull('t.reminded_at')
      .whereIn('r.state', ACTIVE_STATES)
      .whereRaw(`${dueAt} <= ?`, [writeInstant(options.until)])
      .orderBy('t.id')
      .limit(options.limit)
      .select(
        't.id',
        't.release_id',
        't.title',
        't.phase',
        't.owner_ref',
        'r.title as release_title',
        trx.raw(`${dueAt} as due_at`),
      );
    return rows.map(row => ({
      id: row.id,
      releaseId: row.release_id,
      title: row.title,
      phase: row.phase,
      owner: row.owner_ref,
      releaseTitle: row.release_title,
      dueAt: readInstant(row.due_at),
    }));
  }

  /** @returns those that nobody had been reminded of until now */
  async markReminded(
    trx: Knex.Transaction,
    ids: string[],
    at: string,
  ): Promise<Set<string>> {
    const rows = await trx<TaskRow>('release_tasks')
      .whereIn('id', ids)
      .whereNull('reminded_at')
      .update({ reminded_at: writeInstant(at) })
      .returning('id');
    return new Set(rows.map(({ id }) => id));
  }
}
