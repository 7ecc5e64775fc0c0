import { DEFAULT_POLICY } from '@slipway/backstage-plugin-releases-common';
import { UNTIL } from './formValues';
import { prefilledRelease } from './prefill';
import {
  endOf,
  readsDifferently,
  withLength,
  withPlanned,
} from './windowInstants';

const VALUES = prefilledRelease(DEFAULT_POLICY, 'Europe/Berlin', {});
const PRODUCTION = {
  ...VALUES.windows[1],
  start: { local: '2026-12-01T14:00' },
  timeZone: 'Asia/Tokyo',
};

it('starts the entry of an end from the one that was meant so far', () => {
  expect(withLength(PRODUCTION, UNTIL)).toEqual({
    length: UNTIL,
    end: { local: '2026-12-01T15:00' },
  });
  expect(withLength(PRODUCTION, 'PT4H')).toEqual({ length: 'PT4H' });
});

it('knows no end while times or the zone cannot be read', () => {
  expect(endOf(PRODUCTION)).toBe('2026-12-01T06:00:00.000Z');
  expect(endOf({ ...PRODUCTION, length: UNTIL })).toBeUndefined();
  expect(endOf({ ...PRODUCTION, timeZone: 'Tokyo' })).toBeUndefined();
});

it('plans another window in the zone of the first, but keeps what was entered', () => {
  const values = { ...VALUES, windows: [VALUES.windows[0], PRODUCTION] };
  const entered = {
    ...VALUES.windows[0],
    start: { local: '2026-12-01T09:00' },
    timeZone: 'UTC',
  };

  expect(withPlanned(values, 0).windows[0]).toMatchObject({
    planned: true,
    timeZone: 'Asia/Tokyo',
  });
  expect(
    withPlanned({ ...values, windows: [entered, PRODUCTION] }, 0).windows[0],
  ).toMatchObject({ planned: true, timeZone: 'UTC' });
});

it('tells zones apart by what their clocks show', () => {
  const winter = ['2026-12-01T13:00:00.000Z'];

  expect(readsDifferently('Europe/Berlin', 'Europe/Paris', winter)).toBe(false);
  expect(readsDifferently('Europe/Berlin', 'Europe/London', winter)).toBe(true);
});
