import {
  DEFERRAL_LEAD_HOURS,
  deferralLimit,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

const MORNING = { hour: 9, minute: 0, second: 0, millisecond: 0 };

const MONDAY = 1;

export type QuickChoice = 'tomorrow' | 'monday' | 'beforeWindow';

/** A time until which something can be put aside with one press, or why it cannot. */
export type DeferralChoice = {
  choice: QuickChoice;
  /** Unset where there is nothing to come before. */
  at?: DateTime;
  unavailable?: 'noWindow' | 'maximum' | 'window';
};

/** The times that are offered, in the viewer's zone; where Monday is tomorrow, once. */
export function deferralChoices(
  release: Pick<Release, 'windows'>,
  now: DateTime,
): DeferralChoice[] {
  const limit = deferralLimit(release, { now: toInstant(now) });
  const judged = (choice: QuickChoice, at: DateTime): DeferralChoice => {
    if (!limit) {
      return { choice, at, unavailable: 'window' };
    }
    return at.toMillis() > Date.parse(limit.latest)
      ? {
          choice,
          at,
          unavailable: limit.because === 'window' ? 'window' : 'maximum',
        }
      : { choice, at };
  };
  const tomorrow = now.plus({ days: 1 }).set(MORNING);
  const monday = now
    .plus({ days: (MONDAY - now.weekday + 7) % 7 || 7 })
    .set(MORNING);
  return [
    judged('tomorrow', tomorrow),
    ...(monday.hasSame(tomorrow, 'day') ? [] : [judged('monday', monday)]),
    beforeWindow(release, now, judged),
  ];
}

function beforeWindow(
  { windows }: Pick<Release, 'windows'>,
  now: DateTime,
  judged: (choice: QuickChoice, at: DateTime) => DeferralChoice,
): DeferralChoice {
  const next = windows
    .map(({ start }) => DateTime.fromISO(start))
    .filter(start => start > now)
    .sort((one, other) => one.toMillis() - other.toMillis())[0];
  return next
    ? judged('beforeWindow', next.minus({ hours: DEFERRAL_LEAD_HOURS }))
    : { choice: 'beforeWindow', unavailable: 'noWindow' };
}

export function toInstant(time: DateTime): string {
  return new Date(time.toMillis()).toISOString();
}
