import { DateTime } from 'luxon';
import { periodOf } from './delegationPeriod';

const NOW = DateTime.fromISO('2026-11-23T10:00:00+01:00');

describe('periodOf', () => {
  it.each([
    [
      'begins now when it begins today',
      '2026-11-23',
      '2026-11-24',
      {
        start: '2026-11-23T09:00:00.000Z',
        end: '2026-11-24T22:59:59.999Z',
      },
    ],
    [
      'takes whole days of the viewer',
      '2026-12-24',
      '2026-12-24',
      {
        start: '2026-12-23T23:00:00.000Z',
        end: '2026-12-24T22:59:59.999Z',
      },
    ],
    [
      'takes the change of the clock along',
      '2027-03-27',
      '2027-03-28',
      {
        start: '2027-03-26T23:00:00.000Z',
        end: '2027-03-28T21:59:59.999Z',
      },
    ],
    [
      'needs a first day',
      '',
      '2026-11-24',
      { problem: 'fromMissing', field: 'from' },
    ],
    [
      'needs a last day',
      '2026-11-24',
      '',
      { problem: 'untilMissing', field: 'until' },
    ],
    [
      'does not run backwards',
      '2026-11-25',
      '2026-11-24',
      { problem: 'backwards', field: 'until' },
    ],
    [
      'does not lie in the past',
      '2026-11-20',
      '2026-11-22',
      { problem: 'backwards', field: 'until' },
    ],
  ])('%s', (_, from, until, expected) => {
    expect(periodOf({ from, until }, NOW)).toEqual(expected);
  });
});
