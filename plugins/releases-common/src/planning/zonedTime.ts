import { DateTime, IANAZone } from 'luxon';

/** Asking the runtime for a zone takes longer than everything else about a window. */
const knownZones = new Set<string>();

/** Names are valid in any case, so there are more of them than zones. */
const MAX_KNOWN_ZONES = 1000;

const MINUTES_PER_DAY = 24 * 60;
const MS_PER_MINUTE = 60_000;

/**
 * What a wall-clock time means in a zone. On the days on which clocks change
 * there are times that do not exist and times that exist twice.
 *
 * @remarks
 * Instants are ISO 8601 in UTC. Of a `gap`, `before` and `after` are the
 * nearest readings: the time moved back and moved on by the length of the gap.
 *
 * @public
 */
export type LocalTimeResolution =
  | { kind: 'exact'; instant: string }
  | { kind: 'gap'; before: string; after: string }
  | { kind: 'ambiguous'; earlier: string; later: string }
  | { kind: 'invalid' };

/**
 * Whether a text is an IANA time zone, such as `Europe/Berlin` or `UTC`.
 * Fixed offsets such as `+02:00` are not: they do not follow a place's clock.
 *
 * @public
 */
export function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) {
    return true;
  }
  const isValid = /^[A-Za-z]/.test(zone) && IANAZone.isValidZone(zone);
  if (isValid && knownZones.size < MAX_KNOWN_ZONES) {
    knownZones.add(zone);
  }
  return isValid;
}

/**
 * Reads a wall-clock time in a zone.
 *
 * @param local - `YYYY-MM-DDTHH:mm`, the value of a `datetime-local` field
 * @param zone - IANA time zone
 * @public
 */
export function resolveLocalTime(
  local: string,
  zone: string,
): LocalTimeResolution {
  const asUtc = DateTime.fromISO(local, { zone: 'utc' });
  if (
    !isTimeZone(zone) ||
    !asUtc.isValid ||
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)
  ) {
    return { kind: 'invalid' };
  }
  const ianaZone = IANAZone.create(zone);
  const ms = asUtc.toMillis();
  // Zones change their offset at most once within a day, so the offsets a day
  // to either side are the only ones that this wall-clock time can have.
  const before = ianaZone.offset(ms - MINUTES_PER_DAY * MS_PER_MINUTE);
  const after = ianaZone.offset(ms + MINUTES_PER_DAY * MS_PER_MINUTE);
  const readings = [...new Set([before, after])]
    .map(offset => ({ offset, instant: ms - offset * MS_PER_MINUTE }))
    .filter(({ offset, instant }) => ianaZone.offset(instant) === offset)
    .map(({ instant }) => instant)
    .sort((a, b) => a - b);

  if (readings.length === 1) {
    return { kind: 'exact', instant: toInstant(readings[0]) };
  }
  if (readings.length === 2) {
    return {
      kind: 'ambiguous',
      earlier: toInstant(readings[0]),
      later: toInstant(readings[1]),
    };
  }
  return {
    kind: 'gap',
    before: toInstant(ms - after * MS_PER_MINUTE),
    after: toInstant(ms - before * MS_PER_MINUTE),
  };
}

/**
 * The wall-clock time of an instant in a zone, as `YYYY-MM-DDTHH:mm`.
 *
 * @public
 */
export function toLocalTime(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/**
 * An instant in the one form that is stored and compared: UTC with milliseconds.
 * Returns `undefined` for a text that is not an ISO 8601 date-time with an offset.
 *
 * @public
 */
export function normalizeInstant(text: string): string | undefined {
  if (!/T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)) {
    return undefined;
  }
  const instant = DateTime.fromISO(text, { zone: 'utc' });
  // Four-digit years keep stored instants comparable as text.
  return instant.isValid && instant.year >= 1970 && instant.year <= 9998
    ? toInstant(instant.toMillis())
    : undefined;
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}
