import { ms, table, verdict } from '../report/markdown';
import { writeResults } from '../report/writeResults';
import { RunResult } from './rounds';
import { TargetName } from './targets';

const FACTOR = 2;

export async function reportPeers(
  runs: RunResult[],
  options: { took: number },
): Promise<void> {
  await writeResults({
    name: 'peers',
    title: 'Beside what Backstage already offers',
    took: options.took,
    markdown: [
      'One backend process with real token verification (a signed-in user), the events, signals, notifications, permission and catalog backends, the community announcements backend 0.29.0 and the releases plugin, all on one PostgreSQL 18. Four connections, pages of 20, 300 notifications, 300 announcements, 100,000 releases; every request names another entity. Each target is under load for three seconds at a time, in three rounds of alternating order; the figures are the medians of the rounds.',
      'Planning a release verifies what it names in the catalog, and writes the release, its components, windows and scopes, its history and its outbox rows in one transaction; the answer is the release as it can be read. With the `real` catalog that is a request to the catalog backend in the same process; the `memory` catalog answers without HTTP and shows what is left without it.',
      ...runs.flatMap(section),
    ],
    data: { runs },
  });
}

function section(run: RunResult): string[] {
  return [
    `## Permissions ${
      run.permissions ? 'enabled (a policy that allows everything)' : 'disabled'
    }, ${run.catalog} catalog`,
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
        target.requestsPerSecond.toFixed(0),
        ms(target.p50),
        ms(target.p95),
        time(target.serverTime),
        time(target.databaseTime),
        String(target.failures),
      ]),
    ),
    table(
      ['Target', 'Reached by requests/s', 'Reached by CPU', 'Verdict'],
      [
        comparison(run, 'List releases', 'releases', [
          'notifications',
          'announcements',
        ]),
        comparison(run, 'Create a release', 'create-release', [
          'create-announcement',
        ]),
        ceiling(run),
      ].filter(row => row.length > 0),
    ),
  ];
}

/** How often the better of the peers goes into ours. */
function comparison(
  run: RunResult,
  title: string,
  ours: TargetName,
  peers: TargetName[],
): string[] {
  const factors = factorsOf(run, ours, peers);
  return factors
    ? [
        `${title}: at least ${FACTOR} × the better of ${peers.join(', ')}`,
        `${factors.requests.toFixed(2)} ×`,
        times(factors.time),
        verdict(factors.requests >= FACTOR),
      ]
    : [];
}

/** What a list could reach at most if it asked the database nothing. */
function ceiling(run: RunResult): string[] {
  const factors = factorsOf(run, 'floor', ['notifications', 'announcements']);
  return factors
    ? [
        'For comparison: an answer of the plugin without any SQL',
        `${factors.requests.toFixed(2)} ×`,
        times(factors.time),
        '',
      ]
    : [];
}

function factorsOf(
  run: RunResult,
  ours: TargetName,
  peers: TargetName[],
): { requests: number; time?: number } | undefined {
  const mine = run.targets.find(({ name }) => name === ours);
  const others = run.targets.filter(({ name }) => peers.includes(name));
  if (!mine || others.length === 0) {
    return undefined;
  }
  const best = others.reduce((a, b) =>
    a.requestsPerSecond > b.requestsPerSecond ? a : b,
  );
  return {
    requests: mine.requestsPerSecond / best.requestsPerSecond,
    time:
      mine.serverTime && best.serverTime
        ? best.serverTime / mine.serverTime
        : undefined,
  };
}

function time(value: number | undefined): string {
  return value === undefined ? '' : ms(value);
}

function times(value: number | undefined): string {
  return value === undefined ? '' : `${value.toFixed(2)} ×`;
}
