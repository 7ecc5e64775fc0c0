import { Knex } from 'knex';
import { isPostgres } from '../dialect';

/** Everything that a piece of work makes the database read whole. */
export async function wholeTables(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const asked: Array<{ sql: string; bindings: Knex.RawBinding[] }> = [];
  const listen = (query: { sql: string; bindings: Knex.RawBinding[] }) => {
    asked.push(query);
  };
  knex.on('query', listen);
  await work();
  knex.removeListener('query', listen);
  const found: string[] = [];
  for (const { sql, bindings } of asked.filter(query =>
    /^(select|with|update)/i.test(query.sql),
  )) {
    const plan = await knex.raw(
      `${isPostgres(knex) ? 'explain' : 'explain query plan'} ${sql.replace(
        /\$\d+/g,
        '?',
      )}`,
      bindings,
    );
    const lines: string[] = isPostgres(knex)
      ? plan.rows.map((row: Record<string, string>) => row['QUERY PLAN'])
      : plan.map(({ detail }: { detail: string }) => detail);
    found.push(
      ...lines.filter(line =>
        isPostgres(knex)
          ? /Seq Scan/.test(line)
          : // What it made itself, and what an index holds in order, is short.
            /^SCAN (?!found|entries|\(|CONSTANT|.*USING (COVERING )?INDEX)/.test(
              line,
            ),
      ),
    );
  }
  return found;
}
