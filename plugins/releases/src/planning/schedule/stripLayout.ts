import type { CalendarEntry } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

// A week's room on the strip; more marks than this are drawn as one with their number.
const MARKS_PER_WEEK = 4;

export type StripMark = { left: number; lane: number } & (
  | { kind: 'window'; entry: CalendarEntry }
  | { kind: 'week'; start: DateTime; count: number }
);

export type StripRow = {
  environment: string;
  lanes: number;
  marks: StripMark[];
};

/**
 * Puts windows on a strip from one instant to another: a row for every
 * environment, in which marks that would cover each other take lanes of their
 * own. `markWidth` is the width of a mark as a part of the strip's.
 */
export function layOutStrip(
  entries: CalendarEntry[],
  environments: string[],
  from: DateTime,
  to: DateTime,
  markWidth: number,
): StripRow[] {
  const inUse = new Set(entries.map(({ environment }) => environment));
  // An environment that was taken out of the configuration still has its windows.
  const order = [...environments.filter(name => inUse.has(name))];
  inUse.forEach(name => order.includes(name) || order.push(name));

  return order.map(environment => {
    const marks = inLanes(
      toMarks(
        entries.filter(entry => entry.environment === environment),
        from,
        to,
        markWidth,
      ),
      markWidth,
    );
    return {
      environment,
      marks,
      lanes: Math.max(...marks.map(({ lane }) => lane)) + 1,
    };
  });
}

/** Where an instant lies on the strip: 0 at its start, 1 at its end. */
export function positionOn(at: DateTime, from: DateTime, to: DateTime): number {
  return at.diff(from).toMillis() / to.diff(from).toMillis();
}

function toMarks(
  entries: CalendarEntry[],
  from: DateTime,
  to: DateTime,
  markWidth: number,
) {
  const weeks = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const week = weekOf(DateTime.fromISO(entry.start)).toISODate()!;
    weeks.set(week, [...(weeks.get(week) ?? []), entry]);
  }
  return [...weeks].flatMap(([week, inWeek]): StripMark[] => {
    if (inWeek.length > MARKS_PER_WEEK) {
      const start = DateTime.fromISO(week);
      const middle = positionOn(start.plus({ days: 3.5 }), from, to);
      return [
        {
          kind: 'week',
          start,
          count: inWeek.length,
          left: clamp(middle, markWidth),
          lane: 0,
        },
      ];
    }
    return inWeek.map(entry => ({
      kind: 'window',
      entry,
      left: clamp(
        positionOn(DateTime.fromISO(entry.start), from, to),
        markWidth,
      ),
      lane: 0,
    }));
  });
}

function inLanes(marks: StripMark[], markWidth: number): StripMark[] {
  const ends: number[] = [];
  return [...marks]
    .sort((a, b) => a.left - b.left)
    .map(mark => {
      const free = ends.findIndex(end => end <= mark.left);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = mark.left + markWidth;
      return { ...mark, lane };
    });
}

function weekOf(day: DateTime): DateTime {
  return day.startOf('week', { useLocaleWeeks: true });
}

function clamp(position: number, markWidth: number): number {
  return Math.min(Math.max(position, 0), 1 - markWidth);
}
