import { ReadinessVerdict } from '@slipway/backstage-plugin-releases-common';
import { sumOf, unionOf } from '../measure/overlap';
import { summarize, Summary } from '../measure/statistics';
import { askRecorded, Recorded, Request } from '../server/ask';
import { Server } from '../server/startServer';
import { PreparedReleases } from './prepareReleases';
import { ENVIRONMENT, verdictPath } from './targets';

/** What one kind of request asked of the database and the catalog, over some requests. */
export type RecordedRequests = {
  title: string;
  /** The fewest and the most of any of the requests. */
  statements: { min: number; max: number };
  catalogCalls: { min: number; max: number };
  /** Until the answer was read; milliseconds. */
  took: Summary;
  /** Statements and calls of the same request, each in full. */
  sum: Summary;
  /** How long any of them was under way, which is less where several are. */
  union: Summary;
  /** How large the answer is as JSON, in bytes. */
  answerSize: number;
};

/** What a verdict is about. */
export type VerdictShape = {
  components: number;
  dependencies: number;
  /** Checks that were evaluated, by name; those that are off are left out. */
  checks: string[];
};

const LARGE_REQUESTS = 100;
const BULK_REQUESTS = 20;
const WARM_UP = 5;

/** One request after the other, each with what it asked for itself. */
export async function recordVerdicts(
  server: Server,
  releases: PreparedReleases,
): Promise<{
  large: RecordedRequests;
  bulk: RecordedRequests;
  shapes: { large: VerdictShape; bulk: VerdictShape[] };
}> {
  const large = await recorded<ReadinessVerdict>(
    server,
    LARGE_REQUESTS,
    at => ({
      path: verdictPath(releases.large[at % releases.large.length]),
    }),
  );
  const bulk = await recorded<{ items: ReadinessVerdict[] }>(
    server,
    BULK_REQUESTS,
    () => ({
      path: '/api/releases/readiness',
      body: { releaseIds: releases.usual, environment: ENVIRONMENT },
    }),
  );
  return {
    large: summed('One release of 50 components', large),
    bulk: summed('500 releases in one call', bulk),
    shapes: {
      large: shapeOf(large[0].answer),
      bulk: bulk[0].answer.items.map(shapeOf),
    },
  };
}

async function recorded<T>(
  server: Server,
  count: number,
  request: (at: number) => Request,
): Promise<Array<Recorded<T>>> {
  const all: Array<Recorded<T>> = [];
  for (let at = 0; at < count + WARM_UP; at++) {
    all.push(await askRecorded<T>(server, request(at)));
  }
  return all.slice(WARM_UP);
}

function summed(
  title: string,
  all: Array<Recorded<unknown>>,
): RecordedRequests {
  const spans = all.map(({ recording }) => [
    ...recording.statements,
    ...recording.calls,
  ]);
  return {
    title,
    statements: range(all.map(({ recording }) => recording.statements.length)),
    catalogCalls: range(all.map(({ recording }) => recording.calls.length)),
    took: summarize(all.map(({ took }) => took)),
    sum: summarize(spans.map(sumOf)),
    union: summarize(spans.map(unionOf)),
    answerSize: JSON.stringify(all[0].answer).length,
  };
}

function shapeOf(verdict: ReadinessVerdict): VerdictShape {
  const availability = verdict.checks.find(
    ({ name }) => name === 'dependencies.available',
  );
  const numbers = (availability?.lookedAt ?? '').match(/\d+/g) ?? [];
  const [components = 0, dependencies = 0] = numbers.map(Number);
  return {
    components,
    dependencies,
    checks: verdict.checks
      .filter(({ outcome }) => outcome !== 'off')
      .map(({ name }) => name),
  };
}

function range(values: number[]): { min: number; max: number } {
  return { min: Math.min(...values), max: Math.max(...values) };
}
