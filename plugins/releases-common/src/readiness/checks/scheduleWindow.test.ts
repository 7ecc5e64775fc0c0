import { evaluated, someFacts, WINDOW } from '../__testUtils__/facts';
import { scheduleWindow } from './scheduleWindow';

describe('schedule.window', () => {
  it.each([
    [
      'a window to come',
      someFacts(),
      'passed',
      'The window in production starts on 3 Dec 2026 14:00 (Europe/Berlin)',
    ],
    [
      'a window that is running',
      someFacts({ now: '2026-12-03T13:30:00.000Z' }),
      'passed',
      'The window in production starts on 3 Dec 2026 14:00 (Europe/Berlin)',
    ],
    [
      'a window that is over',
      someFacts({ now: WINDOW.end }),
      'failed',
      'The window in production ended on 3 Dec 2026 15:00 (Europe/Berlin)',
    ],
    [
      'a window elsewhere',
      someFacts({ environment: 'staging' }),
      'failed',
      'There is no window in staging',
    ],
  ])('judges %s', (_, facts, outcome, summary) => {
    expect(evaluated(scheduleWindow, facts)).toMatchObject({
      outcome,
      summary,
      ...(outcome === 'failed' && { resolution: { kind: 'plan-window' } }),
    });
  });
});
