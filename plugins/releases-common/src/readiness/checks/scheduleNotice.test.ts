import { evaluated, someFacts, WINDOW } from '../__testUtils__/facts';
import { scheduleNotice } from './scheduleNotice';

describe('schedule.notice', () => {
  it.each([
    [
      'enough of it',
      someFacts(),
      'passed',
      'Notice of 10 days and 3 hours when submitted; Minor releases need 3 days',
    ],
    [
      'too little',
      someFacts({
        release: { type: 'major' },
        submittedAt: '2026-11-30T13:00:00Z',
      }),
      'failed',
      'Major releases need 10 days of notice; when submitted it is 3 days',
    ],
    [
      'exactly enough',
      someFacts({ submittedAt: '2026-11-30T13:00:00.000Z' }),
      'passed',
      'Notice of 3 days when submitted; Minor releases need 3 days',
    ],
    [
      'a draft, as if it were submitted now',
      someFacts({ submittedAt: undefined, now: '2026-12-01T13:00:00Z' }),
      'failed',
      'Minor releases need 3 days of notice; when submitted now it is 2 days',
    ],
    [
      'a submission after the start',
      someFacts({ submittedAt: WINDOW.end }),
      'failed',
      'Minor releases need 3 days of notice; when submitted it is none',
    ],
    [
      'what is being deployed, however late it was submitted',
      someFacts({
        submittedAt: WINDOW.end,
        release: { state: 'deploying' },
      }),
      'passed',
      'Its deployment has begun; notice was for before',
    ],
    [
      'a type that needs none',
      someFacts({ release: { type: 'standard' } }),
      'passed',
      'Standard releases need no notice',
    ],
    [
      'a type that is gone',
      someFacts({ release: { type: 'gone' } }),
      'unknown',
      "Could not be judged: The release type 'gone' is not configured any more",
    ],
    [
      'no window',
      someFacts({ environment: 'staging' }),
      'unknown',
      'Could not be judged: There is no window in staging to compare',
    ],
  ])('judges %s', (_, facts, outcome, summary) => {
    expect(evaluated(scheduleNotice, facts)).toMatchObject({
      outcome,
      summary,
    });
  });

  it('counts days by the clock of the place, also across a change of clocks', () => {
    // Berlin gains an hour on 25 October: three days are 73 hours.
    const window = {
      ...WINDOW,
      start: '2026-10-26T12:00:00.000Z',
      end: '2026-10-26T13:00:00.000Z',
    };
    const submitted = (submittedAt: string) =>
      evaluated(
        scheduleNotice,
        someFacts({ release: { windows: [window] }, submittedAt }),
      ).outcome;
    expect(submitted('2026-10-23T11:00:00.000Z')).toBe('passed');
    expect(submitted('2026-10-23T11:01:00.000Z')).toBe('failed');
  });
});
