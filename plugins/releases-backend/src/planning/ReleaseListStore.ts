import {
  normalizeEntityRef,
  Release,
  ReleaseQuery,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { readInstant, writeInstant } from '../database/dialect';
import { decodeCursor, encodeCursor, KeysetKind } from '../database/keyset';
import { applyConditions } from '../permissions/conditionsToSql';
import { AccessCriteria, concernsOnlyScopes } from '../permissions/criteria';
import { applyReleaseFilters, scopeFilters } from './releaseFilters';
import { ReadReleaseRow, RELEASE_COLUMNS, toRelease } from './releaseRows';
import { applyStateSet, openStateSet } from './stateFilter';

const DEFAULT_LIMIT = 20;

type Sort = NonNullable<ReleaseQuery['sort']>;

type SortField = 'plannedStart' | 'updatedAt' | 'title';

const SORT_COLUMNS: Record<SortField, { column: string; kind: KeysetKind }> = {
  plannedStart: { column: 'sort_at', kind: 'instant' },
  updatedAt: { column: 'updated_at', kind: 'instant' },
  title: { column: 'title', kind: 'text' },
};

type PageRow = ReadReleaseRow & { total?: number | string };

export type ReleasePage = {
  items: Release[];
  totalItems?: number;
  nextCursor?: string;
};

/** Lists of releases: one statement for a page and its count. */
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
    const counted = query.totalItems !== 'exclude';
    const rows = await this.#page(query, access, {
      sort,
      after: cursor?.after,
      limit,
      counted,
    });
    const items = rows.slice(0, limit);
    const last = items[items.length - 1];
    return {
      items: items.map(toRelease),
      ...(counted && {
        totalItems: await this.#total(rows, query, access),
      }),
      ...(rows.length > limit && {
        nextCursor: encodeCursor({
          sort,
          after: [sortValue(sort, last), last.id],
        }),
      }),
    };
  }

  /**
   * Finds the page first and reads its releases then: what is found in indices
   * alone does not touch the wide rows of all the releases that are passed over.
   */
  #page(
    query: ReleaseQuery,
    access: AccessCriteria,
    options: {
      sort: Sort;
      after: string[] | undefined;
      limit: number;
      counted: boolean;
    },
  ): Promise<PageRow[]> {
    const { field, descending } = parseSort(options.sort);
    const { column, kind } = SORT_COLUMNS[field];
    const { builder, place } = this.#matching(query, access, column);
    const direction = descending ? 'desc' : 'asc';
    builder
      .select({ id: place.id, place: place.sort })
      .orderBy([
        { column: place.sort, order: direction },
        { column: place.id, order: direction },
      ])
      .limit(options.limit + 1);
    if (options.after) {
      const [value, id] = options.after;
      builder.whereRaw(`(??, ??) ${descending ? '<' : '>'} (?, ?)`, [
        place.sort,
        place.id,
        kind === 'instant' ? writeInstant(value) : value,
        id,
      ]);
    }
    const rows = this.#knex(builder.as('page'))
      .join('releases as r', 'r.id', 'page.id')
      .select(RELEASE_COLUMNS.map(name => `r.${name}`))
      .orderBy([
        { column: 'page.place', order: direction },
        { column: 'page.id', order: direction },
      ]);
    if (options.counted) {
      rows.select(this.#count(query, access).as('total'));
    }
    return rows as unknown as Promise<PageRow[]>;
  }

  #count(query: ReleaseQuery, access: AccessCriteria): Knex.QueryBuilder {
    return this.#matching(query, access).builder.count({ total: '*' });
  }

  /** Every row of a page carries the total; a page without rows may lie behind the last one. */
  async #total(
    [first]: PageRow[],
    query: ReleaseQuery,
    access: AccessCriteria,
  ): Promise<number> {
    if (first || !query.cursor) {
      return Number(first?.total ?? 0);
    }
    const { total } = await this.#count(query, access).first();
    return Number(total);
  }

  /** The releases that meet the query, aliased `r`, and where the place of each in the order is read. */
  #matching(
    query: ReleaseQuery,
    access: AccessCriteria,
    sortColumn: string = SORT_COLUMNS.plannedStart.column,
  ): {
    builder: Knex.QueryBuilder;
    place: { sort: string; id: string };
  } {
    const { driving, others } = scopeFilters(query);
    const stateSet = openStateSet(query.state);
    const rest = stateSet ? { ...query, state: undefined } : query;
    const isByStart = sortColumn === SORT_COLUMNS.plannedStart.column;
    const isInScopes =
      isByStart && !filtersByRelease(rest) && concernsOnlyScopes(access);
    const builder = this.#source(driving, isInScopes);
    if (stateSet) {
      applyStateSet(builder, stateSet, this.#knex);
    }
    applyReleaseFilters(builder, rest, others);
    this.#applyListFilters(builder, rest);
    applyConditions(builder, access, this.#knex);
    // The scope index carries the planned start, so a page of it is one range.
    const place =
      driving && isByStart && !isInScopes
        ? { sort: 's.sort_at', id: 's.release_id' }
        : { sort: `r.${sortColumn}`, id: 'r.id' };
    return { builder, place };
  }

  #source(driving: string | undefined, isInScopes: boolean): Knex.QueryBuilder {
    if (!driving) {
      return this.#knex('releases as r');
    }
    if (isInScopes) {
      // Nobody asks for more of a release than where it belongs: its scopes
      // alone tell which ones there are, and how many.
      return this.#knex(
        this.#knex('release_scopes')
          .select({ id: 'release_id', sort_at: 'sort_at' })
          .where('scope_ref', driving)
          .as('r'),
      );
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
}

function parseSort(sort: Sort): {
  field: SortField;
  descending: boolean;
} {
  const descending = sort.startsWith('-');
  return {
    field: (descending ? sort.slice(1) : sort) as SortField,
    descending,
  };
}

/** Whether a query asks for more of a release than the entities that it concerns. */
function filtersByRelease(query: ReleaseQuery): boolean {
  return Boolean(
    query.type?.length ||
      query.state?.length ||
      query.text ||
      query.releaseManager ||
      query.from ||
      query.to,
  );
}

function sortValue(sort: Sort, row: ReadReleaseRow): string {
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
