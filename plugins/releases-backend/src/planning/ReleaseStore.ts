import {
  Release,
  ReleaseContent,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  lockForUpdate,
  rowsPerInsert,
  writeInstant,
} from '../database/dialect';
import { HistoryHead } from '../history/HistoryStore';
import {
  contentColumns,
  RELEASE_COLUMNS,
  ReleaseRow,
  Submission,
  toHistoryHead,
  toRelease,
  toSubmission,
} from './releaseRows';
import { ReleaseScopes } from './ReleaseScopes';

/** A release with everything that a command has to know of it. */
export type StoredRelease = {
  release: Release;
  /** Every entity that the release concerns, for permissions. */
  scopes: string[];
  /** Those of them that own the release or one of its components directly. */
  owners: string[];
  historyHead: HistoryHead;
  /** Of what was submitted at least once. */
  submission?: Submission;
};

/** What a component's catalog entity was called and who owned it when the release was saved. */
export type ComponentSnapshots = Map<
  string,
  { title?: string; owner?: string }
>;

/** What a command writes. */
export type ReleaseWrite = {
  id: string;
  content: ReleaseContent;
  state: ReleaseState;
  revision: number;
  historyHead: HistoryHead;
  at: string;
  snapshots: ComponentSnapshots;
  /** Set when the release is submitted; otherwise it stays as it is. */
  submission?: Submission;
};

