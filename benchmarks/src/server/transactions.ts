import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { json } from 'node:stream/consumers';
import { Statement } from '../measure/statements';

/** What is sent one after the other, each as one transaction. */
export type TransactionQueue = Statement[][];

/** How long each transaction took, in milliseconds, and how many rows all wrote. */
export type TransactionTimes = { took: number[]; rows: number };

export const TRANSACTIONS_PATH = '/api/releases/benchmark/transactions';

/**
 * Sends bare transactions through the pool of the plugin: the least that
 * writing the same rows can cost.
 */
export const transactionsModule = createBackendModule({
  pluginId: 'releases',
  moduleId: 'benchmark-transactions',
  register(reg) {
    reg.registerInit({
      deps: {
        database: coreServices.database,
        httpRouter: coreServices.httpRouter,
      },
      async init({ database, httpRouter }) {
        const knex = await database.getClient();
        httpRouter.use((req, res, next) => {
          if (!TRANSACTIONS_PATH.endsWith(req.path) || req.path === '/') {
            next();
            return;
          }
          json(req)
            .then(queues => runQueues(knex, queues as TransactionQueue[]))
            .then(times => res.json(times))
            .catch(next);
        });
      },
    });
  },
});

/** The queues at the same time, what is in each one after the other. */
async function runQueues(
  knex: Knex,
  queues: TransactionQueue[],
): Promise<TransactionTimes> {
  const times: TransactionTimes = { took: [], rows: 0 };
  await Promise.all(
    queues.map(async queue => {
      for (const statements of queue) {
        const started = performance.now();
        const rows = await runTransaction(knex, statements);
        times.rows += rows;
        times.took.push(performance.now() - started);
      }
    }),
  );
  return times;
}

async function runTransaction(
  knex: Knex,
  statements: Statement[],
): Promise<number> {
  const connection = await knex.client.acquireConnection();
  let rows = 0;
  try {
    await connection.query('begin');
    for (const { sql, bindings } of statements) {
      const { command, rowCount } = await connection.query(sql, bindings);
      rows += command === 'SELECT' ? 0 : rowCount ?? 0;
    }
    await connection.query('commit');
    return rows;
  } catch (error) {
    await connection.query('rollback');
    throw error;
  } finally {
    await knex.client.releaseConnection(connection);
  }
}
