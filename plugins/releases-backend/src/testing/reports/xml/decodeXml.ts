import {
  ReportError,
  ReportNote,
} from '@slipway/backstage-plugin-releases-node';
import { StringDecoder } from 'node:string_decoder';

/** Bytes by which the encoding is known at the latest. */
const PROLOGUE_BYTES = 1024;

/** Characters that XML 1.0 forbids (section 2.2), as far as one unit of UTF-16 shows it. */
const FORBIDDEN = /[^\t\n\r -\ud7ff\ue000-\ufffd\ud800-\udfff]/;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'g');

type Decode = (bytes: Uint8Array | undefined) => string;

/**
 * Turns the bytes of a document into text, chunk by chunk, in the encoding that
 * its first bytes tell: a byte order mark, the XML declaration, or else UTF-8.
 *
 * @remarks
 * What other parsers refuse is recovered and noted, since tools write it all the
 * time: bytes that the encoding does not know become U+FFFD, and raw control
 * characters such as the escapes of coloured terminals their visible pictures
 * (U+2400 and following).
 */
export class XmlDecoder {
  readonly #note: (note: ReportNote) => void;
  #start: Uint8Array | undefined = new Uint8Array(0);
  #decode: Decode | undefined;

  constructor(note: (note: ReportNote) => void) {
    this.#note = note;
  }

  write(chunk: Uint8Array): string {
    if (this.#decode) {
      return this.#cleaned(this.#decode(chunk));
    }
    this.#start = concat(this.#start!, chunk);
    return this.#start.length < PROLOGUE_BYTES ? '' : this.#begin();
  }

  end(): string {
    const begun = this.#decode ? '' : this.#begin();
    return begun + this.#cleaned(this.#decode!(undefined));
  }

  #begin(): string {
    const start = this.#start!;
    this.#start = undefined;
    const { label, skip } = encodingOf(start);
    this.#decode = decoderOf(label);
    return this.#cleaned(this.#decode(start.subarray(skip)));
  }

  #cleaned(text: string): string {
    if (text.includes('\ufffd')) {
      this.#note({
        code: 'encoding',
        message:
          'Some bytes are not in the encoding of the report; they are shown as \ufffd',
      });
    }
    if (!FORBIDDEN.test(text)) {
      return text;
    }
    if (text.includes('\u0000')) {
      throw new ReportError({
        rule: 'text',
        message:
          'The report contains NUL characters, so it is not text. Send the XML file itself.',
      });
    }
    this.#note({
      code: 'control-characters',
      message:
        'Control characters that XML forbids, such as terminal colours, are shown as pictures',
    });
    return text.replace(ALL_FORBIDDEN, character =>
      character < ' '
        ? String.fromCharCode(0x2400 + character.charCodeAt(0))
        : '\ufffd',
    );
  }
}

function encodingOf(start: Uint8Array): { label: string; skip: number } {
  const [first, second, third] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { label: 'utf-8', skip: 3 };
  }
  if (first === 0xff && second === 0xfe) {
    return { label: 'utf-16le', skip: 2 };
  }
  if (first === 0xfe && second === 0xff) {
    return { label: 'utf-16be', skip: 2 };
  }
  if (first === 0x3c && second === 0) {
    return { label: 'utf-16le', skip: 0 };
  }
  if (first === 0 && second === 0x3c) {
    return { label: 'utf-16be', skip: 0 };
  }
  const prologue = Buffer.from(start.subarray(0, 256)).toString('latin1');
  const declared =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(prologue);
  const label = declared?.[1].toLowerCase() ?? 'utf-8';
  // What can be read byte by byte up to here is not UTF-16, whatever it says.
  return { label: label.startsWith('utf-16') ? 'utf-8' : label, skip: 0 };
}

function decoderOf(label: string): Decode {
  if (label === 'utf-8' || label === 'utf8') {
    const decoder = new StringDecoder('utf8');
    return bytes => (bytes ? decoder.write(bytes as Buffer) : decoder.end());
  }
  try {
    const decoder = new TextDecoder(label);
    return bytes =>
      bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new ReportError({
      rule: 'encoding',
      message: `The report says that it is encoded in '${label}', which is not known. Save it as UTF-8.`,
      line: 1,
    });
  }
}

function concat(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.length === 0 ? other : Buffer.concat([one, other]);
}
