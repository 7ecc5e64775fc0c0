import { median } from '../measure/statistics';
import { say } from '../report/say';
import { Server } from '../server/startServer';
import { load, LoadRequest, LoadResult } from './load';
import { processTime } from './processTime';

/** A kind of request that is measured beside the others. */
export type Target<Name extends string = string> = {
  name: Name;
  title: string;
  next(): LoadRequest;
  /** How many connections send it at the same time; 4 when left out. */
  connections?: number;
  /** How long it is under load in a round; 3 when left out. */
  seconds?: number;
};

/** One load, with the processor time that an answer took. */
type Round = LoadResult & { serverTime?: number; databaseTime?: number };

/** One target over all rounds. */
export type TargetResult<Name extends string = string> = {
  name: Name;
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

const ROUNDS = 3;
const SECONDS = 3;
const WARM_UP_SECONDS = 1.5;

/** Puts every target under load in turns, so that noise meets all alike. */
export async function measureTargets<Name extends string>(
  server: Server,
  targets: Array<Target<Name>>,
  options: {
    /** Begins the names of the databases whose processor time counts. */
    database: string;
  },
): Promise<Array<TargetResult<Name>>> {
  const rounds = new Map<Name, Round[]>();
  for (const target of targets) {
    await load({ ...server, ...target, seconds: WARM_UP_SECONDS });
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const target of round % 2 ? [...targets].reverse() : targets) {
      const result = await measured(server, options.database, target);
      rounds.set(target.name, [...(rounds.get(target.name) ?? []), result]);
    }
  }
  const results = targets.map(target =>
    summed(target, rounds.get(target.name)!),
  );
  for (const result of results) {
    const { title, requestsPerSecond, p50, serverTime, failures } = result;
    say(
      `  ${title}: ${requestsPerSecond.toFixed(1)}/s, p50 ${p50.toFixed(
        1,
      )} ms, backend ${serverTime?.toFixed(2)} ms, ${failures} failures`,
    );
  }
  return results;
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
  const result = await load({ ...server, seconds: SECONDS, ...target });
  const each = (before: number | undefined, after: number | undefined) =>
    // Less than before: a connection was closed and took its time with it.
    before === undefined || after === undefined || after < before
      ? undefined
      : (after - before) / result.latency.count;
  return {
    ...result,
    serverTime: each(serverBefore, processTime(server.isServer)),
    databaseTime: each(databaseBefore, processTime(isDatabase)),
  };
}

function summed<Name extends string>(
  target: Target<Name>,
  rounds: Round[],
): TargetResult<Name> {
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
