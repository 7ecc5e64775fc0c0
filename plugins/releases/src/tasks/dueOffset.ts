import {
  ReleaseTask,
  taskOffsetSeconds,
} from '@slipway/backstage-plugin-releases-common';

export type DueUnit = 'days' | 'hours' | 'minutes';

/** A due time as people enter it: "2 days before". */
export type DueValues = {
  /** A whole number as text; empty when the task has no due time. */
  amount: string;
  unit: DueUnit;
  side: 'before' | 'after';
};

export const NO_DUE: DueValues = { amount: '', unit: 'days', side: 'before' };

/** From the largest to the smallest. */
export const DUE_UNITS: readonly DueUnit[] = ['days', 'hours', 'minutes'];

const SECONDS: Record<DueUnit, number> = {
  days: 86_400,
  hours: 3_600,
  minutes: 60,
};

const WRITTEN: Record<DueUnit, (amount: number) => string> = {
  days: amount => `P${amount}D`,
  hours: amount => `PT${amount}H`,
  minutes: amount => `PT${amount}M`,
};

/** An ISO 8601 offset in the largest unit that says it in a whole number. */
export function toDueValues(due: string | undefined): DueValues {
  const seconds = due === undefined ? undefined : taskOffsetSeconds(due);
  if (seconds === undefined) {
    return NO_DUE;
  }
  const length = Math.abs(seconds);
  const unit = DUE_UNITS.find(one => length % SECONDS[one] === 0) ?? 'minutes';
  return {
    amount: String(length / SECONDS[unit]),
    unit,
    side: seconds < 0 ? 'before' : 'after',
  };
}

/** What was entered as ISO 8601 offset; `invalid` when it is not a whole number. */
export function toDue(
  values: DueValues,
): { due?: string; invalid?: undefined } | { invalid: true } {
  const amount = values.amount.trim();
  if (!amount) {
    return {};
  }
  if (!/^\d{1,6}$/.test(amount)) {
    return { invalid: true };
  }
  const length = WRITTEN[values.unit](Number(amount));
  return {
    due: values.side === 'before' && Number(amount) > 0 ? `-${length}` : length,
  };
}

/** What of a window the due time of a task is counted from. */
export function anchorOf(phase: ReleaseTask['phase']): 'Start' | 'End' {
  return phase === 'after' ? 'End' : 'Start';
}
