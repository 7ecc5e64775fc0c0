import { DateTime } from 'luxon';

/** The days of a delegation as they are entered, both included: `2026-12-24`. */
export type DelegationDays = { from: string; until: string };

export type DayProblem = 'fromMissing' | 'untilMissing' | 'backwards';

export type DelegationPeriod =
  | { start: string; end: string; problem?: undefined; field?: undefined }
  | { problem: DayProblem; field: 'from' | 'until' };

/**
 * The instants that the days of the viewer amount to. A delegation that begins
 * today begins now: what is over cannot be delegated any more.
 */
export function periodOf(
  days: DelegationDays,
  now: DateTime,
): DelegationPeriod {
  const first = DateTime.fromISO(days.from).startOf('day');
  const last = DateTime.fromISO(days.until).endOf('day');
  if (!first.isValid) {
    return { problem: 'fromMissing', field: 'from' };
  }
  if (!last.isValid) {
    return { problem: 'untilMissing', field: 'until' };
  }
  if (last <= first || last <= now) {
    return { problem: 'backwards', field: 'until' };
  }
  const start = first < now ? now : first;
  return { start: toInstant(start), end: toInstant(last) };
}

function toInstant(time: DateTime): string {
  return new Date(time.toMillis()).toISOString();
}
