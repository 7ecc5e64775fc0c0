import { HttpRouterService } from '@backstage/backend-plugin-api';
import { AsyncLocalStorage } from 'node:async_hooks';

/** One statement of a request; times in milliseconds since the request came in. */
export type RecordedStatement = {
  sql: string;
  bindings: unknown[];
  /** The transaction that it is part of, if it is. */
  transaction?: string;
  start: number;
  end: number;
  /** Rows that it returned or wrote. */
  rows: number;
};

/** One call of the catalog service; times as of statements. */
export type RecordedCall = { method: string; start: number; end: number };

/** What one request asked of the database and of the catalog. */
export type Recording = {
  statements: RecordedStatement[];
  calls: RecordedCall[];
  /** How long the whole request took, from its arrival to the end of its answer. */
  took: number;
};

/** Names a request whose recording will be asked for. */
export const RECORD_HEADER = 'x-benchmark-record';
export const RECORDINGS_PATH = '/benchmark/recordings';

type Open = Recording & { startedAt: number; isOver: boolean };

const storage = new AsyncLocalStorage<Open>();
const finished = new Map<string, Recording>();

/**
 * Records requests that carry the header, and hands out each recording once.
 * What a request leaves to be done after its answer is not recorded.
 */
export const recordRequests: Parameters<HttpRouterService['use']>[0] = (
  req,
  res,
  next,
) => {
  if (req.path.startsWith(`${RECORDINGS_PATH}/`)) {
    const id = req.path.slice(RECORDINGS_PATH.length + 1);
    const recording = finished.get(id);
    finished.delete(id);
    res.status(recording ? 200 : 404).json(recording ?? {});
    return;
  }
  const id = req.header(RECORD_HEADER);
  if (!id) {
    next();
    return;
  }
  const open: Open = {
    statements: [],
    calls: [],
    took: 0,
    startedAt: performance.now(),
    isOver: false,
  };
  res.once('finish', () => {
    open.isOver = true;
    const { statements, calls } = open;
    const took = performance.now() - open.startedAt;
    finished.set(id, { statements, calls, took });
  });
  storage.run(open, next);
};

/** The clock of the request that the caller works for, if it is recorded. */
export function currentRecording() {
  const open = storage.getStore();
  return open && !open.isOver
    ? {
        now: () => performance.now() - open.startedAt,
        addStatement: (statement: RecordedStatement) =>
          open.statements.push(statement),
        addCall: (call: RecordedCall) => open.calls.push(call),
      }
    : undefined;
}
