import { ResponseError } from '@backstage/errors';

/** The HTTP status that the backend answered with; `undefined` when no answer came. */
export function statusOf(error: unknown): number | undefined {
  if (error instanceof ResponseError) {
    return error.statusCode;
  }
  // Other copies of @backstage/errors in an app defeat `instanceof`.
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** What the backend said in its answer, without the client's own preamble. */
export function messageOf(error: unknown): string {
  const body = (error as { body?: { error?: { message?: unknown } } })?.body;
  const message = body?.error?.message;
  if (typeof message === 'string' && message) {
    return message;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Whether the same request may succeed when it is simply sent again. */
export function isTransient(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status >= 500;
}
