import { ms, table, verdict } from '../report/markdown';
import { writeResults } from '../report/writeResults';
import type { ReadinessRun } from '.';
import { Judged, judgedBy } from './judged';
import { RecordedRequests } from './recordVerdicts';
import { BULK_ENTITIES, ReadinessTarget } from './targets';
import { CHECKS, TECH_INSIGHTS_VERSION } from './techInsights';

const FACTOR = 10;
const OVERHEAD = 2;

type Throughput = { title: string; judged: Judged; perSecond: number };

export async function reportReadiness(
  runs: ReadinessRun[],
  options: { took: number },
): Promise<void> {
  const { shapes } = runs[0].recorded;
  await writeResults({
    name: 'readiness',
    title: 'Verdicts, beside the checks of Tech Insights',
    took: options.took,
    markdown: [
      `One backend process with real token verification (a signed-in user), the events, signals, notifications, permission and catalog backends, the community Tech Insights backend ${TECH_INSIGHTS_VERSION} with its JSON rules engine, and the releases plugin, all on one PostgreSQL 18. The catalog holds 100,000 entities. They were written straight into its tables, with the relations that it would have derived, because to process them takes it far longer than all that is measured; its search table is empty, which neither side reads. There are 100,000 releases, a record of what runs where of 91,000 entities, and facts of as many for Tech Insights: one set of twelve facts with one check on each, the least that it can be asked to read.`,
      `The large releases (four, in turns) have ${
        shapes.large.components
      } components with ${
        shapes.large.dependencies
      } dependencies; those of the one call have one to three of each their own. All were planned and submitted over HTTP and are candidates with approval rules and three tasks each. ${
        shapes.large.checks.length
      } checks are evaluated in a verdict: ${shapes.large.checks.join(
        ', ',
      )}. Tech Insights evaluates ${
        CHECKS.length
      }, on facts that were retrieved at some other time; a verdict is judged on what the catalog and the records say at that moment.`,
      [
        '**How entities are counted.** The two do not judge the same thing, so there are three counts, from the friendliest to the hardest on a verdict:',
        '- *entities*: what a verdict is about, the components and their direct dependencies; of Tech Insights the entities that it was asked for.',
        '- *checks × entities*: the checks evaluated, times these entities.',
        '- *looks*: each check counts only the entities that it looks at one by one: components, or dependencies, and a check on the release as a whole counts once. Tech Insights looks at every entity in every check.',
        '- *asked for*: a verdict counts its components alone, as if it judged the dependencies for nothing.',
      ].join('\n'),
      ...runs.flatMap(section),
    ],
    data: { runs },
  });
}

function section(run: ReadinessRun): string[] {
  return [
    `## Permissions ${
      run.permissions ? 'enabled (a policy that allows everything)' : 'disabled'
    }`,
    'Single requests over four connections, calls about 500 over one; three rounds of alternating order, the figures are the medians of the rounds.',
    table(
      [
        'Request',
        'Requests/s',
        'p50',
        'p95',
        'Backend CPU each',
        'PostgreSQL CPU each',
        'Failures',
      ],
      run.targets.map(target => [
        target.title,
        target.requestsPerSecond.toFixed(target.requestsPerSecond < 10 ? 2 : 0),
        ms(target.p50),
        ms(target.p95),
        target.serverTime === undefined ? '' : ms(target.serverTime),
        target.databaseTime === undefined ? '' : ms(target.databaseTime),
        String(target.failures),
      ]),
    ),
    table(
      [
        'Judged each second',
        'entities',
        'checks × entities',
        'looks',
        'asked for',
      ],
      throughputs(run).map(({ title, judged, perSecond }) => [
        title,
        ...[judged.entities, judged.checks, judged.looks, judged.asked].map(
          count => grouped(count * perSecond),
        ),
      ]),
    ),
    table(
      [
        'Target',
        'entities',
        'checks × entities',
        'looks',
        'asked for',
        'Verdict',
      ],
      [
        comparison(run, 'One release', 'verdict', 'checks-of-one'),
        comparison(run, '500 releases', 'verdicts', 'checks-of-many'),
      ].filter(row => row.length > 0),
    ),
    '### What a verdict asks for',
    'One request after the other. The times of SQL and catalog calls are those that the same request waited for, measured within the process: from handing a statement to the pool, or a call to the catalog service, until its answer was there. *Sum* counts each in full although several are under way at once; *under way* counts the time in which any of them was.',
    table(
      [
        'Request',
        'SQL statements',
        'Catalog calls',
        'p95',
        'Sum of SQL and catalog, p95',
        'Under way, p95',
        'Answer',
      ],
      recorded(run).map(one => [
        one.title,
        range(one.statements),
        range(one.catalogCalls),
        ms(one.took.p95),
        ms(one.sum.p95),
        ms(one.union.p95),
        `${Math.round(one.answerSize / 1024)} kB`,
      ]),
    ),
    table(
      ['Target', 'Reached', 'Against under way', 'Verdict'],
      recorded(run).map(one => [
        `${one.title}: p95 at most ${OVERHEAD} × the sum of its SQL and catalog calls`,
        `${(one.took.p95 / one.sum.p95).toFixed(2)} ×`,
        `${(one.took.p95 / one.union.p95).toFixed(2)} ×`,
        verdict(one.took.p95 / one.sum.p95 <= OVERHEAD),
      ]),
    ),
  ];
}

function recorded({
  recorded: { large, bulk },
}: ReadinessRun): RecordedRequests[] {
  return [large, bulk];
}

function throughputs(run: ReadinessRun): Throughput[] {
  return run.targets.map(({ name, title, requestsPerSecond }) => ({
    title,
    judged: judgedIn(run, name),
    perSecond: requestsPerSecond,
  }));
}

function judgedIn(run: ReadinessRun, target: ReadinessTarget): Judged {
  const { shapes } = run.recorded;
  const checked = (entities: number): Judged => ({
    entities,
    asked: entities,
    checks: entities * CHECKS.length,
    looks: entities * CHECKS.length,
  });
  switch (target) {
    case 'verdict':
      return judgedBy([shapes.large]);
    case 'verdicts':
      return judgedBy(shapes.bulk);
    case 'checks-of-many':
      return checked(BULK_ENTITIES);
    default:
      return checked(1);
  }
}

/** How often the peer's throughput goes into ours, by each count. */
function comparison(
  run: ReadinessRun,
  title: string,
  ours: ReadinessTarget,
  peer: ReadinessTarget,
): string[] {
  const [mine, other] = [ours, peer].map(name => {
    const target = run.targets.find(one => one.name === name);
    return (
      target && {
        judged: judgedIn(run, name),
        perSecond: target.requestsPerSecond,
      }
    );
  });
  if (!mine || !other) {
    return [];
  }
  const factors = (['entities', 'checks', 'looks', 'asked'] as const).map(
    count =>
      (mine.judged[count] * mine.perSecond) /
      (other.judged[count] * other.perSecond),
  );
  return [
    `${title}: at least ${FACTOR} × the entities that Tech Insights judges`,
    ...factors.map(factor => `${factor.toFixed(1)} ×`),
    verdict(factors[0] >= FACTOR),
  ];
}

function range({ min, max }: { min: number; max: number }): string {
  return min === max ? String(min) : `${min}–${max}`;
}

function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
