import { ms, table, verdict } from '../report/markdown';
import { writeResults } from '../report/writeResults';
import { ApproveRun, PER_APPROVER, SAME_RELEASES } from '.';
import { DecisionResult } from './measureDecisions';

const FACTOR = 3;

export async function reportApprove(
  runs: ApproveRun[],
  options: { took: number },
): Promise<void> {
  await writeResults({
    name: 'approve',
    title: 'Fifty people who approve at the same time',
    took: options.took,
    markdown: [
      'One backend process with real token verification (fifty signed-in people, each with a token of their own), the events, signals, notifications, permission and catalog backends and the releases plugin, all on one PostgreSQL 18, with the pool of ten connections that a plugin gets when nothing is configured. The catalog holds 100,000 entities, written straight into its tables; there are 100,000 releases beside those that are decided on.',
      `Every release is planned and submitted over HTTP beforehand and asks one person of a team of 51. A decision is \`POST /releases/:id/approvals/:ruleId/decisions\`: it writes the decision, the rule, the release, its history and its outbox rows in one transaction; the answer is where the rule and the release stand then. What follows from it, notifications and the verdict that is kept, leaves the outbox meanwhile in the same process. Each person sends the next decision when the one before is answered: ${PER_APPROVER} on releases of their own in a round, and one on each of the same ${SAME_RELEASES}.`,
      'The *bare transaction* sends the very statements with which such decisions inserted, updated and deleted rows, with their values, on releases in the same state, through the same pool, fifty at a time within the backend; on the same releases it takes their lock first, as the decision does. It neither reads nor answers anything. *Over HTTP* each of these transactions is a request of its own, which is what no command can get below.',
      ...runs.flatMap(section),
    ],
    data: { runs },
  });
}

function section(run: ApproveRun): string[] {
  const { cost, different, same } = run;
  const figures: Array<[string, DecisionResult]> = [
    ['Each on releases of their own', different],
    [`All on the same ${SAME_RELEASES}`, same],
  ];
  return [
    `## Permissions ${
      run.permissions ? 'enabled (a policy that allows everything)' : 'disabled'
    }`,
    table(
      [
        '50 people',
        'Decisions/s',
        'p50',
        'p95',
        'Bare transaction, p95',
        'Bare over HTTP, p95',
      ],
      figures.map(([title, result]) => [
        title,
        result.decisionsPerSecond.toFixed(0),
        ms(result.decisions.p50),
        ms(result.decisions.p95),
        ms(result.bare.p95),
        ms(result.bareOverHttp.p95),
      ]),
    ),
    table(
      ['Target', 'Reached', 'Against bare over HTTP', 'Verdict'],
      figures.map(([title, { decisions, bare, bareOverHttp }]) => [
        `${title}: p95 at most ${FACTOR} × that of the bare transaction`,
        `${(decisions.p95 / bare.p95).toFixed(2)} ×`,
        `${(decisions.p95 / bareOverHttp.p95).toFixed(2)} ×`,
        verdict(decisions.p95 / bare.p95 <= FACTOR),
      ]),
    ),
    `One decision at a time takes ${ms(cost.took.p50)} (p50): ${
      cost.statements.p50
    } SQL statements, of which ${cost.writes} write, and ${
      cost.catalogCalls.p50
    } catalog calls; at least one of them is under way for ${ms(
      cost.waited.p50,
    )}.`,
  ];
}
