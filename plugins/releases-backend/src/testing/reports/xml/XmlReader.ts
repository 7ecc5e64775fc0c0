import {
  ReportError,
  ReportLimits,
  ReportNote,
} from '@slipway/backstage-plugin-releases-node';
import { XmlDecoder } from './decodeXml';
import { hasReference, localName, spaced, unixLines } from './normalise';
import { Position } from './Position';
import { LONGEST_REFERENCE, resolveReferences } from './references';
import { attributesIn, readName } from './startTag';

/** Attributes of an element by local name. */
export type XmlAttributes = Record<string, string | undefined>;

/** Is told of a document as it is read; names are local, without prefixes. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  /** Text in fragments: none is ever longer than what was handed over at once. */
  text(fragment: string): void;
  close(name: string): void;
  /** Whether text is of interest now; it is checked all the same. */
  wantsText: boolean;
}

type State = 'content' | 'comment' | 'cdata' | 'instruction' | 'doctype';

const LONGEST_DOCTYPE = 4096;
const LONGEST_NAME = 1000;
const INSTRUCTION_NAME_END = ' \t\r\n?';

/** A start tag is held until it is whole; longer ones than this are not written by any tool. */
const TAG_LENGTH_FACTOR = 4;

/**
 * Reads XML of any size as it arrives. Our own, because no parser at hand both
 * hands text on in fragments, so that an output of gigabytes costs no memory,
 * and is faster than the disk it comes from; it is tested against `saxes`.
 *
 * @remarks
 * Refuses what is not well-formed with its line and column, and every document
 * that declares entities. Recovers what tools write although XML forbids it:
 * see {@link XmlDecoder}.
 */
export class XmlReader {
  readonly #handler: XmlHandler;
  readonly #limits: ReportLimits;
  readonly #note: (note: ReportNote) => void;
  readonly #decoder: XmlDecoder;
  readonly #position = new Position();
  readonly #open: string[] = [];
  #state: State = 'content';
  #buffer = '';
  #hasRoot = false;

  constructor(options: {
    handler: XmlHandler;
    limits: ReportLimits;
    note: (note: ReportNote) => void;
  }) {
    this.#handler = options.handler;
    this.#limits = options.limits;
    this.#note = options.note;
    this.#decoder = new XmlDecoder(options.note);
  }

  write(chunk: Uint8Array): void {
    this.#read(this.#decoder.write(chunk));
  }

