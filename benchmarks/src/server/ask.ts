import { randomUUID } from 'node:crypto';
import { Recording, RECORD_HEADER, RECORDINGS_PATH } from './recordings';
import { Server } from './startServer';

/** A request of a benchmark. */
export type Request = {
  path: string;
  body?: object;
  /** Of the person who asks, if it is not the usual one. */
  token?: string;
  /** The revision that a change is meant for. */
  revision?: number;
};

/**
 * Sends one request.
 *
 * @throws Error with what the server said when it refuses
 */
export async function ask<T>(server: Server, request: Request): Promise<T> {
  return (await send(server, request)).answer as T;
}

/** One request with what it asked of the database and of the catalog. */
export type Recorded<T> = {
  answer: T;
  /** Until the whole answer was read, in milliseconds. */
  took: number;
  recording: Recording;
};

/** Sends one request and asks for its recording afterwards. */
export async function askRecorded<T>(
  server: Server,
  request: Request,
): Promise<Recorded<T>> {
  const id = randomUUID();
  const { answer, took } = await send(server, request, id);
  return {
    answer: answer as T,
    took,
    recording: await recordingOf(server, id),
  };
}

/** Runs work on items, some at the same time. */
export async function inParallel<T>(
  items: T[],
  limit: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: limit }, async () => {
      while (next < items.length) {
        const index = next++;
        await work(items[index], index);
      }
    }),
  );
}

async function send(
  server: Server,
  { path, body, token, revision }: Request,
  recordAs?: string,
): Promise<{ answer: unknown; took: number }> {
  const started = performance.now();
  const response = await fetch(`${server.baseUrl}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${token ?? server.token}`,
      ...(body && { 'content-type': 'application/json' }),
      ...(revision && { 'if-match': `"${revision}"` }),
      ...(recordAs && { [RECORD_HEADER]: recordAs }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const took = performance.now() - started;
  if (!response.ok) {
    throw new Error(
      `${path} was refused with ${response.status}, see ${server.log}: ${text}`,
    );
  }
  return { answer: text && JSON.parse(text), took };
}

async function recordingOf(server: Server, id: string): Promise<Recording> {
  const response = await fetch(`${server.baseUrl}${RECORDINGS_PATH}/${id}`);
  if (!response.ok) {
    throw new Error(`The request was not recorded, see ${server.log}`);
  }
  return (await response.json()) as Recording;
}
