import { Knex } from 'knex';

/**
 * Everything in which PostgreSQL and SQLite differ. No other file may ask
 * which engine it is talking to.
 */

/** Engine of a connection or transaction. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/** Reads a timestamp column: PostgreSQL gives a date, SQLite a number of milliseconds. */
export function readInstant(value: Date | number | string): string {
  return new Date(value).toISOString();
}

/** Reads a nullable timestamp column. */
export function readOptionalInstant(
  value: Date | number | string | null | undefined,
): string | undefined {
  return value === null || value === undefined ? undefined : readInstant(value);
}

/** Writes an instant (ISO 8601) to a timestamp column, or compares with one. */
export function writeInstant(instant: string): Date {
  return new Date(instant);
}

/**
 * How many values one statement may bind. SQLite stops at 32,766 variables;
 * PostgreSQL at 65,535. Far below both, statements stay short to plan.
 */
export const MAX_BINDINGS = 10_000;

/**
 * How many rows of so many columns fit into one insert statement. Knex writes
 * rows for SQLite as a union of selects, of which SQLite takes 500.
 */
export function rowsPerInsert(columns: number): number {
  return Math.min(500, Math.floor(MAX_BINDINGS / columns));
}

/** Locks the rows that a query reads until the transaction ends; SQLite has one writer at a time anyway. */
export function lockForUpdate(query: Knex.QueryBuilder, knex: Knex): void {
  if (isPostgres(knex)) {
    query.forUpdate();
  }
}

/** Like {@link lockForUpdate}, but passes over rows that another replica works on. */
export function lockAndSkipBusy(query: Knex.QueryBuilder, knex: Knex): void {
  if (isPostgres(knex)) {
    query.forUpdate().skipLocked();
  }
}

/** Escapes a text for `LIKE … ESCAPE '\'`. */
export function likePattern(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
}

/**
 * Lets one transaction at a time pass, whichever replica it runs in, until it
 * ends; SQLite has one writer at a time anyway.
 */
export async function lockUntilCommit(
  trx: Knex.Transaction,
  name: string,
): Promise<void> {
  if (isPostgres(trx)) {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [
      `slipway.releases.${name}`,
    ]);
  }
}

/** Keeps {@link lockUntilCommit} of the same name waiting, and waits for it, but not for others like itself. */
export async function shareUntilCommit(
  trx: Knex.Transaction,
  name: string,
): Promise<void> {
  if (isPostgres(trx)) {
    await trx.raw('select pg_advisory_xact_lock_shared(hashtext(?))', [
      `slipway.releases.${name}`,
    ]);
  }
}

/** SQL of a timestamp moved by as many seconds as another column says. */
export function plusSeconds(
  knex: Knex,
  timestamp: string,
  seconds: string,
): string {
  return isPostgres(knex)
    ? `(${timestamp} + ${seconds} * interval '1 second')`
    : `(${timestamp} + ${seconds} * 1000)`;
}

/** A column of {@link insertMany}. */
export type InsertedColumn = {
  name: string;
  type: 'integer' | 'real' | 'text';
};

/**
 * Inserts thousands of rows with one statement: both engines read JSON faster
 * than Knex writes out placeholders and drivers bind values.
 *
 * @param into - `same`: columns that have one value in all rows
 * @param rows - values in the order of the columns; `null` where there is none
 */
export async function insertMany(
  knex: Knex,
  into: {
    table: string;
    same: Record<string, string>;
    columns: readonly InsertedColumn[];
  },
  rows: ReadonlyArray<ReadonlyArray<string | number | null>>,
): Promise<void> {
  const { table, same, columns } = into;
  const names = [...Object.keys(same), ...columns.map(({ name }) => name)];
  const values = [
    ...Object.keys(same).map(() => (isPostgres(knex) ? '?::uuid' : '?')),
    ...columns.map(({ type }, index) =>
      isPostgres(knex)
        ? `(value->>${index})::${type}`
        : `json_extract(value, '$[${index}]')`,
    ),
  ];
  const source = isPostgres(knex)
    ? 'json_array_elements(?::json)'
    : 'json_each(?)';
  await knex.raw(
    `insert into ${table} (${names.join(', ')}) select ${values.join(
      ', ',
    )} from ${source}`,
    [...Object.values(same), JSON.stringify(rows)],
  );
}