  end(): void {
    this.#read(this.#decoder.end());
    const { length } = this.#buffer;
    if (this.#open.length > 0) {
      throw this.#error(
        'complete',
        length,
        `The report ends within <${this.#open.join(
          '><',
        )}>. It was cut off: send it whole.`,
      );
    }
    if (length > 0 && (this.#state !== 'content' || this.#buffer.trim())) {
      throw this.#error(
        'complete',
        length,
        'The report was cut off: send it whole.',
      );
    }
    if (!this.#hasRoot) {
      throw this.#error(
        'xml',
        0,
        'There is no element in it. Send an XML report.',
      );
    }
  }

  #read(text: string): void {
    this.#buffer = this.#buffer ? this.#buffer + text : text;
    const used = this.#consume(this.#buffer);
    this.#position.pass(this.#buffer, used);
    this.#buffer = this.#buffer.slice(used);
  }

  /** @returns how much of the text was read; the rest is not whole yet */
  #consume(text: string): number {
    let at = 0;
    while (at < text.length) {
      const next = this.#step(text, at);
      if (next === at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** @returns where to go on, or where it began when more text is needed */
  #step(text: string, at: number): number {
    switch (this.#state) {
      case 'comment':
        return this.#skipTo(text, at, '-->');
      case 'instruction':
        return this.#skipTo(text, at, '?>');
      case 'cdata':
        return this.#cdata(text, at);
      case 'doctype':
        return this.#doctype(text, at);
      default:
        return text.charCodeAt(at) === 0x3c
          ? this.#markup(text, at)
          : this.#text(text, at);
    }
  }

  #skipTo(text: string, at: number, mark: string): number {
    const end = text.indexOf(mark, at);
    if (end >= 0) {
      this.#state = 'content';
      return end + mark.length;
    }
    // The mark may have begun already.
    return Math.max(at, text.length - mark.length + 1);
  }

  #cdata(text: string, at: number): number {
    const end = text.indexOf(']]>', at);
    const stop = end >= 0 ? end : Math.max(at, text.length - 2);
    if (stop > at && this.#handler.wantsText) {
      this.#handler.text(unixLines(text.slice(at, stop)));
    }
    if (end >= 0) {
      this.#state = 'content';
      return end + 3;
    }
    return stop;
  }

  #text(text: string, at: number): number {
    const next = text.indexOf('<', at);
    let end = next >= 0 ? next : text.length;
    if (next < 0) {
      const reference = text.lastIndexOf('&');
      if (
        reference >= at &&
        text.length - reference <= LONGEST_REFERENCE &&
        !text.includes(';', reference)
      ) {
        end = reference;
      }
    }
    if (end === at) {
      return at;
    }
    const isOutside = this.#open.length === 0;
    if (
      !isOutside &&
      !this.#handler.wantsText &&
      !hasReference(text, at, end)
    ) {
      return end;
    }
    const fragment = text.slice(at, end);
    if (isOutside) {
      if (fragment.trim()) {
        throw this.#error(
          'xml',
          at + fragment.search(/\S/),
          'There is text outside the root element. Send one XML document and nothing else.',
        );
      }
      return end;
    }
    const resolved = this.#resolved(fragment, at);
    if (this.#handler.wantsText) {
      this.#handler.text(unixLines(resolved));
    }
    return end;
  }

  #markup(text: string, at: number): number {
    const second = text.charCodeAt(at + 1);
    switch (second) {
      case 0x2f: // </
        return this.#endTag(text, at);
      case 0x3f: // <?
        return this.#instruction(text, at);
      case 0x21: // <!
        return this.#declaration(text, at);
      default:
        return Number.isNaN(second) ? at : this.#startTag(text, at);
    }
  }

  #instruction(text: string, at: number): number {
    const end = readName(text, at + 2);
    if (end >= text.length && end - at <= LONGEST_NAME) {
      return at;
    }
    const isDeclaration = text.slice(at + 2, end).toLowerCase() === 'xml';
    if (
      end === at + 2 ||
      !INSTRUCTION_NAME_END.includes(text[end]) ||
      (isDeclaration && this.#hasRoot)
    ) {
      throw this.#error(
        'xml',
        at,
        isDeclaration
          ? 'The XML declaration does not begin the document. Send one XML document and nothing else.'
          : "There is a '<?' that begins no instruction. Write a '<' in a text as '&lt;'.",
      );
    }
    this.#state = 'instruction';
    return end;
  }

  #declaration(text: string, at: number): number {
    for (const [mark, state] of [
      ['<!--', 'comment'],
      ['<![CDATA[', 'cdata'],
      ['<!DOCTYPE', 'doctype'],
    ] as const) {
      if (text.startsWith(mark, at)) {
        if (state === 'cdata' && this.#open.length === 0) {
          break;
        }
        this.#state = state;
        return at + mark.length;
      }
      if (mark.startsWith(text.slice(at))) {
        return at;
      }
    }
    throw this.#error(
      'xml',
      at,
      "There is a '<!' that begins nothing. Write a '<' in a text as '&lt;'.",
    );
  }

  #doctype(text: string, at: number): number {
    const end = text.indexOf('>', at);
    const subset = text.indexOf('[', at);
    if (subset >= 0 && (end < 0 || subset < end)) {
      throw this.#error(
        'noEntities',
        subset,
        'The document declares entities or a structure of its own, which is not read. Send a report without a DOCTYPE.',
      );
    }
    if (end < 0) {
      if (text.length - at > LONGEST_DOCTYPE) {
        throw this.#error('xml', at, 'The DOCTYPE does not end.');
      }
      return at;
    }
    if (/^\s*html\b/i.test(text.slice(at, end))) {
      throw this.#error(
        'notHtml',
        at,
        'This is an HTML page, perhaps an error page of a server. Send the report itself.',
      );
    }
    this.#state = 'content';
    return end + 1;
  }

  #startTag(text: string, at: number): number {
    const longest = this.#limits.attributeLength * TAG_LENGTH_FACTOR;
    const nameEnd = readName(text, at + 1);
    if (nameEnd === at + 1) {
      throw this.#error(
        'xml',
        at,
        "There is a '<' that begins no element. Write it as '&lt;'.",
      );
    }
    const found =
      nameEnd < text.length
        ? attributesIn(text, nameEnd, this.#limits)
        : undefined;
    if (!found) {
      if (text.length - at > longest || nameEnd - at > LONGEST_NAME) {
        throw this.#error(
          'maxAttributeLength',
          at,
          `An element with its attributes is longer than ${longest} characters.`,
        );
      }
      return at;
    }
    if ('problem' in found) {
      throw this.#error(found.rule, found.at, found.problem);
    }
    const name = localName(text.slice(at + 1, nameEnd));
    this.#openElement(name, at, this.#attributes(found.raw, found.at));
    if (found.isEmpty) {
      this.#closeElement();
    }
    return found.end;
  }

  #attributes(
    raw: Array<[name: string, value: string]>,
    places: number[],
  ): XmlAttributes {
    const attributes: XmlAttributes = Object.create(null);
    raw.forEach(([full, value], index) => {
      const resolved = value.includes('&')
        ? this.#resolved(spaced(value), places[index])
        : spaced(value);
      attributes[localName(full)] ??= resolved;
    });
    return attributes;
  }

  #openElement(name: string, at: number, attributes: XmlAttributes): void {
    if (this.#open.length === 0) {
      if (this.#hasRoot) {
        throw this.#error(
          'oneRoot',
          at,
          `There is a second root element <${name}>. Send each document by itself.`,
        );
      }
      this.#hasRoot = true;
    }
    if (this.#open.length >= this.#limits.depth) {
      throw this.#error(
        'maxDepth',
        at,
        `Elements are nested in more than ${
          this.#limits.depth
        } levels, which is the limit releases.evidence.limits.depth.`,
      );
    }
    this.#open.push(name);
    this.#handler.open(name, attributes);
  }

  #endTag(text: string, at: number): number {
    const end = text.indexOf('>', at);
    if (end < 0) {
      if (text.length - at > LONGEST_NAME) {
        throw this.#error('xml', at, 'An end tag does not end.');
      }
      return at;
    }
    const name = localName(text.slice(at + 2, end).trimEnd());
    const expected = this.#open[this.#open.length - 1];
    if (name !== expected) {
      throw this.#error(
        'nesting',
        at,
        expected
          ? `</${name}> ends what was not begun; <${expected}> is open.`
          : `</${name}> ends what was not begun.`,
      );
    }
    this.#closeElement();
    return end + 1;
  }

  #closeElement(): void {
    this.#handler.close(this.#open.pop()!);
  }

  #resolved(text: string, at: number): string {
    if (!text.includes('&')) {
      return text;
    }
    const resolved = resolveReferences(text, () =>
      this.#note({
        code: 'forbidden-references',
        message:
          'References to characters that XML forbids are shown as pictures',
      }),
    );
    if (typeof resolved === 'string') {
      return resolved;
    }
    throw this.#error(
      'reference',
      at + resolved.at,
      `'${text.slice(
        resolved.at,
        resolved.at + LONGEST_REFERENCE,
      )}' refers to nothing. Write a plain '&' as '&amp;'.`,
    );
  }

  #error(rule: string, at: number, message: string): ReportError {
    return new ReportError({
      rule,
      message,
      ...this.#position.of(this.#buffer, at),
    });
  }
}
