import { openLargeDatabase } from '../fill/openLargeDatabase';
import { median, summarize } from '../measure/statistics';
import { startReadiness } from '../readiness/startReadiness';
import { say } from '../report/say';
import {
  Approver,
  decideAll,
  DecisionCost,
  DecisionResult,
  recordDecisions,
  rewrite,
  writeAll,
} from './measureDecisions';
import { prepareDecisions, ToDecide } from './prepareDecisions';
import { reportApprove } from './report';

/** What one backend answered. */
export type ApproveRun = {
  permissions: boolean;
  /** Everybody decides on releases of their own. */
  different: DecisionResult;
  /** Everybody decides on the same ten. */
  same: DecisionResult;
  cost: DecisionCost;
};

const ROUNDS = 2;
/** How many releases of their own each decides on in a round. */
export const PER_APPROVER = 4;
export const SAME_RELEASES = 10;
const RECORDED = 20;
const WARM_UP = 50;

/** Decisions of fifty people at once, beside transactions that write the same rows. */
export async function approve(): Promise<void> {
  const started = Date.now();
  const database = await openLargeDatabase();
  try {
    const runs: ApproveRun[] = [];
    for (const permissions of chosen()) {
      runs.push(await measure(database, permissions));
    }
    await reportApprove(runs, { took: Date.now() - started });
  } finally {
    await database.close();
  }
}

async function measure(
  database: Awaited<ReturnType<typeof openLargeDatabase>>,
  permissions: boolean,
): Promise<ApproveRun> {
  const { knex, catalog } = database;
  const server = await startReadiness(database, { permissions });
  try {
    const approvers: Approver[] = await Promise.all(
      catalog.approvers.map(async user => ({
        token: await server.signIn(user),
      })),
    );
    const people = approvers.length;
    const own = people * PER_APPROVER;
    const releases = await prepareDecisions(server, {
      knex,
      catalog,
      count: WARM_UP + RECORDED + 1 + ROUNDS * 3 * (own + SAME_RELEASES),
    });
    const take = (count: number) => releases.splice(0, count);
    const spread = (all: ToDecide[]) =>
      approvers.map((_, who) =>
        all.slice(who * PER_APPROVER, (who + 1) * PER_APPROVER),
      );
    // Everybody begins with another of the ten.
    const shared = (all: ToDecide[]) =>
      approvers.map((_, who) =>
        all.map((__, at) => all[(at + who) % all.length]),
      );

    const warmUp = take(WARM_UP);
    await decideAll(
      server,
      approvers,
      warmUp.map(toDecide => [toDecide]),
    );
    const first = await recordDecisions(
      server,
      take(RECORDED).map((toDecide, at) => ({
        toDecide,
        approver: approvers[at],
      })),
      { withLock: false },
    );
    const [one] = take(1);
    const together = await recordDecisions(
      server,
      approvers.map(approver => ({ toDecide: one, approver })),
      { withLock: true },
    );

    const different = await rounds(server, {
      approvers,
      plan: () => spread(take(own)),
      template: who => first.templates[who % first.templates.length],
    });
    const same = await rounds(server, {
      approvers,
      plan: () => shared(take(SAME_RELEASES)),
      template: who => together.templates[who],
    });
    return { permissions, different, same, cost: first.cost };
  } finally {
    await server.stop();
  }
}

/** Decisions and bare transactions in turns; the medians of the rounds. */
async function rounds(
  server: Parameters<typeof decideAll>[0],
  options: {
    approvers: Approver[];
    /** Takes releases that nobody has decided on. */
    plan: () => ToDecide[][];
    template: Parameters<typeof rewrite>[1];
  },
): Promise<DecisionResult> {
  const { approvers, plan, template } = options;
  const all: DecisionResult[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const decided = await decideAll(server, approvers, plan());
    const inside = plan();
    const written = await writeAll(server, {
      inside: rewrite(inside, template),
      overHttp: rewrite(plan(), template),
    });
    const expected = inside
      .flatMap((releases, who) => releases.map(() => template(who).rows))
      .reduce((sum, rows) => sum + rows, 0);
    if (written.inside.rows !== expected) {
      throw new Error(
        `The bare transactions wrote ${written.inside.rows} rows, the decisions would have written ${expected}`,
      );
    }
    all.push({
      decisions: summarize(decided.took),
      decisionsPerSecond: decided.took.length / decided.seconds,
      bare: summarize(written.inside.took),
      bareOverHttp: summarize(written.overHttp),
    });
  }
  const middle = all.find(
    ({ decisions }) =>
      decisions.p95 === median(all.map(one => one.decisions.p95)),
  )!;
  say(
    `  decisions p95 ${middle.decisions.p95.toFixed(
      1,
    )} ms, bare ${middle.bare.p95.toFixed(
      1,
    )} ms, bare over HTTP ${middle.bareOverHttp.p95.toFixed(1)} ms`,
  );
  return middle;
}

/** Both, or the one that `BENCHMARK_ONLY` numbers, for working on it. */
function chosen(): boolean[] {
  const only = process.env.BENCHMARK_ONLY;
  const all = [false, true];
  return only ? [all[Number(only)]] : all;
}
