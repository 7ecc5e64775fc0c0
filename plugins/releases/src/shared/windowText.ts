import { DateTime, DateTimeFormatOptions } from 'luxon';

const { year: _year, ...WITHIN_THE_YEAR } = DateTime.DATETIME_MED_WITH_WEEKDAY;

/** The zone that a time is written in; the viewer's own unless given. */
export type TimeStyle = { zone?: string };

export function toDateTime(instant: string, style: TimeStyle = {}): DateTime {
  return DateTime.fromISO(instant, { zone: style.zone });
}

/**
 * The two ends of an interval in one zone. The end leaves out the day
 * when it is the start's, and the zone's short name stands once, behind the
 * end, unless the clock changes within the interval.
 */
export function intervalText(
  start: string,
  end: string,
  style?: TimeStyle,
): { start: string; end: string } {
  const from = toDateTime(start, style);
  const to = toDateTime(end, style);
  return {
    start: from.offset === to.offset ? dayAndTime(from) : dayTimeAndZone(from),
    end: from.hasSame(to, 'day')
      ? to.toLocaleString({ ...DateTime.TIME_SIMPLE, timeZoneName: 'short' })
      : dayTimeAndZone(to),
  };
}

/** The same interval on a clock elsewhere; with its days where they are not the viewer's. */
export function intervalElsewhere(
  start: string,
  end: string,
  zone: string,
): { start: string; end: string } {
  const sameDays = [start, end].every(
    instant =>
      toDateTime(instant).toISODate() ===
      toDateTime(instant, { zone }).toISODate(),
  );
  const from = toDateTime(start, { zone });
  const to = toDateTime(end, { zone });
  const time = DateTime.TIME_SIMPLE;
  return {
    start: sameDays ? from.toLocaleString(time) : dayAndTime(from),
    end:
      sameDays || from.hasSame(to, 'day')
        ? to.toLocaleString(time)
        : dayAndTime(to),
  };
}

/** A day and a time with the zone's short name, "Fri, 4 Dec, 14:00 CET". */
export function dayTimeAndZone(time: DateTime): string {
  return time.toLocaleString({ ...dayFormat(time), timeZoneName: 'short' });
}

function dayAndTime(time: DateTime): string {
  return time.toLocaleString(dayFormat(time));
}

// The year is only worth its room when it is another one.
function dayFormat(time: DateTime): DateTimeFormatOptions {
  return time.hasSame(DateTime.now(), 'year')
    ? WITHIN_THE_YEAR
    : DateTime.DATETIME_MED_WITH_WEEKDAY;
}

/** Whether a clock in the zone shows something else than the viewer's at one of the instants. */
export function readsDifferently(
  zone: string,
  instants: string[],
  viewerZone?: string,
): boolean {
  return instants.some(
    instant =>
      toDateTime(instant, { zone }).offset !==
      toDateTime(instant, { zone: viewerZone }).offset,
  );
}

/** "America/New_York" as "America/New York". */
export function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ');
}
