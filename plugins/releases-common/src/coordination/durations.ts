import { DateTime, Duration } from 'luxon';

/**
 * The instant that lies an ISO 8601 duration after another one, in UTC.
 */
export function plusDuration(instant: string, duration: string): string {
  return DateTime.fromISO(instant, { zone: 'utc' })
    .plus(Duration.fromISO(duration))
    .toISO()!;
}
