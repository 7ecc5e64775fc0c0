import type { CalendarEntry } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { layOutStrip } from './stripLayout';

const from = DateTime.fromISO('2026-11-23');
const to = from.plus({ weeks: 10 });

function anEntry(start: string, environment = 'production'): CalendarEntry {
  const at = DateTime.fromISO(start);
  return {
    releaseId: start,
    title: start,
    type: 'minor',
    state: 'approved',
    owner: 'group:default/team-payments',
    environment,
    start: at.toUTC().toISO()!,
    end: at.plus({ hours: 1 }).toUTC().toISO()!,
    timeZone: 'Europe/Berlin',
    components: [],
  };
}

function layOut(entries: CalendarEntry[]) {
  return layOutStrip(entries, ['staging', 'production'], from, to, 0.02);
}

describe('the strip of a schedule', () => {
  it('has a row for every environment that is in use, in the order of promotion', () => {
    const rows = layOut([
      anEntry('2026-12-01T10:00', 'retired'),
      anEntry('2026-12-01T10:00', 'production'),
      anEntry('2026-12-01T10:00', 'staging'),
    ]);
    expect(rows.map(({ environment }) => environment)).toEqual([
      'staging',
      'production',
      'retired',
    ]);
    expect(layOut([])).toEqual([]);
  });

  it('places marks by their time, and beside each other when they would overlap', () => {
    const [row] = layOut([
      anEntry('2026-12-28T00:00'),
      anEntry('2026-12-28T12:00'),
      anEntry('2026-12-31T12:00'),
    ]);
    expect(row.lanes).toBe(2);
    expect(row.marks.map(({ lane }) => lane)).toEqual([0, 1, 0]);
    expect(row.marks[0].left).toBeCloseTo(0.5);
  });

  it('keeps what began earlier and what ends later on the strip', () => {
    const [row] = layOut([
      anEntry('2026-11-20T00:00'),
      anEntry('2027-01-31T23:00'),
    ]);
    expect(row.marks.map(({ left }) => left)).toEqual([0, 0.98]);
  });

  it('draws a crowded week as its number', () => {
    const [row] = layOut(
      [1, 2, 3, 4, 5].map(hour => anEntry(`2026-12-01T0${hour}:00`)),
    );
    expect(row.marks).toEqual([
      expect.objectContaining({ kind: 'week', count: 5 }),
    ]);
  });
});