/** Single release records; lists are read by the list and calendar stores. */
export class ReleaseStore {
  readonly #knex: Knex;
  readonly #scopes: ReleaseScopes;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.#scopes = new ReleaseScopes(knex);
  }

  async get(id: string): Promise<StoredRelease | undefined> {
    return this.#read(this.#knex, id, { lock: false });
  }

  /** Reads a release for changing it; concurrent commands on it wait until the transaction ends. */
  async getForUpdate(
    trx: Knex.Transaction,
    id: string,
  ): Promise<StoredRelease | undefined> {
    return this.#read(trx, id, { lock: true });
  }

  async getMany(
    ids: string[],
    knex: Knex = this.#knex,
  ): Promise<StoredRelease[]> {
    if (ids.length === 0) {
      return [];
    }
    const rows = await knex<ReleaseRow>('releases')
      .select(...RELEASE_COLUMNS)
      .whereIn('id', ids);
    const concerned = await this.#scopes.of(ids, knex);
    return rows.map(row => ({
      release: toRelease(row),
      ...concerned.get(row.id)!,
      historyHead: toHistoryHead(row),
      submission: toSubmission(row),
    }));
  }

  /** Who submitted releases last, and when; drafts that never were are left out. */
  async submissionsOf(ids: string[]): Promise<Map<string, Submission>> {
    if (ids.length === 0) {
      return new Map();
    }
    const rows = await this.#knex<ReleaseRow>('releases')
      .select('id', 'submitted_by', 'submitted_at')
      .whereIn('id', ids);
    return new Map(
      rows.flatMap(row => {
        const submission = toSubmission(row);
        return submission ? [[row.id, submission] as const] : [];
      }),
    );
  }

  async findByExternalKey(key: string): Promise<string | undefined> {
    const row = await this.#knex<ReleaseRow>('releases')
      .select('id')
      .where({ external_key: key })
      .first();
    return row?.id;
  }

  async insert(
    trx: Knex.Transaction,
    write: ReleaseWrite & { createdBy: string; externalKey?: string },
  ): Promise<void> {
    await trx('releases').insert({
      id: write.id,
      external_key: write.externalKey ?? null,
      created_by: write.createdBy,
      created_at: writeInstant(write.at),
      ...this.#columns(write),
    });
    await this.#insertParts(trx, write);
    await this.#scopes.insert(trx, [write.id]);
  }

  /** Saves a change; with `contentChanged` unset only the state moves on. */
  async update(
    trx: Knex.Transaction,
    write: ReleaseWrite & { contentChanged: boolean },
  ): Promise<void> {
    await trx('releases').where({ id: write.id }).update(this.#columns(write));
    if (!write.contentChanged) {
      return;
    }
    for (const table of [
      'release_components',
      'release_requirements',
      'release_windows',
      'release_includes',
    ]) {
      await trx(table).where({ release_id: write.id }).delete();
    }
    await this.#insertParts(trx, write);
    await this.#scopes.write(trx, [write.id]);
  }

  /** Saves where the history stands after something that changed nothing that people entered. */
  async saveHistoryHead(
    trx: Knex.Transaction,
    id: string,
    head: HistoryHead,
  ): Promise<void> {
    await trx('releases')
      .where({ id })
      .update({ history_length: head.length, history_hash: head.hash });
  }

  async delete(trx: Knex.Transaction, id: string): Promise<void> {
    await trx('releases').where({ id }).delete();
  }

  /** Titles of the releases that bundle this one. */
  async bundlesOf(trx: Knex.Transaction, id: string): Promise<string[]> {
    const rows = await trx('release_includes')
      .join('releases', 'releases.id', 'release_includes.release_id')
      .where('release_includes.included_id', id)
      .select('releases.title as title')
      .limit(5);
    return rows.map(row => row.title);
  }

  /** What these releases contain at any depth, themselves left out; no statement when nothing is contained. */
  async inside(releases: Release[]): Promise<Release[]> {
    const contents = releases.flatMap(({ includes }) => includes);
    if (contents.length === 0) {
      return [];
    }
    const asked = new Set(releases.map(({ id }) => id));
    const ids = await this.bundleClosure(this.#knex, [...new Set(contents)]);
    const rows = await this.#knex<ReleaseRow>('releases')
      .select(...RELEASE_COLUMNS)
      .whereIn(
        'id',
        [...ids].filter(id => !asked.has(id)),
      );
    return rows.map(row => toRelease(row));
  }

  /** Everything that these releases bundle, directly or not, themselves included. */
  async bundleClosure(knex: Knex, ids: string[]): Promise<Set<string>> {
    const rows = await knex
      .withRecursive('closure', query =>
        query
          .select('id')
          .from('releases')
          .whereIn('id', ids)
          .union(union =>
            union
              .select('release_includes.included_id')
              .from('release_includes')
              .join('closure', 'closure.id', 'release_includes.release_id'),
          ),
      )
      .select<Array<{ id: string }>>('id')
      .from('closure');
    return new Set(rows.map(({ id }) => id));
  }

  async #read(
    knex: Knex,
    id: string,
    options: { lock: boolean },
  ): Promise<StoredRelease | undefined> {
    const query = knex<ReleaseRow>('releases')
      .select(...RELEASE_COLUMNS)
      .where({ id })
      .first();
    if (options.lock) {
      lockForUpdate(query, knex);
    }
    const row = await query;
    if (!row) {
      return undefined;
    }
    const concerned = await this.#scopes.of([id], knex);
    return {
      release: toRelease(row),
      ...concerned.get(id)!,
      historyHead: toHistoryHead(row),
      submission: toSubmission(row),
    };
  }

  #columns(write: ReleaseWrite) {
    return {
      ...contentColumns(write.content),
      state: write.state,
      revision: write.revision,
      history_length: write.historyHead.length,
      history_hash: write.historyHead.hash,
      updated_at: writeInstant(write.at),
      ...(write.submission && {
        submitted_by: write.submission.by,
        submitted_at: writeInstant(write.submission.at),
      }),
    };
  }

  async #insertParts(
    trx: Knex.Transaction,
    { id, content, snapshots }: ReleaseWrite,
  ): Promise<void> {
    await insertAll(
      trx,
      'release_components',
      content.components.map(({ entityRef, version }, position) => ({
        release_id: id,
        position,
        entity_ref: entityRef,
        version,
        title_snapshot: snapshots.get(entityRef)?.title ?? null,
        owner_snapshot: snapshots.get(entityRef)?.owner ?? null,
      })),
    );
    await insertAll(
      trx,
      'release_requirements',
      requiredBy(content).map(ref => ({ release_id: id, entity_ref: ref })),
    );
    await insertAll(
      trx,
      'release_windows',
      content.windows.map(({ environment, start, end, timeZone }) => ({
        release_id: id,
        environment,
        start_at: writeInstant(start),
        end_at: writeInstant(end),
        time_zone: timeZone,
      })),
    );
    await insertAll(
      trx,
      'release_includes',
      content.includes.map(included => ({
        release_id: id,
        included_id: included,
      })),
    );
  }
}

function requiredBy({ components }: ReleaseContent): string[] {
  return [
    ...new Set(
      components.flatMap(({ requirements }) =>
        (requirements ?? []).map(({ entityRef }) => entityRef),
      ),
    ),
  ];
}

async function insertAll(
  trx: Knex.Transaction,
  table: string,
  rows: Array<Record<string, unknown>>,
): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  const size = rowsPerInsert(Object.keys(rows[0]).length);
  for (let at = 0; at < rows.length; at += size) {
    await trx(table).insert(rows.slice(at, at + size));
  }
}
