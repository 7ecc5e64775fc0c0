import {
  addDuration,
  readingsOf,
  readTime,
  toLocalTimeValues,
} from './localTime';

describe('readTime', () => {
  it.each([
    ['', 'Europe/Berlin', { kind: 'empty' }],
    ['2026-12', 'Europe/Berlin', { kind: 'invalid' }],
    [
      '2026-12-04T14:00',
      'Europe/Berlin',
      { kind: 'instant', instant: '2026-12-04T13:00:00.000Z' },
    ],
    [
      '2026-12-04T14:00',
      'America/New_York',
      { kind: 'instant', instant: '2026-12-04T19:00:00.000Z' },
    ],
    [
      '2026-12-04T14:00',
      'Asia/Kathmandu',
      { kind: 'instant', instant: '2026-12-04T08:15:00.000Z' },
    ],
  ])('reads %p in %s', (local, zone, expected) => {
    expect(readTime({ local }, zone)).toEqual(expected);
  });

  it.each([
    [
      'Europe/Berlin',
      '2027-03-28T02:30',
      {
        from: '2027-03-28T02:00',
        to: '2027-03-28T03:00',
        before: '2027-03-28T01:30',
        after: '2027-03-28T03:30',
      },
    ],
    [
      'Australia/Lord_Howe',
      '2026-10-04T02:15',
      {
        from: '2026-10-04T02:00',
        to: '2026-10-04T02:30',
        before: '2026-10-04T01:45',
        after: '2026-10-04T02:45',
      },
    ],
    [
      'Pacific/Apia',
      '2011-12-30T12:00',
      {
        from: '2011-12-30T00:00',
        to: '2011-12-31T00:00',
        before: '2011-12-29T12:00',
        after: '2011-12-31T12:00',
      },
    ],
  ])('names what clocks in %s skip', (zone, local, gap) => {
    expect(readTime({ local }, zone)).toEqual({ kind: 'gap', gap });
  });

  it('does not guess which of two readings is meant', () => {
    const local = '2027-10-31T02:30';
    const readings = {
      earlier: '2027-10-31T00:30:00.000Z',
      later: '2027-10-31T01:30:00.000Z',
    };

    expect(readTime({ local }, 'Europe/Berlin')).toEqual({
      kind: 'twice',
      readings,
    });
    expect(readTime({ local, reading: 'later' }, 'Europe/Berlin')).toEqual({
      kind: 'instant',
      instant: readings.later,
    });
    expect(readingsOf({ local, reading: 'later' }, 'Europe/Berlin')).toEqual(
      readings,
    );
    expect(readingsOf({ local }, 'America/New_York')).toBeUndefined();
  });
});

describe('toLocalTimeValues', () => {
  it.each([
    ['2026-12-04T13:00:00.000Z', { local: '2026-12-04T14:00' }],
    [
      '2027-10-31T00:30:00.000Z',
      { local: '2027-10-31T02:30', reading: 'earlier' },
    ],
    [
      '2027-10-31T01:30:00.000Z',
      { local: '2027-10-31T02:30', reading: 'later' },
    ],
    [
      '2027-10-31T01:30:45.000Z',
      { local: '2027-10-31T02:30', reading: 'later' },
    ],
  ])('shows %s in Berlin', (instant, expected) => {
    expect(toLocalTimeValues(instant, 'Europe/Berlin')).toEqual(expected);
  });
});

it('reckons lengths in elapsed time, also when clocks change in between', () => {
  expect(addDuration('2027-03-27T23:00:00.000Z', 'P1D')).toBe(
    '2027-03-28T23:00:00.000Z',
  );
});
