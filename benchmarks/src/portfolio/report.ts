import { code, ms, table, verdict } from '../report/markdown';
import { writeResults } from '../report/writeResults';
import { Measured } from './measure';

const MAX_STATEMENTS = 3;
const MAX_RATIO = 3;
const MAX_LINE = 200;

export async function reportPortfolio(
  measured: Measured[],
  options: { took: number },
): Promise<void> {
  await writeResults({
    name: 'portfolio',
    title: 'A portfolio of 100,000 releases',
    took: options.took,
    markdown: [
      '10,000 catalog entities in the projection, 100,000 releases over three years in PostgreSQL 18. “Service” is what answers the HTTP routes, with its permission decision, SQL, mapping and cursors; “bare” are the very statements of the same requests, sent in the same order through the same pool, rows thrown away. Access is `all`, or `conditional`: an `IS_OWNER` rule with a user and three groups, turned into SQL.',
      figuresTable(measured),
      '## Targets',
      targetsTable(measured),
      '## Plans',
      'One for each statement, of the request whose statements took longest.',
      ...measured.flatMap(plansOf),
    ],
    data: { measured: measured.map(({ plans: _, ...rest }) => rest) },
  });
}

function figuresTable(measured: Measured[]): string {
  return table(
    [
      'Request',
      'Access',
      'SQL statements',
      'Catalog calls',
      'Service p50',
      'Bare p50',
      'Service p95',
      'Bare p95',
      'p95 ratio',
      'Requests',
    ],
    measured.map(result => [
      result.title,
      result.access,
      String(result.statements),
      String(result.catalogCalls),
      ms(result.service.p50),
      ms(result.bare.p50),
      ms(result.service.p95),
      ms(result.bare.p95),
      result.p95Ratio.toFixed(2),
      String(result.service.count),
    ]),
  );
}

function targetsTable(measured: Measured[]): string {
  const statements = Math.max(...measured.map(result => result.statements));
  const calls = Math.max(...measured.map(result => result.catalogCalls));
  const ratio = Math.max(...measured.map(result => result.p95Ratio));
  const scans = measured.flatMap(({ title, access, fullScans }) =>
    fullScans.map(scan => `${title} (${access}): ${scan}`),
  );
  return table(
    ['Target', 'Worst', 'Verdict'],
    [
      [
        `At most ${MAX_STATEMENTS} SQL statements`,
        String(statements),
        verdict(statements <= MAX_STATEMENTS),
      ],
      ['No catalog call', String(calls), verdict(calls === 0)],
      [
        'No large table, and no index of one, read from end to end',
        scans.join('; ') || 'none is',
        verdict(scans.length === 0),
      ],
      [
        `p95 at most ${MAX_RATIO} × the bare SQL`,
        ratio.toFixed(2),
        verdict(ratio <= MAX_RATIO),
      ],
    ],
  );
}

function plansOf({ title, access, plans }: Measured): string[] {
  return [
    `### ${title} (${access})`,
    ...plans.flatMap(({ sql, plan }) => [
      code(shortened(sql), 'sql'),
      code(plan.split('\n').map(shortened).join('\n')),
    ]),
  ];
}

/** A month names thousands of releases. */
function shortened(text: string): string {
  const short = text.replace(/\$\d+(, \$\d+){9,}/g, list => {
    const all = list.split(', ');
    return `${all[0]}, …, ${all[all.length - 1]}`;
  });
  return short.length > 3 * MAX_LINE || /^ *Index Cond|^ *Recheck/.test(short)
    ? cut(short)
    : short;
}

function cut(text: string): string {
  return text.length > MAX_LINE ? `${text.slice(0, MAX_LINE)} …` : text;
}
