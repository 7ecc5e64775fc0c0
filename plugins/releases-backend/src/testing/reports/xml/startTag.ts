import { ReportLimits } from '@slipway/backstage-plugin-releases-node';

/** What may follow the name of an element or attribute. */
export const NAME_END = ' \t\n\r/>=';

const SPACES = ' \t\n\r';

/** The attributes of a start tag as they are written, or what is wrong with them. */
export type StartTag =
  | {
      raw: Array<[name: string, value: string]>;
      /** Where each value begins. */
      at: number[];
      isEmpty: boolean;
      /** Behind the tag. */
      end: number;
    }
  | { problem: string; rule: string; at: number };

/** @returns where the name that begins here ends; here when none begins */
export function readName(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (!isNameStart(first)) {
    return from;
  }
  let at = from + 1;
  while (at < text.length && isName(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

/**
 * Reads what follows the name of an element, up to its `>`.
 *
 * @returns undefined when the tag is not whole yet
 */
export function attributesIn(
  text: string,
  from: number,
  limits: ReportLimits,
): StartTag | undefined {
  const raw: Array<[string, string]> = [];
  const places: number[] = [];
  const { length } = text;
  let at = from;
  for (;;) {
    const spaceFrom = at;
    while (at < length && SPACES.includes(text[at])) {
      at++;
    }
    if (at >= length) {
      return undefined;
    }
    const code = text.charCodeAt(at);
    if (code === 0x3e) {
      return { raw, at: places, isEmpty: false, end: at + 1 };
    }
    if (code === 0x2f) {
      if (at + 1 >= length) {
        return undefined;
      }
      return text.charCodeAt(at + 1) === 0x3e
        ? { raw, at: places, isEmpty: true, end: at + 2 }
        : problem(at, "A '/' stands where an attribute or the end belongs.");
    }
    if (at === spaceFrom) {
      return problem(at, 'There is no space between two attributes.');
    }
    const nameEnd = readName(text, at);
    if (nameEnd === at) {
      return problem(at, `'${text[at]}' begins no attribute.`);
    }
    const name = text.slice(at, nameEnd);
    at = skipSpaces(text, nameEnd);
    if (at >= length) {
      return undefined;
    }
    if (text.charCodeAt(at) !== 0x3d) {
      return problem(at, `The attribute '${short(name)}' has no value.`);
    }
    at = skipSpaces(text, at + 1);
    if (at >= length) {
      return undefined;
    }
    const quote = text[at];
    if (quote !== '"' && quote !== "'") {
      return problem(
        at,
        `The value of '${short(name)}' is not in quotation marks.`,
      );
    }
    const end = text.indexOf(quote, at + 1);
    const stop = end < 0 ? length : end;
    const value = text.slice(at + 1, stop);
    if (value.length > limits.attributeLength) {
      return {
        rule: 'maxAttributeLength',
        at,
        problem: `The attribute '${short(name)}' is longer than ${
          limits.attributeLength
        } characters, which is the limit releases.evidence.limits.attributeLength.`,
      };
    }
    const markup = value.indexOf('<');
    if (markup >= 0) {
      return {
        rule: 'attributeValue',
        at: at + 1 + markup,
        problem: `There is a '<' in the value of '${short(
          name,
        )}'. The tool has to write it as '&lt;'.`,
      };
    }
    if (end < 0) {
      return undefined;
    }
    if (raw.length >= limits.attributes) {
      return {
        rule: 'maxAttributes',
        at,
        problem: `An element has more than ${limits.attributes} attributes, which is the limit releases.evidence.limits.attributes.`,
      };
    }
    if (raw.some(([other]) => other === name)) {
      return {
        rule: 'uniqueAttribute',
        at,
        problem: `The attribute '${short(name)}' is there twice.`,
      };
    }
    raw.push([name, value]);
    places.push(at + 1);
    at = end + 1;
  }
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACES.includes(text[at])) {
    at++;
  }
  return at;
}

function isNameStart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    code === 0x3a ||
    code >= 0xc0
  );
}

function isName(code: number): boolean {
  return (
    isNameStart(code) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0xb7
  );
}

function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

function problem(at: number, message: string): StartTag {
  return { rule: 'xml', at, problem: `${message} Send well-formed XML.` };
}
