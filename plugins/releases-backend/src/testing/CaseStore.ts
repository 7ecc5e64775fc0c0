import {
  Evidence,
  TestCase,
  TestRun,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { likePattern } from '../database/dialect';
import { decodeCursor, encodeCursor } from '../database/keyset';
import { CaseRow, PLACES, SEPARATOR, toTestCase } from './evidenceRows';

const SORT = 'failuresFirst';

/** Which tests of a run are asked for. */
export type CaseFilter = {
  text?: string;
  status?: Array<TestCase['status'] | 'flaky'>;
  suite?: string;
  label?: string;
  owner?: string;
};

/** The tests of runs. */
export class CaseStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Failures first, then flaky ones, then those skipped; within these in the order of the report. */
  async list(
    evidenceId: string,
    options: CaseFilter & { limit: number; cursor?: string },
  ): Promise<{ items: TestCase[]; nextCursor?: string }> {
    const { limit } = options;
    const cursor = decodeCursor(options.cursor, {
      sort: SORT,
      kinds: ['text', 'text'],
    });
    const query = this.#knex<CaseRow>('evidence_cases')
      .where('evidence_id', evidenceId)
      .orderBy(['place', 'number'])
      .limit(limit + 1);
    filter(query, options);
    if (cursor) {
      query.whereRaw('(place, number) > (?, ?)', cursor.after.map(Number));
    }
    const rows: CaseRow[] = await query;
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map(toTestCase),
      ...(rows.length > limit && {
        nextCursor: encodeCursor({
          sort: SORT,
          after: [String(last.place), String(last.number)],
        }),
      }),
    };
  }

  /** How a test ended in each of these runs, in their order; runs without it are left out. */
  async runsOf(testKey: string, runs: Evidence[]): Promise<TestRun[]> {
    const rows: Array<CaseRow & { evidence_id: string }> = await this.#knex(
      'evidence_cases',
    )
      .select('evidence_id', 'place', 'status', 'duration_ms')
      .where('test_key', testKey)
      .whereIn(
        'evidence_id',
        runs.map(({ id }) => id),
      )
      .orderBy(['evidence_id', 'place']);
    return runs.flatMap(run => {
      // Of several with one name the worst counts.
      const row = rows.find(one => one.evidence_id === run.id);
      return row
        ? {
            evidenceId: run.id,
            version: run.version,
            at: run.startedAt ?? run.uploadedAt,
            status: row.status,
            flaky: row.place === PLACES.flaky,
            ...(row.duration_ms !== null && { durationMs: row.duration_ms }),
          }
        : [];
    });
  }
}

function filter(
  query: Knex.QueryBuilder,
  { text, status, suite, label, owner }: CaseFilter,
): void {
  if (text) {
    const pattern = likePattern(text);
    query.where(where => {
      for (const column of ['name', 'suite', 'class_name']) {
        where.orWhereRaw(`lower(${column}) like ? escape '\\'`, [pattern]);
      }
    });
  }
  if (status?.length) {
    query.where(where => {
      const plain = status.filter(one => one !== 'flaky');
      if (plain.length > 0) {
        where.orWhereIn('status', plain);
      }
      if (status.includes('flaky')) {
        where.orWhere('place', PLACES.flaky);
      }
    });
  }
  if (suite) {
    query.whereRaw(`suite like ? escape '\\'`, [
      `${suite
        .split(' › ')
        .join(SEPARATOR)
        .replace(/[\\%_]/g, '\\$&')}%`,
    ]);
  }
  if (label) {
    query.whereRaw(`labels like ? escape '\\'`, [
      `%${SEPARATOR}${label.replace(/[\\%_]/g, '\\$&')}${SEPARATOR}%`,
    ]);
  }
  if (owner) {
    // Only few tests name one, so it has no column. Quotes inside of texts are
    // escaped in JSON: this cannot be found in anything but the field itself.
    const written = `"owner":${JSON.stringify(owner)}`;
    query.whereRaw(`details like ? escape '\\'`, [
      `%${written.replace(/[\\%_]/g, '\\$&')}%`,
    ]);
  }
}
