import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  isTimeZone,
  LocalTimeResolution,
  normalizeInstant,
  resolveLocalTime,
  toLocalTime,
} from './zonedTime';

/** The instants that show this time on the clock. */
function readingsOf(resolved: LocalTimeResolution): string[] {
  switch (resolved.kind) {
    case 'exact':
      return [resolved.instant];
    case 'ambiguous':
      return [resolved.earlier, resolved.later];
    default:
      return [];
  }
}

describe('resolveLocalTime', () => {
  it.each([
    [
      'an ordinary time',
      '2026-12-04T14:00',
      'Europe/Berlin',
      { kind: 'exact', instant: '2026-12-04T13:00:00.000Z' },
    ],
    [
      'an ordinary time far east',
      '2026-12-01T14:00',
      'Asia/Tokyo',
      { kind: 'exact', instant: '2026-12-01T05:00:00.000Z' },
    ],
    [
      'an hour that does not exist',
      '2027-03-28T02:30',
      'Europe/Berlin',
      {
        kind: 'gap',
        before: '2027-03-28T00:30:00.000Z',
        after: '2027-03-28T01:30:00.000Z',
      },
    ],
    [
      'an hour that exists twice',
      '2027-10-31T02:30',
      'Europe/Berlin',
      {
        kind: 'ambiguous',
        earlier: '2027-10-31T00:30:00.000Z',
        later: '2027-10-31T01:30:00.000Z',
      },
    ],
    [
      'a clock that changes by half an hour',
      '2027-04-04T01:45',
      'Australia/Lord_Howe',
      {
        kind: 'ambiguous',
        earlier: '2027-04-03T14:45:00.000Z',
        later: '2027-04-03T15:15:00.000Z',
      },
    ],
    [
      'a whole day that a country skipped',
      '2011-12-30T12:00',
      'Pacific/Apia',
      {
        kind: 'gap',
        before: '2011-12-29T22:00:00.000Z',
        after: '2011-12-30T22:00:00.000Z',
      },
    ],
    ['no zone', '2026-12-04T14:00', '', { kind: 'invalid' }],
    ['an unknown zone', '2026-12-04T14:00', 'Mars/Base', { kind: 'invalid' }],
    ['a fixed offset', '2026-12-04T14:00', '+02:00', { kind: 'invalid' }],
    ['a day that is not', '2026-02-30T14:00', 'UTC', { kind: 'invalid' }],
    ['a text', 'tomorrow', 'UTC', { kind: 'invalid' }],
  ])('reads %s', (_title, local, zone, expected) => {
    expect(resolveLocalTime(local, zone)).toEqual(expected);
  });

  const zone = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'Asia/Tokyo',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Chatham',
    'UTC',
  );
  const minute = fc
    .integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) })
    .map(ms => new Date(Math.floor(ms / 60_000) * 60_000).toISOString());

  it('finds every instant again from its wall-clock time', () => {
    fc.assert(
      fc.property(minute, zone, (instant, timeZone) => {
        const resolved = resolveLocalTime(
          toLocalTime(instant, timeZone),
          timeZone,
        );
        expect(readingsOf(resolved)).toContain(instant);
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with luxon wherever luxon has one answer', () => {
    fc.assert(
      fc.property(minute, zone, (utc, timeZone) => {
        const local = utc.slice(0, 16);
        const resolved = resolveLocalTime(local, timeZone);
        const read = DateTime.fromISO(local, { zone: timeZone });
        const exists = read.toFormat("yyyy-MM-dd'T'HH:mm") === local;
        expect(resolved.kind === 'gap').toBe(!exists);
        // Of a time that exists twice luxon gives one reading.
        expect(
          !exists || readingsOf(resolved).includes(read.toUTC().toISO()!),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isTimeZone', () => {
  it.each([
    ['Europe/Berlin', true],
    ['UTC', true],
    ['Etc/GMT+5', true],
    ['+05:00', false],
    ['Berlin', false],
    ['', false],
    ['Europe/Berlin; drop table', false],
  ])('%s: %s', (zone, expected) => {
    expect(isTimeZone(zone)).toBe(expected);
  });
});

describe('normalizeInstant', () => {
  it.each([
    ['2026-12-04T14:00:00+01:00', '2026-12-04T13:00:00.000Z'],
    ['2026-12-04T13:00Z', '2026-12-04T13:00:00.000Z'],
    ['2026-12-04T13:00:00.1239Z', '2026-12-04T13:00:00.123Z'],
    ['2026-12-04T14:00:00', undefined],
    ['2026-12-04', undefined],
    ['+012026-12-04T14:00:00Z', undefined],
    ['1066-10-14T09:00:00Z', undefined],
    ['', undefined],
  ])('%s becomes %s', (text, expected) => {
    expect(normalizeInstant(text)).toBe(expected);
  });
});
