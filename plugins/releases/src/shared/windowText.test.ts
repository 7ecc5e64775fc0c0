import { pinNow } from '../__testUtils__/renderReleases';
import {
  intervalElsewhere,
  intervalText,
  readsDifferently,
  zoneName,
} from './windowText';

pinNow();

describe('the texts of a window', () => {
  it('names day and zone once', () => {
    expect(
      intervalText('2026-12-04T13:00:00.000Z', '2026-12-04T14:00:00.000Z'),
    ).toEqual({ start: 'Fri 4 Dec, 14:00', end: '15:00 CET' });
  });

  it('names both days of a window past midnight, and the year of another year', () => {
    expect(
      intervalText('2026-12-31T22:00:00.000Z', '2027-01-01T01:00:00.000Z'),
    ).toEqual({
      start: 'Thu 31 Dec, 23:00',
      end: 'Fri, 1 Jan 2027, 02:00 CET',
    });
  });

  it('names both zones when the clock changes within the window', () => {
    expect(
      intervalText('2026-10-24T23:30:00.000Z', '2026-10-25T01:30:00.000Z'),
    ).toEqual({ start: 'Sun 25 Oct, 01:30 CEST', end: '02:30 CET' });
  });

  it('leaves out the day elsewhere when it is the same', () => {
    const start = '2026-12-04T13:00:00.000Z';
    const end = '2026-12-04T14:00:00.000Z';
    expect(intervalElsewhere(start, end, 'America/New_York')).toEqual({
      start: '08:00',
      end: '09:00',
    });
    expect(intervalElsewhere(start, end, 'Pacific/Auckland')).toEqual({
      start: 'Sat 5 Dec, 02:00',
      end: '03:00',
    });
  });

  it('knows which clocks show the same', () => {
    const winter = ['2026-12-04T13:00:00.000Z'];
    const summer = ['2026-07-04T13:00:00.000Z'];
    expect(readsDifferently('Europe/Paris', winter)).toBe(false);
    expect(readsDifferently('Africa/Tunis', winter)).toBe(false);
    expect(readsDifferently('Africa/Tunis', summer)).toBe(true);
  });

  it('writes zones as people do', () => {
    expect(zoneName('America/New_York')).toBe('America/New York');
  });
});
