import { DateTime, Duration } from 'luxon';
import { CatalogGraph } from '../catalog';

/** What people call an entity: its title, or the name in its reference. @internal */
export function nameOf(graph: CatalogGraph, entityRef: string): string {
  return (
    graph.entities[entityRef]?.title ??
    entityRef.slice(entityRef.lastIndexOf('/') + 1)
  );
}

/** `1 component`, `3 components`. @internal */
export function count(
  number: number,
  singular: string,
  plural: string = `${singular}s`,
): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** `a`, `a and b`, `a, b and c`, and from the sixth on how many more. @internal */
export function listOf(names: readonly string[]): string {
  const shown =
    names.length > 5
      ? [...names.slice(0, 4), `${names.length - 4} more`]
      : [...names];
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}

/** A moment as the clock of a place shows it: `4 Dec 2026 14:00 (Europe/Berlin)`. @internal */
export function momentIn(instant: string, timeZone: string = 'UTC'): string {
  const local = DateTime.fromISO(instant, { zone: timeZone, locale: 'en' });
  return `${local.toFormat('d LLL yyyy HH:mm')} (${timeZone})`;
}

/** An ISO 8601 duration in words: `1 day, 12 hours`. @internal */
export function durationInWords(duration: string): string {
  return Duration.fromISO(duration, { locale: 'en' }).toHuman();
}

/** The time from one instant to another in its two largest units. @internal */
export function timeBetween(from: string, to: string): string {
  const minutes = Math.max(
    0,
    Math.floor((Date.parse(to) - Date.parse(from)) / 60_000),
  );
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  const first = parts.findIndex(([number]) => number > 0);
  if (first < 0) {
    return 'less than a minute';
  }
  return parts
    .slice(first, first + 2)
    .filter(([number]) => number > 0)
    .map(([number, unit]) => count(number, unit))
    .join(' and ');
}
