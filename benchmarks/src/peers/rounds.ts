import { setTimeout as sleep } from 'node:timers/promises';
import { GeneratedCatalog } from '../fill/catalog';
import { median } from '../measure/statistics';
import { say } from '../report/say';
import { fillPeers } from './fillPeers';
import { load, LoadResult } from './load';
import { processTime } from './processTime';
import { Server, ServerOptions, startServer } from './startServer';
import { createTargets, Target, TargetName } from './targets';

/** One load, with the processor time that an answer took. */
type Round = LoadResult & { serverTime?: number; databaseTime?: number };

/** One target over all rounds. */
export type TargetResult = {
  name: TargetName;
  title: string;
  requestsPerSecond: number;
  p50: number;
  p95: number;
  failures: number;
  /** Processor time of the backend for one answer, where it can be told; milliseconds. */
  serverTime?: number;
  /** The same of PostgreSQL. */
  databaseTime?: number;
  rounds: Round[];
};

/** How a backend is set up, and what is asked of it. */
export type Setup = Pick<ServerOptions, 'permissions' | 'catalog'> & {
  only?: TargetName[];
};

/** What one backend answered. */
export type RunResult = Setup & { targets: TargetResult[] };

const ROUNDS = 3;
const SECONDS = 3;
const WARM_UP_SECONDS = 1.5;

/** Starts a backend and puts every target under load in turns, so that noise meets all alike. */
export async function runRounds(
  setup: Setup,
  environment: Pick<ServerOptions, 'address' | 'announcements'> & {
    organisation: GeneratedCatalog;
    released: string[];
  },
): Promise<RunResult> {
  const { permissions, catalog, only } = setup;
  const { address, organisation, released } = environment;
  const announcements = Boolean(environment.announcements);
  say(
    `Backend with permissions ${
      permissions ? 'on' : 'off'
    }, ${catalog} catalog`,
  );
  const server = await startServer({ ...environment, permissions, catalog });
  try {
    await fillPeers(address, { announcements });
    const all = createTargets({
      catalog: organisation,
      released,
      announcements,
    });
    await untilCatalogFilled(server, all);
    const targets = all.filter(({ name }) => only?.includes(name) ?? true);
    const rounds = new Map<TargetName, Round[]>();
    for (const target of targets) {
      await load({ ...server, seconds: WARM_UP_SECONDS, next: target.next });
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (const target of round % 2 ? [...targets].reverse() : targets) {
        const result = await measured(server, address.database, target);
        rounds.set(target.name, [...(rounds.get(target.name) ?? []), result]);
      }
    }
    const results = targets.map(target =>
      summed(target, rounds.get(target.name)!),
    );
    for (const result of results) {
      say(
        `  ${result.title}: ${result.requestsPerSecond.toFixed(
          0,
        )}/s, p50 ${result.p50.toFixed(
          1,
        )} ms, backend ${result.serverTime?.toFixed(2)} ms, ${
          result.failures
        } failures`,
      );
    }
    return { ...setup, targets: results };
  } finally {
    await server.stop();
  }
}

async function measured(
  server: Server,
  database: string,
  target: Target,
): Promise<Round> {
  const isDatabase = (commandLine: string) =>
    commandLine.startsWith('postgres:') && commandLine.includes(database);
  const serverBefore = processTime(server.isServer);
  const databaseBefore = processTime(isDatabase);
  const result = await load({ ...server, seconds: SECONDS, next: target.next });
  const each = (before: number | undefined, after: number | undefined) =>
    before === undefined || after === undefined
      ? undefined
      : (after - before) / result.latency.count;
  return {
    ...result,
    serverTime: each(serverBefore, processTime(server.isServer)),
    databaseTime: each(databaseBefore, processTime(isDatabase)),
  };
}

function summed(target: Target, rounds: Round[]): TargetResult {
  const middle = (value: (round: Round) => number | undefined) => {
    const values = rounds.map(value).filter(number => number !== undefined);
    return values.length > 0 ? median(values) : undefined;
  };
  return {
    name: target.name,
    title: target.title,
    requestsPerSecond: middle(round => round.requestsPerSecond)!,
    p50: middle(round => round.latency.p50)!,
    p95: middle(round => round.latency.p95)!,
    failures: rounds.reduce((sum, { failures }) => sum + failures, 0),
    serverTime: middle(round => round.serverTime),
    databaseTime: middle(round => round.databaseTime),
    rounds,
  };
}

/** A release can only be planned of what the catalog has processed. */
async function untilCatalogFilled(
  server: Server,
  targets: Target[],
): Promise<void> {
  const target = targets.find(({ name }) => name === 'create-release')!;
  const deadline = Date.now() + 90_000;
  let accepted = 0;
  let answer = '';
  while (accepted < 20) {
    const { path, body } = target.next();
    const response = await fetch(`${server.baseUrl}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    answer = await response.text();
    accepted = response.ok ? accepted + 1 : 0;
    if (Date.now() > deadline) {
      throw new Error(
        `Releases cannot be planned, see ${server.log}: ${answer}`,
      );
    }
    await sleep(response.ok ? 0 : 500);
  }
}
