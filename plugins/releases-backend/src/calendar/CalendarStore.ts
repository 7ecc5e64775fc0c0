import {
  CalendarEntry,
  CalendarQuery,
  MAX_WINDOW_DAYS,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { readInstant, writeInstant } from '../database/dialect';
import { decodeCursor, encodeCursor } from '../database/keyset';
import { applyConditions } from '../permissions/conditionsToSql';
import { AccessCriteria } from '../permissions/criteria';
import { applyReleaseFilters, scopeFilters } from '../planning/releaseFilters';

const DEFAULT_LIMIT = 1000;
const MS_PER_DAY = 24 * 60 * 60 * 1000;
const SORT = 'start';

type WindowRow = {
  release_id: string;
  environment: string;
  start_at: Date | number;
  end_at: Date | number;
  time_zone: string;
  title: string;
  type: string;
  state: ReleaseState;
  owner_ref: string;
};

/** The deployment windows of the portfolio: one statement for a page, one for its components. */
export class CalendarStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    query: CalendarQuery,
    access: AccessCriteria,
  ): Promise<{ items: CalendarEntry[]; nextCursor?: string }> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const cursor = decodeCursor(query.cursor, {
      sort: SORT,
      kinds: ['instant', 'uuid', 'text'],
    });
    const rows = (await this.#page(
      query,
      access,
      limit + 1,
      cursor?.after,
    )) as WindowRow[];
    const page = rows.slice(0, limit);
    const last = page[page.length - 1];
    const components = await this.#components(
      page.map(({ release_id }) => release_id),
    );
    return {
      items: page.map(row => ({
        releaseId: row.release_id,
        title: row.title,
        type: row.type,
        state: row.state,
        owner: row.owner_ref,
        environment: row.environment,
        start: readInstant(row.start_at),
        end: readInstant(row.end_at),
        timeZone: row.time_zone,
        components: components.get(row.release_id) ?? [],
      })),
      ...(rows.length > limit && {
        nextCursor: encodeCursor({
          sort: SORT,
          after: [
            readInstant(last.start_at),
            last.release_id,
            last.environment,
          ],
        }),
      }),
    };
  }

  #page(
    query: CalendarQuery,
    access: AccessCriteria,
    limit: number,
    after: string[] | undefined,
  ): Knex.QueryBuilder {
    const { driving, others } = scopeFilters(query);
    const builder = this.#knex('release_windows as w')
      .join('releases as r', 'r.id', 'w.release_id')
      .select(
        'w.release_id',
        'w.environment',
        'w.start_at',
        'w.end_at',
        'w.time_zone',
        'r.title',
        'r.type',
        'r.state',
        'r.owner_ref',
      )
      // No window is longer than the limit, so the ones that meet the interval
      // are a bounded range of the index on their start.
      .where('w.start_at', '<', writeInstant(query.to))
      .where(
        'w.start_at',
        '>',
        new Date(Date.parse(query.from) - MAX_WINDOW_DAYS * MS_PER_DAY - 1),
      )
      .where('w.end_at', '>', writeInstant(query.from))
      .orderBy(['w.start_at', 'w.release_id', 'w.environment'])
      .limit(limit);
    if (query.environment?.length) {
      builder.whereIn('w.environment', query.environment);
    }
    applyReleaseFilters(
      builder,
      query,
      driving ? [[driving], ...others] : others,
    );
    applyConditions(builder, access, this.#knex);
    if (after) {
      const [start, releaseId, environment] = after;
      builder.whereRaw(
        '(w.start_at, w.release_id, w.environment) > (?, ?, ?)',
        [writeInstant(start), releaseId, environment],
      );
    }
    return builder;
  }

  async #components(
    releaseIds: string[],
  ): Promise<Map<string, CalendarEntry['components']>> {
    const components = new Map<string, CalendarEntry['components']>();
    if (releaseIds.length === 0) {
      return components;
    }
    const rows = await this.#knex('release_components')
      .select('release_id', 'entity_ref', 'version')
      .whereIn('release_id', [...new Set(releaseIds)])
      .orderBy(['release_id', 'position']);
    for (const { release_id: id, entity_ref: entityRef, version } of rows) {
      components.set(id, [
        ...(components.get(id) ?? []),
        { entityRef, version },
      ]);
    }
    return components;
  }
}
