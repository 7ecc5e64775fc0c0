import type { Board } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

/** The days of a sitting's period in the viewer's zone; its end is exclusive. */
export function periodText({ from, to }: Pick<Board, 'from' | 'to'>): string {
  const start = DateTime.fromISO(from);
  const end = DateTime.fromISO(to).minus({ milliseconds: 1 });
  return `${start.toLocaleString(DateTime.DATE_MED)} – ${end.toLocaleString(
    DateTime.DATE_MED,
  )}`;
}
