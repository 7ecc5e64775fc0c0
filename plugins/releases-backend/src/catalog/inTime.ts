/** Waits no longer than this for the catalog: one that hangs would hang every command. */
export const CATALOG_TIMEOUT_MS = 10_000;

/** Rejects when an answer takes too long; the catalog's client has no limit of its own. */
export async function inTime<T>(
  answer: Promise<T>,
  timeoutMs: number,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`No answer in ${timeoutMs} ms`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
