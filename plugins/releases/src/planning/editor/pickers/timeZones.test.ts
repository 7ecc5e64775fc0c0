import { allTimeZones, findTimeZones, offsetText } from './timeZones';

const ZONES = ['America/New_York', 'Europe/Berlin', 'Europe/London', 'UTC'];

it('knows every zone and UTC', () => {
  expect(allTimeZones()).toEqual(
    expect.arrayContaining(['Europe/Berlin', 'Pacific/Auckland', 'UTC']),
  );
});

it.each([
  ['', ['Europe/London', 'UTC', 'America/New_York', 'Europe/Berlin']],
  ['berlin', ['Europe/Berlin']],
  ['new york', ['America/New_York']],
  ['new_york', ['America/New_York']],
  ['europe', ['Europe/London', 'Europe/Berlin']],
  // Not on the list of this engine, and yet a zone.
  ['Asia/Kolkata', ['Asia/Kolkata']],
  ['Mars/Base', []],
])('finds zones for %p', (text, expected) => {
  expect(findTimeZones(text, ZONES, ['Europe/London', 'UTC'])).toEqual(
    expected,
  );
});

it.each([
  ['UTC', 'UTC+0'],
  ['Europe/Berlin', 'UTC+1'],
  ['Asia/Kathmandu', 'UTC+5:45'],
  ['America/New_York', 'UTC-5'],
])('says how far %s is from UTC', (zone, expected) => {
  expect(offsetText(zone, '2026-12-04T13:00:00.000Z')).toBe(expected);
});
