import {
  DEFAULT_POLICY,
  RELEASE_STATES,
  validateRelease,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { PAST_RELEASES } from './pastReleases';
import { routineReleases } from './routineReleases';
import { windowFrom } from './schedule';
import { UPCOMING_RELEASES } from './upcomingReleases';

const RELEASES = [...UPCOMING_RELEASES, ...PAST_RELEASES, ...routineReleases()];

describe('the releases of the demo organisation', () => {
  it('show every state of the lifecycle, each under a key of its own', () => {
    expect(new Set(RELEASES.map(({ state }) => state))).toEqual(
      new Set(RELEASE_STATES),
    );
    expect(new Set(RELEASES.map(({ key }) => key)).size).toBe(RELEASES.length);
  });

  it('are valid on whatever day the demo is started', () => {
    // Every day of a week, and the days before clocks change.
    for (const day of [
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
      '2027-03-13',
      '2027-03-27',
      '2027-10-30',
    ]) {
      const today = DateTime.fromISO(`${day}T17:00:00Z`);
      for (const {
        key,
        state,
        actor,
        windows,
        bundles,
        ...release
      } of RELEASES) {
        const input = {
          ...release,
          windows: windows.map(window => windowFrom(window, today)),
        };
        const violations = validateRelease(input, {
          policy: DEFAULT_POLICY,
          now: today.toUTC().toISO()!,
          allowPast: true,
        });
        expect([key, violations]).toEqual([key, []]);
        for (const { start, timeZone } of input.windows) {
          expect(DateTime.fromISO(start, { zone: timeZone }).isWeekend).toBe(
            false,
          );
        }
      }
    }
  });
});
