import { Knex } from 'knex';

/** One SQL statement as it went to the server. */
export type Statement = { sql: string; bindings: unknown[] };

type QueryEvent = { __knexQueryUid: string; sql: string; bindings?: unknown[] };

/**
 * The statements that a piece of work sends, in waves: those of one wave were
 * under way at the same time, each wave began after the one before had ended.
 */
export async function captureStatements(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<Statement[][]> {
  const waves: Statement[][] = [];
  const pending = new Set<string>();
  let answered = true;
  const onQuery = (query: QueryEvent) => {
    if (answered && pending.size === 0) {
      waves.push([]);
      answered = false;
    }
    pending.add(query.__knexQueryUid);
    waves[waves.length - 1].push({
      sql: query.sql,
      bindings: query.bindings ?? [],
    });
  };
  const onResponse = (_response: unknown, query: QueryEvent) => {
    pending.delete(query.__knexQueryUid);
    answered = true;
  };
  knex.on('query', onQuery);
  knex.on('query-response', onResponse);
  try {
    await work();
  } finally {
    knex.removeListener('query', onQuery);
    knex.removeListener('query-response', onResponse);
  }
  return waves;
}

/**
 * Sends statements through the same pool, with the same driver and the same
 * concurrency, and throws the rows away: the least that the answer can cost.
 */
export async function replay(knex: Knex, waves: Statement[][]): Promise<void> {
  for (const wave of waves) {
    await Promise.all(
      wave.map(async ({ sql, bindings }) => {
        const connection = await knex.client.acquireConnection();
        try {
          await connection.query(sql, bindings);
        } finally {
          await knex.client.releaseConnection(connection);
        }
      }),
    );
  }
}
