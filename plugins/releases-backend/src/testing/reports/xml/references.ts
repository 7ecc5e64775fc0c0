const NAMED: Record<string, string> = Object.assign(Object.create(null), {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
});

/** Longest reference that means something: `&#x10FFFF;`. */
export const LONGEST_REFERENCE = 12;

/** A reference that cannot be resolved, at its place in the text. */
export type BadReference = { at: number };

/**
 * Resolves the predefined and the numeric references of a text. A document that
 * declares others is refused before.
 *
 * @param onForbidden - is told of numbers of characters that XML forbids
 * @returns the text, or where a reference is that means nothing
 */
export function resolveReferences(
  text: string,
  onForbidden: () => void,
): string | BadReference {
  let resolved = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0 || end - at > LONGEST_REFERENCE) {
      return { at };
    }
    const character = characterOf(text.slice(at + 1, end), onForbidden);
    if (character === undefined) {
      return { at };
    }
    resolved += text.slice(from, at) + character;
    from = end + 1;
  }
  return from === 0 ? text : resolved + text.slice(from);
}

function characterOf(
  name: string,
  onForbidden: () => void,
): string | undefined {
  if (!name.startsWith('#')) {
    return NAMED[name];
  }
  const isHexadecimal = name[1] === 'x';
  const digits = name.slice(isHexadecimal ? 2 : 1);
  if (!(isHexadecimal ? /^[\da-fA-F]{1,6}$/ : /^\d{1,7}$/).test(digits)) {
    return undefined;
  }
  const code = Number.parseInt(digits, isHexadecimal ? 16 : 10);
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  if (isAllowed) {
    return String.fromCodePoint(code);
  }
  onForbidden();
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
}
