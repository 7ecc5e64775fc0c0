import {
  resolveLocalTime,
  toLocalTime,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime, Duration } from 'luxon';
import type { LocalTimeReading, LocalTimeValues } from './formValues';

/** What an entered wall-clock time amounts to. */
export type EnteredTime =
  | { kind: 'empty' }
  | { kind: 'instant'; instant: string }
  | { kind: 'gap'; gap: ClockGap }
  | { kind: 'twice'; readings: Record<LocalTimeReading, string> }
  | { kind: 'invalid' };

/** An hour that clocks skip, as wall-clock times, and the nearest times that exist. */
export type ClockGap = {
  from: string;
  to: string;
  before: string;
  after: string;
};

/**
 * Reads what was entered. Of a time that exists twice there is no instant until
 * somebody says which one is meant: a guess would be an hour wrong half the time.
 */
export function readTime(value: LocalTimeValues, zone: string): EnteredTime {
  if (!value.local) {
    return { kind: 'empty' };
  }
  const resolved = resolveLocalTime(value.local, zone);
  switch (resolved.kind) {
    case 'exact':
      return { kind: 'instant', instant: resolved.instant };
    case 'ambiguous':
      return value.reading
        ? { kind: 'instant', instant: resolved[value.reading] }
        : {
            kind: 'twice',
            readings: { earlier: resolved.earlier, later: resolved.later },
          };
    case 'gap':
      return {
        kind: 'gap',
        gap: {
          ...skippedHour(resolved.before, resolved.after, zone),
          before: toLocalTime(resolved.before, zone),
          after: toLocalTime(resolved.after, zone),
        },
      };
    default:
      return { kind: 'invalid' };
  }
}

/** The two readings of a time that exists twice, whether or not one was chosen. */
export function readingsOf(
  value: LocalTimeValues,
  zone: string,
): Record<LocalTimeReading, string> | undefined {
  const read = readTime({ local: value.local }, zone);
  return read.kind === 'twice' ? read.readings : undefined;
}

/** An instant as the field shows it; of a time that exists twice, with the reading. */
export function toLocalTimeValues(
  instant: string,
  zone: string,
): LocalTimeValues {
  const local = toLocalTime(instant, zone);
  const readings = readingsOf({ local }, zone);
  if (!readings) {
    return { local };
  }
  return { local, reading: instant < readings.later ? 'earlier' : 'later' };
}

/** `instant` moved on by an ISO 8601 duration of elapsed time. */
export function addDuration(instant: string, duration: string): string {
  // Elapsed time, not calendar time: "one day" of a deployment is 24 hours even
  // when the clocks change in between.
  const ms = Duration.fromISO(duration).toMillis();
  return new Date(Date.parse(instant) + ms).toISOString();
}

export function viewerTimeZone(): string {
  return DateTime.local().zoneName ?? 'UTC';
}

function skippedHour(
  before: string,
  after: string,
  zone: string,
): { from: string; to: string } {
  const offsetAt = (ms: number) => DateTime.fromMillis(ms, { zone }).offset;
  let low = Date.parse(before);
  let high = Date.parse(after);
  const oldOffset = offsetAt(low);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === oldOffset) {
      low = middle;
    } else {
      high = middle;
    }
  }
  const wallClock = (offset: number) =>
    DateTime.fromMillis(high, { zone: 'utc' })
      .plus({ minutes: offset })
      .toFormat("yyyy-MM-dd'T'HH:mm");
  return { from: wallClock(oldOffset), to: wallClock(offsetAt(high)) };
}
