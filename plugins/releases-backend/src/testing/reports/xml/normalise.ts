import { NAME_END } from './startTag';

/** Whether there is a reference between two places. */
export function hasReference(text: string, from: number, to: number): boolean {
  const at = text.indexOf('&', from);
  return at >= 0 && at < to;
}

/** XML knows one end of a line (section 2.11). */
export function unixLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Ends of lines in attributes are spaces (section 3.3.3). */
export function spaced(value: string): string {
  return /[\t\n\r]/.test(value) ? value.replace(/\r\n|[\t\n\r]/g, ' ') : value;
}

const locals = new Map<string, string>();
const MOST_NAMES = 1000;

/** A name without its prefix; the few that there are, are kept. */
export function localName(name: string): string {
  const known = locals.get(name);
  if (known !== undefined) {
    return known;
  }
  const local = name.slice(name.indexOf(':') + 1);
  if (locals.size < MOST_NAMES && name.length < NAME_END.length * 10) {
    locals.set(name, local);
  }
  return local;
}
