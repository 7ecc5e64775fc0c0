const UNITS = [
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

// What turns the direction of text round, or hides in it: a name must not be
// able to look like another one.
const INVISIBLE =
  /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A time span in its two largest units: "420 ms", "3.2 s", "4m 12s". */
export function durationText(ms: number): string {
  if (ms < 1000) {
    return inUnit(Math.round(ms), 'millisecond');
  }
  if (ms < 60_000) {
    return inUnit(ms / 1000, 'second');
  }
  const whole = Math.round(ms / 1000) * 1000;
  const largest = UNITS.findIndex(({ ms: size }) => whole >= size);
  const { unit, ms: size } = UNITS[largest];
  const next = UNITS[largest + 1] ?? { unit: 'second', ms: 1000 };
  const rest = Math.floor((whole % size) / next.ms);
  return [
    inUnit(Math.floor(whole / size), unit),
    ...(rest > 0 ? [inUnit(rest, next.unit)] : []),
  ].join(' ');
}

/** A size in the unit that people read: "18 kB". */
export function sizeText(bytes: number): string {
  const power = Math.min(
    Math.floor(Math.log10(Math.max(bytes, 1)) / 3),
    BYTE_UNITS.length - 1,
  );
  return inUnit(bytes / 1000 ** power, BYTE_UNITS[power], 'short');
}

/** A share as people read it; never 100 % while something is missing from it. */
export function percentText(share: number): string {
  const percent = share * 100;
  const shown = share < 1 ? Math.min(Math.floor(percent * 10) / 10, 99.9) : 100;
  return `${shown.toLocaleString()} %`;
}

/** A value that a report measured, such as coverage. */
export function measureText(measure: { value: number; unit: string }): string {
  const { value, unit } = measure;
  switch (unit) {
    case 'percent':
      return `${rounded(value)} %`;
    case 'milliseconds':
      return durationText(value);
    case 'bytes':
      return sizeText(value);
    case 'per-second':
      return `${rounded(value)}/s`;
    default:
      return rounded(value);
  }
}

/**
 * A text of a report with its invisible characters made visible. Everything
 * else is shown as it is, as text.
 */
export function visibleText(text: string): string {
  return text.replace(
    INVISIBLE,
    character =>
      `[U+${character
        .charCodeAt(0)
        .toString(16)
        .toUpperCase()
        .padStart(4, '0')}]`,
  );
}

/** The address when a browser may follow it; reports can claim any. */
export function webAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url)
    ? url
    : undefined;
}

function rounded(value: number): string {
  return value.toLocaleString(undefined, {
    maximumFractionDigits: 1,
  });
}

function inUnit(
  value: number,
  unit: string,
  unitDisplay: 'narrow' | 'short' = 'narrow',
): string {
  return value.toLocaleString(undefined, {
    style: 'unit',
    unit,
    unitDisplay,
    maximumFractionDigits: value < 10 ? 1 : 0,
  });
}
