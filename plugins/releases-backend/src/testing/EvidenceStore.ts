import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { Evidence } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { writeInstant } from '../database/dialect';
import { decodeCursor, encodeCursor } from '../database/keyset';
import { EvidenceRow, EvidenceSummary, toEvidence } from './evidenceRows';
import { EvidenceContent, EvidenceSubject } from './types';

const SORT = '-uploadedAt';

const NEWEST_FIRST = [
  { column: 'uploaded_at', order: 'desc' as const },
  { column: 'id', order: 'desc' as const },
];

/** Who uploads, and when (ISO 8601). */
export type Upload = { by: string; at: string; idempotencyKey?: string };

/**
 * Pieces of evidence. One that is still arriving has no outcome and is nowhere
 * to be seen; only `complete` makes it evidence.
 */
export class EvidenceStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Makes room for a report that is arriving. */
  async begin(
    id: string,
    about: EvidenceSubject,
    upload: Pick<Upload, 'by' | 'at'>,
  ): Promise<void> {
    await this.#knex('evidence').insert({
      id,
      ...subjectColumns(about),
      uploaded_by: upload.by,
      uploaded_at: writeInstant(upload.at),
    });
  }

  /**
   * Makes evidence of what has arrived.
   *
   * @returns false when there is such evidence already
   */
  async complete(
    id: string,
    evidence: {
      about: EvidenceSubject;
      identity: string;
      content: EvidenceContent;
      labels: string[];
      ciUrl?: string;
      idempotencyKey?: string;
    },
  ): Promise<boolean> {
    const { about, identity, content, labels, ciUrl } = evidence;
    const { totals, startedAt, contentHash, bytes, outcome, ...rest } = content;
    const summary: EvidenceSummary = {
      ...rest,
      labels,
      ...(ciUrl && { ciUrl }),
    };
    try {
      await this.#knex('evidence')
        .where({ id })
        .update({
          ...subjectColumns(about),
          identity,
          content_hash: contentHash,
          bytes,
          outcome,
          ...totals,
          summary: JSON.stringify(summary),
          started_at: startedAt ? writeInstant(startedAt) : null,
          idempotency_key: evidence.idempotencyKey ?? null,
          report_kept: 1,
        });
      return true;
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        return false;
      }
      throw error;
    }
  }

  /** Forgets evidence with everything in it. */
  async remove(id: string): Promise<void> {
    await this.#knex('evidence').where({ id }).delete();
  }

  /** Reports that began to arrive before an instant and never came to their end. */
  async leftBehind(before: string): Promise<string[]> {
    return this.#knex('evidence')
      .where('uploaded_at', '<', writeInstant(before))
      .whereNull('outcome')
      .pluck('id');
  }

  async get(id: string): Promise<Evidence | undefined> {
    const row: EvidenceRow | undefined = await this.#complete()
      .where({ id })
      .first();
    return row && toEvidence(row);
  }

  async findByIdentity(identity: string): Promise<Evidence | undefined> {
    const row: EvidenceRow | undefined = await this.#complete()
      .where({ identity })
      .first();
    return row && toEvidence(row);
  }

  async findByKey(by: string, key: string): Promise<Evidence | undefined> {
    const row: EvidenceRow | undefined = await this.#complete()
      .where({ uploaded_by: by, idempotency_key: key })
      .first();
    return row && toEvidence(row);
  }

  /** Evidence about entities, newest first: as much of each as the page holds, then the newest of it all. */
  async list(
    entityRefs: string[],
    options: {
      version?: string;
      kind?: Evidence['kind'];
      environment?: string;
      limit: number;
      cursor?: string;
    },
  ): Promise<{ items: Evidence[]; nextCursor?: string }> {
    const { version, kind, environment, limit } = options;
    const cursor = decodeCursor(options.cursor, {
      sort: SORT,
      kinds: ['instant', 'uuid'],
    });
    if (entityRefs.length === 0) {
      return { items: [] };
    }
    const rows = await this.#newestOfEach(
      entityRefs.map(entityRef => ({
        entity_ref: entityRef,
        ...(version !== undefined && { version }),
        ...(kind && { kind }),
        ...(environment && { environment }),
      })),
      { limit: limit + 1, after: cursor?.after },
    );
    const items = rows.slice(0, limit).map(toEvidence);
    const last = items[items.length - 1];
    return {
      items,
      ...(rows.length > limit && {
        nextCursor: encodeCursor({
          sort: SORT,
          after: [last.uploadedAt, last.id],
        }),
      }),
    };
  }

  /** The newest evidence about each of these versions, newest first. */
  async ofVersions(
    versions: Array<Pick<Evidence, 'entityRef' | 'version'>>,
    limit: number,
  ): Promise<Evidence[]> {
    if (versions.length === 0) {
      return [];
    }
    const rows = await this.#newestOfEach(
      versions.map(({ entityRef, version }) => ({
        entity_ref: entityRef,
        version,
      })),
      { limit },
    );
    return rows.map(toEvidence);
  }

  /** Runs like this one, itself left out, newest first: the same kind of test of the same thing in the same place. */
  async runsLike(
    evidence: Evidence,
    options: { limit: number; otherVersion?: boolean },
  ): Promise<Evidence[]> {
    const { entityRef, kind, format, name = '', environment } = evidence;
    const query = this.#complete()
      .where({ entity_ref: entityRef, kind, format, name })
      .where('uploaded_at', '<=', writeInstant(evidence.uploadedAt))
      .whereNot('id', evidence.id)
      .orderBy(NEWEST_FIRST)
      .limit(options.limit);
    if (environment) {
      query.where({ environment });
    } else {
      query.whereNull('environment');
    }
    if (options.otherVersion) {
      query.whereNot('version', evidence.version);
    }
    const rows: EvidenceRow[] = await query;
    return rows.map(toEvidence);
  }

  async #newestOfEach(
    subjects: Array<Record<string, string>>,
    page: { limit: number; after?: string[] },
  ): Promise<EvidenceRow[]> {
    const ofEach = subjects.map(subject => {
      const query = this.#complete()
        .where(subject)
        .orderBy(NEWEST_FIRST)
        .limit(page.limit);
      if (page.after) {
        const [uploadedAt, id] = page.after;
        query.whereRaw('(uploaded_at, id) < (?, ?)', [
          writeInstant(uploadedAt),
          id,
        ]);
      }
      // A compound select takes its own order and limit only from inside.
      return this.#knex.select('*').from(query.as('e'));
    });
    return this.#knex
      .select('*')
      .from(this.#knex.unionAll(ofEach).as('newest'))
      .orderBy(NEWEST_FIRST)
      .limit(page.limit);
  }

  #complete(): Knex.QueryBuilder {
    return this.#knex('evidence').whereNotNull('outcome');
  }
}

function subjectColumns(about: EvidenceSubject) {
  return {
    entity_ref: about.entityRef,
    version: about.version,
    commit_sha: about.commit ?? null,
    environment: about.environment ?? null,
    kind: about.kind,
    format: about.format,
    name: about.name,
  };
}
