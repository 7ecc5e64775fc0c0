import type { CalendarEntry } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { gridRange, monthContent, windowsByDay } from './calendarDays';

const november = DateTime.fromISO('2026-11-01');
const from = november;
const to = november.plus({ months: 1 });

function anEntry(title: string, start: string, end: string): CalendarEntry {
  return {
    releaseId: title,
    title,
    type: 'minor',
    state: 'approved',
    owner: 'group:default/team-payments',
    environment: 'production',
    start: DateTime.fromISO(start).toUTC().toISO()!,
    end: DateTime.fromISO(end).toUTC().toISO()!,
    timeZone: 'Europe/Berlin',
    components: [],
  };
}

function titlesByDay(entries: CalendarEntry[]) {
  return Object.fromEntries(
    windowsByDay(entries, from, to).map(day => [
      day.date,
      day.entries.map(({ title }) => title),
    ]),
  );
}

describe('the days of a calendar', () => {
  it('shows whole weeks as the language of the viewer has them', () => {
    expect(gridRange(november).from.toISODate()).toBe('2026-10-26');
    expect(gridRange(november).to.toISODate()).toBe('2026-12-07');
    expect(gridRange(november.setLocale('en-US')).from.toISODate()).toBe(
      '2026-11-01',
    );
  });

  it('puts windows on the days of the zone of the viewer', () => {
    expect(
      titlesByDay([
        // 23:30 UTC of the day before.
        anEntry('night', '2026-11-05T00:30', '2026-11-05T01:30'),
        anEntry('noon', '2026-11-05T12:00', '2026-11-05T13:00'),
        anEntry('until midnight', '2026-11-06T22:00', '2026-11-07T00:00'),
      ]),
    ).toEqual({
      '2026-11-05': ['night', 'noon'],
      '2026-11-06': ['until midnight'],
    });
  });

  it('puts a window on each of its days, before the shorter ones', () => {
    expect(
      titlesByDay([
        anEntry('short', '2026-11-06T08:00', '2026-11-06T09:00'),
        anEntry('long', '2026-11-05T20:00', '2026-11-07T02:00'),
        anEntry('from October', '2026-10-31T20:00', '2026-11-01T02:00'),
      ]),
    ).toEqual({
      '2026-11-01': ['from October'],
      '2026-11-05': ['long'],
      '2026-11-06': ['long', 'short'],
      '2026-11-07': ['long'],
    });
  });

  it('keeps every day on the night on which the clock changes', () => {
    const october = DateTime.fromISO('2026-10-01');
    const days = windowsByDay(
      [anEntry('change', '2026-10-24T20:00', '2026-10-26T08:00')],
      october,
      october.plus({ months: 1 }),
    );
    expect(days.map(({ date }) => date)).toEqual([
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
    ]);
  });

  it('leaves out what a day has no room for, and counts it', () => {
    const crowded = Array.from({ length: 9 }, (_, hour) =>
      anEntry(`at ${hour}`, `2026-11-05T0${hour}:00`, `2026-11-05T0${hour}:30`),
    );
    const calm = Array.from({ length: 4 }, (_, hour) =>
      anEntry(
        `then ${hour}`,
        `2026-11-06T0${hour}:00`,
        `2026-11-06T0${hour}:30`,
      ),
    );
    const { shown, hiddenByDay } = monthContent(
      windowsByDay([...crowded, ...calm], from, to),
    );
    expect(shown.map(({ title }) => title)).toEqual([
      'at 0',
      'at 1',
      'at 2',
      'then 0',
      'then 1',
      'then 2',
      'then 3',
    ]);
    expect(hiddenByDay).toEqual([{ date: '2026-11-05', count: 6 }]);
  });

  it('fills the room that a window left out on another day leaves', () => {
    const long = (n: number, end: string) =>
      anEntry(`long ${n}`, `2026-11-05T0${n}:00`, end);
    const entries = [
      ...[1, 2, 3, 4, 5].map(n => long(n, '2026-11-06T09:00')),
      anEntry('short', '2026-11-07T08:00', '2026-11-07T09:00'),
      long(6, '2026-11-07T09:00'),
    ];
    const { shown, hiddenByDay } = monthContent(
      windowsByDay(entries, from, to),
    );
    expect(shown.map(({ title }) => title)).toEqual([
      'long 1',
      'long 2',
      'long 3',
      'short',
    ]);
    expect(hiddenByDay).toEqual([
      { date: '2026-11-05', count: 3 },
      { date: '2026-11-06', count: 3 },
      { date: '2026-11-07', count: 1 },
    ]);
  });
});
