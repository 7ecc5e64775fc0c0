import { DeploymentWindow } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

/** When something happens, relative to the day on which the demo is first started. */
export type RelativeWindow = {
  environment: string;
  /** Days from today, past ones negative; weekends move to the working day further from today. */
  day: number;
  /** Wall-clock time in the zone, `HH:mm`. */
  time: string;
  minutes: number;
  timeZone: string;
};

/** The deployment window that a relative one means today. */
export function windowFrom(
  { environment, day, time, minutes, timeZone }: RelativeWindow,
  today: DateTime,
): DeploymentWindow {
  const [hour, minute] = time.split(':').map(Number);
  let start = today
    .setZone(timeZone)
    .startOf('day')
    .plus({ days: day })
    .set({ hour, minute });
  while (start.isWeekend) {
    start = start.plus({ days: day < 0 ? -1 : 1 });
  }
  return {
    environment,
    start: start.toUTC().toISO()!,
    end: start.plus({ minutes }).toUTC().toISO()!,
    timeZone,
  };
}
