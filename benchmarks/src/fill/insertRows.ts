import { Knex } from 'knex';

/** A batch is one JSON value: binding every column of every row is far slower. */
export async function insertRows(
  knex: Knex,
  table: string,
  rows: Array<Record<string, unknown>>,
): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  const columns = Object.keys(rows[0]);
  const names = columns.map(() => '??').join(', ');
  await knex.raw(
    `insert into ?? (${names}) select ${names} from json_populate_recordset(null::??, ?)`,
    [table, ...columns, ...columns, table, JSON.stringify(rows)],
  );
}
