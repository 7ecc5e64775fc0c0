import { Knex } from 'knex';
import { Statement } from './statements';

/** Tables of which no answer may read every row. */
const LARGE_TABLES = [
  'releases',
  'release_scopes',
  'release_windows',
  'release_components',
  'release_events',
  'catalog_entities',
  'catalog_edges',
  'catalog_scopes',
];

/** Steps that read all of what is below them before they pass on anything. */
const BLOCKING = ['Aggregate', 'Hash', 'Materialize', 'Sort', 'WindowAgg'];

type PlanNode = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
};

/**
 * Where the planner would read a large table, or a whole index of one, from
 * end to end for a statement. The latter is a sequential scan by another name,
 * unless a limit ends it early.
 */
export async function fullScans(
  knex: Knex,
  statement: Statement,
): Promise<string[]> {
  const { rows } = await explain(knex, 'explain (format json)', statement);
  const [{ Plan: plan }] = rows[0]['QUERY PLAN'] as Array<{ Plan: PlanNode }>;
  return scansBelow(plan, { limited: false });
}

/** The plan of a statement with what it really did, as text. */
export async function explainAnalyze(
  knex: Knex,
  statement: Statement,
): Promise<string> {
  const { rows } = await explain(knex, 'explain (analyze, buffers)', statement);
  return rows.map(row => row['QUERY PLAN']).join('\n');
}

function scansBelow(node: PlanNode, options: { limited: boolean }): string[] {
  const type = node['Node Type'];
  const table = node['Relation Name'] ?? '';
  const found = [];
  if (LARGE_TABLES.includes(table)) {
    if (type === 'Seq Scan') {
      found.push(`Seq Scan on ${table}`);
    } else if (
      ['Index Scan', 'Index Only Scan'].includes(type) &&
      !node['Index Cond'] &&
      !options.limited
    ) {
      found.push(`${type} of all of ${node['Index Name']} on ${table}`);
    }
  }
  const limited =
    type === 'Limit' || (options.limited && !BLOCKING.includes(type));
  return [
    ...found,
    ...(node.Plans ?? []).flatMap(child => scansBelow(child, { limited })),
  ];
}

async function explain(
  knex: Knex,
  prefix: string,
  { sql, bindings }: Statement,
): Promise<{ rows: Array<Record<string, unknown>> }> {
  const connection = await knex.client.acquireConnection();
  try {
    return await connection.query(`${prefix} ${sql}`, bindings);
  } finally {
    await knex.client.releaseConnection(connection);
  }
}
