import { sumOf, unionOf } from '../measure/overlap';
import { summarize, Summary } from '../measure/statistics';
import { Statement } from '../measure/statements';
import { ask, askRecorded, Recorded, Request } from '../server/ask';
import { Server } from '../server/startServer';
import { TRANSACTIONS_PATH, TransactionTimes } from '../server/transactions';
import {
  DecisionTemplate,
  templateOf,
  transactionFor,
} from './bareTransactions';
import { ToDecide } from './prepareDecisions';

/** Somebody with a token of their own. */
export type Approver = { token: string };

/** One figure: decisions of fifty people, beside the bare transactions. */
export type DecisionResult = {
  /** Until the answer was read; milliseconds. */
  decisions: Summary;
  /** Within the backend, from taking a connection of the pool until the commit. */
  bare: Summary;
  /** Each bare transaction as a request of its own. */
  bareOverHttp: Summary;
  decisionsPerSecond: number;
};

/** What single decisions, one after the other, ask for. */
export type DecisionCost = {
  took: Summary;
  statements: Summary;
  catalogCalls: Summary;
  waited: Summary;
  sum: Summary;
  /** Statements that write. */
  writes: number;
};

/** For everybody what they decide on, in their order. */
type Plan<T> = T[][];

/** Decides as everybody at the same time, each on one release after the other. */
export async function decideAll(
  server: Server,
  approvers: Approver[],
  plan: Plan<ToDecide>,
): Promise<{ took: number[]; seconds: number }> {
  const started = performance.now();
  const took = await everybody(plan, async (toDecide, who) =>
    ask(server, decision(toDecide, approvers[who])),
  );
  return { took, seconds: (performance.now() - started) / 1000 };
}

/** The bare transactions at the same concurrency, within the backend and over HTTP. */
export async function writeAll(
  server: Server,
  options: { inside: Plan<Statement[]>; overHttp: Plan<Statement[]> },
): Promise<{ inside: TransactionTimes; overHttp: number[] }> {
  const inside = await ask<TransactionTimes>(server, {
    path: TRANSACTIONS_PATH,
    body: options.inside,
  });
  const overHttp = await everybody(options.overHttp, async statements =>
    ask(server, { path: TRANSACTIONS_PATH, body: [[statements]] }),
  );
  return { inside, overHttp };
}

/** One decision after the other, with what it asks for and what it writes. */
export async function recordDecisions(
  server: Server,
  decisions: Array<{ toDecide: ToDecide; approver: Approver }>,
  options: { withLock: boolean },
): Promise<{ templates: DecisionTemplate[]; cost: DecisionCost }> {
  const recorded: Array<Recorded<unknown>> = [];
  for (const { toDecide, approver } of decisions) {
    recorded.push(await askRecorded(server, decision(toDecide, approver)));
  }
  const templates = recorded.map(({ recording }, at) =>
    templateOf(decisions[at].toDecide.releaseId, recording, options),
  );
  const spans = recorded.map(({ recording }) => [
    ...recording.statements,
    ...recording.calls,
  ]);
  const of = (value: (one: Recorded<unknown>) => number) =>
    summarize(recorded.map(value));
  return {
    templates,
    cost: {
      took: of(one => one.took),
      statements: of(one => one.recording.statements.length),
      catalogCalls: of(one => one.recording.calls.length),
      waited: summarize(spans.map(unionOf)),
      sum: summarize(spans.map(sumOf)),
      writes: templates[0].statements.length,
    },
  };
}

/** @returns transactions that write of other releases what the templates wrote of one */
export function rewrite(
  plan: Plan<ToDecide>,
  template: (who: number) => DecisionTemplate,
): Plan<Statement[]> {
  return plan.map((releases, who) =>
    releases.map(({ releaseId }) => transactionFor(template(who), releaseId)),
  );
}

function decision(
  { releaseId, ruleId, digest }: ToDecide,
  { token }: Approver,
): Request {
  return {
    path: `/api/releases/releases/${releaseId}/approvals/${ruleId}/decisions`,
    body: { decision: 'approve', digest },
    token,
  };
}

/** @returns how long each took, in milliseconds */
async function everybody<T>(
  plan: Plan<T>,
  work: (item: T, who: number) => Promise<unknown>,
): Promise<number[]> {
  const took: number[] = [];
  await Promise.all(
    plan.map(async (items, who) => {
      for (const item of items) {
        const started = performance.now();
        await work(item, who);
        took.push(performance.now() - started);
      }
    }),
  );
  return took;
}
