import { isTimeZone } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { zoneName } from '../../../shared/windowText';

/** All IANA zones that this browser knows, with `UTC`, which engines leave out. */
export function allTimeZones(): string[] {
  const zones = new Set(Intl.supportedValuesOf('timeZone'));
  zones.add('UTC');
  return [...zones].sort();
}

const SHOWN_ZONES = 60;

/**
 * The zones that match a text by name; without a text, `first` and then all.
 *
 * @param first - zones that are offered before the others
 */
export function findTimeZones(
  text: string,
  zones: string[],
  first: string[],
): string[] {
  const needle = searchable(text);
  const ordered = [...new Set([...first, ...zones])];
  const matching = ordered.filter(zone => searchable(zone).includes(needle));
  // Engines list one name of each zone, people know others: Asia/Kolkata, US/Pacific.
  const typed = text.trim().replaceAll(' ', '_');
  if (isTimeZone(typed) && !matching.some(zone => sameText(zone, typed))) {
    matching.unshift(typed);
  }
  return matching.slice(0, SHOWN_ZONES);
}

/** How far a zone is from UTC at an instant, such as `UTC+1` or `UTC+5:30`. */
export function offsetText(zone: string, instant: string): string {
  return DateTime.fromISO(instant, { zone }).toFormat("'UTC'Z");
}

function searchable(text: string): string {
  return zoneName(text).trim().toLocaleLowerCase();
}

function sameText(a: string, b: string): boolean {
  return a.toLocaleLowerCase() === b.toLocaleLowerCase();
}
