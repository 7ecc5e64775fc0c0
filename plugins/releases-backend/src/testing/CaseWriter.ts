import { ReportedCase } from '@slipway/backstage-plugin-releases-node';
import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import { InsertedColumn, insertMany } from '../database/dialect';
import { CaseDetails, PLACES, SEPARATOR } from './evidenceRows';

/** Enough that a statement is worth its way, few enough that nobody waits for one. */
const ROWS_PER_STATEMENT = 1000;

/** Rows with long outputs are sent earlier, so that no statement grows large. */
const TEXT_PER_STATEMENT = 1024 * 1024;

const COLUMNS: readonly InsertedColumn[] = [
  { name: 'place', type: 'integer' },
  { name: 'number', type: 'integer' },
  { name: 'test_key', type: 'text' },
  { name: 'status', type: 'text' },
  { name: 'suite', type: 'text' },
  { name: 'name', type: 'text' },
  { name: 'class_name', type: 'text' },
  { name: 'duration_ms', type: 'real' },
  { name: 'labels', type: 'text' },
  { name: 'details', type: 'text' },
];

const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;

type Row = Array<string | number | null>;

/**
 * Writes the tests of a report while it is being read: what is reported
 * gathers, and leaves in statements of a thousand, one under way at a time.
 */
export class CaseWriter {
  readonly #knex: Knex;
  readonly #evidenceId: string;
  #rows: Row[] = [];
  #textLength = 0;
  #number = 0;

  constructor(options: { knex: Knex; evidenceId: string }) {
    this.#knex = options.knex;
    this.#evidenceId = options.evidenceId;
  }

  add(one: ReportedCase): void {
    const suite = one.suite.map(clean).map(oneLine).filter(Boolean);
    const name = clean(one.name);
    const className = one.className && clean(one.className);
    const details = detailsOf(one);
    this.#number++;
    this.#rows.push([
      placeOf(one),
      this.#number,
      testKey([...suite, className ?? '', name]),
      one.status,
      suite.join(SEPARATOR),
      name,
      className ?? null,
      one.durationMs ?? null,
      one.labels?.length
        ? `${SEPARATOR}${one.labels
            .map(clean)
            .map(oneLine)
            .join(SEPARATOR)}${SEPARATOR}`
        : null,
      details,
    ]);
    this.#textLength += name.length + (details?.length ?? 0);
  }

  /** Whether so much has gathered that it should be written before more is read. */
  get isFull(): boolean {
    return (
      this.#rows.length >= ROWS_PER_STATEMENT ||
      this.#textLength >= TEXT_PER_STATEMENT
    );
  }

  /** Writes what has gathered. */
  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    this.#textLength = 0;
    if (rows.length > 0) {
      await insertMany(
        this.#knex,
        {
          table: 'evidence_cases',
          same: { evidence_id: this.#evidenceId },
          columns: COLUMNS,
        },
        rows,
      );
    }
  }
}

function placeOf({ status, flaky }: ReportedCase): number {
  switch (status) {
    case 'failed':
    case 'error':
      return PLACES.failed;
    case 'skipped':
      return PLACES.skipped;
    default:
      return flaky ? PLACES.flaky : PLACES.passed;
  }
}

/** The same for the same test in every run: 64 bits of a hash over everything that it is called. */
function testKey(names: string[]): string {
  return createHash('sha1')
    .update(names.join('\n'))
    .digest('base64url')
    .slice(0, 11);
}

function detailsOf(one: ReportedCase): string | null {
  const { file, line, retries, owner, message, type, stack, output } = one;
  const { truncated, attachments } = one;
  const details: CaseDetails = {
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(retries && { retries }),
    ...(owner !== undefined && { owner }),
    ...(message !== undefined && { message }),
    ...(type !== undefined && { type }),
    ...(stack !== undefined && { stack }),
    ...(output !== undefined && { output }),
    ...(truncated && { truncated }),
    ...(attachments?.length && { attachments }),
  };
  return Object.keys(details).length > 0
    ? JSON.stringify(details, (_key, value) =>
        typeof value === 'string' ? clean(value) : value,
      )
    : null;
}

/** PostgreSQL keeps no NUL and no half of a surrogate pair in a text. */
function clean(text: string): string {
  return text.includes('\u0000') || LONE_SURROGATE.test(text)
    ? text.replaceAll('\u0000', '\u2400').replace(LONE_SURROGATES, '\ufffd')
    : text;
}

function oneLine(text: string): string {
  return text.includes(SEPARATOR) ? text.replace(/\s*\n\s*/g, ' ') : text;
}
