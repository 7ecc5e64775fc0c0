import { listOf, momentIn, timeBetween } from './sentences';

describe('sentences', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c, d and e'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d and 2 more'],
  ])('lists %j', (names, text) => {
    expect(listOf(names)).toBe(text);
  });

  it.each([
    ['2026-11-23T12:00:30Z', 'less than a minute'],
    ['2026-11-23T12:01:00Z', '1 minute'],
    ['2026-11-24T12:05:00Z', '1 day'],
    ['2026-11-25T13:00:00Z', '2 days and 1 hour'],
    ['2026-11-23T11:00:00Z', 'less than a minute'],
  ])('tells the time until %s', (to, text) => {
    expect(timeBetween('2026-11-23T12:00:00Z', to)).toBe(text);
  });

  it('shows a moment by the clock of the place', () => {
    expect(momentIn('2026-07-04T23:30:00Z', 'Europe/Berlin')).toBe(
      '5 Jul 2026 01:30 (Europe/Berlin)',
    );
  });
});
