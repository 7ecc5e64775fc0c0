import {
  EvidenceParser,
  ReportError,
  ReportHead,
  ReportNote,
} from '@slipway/backstage-plugin-releases-node';
import { XmlReader } from './xml/XmlReader';

/** Enough to see what a document begins with, whatever comes. */
const HEAD_LIMITS = {
  bytes: Number.MAX_SAFE_INTEGER,
  cases: Number.MAX_SAFE_INTEGER,
  depth: 1000,
  attributeLength: 64 * 1024,
  attributes: 1000,
  textLength: 0,
};

/** What is no report, by its first bytes. */
const FILES: ReadonlyArray<[signature: string, what: string]> = [
  ['PK\u0003\u0004', 'a ZIP archive. Unpack it and send each report by itself'],
  ['\u001f\u008b', 'compressed. Send it with Content-Encoding: gzip'],
  ['%PDF-', 'a PDF document, not a report that can be counted'],
  ['\u0089PNG', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
  ['SQLite format 3', 'a database'],
];

/**
 * Finds out which format a report has.
 *
 * @param bytes - the beginning of the report, or all of it
 * @param wanted - the format that the caller insists on
 * @throws ReportError that says what it seems to be, and which formats there are
 */
export function recogniseReport(
  bytes: Uint8Array,
  parsers: readonly EvidenceParser[],
  wanted?: string,
): EvidenceParser {
  const known = parsers
    .map(({ format }) => format)
    .sort()
    .join(', ');
  if (wanted) {
    const parser = parsers.find(({ format }) => format === wanted);
    if (!parser) {
      throw new ReportError({
        rule: 'format',
        message: `There is no format '${wanted}'. Choose one of: ${known}.`,
      });
    }
    return parser;
  }
  const head = headOf(bytes);
  const parser = parsers.find(one => one.recognises(head));
  if (parser) {
    return parser;
  }
  throw new ReportError({
    rule: 'format',
    message: `This is ${describe(head)}. Formats that are read: ${known}.`,
  });
}

function headOf(bytes: Uint8Array): ReportHead {
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const xml = xmlHead(bytes);
  const json = xml ? undefined : jsonHead(text);
  return { bytes, text, ...(xml && { xml }), ...(json && { json }) };
}

function xmlHead(bytes: Uint8Array): ReportHead['xml'] {
  let head: ReportHead['xml'];
  const reader = new XmlReader({
    limits: HEAD_LIMITS,
    note: (_: ReportNote) => {},
    handler: {
      wantsText: false,
      text: () => {},
      close: () => {},
      open: (name, attributes) => {
        if (!head) {
          head = {
            root: name,
            attributes: attributes as Record<string, string>,
            ...(attributes.xmlns && { namespace: attributes.xmlns }),
          };
        } else {
          head.firstChild ??= name;
        }
      },
    },
  });
  try {
    reader.write(bytes);
    // Short documents are only decoded once they end.
    reader.end();
  } catch {
    // What is wrong with it is for the parser to say.
  }
  return head;
}

function jsonHead(text: string): ReportHead['json'] {
  const begin = /^\s*([[{])/.exec(text)?.[1];
  if (!begin) {
    return undefined;
  }
  return {
    isArray: begin === '[',
    keys: [...text.slice(0, 4096).matchAll(/"([\w$.@-]{1,60})"\s*:/g)].map(
      ([, key]) => key,
    ),
  };
}

function describe({ bytes, text, xml, json }: ReportHead): string {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const file = FILES.find(([signature]) => start.startsWith(signature));
  if (file) {
    return file[1];
  }
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) {
    return 'an HTML page, perhaps an error page of a server';
  }
  if (xml) {
    return `XML with the root <${xml.root.slice(
      0,
      60,
    )}>, which no format here has`;
  }
  if (text.includes('\u0000')) {
    return 'binary';
  }
  if (json) {
    return json.keys.length > 0
      ? `JSON that begins with '${json.keys
          .slice(0, 3)
          .join("', '")}', which no format here does`
      : 'JSON that no format here has';
  }
  return /^\s*</.test(text)
    ? 'XML that is cut off or not well-formed'
    : 'text that no format here has';
}
