import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { Readable } from 'node:stream';

/**
 * How a test ended: `failed` when an assertion did not hold, `error` when it
 * broke off.
 *
 * @public
 */
export type ReportedStatus = 'passed' | 'failed' | 'error' | 'skipped';

/**
 * A test as a report tells of it.
 *
 * @public
 */
export type ReportedCase = {
  name: string;
  /** Names of the suites around it, outermost first; may be empty. */
  suite: string[];
  className?: string;
  file?: string;
  line?: number;
  status: ReportedStatus;
  /** Passed in the end after failing at least once in this run. */
  flaky?: boolean;
  /** How many times it was run again. */
  retries?: number;
  durationMs?: number;
  message?: string;
  type?: string;
  stack?: string;
  output?: string;
  /** Whether one of the texts was cut at the limit. */
  truncated?: boolean;
  labels?: string[];
  owner?: string;
  attachments?: Array<{ name: string; path: string; mediaType?: string }>;
};

/**
 * Numbers of tests by status.
 *
 * @public
 */
export type ReportedTotals = {
  tests: number;
  passed: number;
  failed: number;
  error: number;
  skipped: number;
};

/**
 * A number that a report gives, such as `coverage.lines` in percent.
 *
 * @public
 */
export type ReportedMeasure = {
  name: string;
  value: number;
  unit: 'percent' | 'milliseconds' | 'count' | 'bytes' | 'per-second';
};

/**
 * Something that a scanner found.
 *
 * @public
 */
export type ReportedFinding = {
  id: string;
  severity: 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unknown';
  title?: string;
  /** What it was found in. */
  component?: string;
  location?: string;
  /** Whether somebody decided that it does not count. */
  suppressed?: boolean;
};

/**
 * Something that was recovered from, or that does not add up. Notes of one code
 * are counted; the first one's message and position are kept.
 *
 * @public
 */
export type ReportNote = {
  code: string;
  message: string;
  line?: number;
  column?: number;
};

/**
 * Is told what a parser finds in a report, in the order of the report.
 *
 * @public
 */
export interface ReportSink {
  testCase(one: ReportedCase): void;
  /** What the report says of its own totals; several add up. They are compared with what was counted. */
  claims(totals: Partial<ReportedTotals>): void;
  measure(one: ReportedMeasure): void;
  finding(one: ReportedFinding): void;
  note(one: ReportNote): void;
  about(facts: {
    tool?: string;
    toolVersion?: string;
    name?: string;
    /** ISO 8601. */
    startedAt?: string;
    durationMs?: number;
    commit?: string;
    /** One of the kinds of evidence, where the format or the report says so. */
    kind?: string;
  }): void;
}

/**
 * How much of a report is taken, so that a hostile one costs little.
 *
 * @public
 */
export type ReportLimits = {
  /** Of the whole report, uncompressed. */
  bytes: number;
  /** Tests in a report. */
  cases: number;
  /** Elements within elements, or values within values. */
  depth: number;
  /** Characters of an attribute. */
  attributeLength: number;
  /** Attributes of an element. */
  attributes: number;
  /** Characters that are kept of a message, a stack or an output. */
  textLength: number;
};

/**
 * A report that is being parsed.
 *
 * @public
 */
export interface ReportParse {
  /**
   * Takes the next bytes, at most 64 KiB.
   *
   * @throws ReportError when the report cannot be read
   */
  write(chunk: Uint8Array): void;
  /**
   * Takes note that there are no more.
   *
   * @throws ReportError when something is missing
   */
  end(): void;
}

/**
 * The beginning of a report, by which its format is recognised.
 *
 * @public
 */
export type ReportHead = {
  bytes: Uint8Array;
  /** The beginning, decoded. */
  text: string;
  /** Where it is XML: local names, without prefixes. */
  xml?: {
    root: string;
    namespace?: string;
    attributes: Record<string, string>;
    firstChild?: string;
  };
  /** Where it is JSON: the first keys of the outermost object. */
  json?: { keys: string[]; isArray: boolean };
};

/**
 * Reads one format of reports.
 *
 * @public
 */
export interface EvidenceParser {
  /** Lower case with hyphens, such as `junit`; callers insist on it with `?format=`. */
  format: string;
  title: string;
  mediaTypes: string[];
  recognises(head: ReportHead): boolean;
  parse(sink: ReportSink, limits: ReportLimits): ReportParse;
}

/**
 * A report that cannot be taken: 400, with the field `body`, the rule and, where
 * there is one, the place.
 *
 * @public
 */
export class ReportError extends InputError {
  readonly rule: string;
  readonly line?: number;
  readonly column?: number;
  readonly violations: Array<{ field: string; rule: string; message: string }>;

  /** @param options - `message`: a sentence that says what is wrong and the way out */
  constructor(options: {
    rule: string;
    message: string;
    line?: number;
    column?: number;
  }) {
    const { rule, message, line, column } = options;
    const where =
      line === undefined
        ? ''
        : `Line ${line}${column === undefined ? '' : `, column ${column}`}: `;
    super(where + message);
    this.name = 'InputError';
    this.rule = rule;
    this.line = line;
    this.column = column;
    this.violations = [{ field: 'body', rule, message: where + message }];
  }
}

/**
 * Where raw reports are kept, compressed with gzip.
 *
 * @public
 */
export interface EvidenceStorage {
  /** Keeps the next part of a report; parts come one after the other, from 0. */
  write(evidenceId: string, part: number, bytes: Buffer): Promise<void>;
  /** The parts of a report, one after the other. */
  read(evidenceId: string): Readable;
  /** Forgets a report, also one of which only some parts were kept. */
  remove(evidenceId: string): Promise<void>;
}

/**
 * Takes formats of reports, and a place where raw reports are kept.
 *
 * @public
 */
export interface ReleasesEvidenceExtensionPoint {
  /** @throws InputError when the format is taken or not a name */
  addParser(parser: EvidenceParser): void;
  /** @throws InputError when another module has set one already */
  setStorage(storage: EvidenceStorage): void;
}

/**
 * Lets modules read more formats of evidence, and keep raw reports elsewhere.
 *
 * @public
 */
export const releasesEvidenceExtensionPoint =
  createExtensionPoint<ReleasesEvidenceExtensionPoint>({
    id: 'releases.evidence',
  });
