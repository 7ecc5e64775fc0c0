import {
  normalizeEntityRef,
  Release,
  ReleaseQuery,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { readInstant, writeInstant } from '../database/dialect';
import { decodeCursor, encodeCursor, KeysetKind } from '../database/keyset';
import { applyConditions } from '../permissions/conditionsToSql';
import { AccessCriteria } from '../permissions/criteria';
import { applyReleaseFilters, scopeFilters } from './releaseFilters';
import { ReadReleaseRow, RELEASE_COLUMNS, toRelease } from './releaseRows';

const DEFAULT_LIMIT = 20;

type SortField = 'plannedStart' | 'updatedAt' | 'title';

const SORT_COLUMNS: Record<
  SortField,
  { column: string; driven: string; kind: KeysetKind }
> = {
  // The scope index carries the planned start, so a page of it is one range.
  plannedStart: { column: 'r.sort_at', driven: 's.sort_at', kind: 'instant' },
  updatedAt: {
    column: 'r.updated_at',
    driven: 'r.updated_at',
    kind: 'instant',
  },
  title: { column: 'r.title', driven: 'r.title', kind: 'text' },
};

export type ReleasePage = {
  items: Release[];
  totalItems?: number;
  nextCursor?: string;
};

/** Lists of releases: one statement for a page, one for the count. */
export class ReleaseListStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    query: ReleaseQuery,
    access: AccessCriteria,
  ): Promise<ReleasePage> {
    const sort = query.sort ?? 'plannedStart';
    const limit = query.limit ?? DEFAULT_LIMIT;
    const cursor = decodeCursor(query.cursor, {
      sort,
      kinds: [SORT_COLUMNS[parseSort(sort).field].kind, 'uuid'],
    });
    const { driving, others } = scopeFilters(query);

    const filtered = () => {
      const builder = this.#source(driving);
      applyReleaseFilters(builder, query, others);
      this.#applyListFilters(builder, query);
      applyConditions(builder, access, this.#knex);
      return builder;
    };

    const page = filtered()
      .select(RELEASE_COLUMNS.map(column => `r.${column}`))
      .limit(limit + 1);
    this.#applyOrder(page, sort, cursor?.after, Boolean(driving));

    const [rows, count] = await Promise.all([
      page as unknown as Promise<ReadReleaseRow[]>,
      query.totalItems === 'exclude'
        ? undefined
        : filtered().count({ count: '*' }).first(),
    ]);
    const items = rows.slice(0, limit);
    const last = items[items.length - 1];
    return {
      items: items.map(toRelease),
      ...(count && { totalItems: Number(count.count) }),
      ...(rows.length > limit && {
        nextCursor: encodeCursor({
          sort,
          after: [sortValue(sort, last), last.id],
        }),
      }),
    };
  }

  #source(driving: string | undefined): Knex.QueryBuilder {
    if (!driving) {
      return this.#knex('releases as r');
    }
    return this.#knex('release_scopes as s')
      .join('releases as r', 'r.id', 's.release_id')
      .where('s.scope_ref', driving);
  }

  #applyListFilters(builder: Knex.QueryBuilder, query: ReleaseQuery): void {
    if (query.environment?.length) {
      const environments = query.environment;
      builder.whereExists(exists =>
        exists
          .from('release_windows as w')
          .whereRaw('w.release_id = r.id')
          .whereIn('w.environment', environments),
      );
    }
    if (query.releaseManager) {
      builder.where(
        'r.manager_ref',
        normalizeEntityRef(query.releaseManager, { defaultKind: 'user' }),
      );
    }
    if (query.from) {
      builder.where('r.planned_end', '>', writeInstant(query.from));
    }
    if (query.to) {
      builder.where('r.planned_start', '<', writeInstant(query.to));
    }
  }

  #applyOrder(
    builder: Knex.QueryBuilder,
    sort: NonNullable<ReleaseQuery['sort']>,
    after: string[] | undefined,
    driven: boolean,
  ): void {
    const { field, descending } = parseSort(sort);
    const { column, driven: drivenColumn, kind } = SORT_COLUMNS[field];
    const first = driven ? drivenColumn : column;
    const second = driven && first.startsWith('s.') ? 's.release_id' : 'r.id';
    const direction = descending ? 'desc' : 'asc';
    builder.orderBy([
      { column: first, order: direction },
      { column: second, order: direction },
    ]);
    if (after) {
      const [value, id] = after;
      builder.whereRaw(`(??, ??) ${descending ? '<' : '>'} (?, ?)`, [
        first,
        second,
        kind === 'instant' ? writeInstant(value) : value,
        id,
      ]);
    }
  }
}

function parseSort(sort: NonNullable<ReleaseQuery['sort']>): {
  field: SortField;
  descending: boolean;
} {
  const descending = sort.startsWith('-');
  return {
    field: (descending ? sort.slice(1) : sort) as SortField,
    descending,
  };
}

function sortValue(
  sort: NonNullable<ReleaseQuery['sort']>,
  row: ReadReleaseRow,
): string {
  const { field } = parseSort(sort);
  switch (field) {
    case 'plannedStart':
      return readInstant(row.sort_at);
    case 'updatedAt':
      return readInstant(row.updated_at);
    default:
      return toRelease(row).title;
  }
}
