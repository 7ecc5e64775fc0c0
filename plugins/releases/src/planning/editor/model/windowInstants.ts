import {
  isTimeZone,
  toLocalTime,
} from '@slipway/backstage-plugin-releases-common';
import {
  LocalTimeValues,
  ReleaseFormValues,
  UNTIL,
  WindowLength,
  WindowValues,
} from './formValues';
import { addDuration, readTime, toLocalTimeValues } from './localTime';

/** Somebody who wants to enter the end starts from the one that was meant so far. */
export function withLength(
  window: WindowValues,
  length: WindowLength,
): Partial<WindowValues> {
  const end = endOf(window);
  if (length !== UNTIL || window.length === UNTIL || !end) {
    return { length };
  }
  return { length, end: toLocalTimeValues(end, window.timeZone) };
}

/** Plans a window for one more environment, in the zone that the others are planned in. */
export function withPlanned(
  values: ReleaseFormValues,
  index: number,
): ReleaseFormValues {
  const zone = values.windows.find(({ planned }) => planned)?.timeZone;
  return {
    ...values,
    windows: values.windows.map((window, at) =>
      at === index
        ? {
            ...window,
            planned: true,
            timeZone: window.start.local
              ? window.timeZone
              : zone ?? window.timeZone,
          }
        : window,
    ),
  };
}

/** When the window starts; `undefined` while its start is not an instant. */
export function startOf(window: WindowValues): string | undefined {
  return instantOf(window.start, window.timeZone);
}

/** When the window ends, entered or reckoned from its length. */
export function endOf(window: WindowValues): string | undefined {
  if (window.length === UNTIL) {
    return instantOf(window.end, window.timeZone);
  }
  const start = startOf(window);
  return start && addDuration(start, window.length);
}

/** Whether clocks in two zones show different times at one of the instants. */
export function readsDifferently(
  zone: string,
  otherZone: string,
  instants: string[],
): boolean {
  return instants.some(
    instant => toLocalTime(instant, zone) !== toLocalTime(instant, otherZone),
  );
}

function instantOf(
  value: LocalTimeValues,
  timeZone: string,
): string | undefined {
  const time = isTimeZone(timeZone) ? readTime(value, timeZone) : undefined;
  return time?.kind === 'instant' ? time.instant : undefined;
}
