/** A text that is kept of a report, cut where it is too long. */
export class KeptText {
  #text = '';
  #isCut = false;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(fragment: string): void {
    const room = this.#limit - this.#text.length;
    if (fragment.length <= room) {
      this.#text += fragment;
      return;
    }
    this.#isCut = true;
    if (room > 0) {
      this.#text += fragment.slice(0, room);
    }
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  /** What was kept, without blank beginning and end; nothing when that is all. */
  get value(): string | undefined {
    return this.#text.trim() || undefined;
  }
}

/**
 * Seconds as tools write them: `1.5`, `1,234.5`, `1e-3`.
 *
 * @returns milliseconds, to the thousandth; undefined for what is no time, such as `NaN`
 */
export function secondsToMs(text: string | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  // A comma is a separator of thousands where a point follows, else of decimals.
  const plain = text.includes('.')
    ? text.replaceAll(',', '')
    : text.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  const seconds = plain.trim() === '' ? Number.NaN : Number(plain);
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.round(seconds * 1_000_000) / 1000
    : undefined;
}

/** A count as tools write it; undefined for what is none. */
export function countOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,12}\s*$/.test(text)
    ? Number(text)
    : undefined;
}

/**
 * An instant as tools write it. Without an offset it is taken for UTC, as most
 * pipelines run in it.
 *
 * @returns ISO 8601 in UTC; undefined for what is none
 */
export function instantOf(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) {
    return undefined;
  }
  const hasOffset = /(?:[zZ]|[+-]\d\d:?\d\d)\s*$/.test(text);
  const time = Date.parse(
    `${text.trim().replace(' ', 'T')}${hasOffset ? '' : 'Z'}`,
  );
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
