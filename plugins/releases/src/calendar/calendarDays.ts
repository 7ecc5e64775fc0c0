import type { CalendarEntry } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

// More do not fit into the cell of a day next to each other; the rest is one click away.
const SHOWN_PER_DAY = 3;

/** The windows of one day, in the order in which they are shown. */
export type CalendarDay = { date: string; entries: CalendarEntry[] };

/** What the month grid draws, and how many windows of which day it leaves out. */
export type MonthContent = {
  shown: CalendarEntry[];
  hiddenByDay: { date: string; count: number }[];
};

/** All days that a month's grid shows, whole weeks as the viewer's language has them. */
export function gridRange(month: DateTime): { from: DateTime; to: DateTime } {
  return {
    from: month.startOf('month').startOf('week', { useLocaleWeeks: true }),
    to: month
      .endOf('month')
      .endOf('week', { useLocaleWeeks: true })
      .plus({ milliseconds: 1 }),
  };
}

/**
 * The windows of every day of an interval that has any, in the viewer's zone. A
 * window that runs past midnight belongs to each of its days.
 */
export function windowsByDay(
  entries: CalendarEntry[],
  from: DateTime,
  to: DateTime,
): CalendarDay[] {
  const days = new Map<string, CalendarEntry[]>();
  for (const entry of [...entries].sort(inOrderOfTheDay)) {
    for (const date of datesOf(entry, from, to)) {
      const sameDay = days.get(date);
      if (sameDay) {
        sameDay.push(entry);
      } else {
        days.set(date, [entry]);
      }
    }
  }
  return [...days]
    .map(([date, dayEntries]) => ({ date, entries: dayEntries }))
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** Picks what a month's cells have room for, so that a crowded month stays quick to draw. */
export function monthContent(days: CalendarDay[]): MonthContent {
  const datesOfEntry = new Map<CalendarEntry, string[]>();
  const room = new Map<string, number>();
  for (const { date, entries } of days) {
    // One more window takes no more room than the words that it is left out.
    room.set(
      date,
      entries.length <= SHOWN_PER_DAY + 1 ? entries.length : SHOWN_PER_DAY,
    );
    for (const entry of entries) {
      datesOfEntry.set(entry, [...(datesOfEntry.get(entry) ?? []), date]);
    }
  }
  const shown = [...datesOfEntry.keys()].sort(inOrderOfTheDay).filter(entry => {
    const dates = datesOfEntry.get(entry)!;
    const fits = dates.every(date => room.get(date)! > 0);
    if (fits) {
      dates.forEach(date => room.set(date, room.get(date)! - 1));
    }
    return fits;
  });
  const isShown = new Set(shown);
  return {
    shown,
    hiddenByDay: days
      .map(({ date, entries }) => ({
        date,
        count: entries.filter(entry => !isShown.has(entry)).length,
      }))
      .filter(({ count }) => count > 0),
  };
}

// Windows over several days come first, so that they stay in one line from day to day.
function inOrderOfTheDay(a: CalendarEntry, b: CalendarEntry): number {
  return (
    Number(spansDays(b)) - Number(spansDays(a)) ||
    a.start.localeCompare(b.start) ||
    a.title.localeCompare(b.title)
  );
}

function spansDays(entry: CalendarEntry): boolean {
  return datesOf(entry).length > 1;
}

function datesOf(
  entry: CalendarEntry,
  from?: DateTime,
  to?: DateTime,
): string[] {
  const start = DateTime.fromISO(entry.start);
  // Half-open: a window until midnight does not reach into the next day.
  const last = DateTime.fromISO(entry.end).minus({ milliseconds: 1 });
  const dates: string[] = [];
  for (
    let day = DateTime.max(start, from ?? start).startOf('day');
    day <= last && (!to || day < to);
    day = day.plus({ days: 1 })
  ) {
    dates.push(day.toISODate()!);
  }
  return dates;
}
