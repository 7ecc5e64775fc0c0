import autocannon from 'autocannon';
import { summarize, Summary } from '../measure/statistics';

/** One request of a load. */
export type LoadRequest = { path: string; body?: object };

/** What a load got out of the server. */
export type LoadResult = {
  requestsPerSecond: number;
  latency: Summary;
  failures: number;
};

const CONNECTIONS = 4;
/** Above what the slowest answer takes that is waited for. */
const TIMEOUT_SECONDS = 60;

/** Sends requests over some connections, each the next as soon as it has its answer. */
export async function load(options: {
  baseUrl: string;
  token: string;
  seconds: number;
  /** Four when left out. */
  connections?: number;
  next: () => LoadRequest;
}): Promise<LoadResult> {
  const { baseUrl, token, seconds, next } = options;
  const took: number[] = [];
  let failures = 0;
  const started = performance.now();
  let last = started;
  await new Promise<void>((resolve, reject) => {
    const instance = autocannon(
      {
        url: baseUrl,
        connections: options.connections ?? CONNECTIONS,
        timeout: TIMEOUT_SECONDS,
        duration: seconds,
        headers: { authorization: `Bearer ${token}` },
        requests: [
          {
            setupRequest(request) {
              const { path, body } = next();
              return {
                ...request,
                path,
                method: body ? 'POST' : 'GET',
                ...(body && {
                  body: JSON.stringify(body),
                  headers: {
                    ...request.headers,
                    'content-type': 'application/json',
                  },
                }),
              };
            },
          },
        ],
      },
      error => (error ? reject(error) : resolve()),
    );
    instance.on('response', (_client, status, _bytes, responseTime) => {
      last = performance.now();
      took.push(responseTime);
      failures += status >= 200 && status < 300 ? 0 : 1;
    });
    instance.on('reqError', () => {
      failures += 1;
    });
  });
  return {
    requestsPerSecond: took.length / ((last - started) / 1000),
    latency: summarize(took),
    failures,
  };
}
