import { DateTime, Settings } from 'luxon';
import { aRelease, aWindow } from '../../__testUtils__/demoReleases';
import { deferralChoices } from './deferralChoices';

const zone = Settings.defaultZone;

beforeAll(() => {
  Settings.defaultZone = 'Europe/Berlin';
});

afterAll(() => {
  Settings.defaultZone = zone;
});

describe('deferralChoices', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'a release with a window next week',
      '2026-11-23T10:00',
      ['2026-12-04T13:00:00Z'],
      [
        'tomorrow 2026-11-24T09:00',
        'monday 2026-11-30T09:00',
        'beforeWindow 2026-12-03T14:00',
      ],
    ],
    [
      'a window the day after tomorrow',
      '2026-11-23T10:00',
      ['2026-11-25T15:00:00Z'],
      [
        'tomorrow 2026-11-24T09:00',
        'monday 2026-11-30T09:00 window',
        'beforeWindow 2026-11-24T16:00',
      ],
    ],
    [
      'a window today',
      '2026-11-23T10:00',
      ['2026-11-23T15:00:00Z'],
      [
        'tomorrow 2026-11-24T09:00 window',
        'monday 2026-11-30T09:00 window',
        'beforeWindow 2026-11-22T16:00 window',
      ],
    ],
    [
      'a window far away, on a Sunday',
      '2026-11-22T10:00',
      ['2027-02-04T13:00:00Z'],
      ['tomorrow 2026-11-23T09:00', 'beforeWindow 2027-02-03T14:00 maximum'],
    ],
    [
      'a window that is past',
      '2026-11-23T10:00',
      ['2026-11-20T13:00:00Z'],
      [
        'tomorrow 2026-11-24T09:00',
        'monday 2026-11-30T09:00',
        'beforeWindow noWindow',
      ],
    ],
    [
      'two windows, the later first',
      '2026-11-27T10:00',
      ['2026-12-04T13:00:00Z', '2026-12-02T13:00:00Z'],
      [
        'tomorrow 2026-11-28T09:00',
        'monday 2026-11-30T09:00',
        'beforeWindow 2026-12-01T14:00',
      ],
    ],
  ])('offers for %s', (_, now, starts, expected) => {
    const { windows } = aRelease({
      title: 'Payments 4.2',
      windows: starts.map(start => aWindow(start)),
    });
    const choices = deferralChoices({ windows }, DateTime.fromISO(now));
    expect(
      choices.map(({ choice, at, unavailable }) =>
        [choice, at?.toFormat("yyyy-MM-dd'T'HH:mm"), unavailable]
          .filter(Boolean)
          .join(' '),
      ),
    ).toEqual(expected);
  });
});
