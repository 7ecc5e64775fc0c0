import { DateTime } from 'luxon';
import { useEffect, useState } from 'react';

/** The present instant, renewed often enough for "in 3 minutes" to stay true. */
export function useNow(intervalMs: number = 30_000): DateTime {
  const [now, setNow] = useState(() => DateTime.now());

  useEffect(() => {
    const timer = setInterval(() => setNow(DateTime.now()), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs]);

  return now;
}
