import {
  EvidenceParser,
  EvidenceStorage,
  ReportError,
  ReportLimits,
} from '@slipway/backstage-plugin-releases-node';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGunzip, createGzip, Gzip } from 'node:zlib';
import { CaseWriter } from '../CaseWriter';
import { recogniseReport } from '../reports/recognise';
import { EvidenceContent } from '../types';
import { ReportSummary } from './ReportSummary';
import { Turns } from './Turns';

/** How much is looked at to recognise a format. */
const HEAD_BYTES = 64 * 1024;

/** What is parsed in one go: a few milliseconds of work. */
const SLICE_BYTES = 64 * 1024;

/** Parts of the compressed report as they are stored. */
const PART_BYTES = 512 * 1024;

/** Does something that costs others time, such as writing to the database. */
export type Writing = <T>(write: () => Promise<T>) => Promise<T>;

export type ReadReportOptions = {
  evidenceId: string;
  parsers: readonly EvidenceParser[];
  /** Format that the caller insists on. */
  format?: string;
  isGzip: boolean;
  limits: ReportLimits;
  cases: CaseWriter;
  storage: EvidenceStorage;
  turns: Turns;
  writing: Writing;
};

/** What was read, and what it says of itself where its uploader said nothing. */
export type ReadReport = {
  format: string;
  content: EvidenceContent;
  saysOfItself: ReportSummary['saysOfItself'];
};

/** Compresses a report on its way into the storage. */
class Archive {
  readonly #gzip: Gzip = createGzip({ level: 3 });
  readonly #done: Promise<void>;

  constructor(
    options: Pick<ReadReportOptions, 'evidenceId' | 'storage' | 'writing'>,
  ) {
    this.#done = this.#store(options);
    // Whoever writes or ends it sees the failure.
    this.#done.catch(error => this.#gzip.destroy(error));
  }

  async write(slice: Buffer): Promise<void> {
    if (!this.#gzip.write(slice)) {
      await Promise.race([
        new Promise(resolve => this.#gzip.once('drain', resolve)),
        this.#done,
      ]);
    }
  }

  async end(): Promise<void> {
    this.#gzip.end();
    await this.#done;
  }

  destroy(): void {
    this.#gzip.destroy();
  }

  async #store({
    evidenceId,
    storage,
    writing,
  }: Pick<
    ReadReportOptions,
    'evidenceId' | 'storage' | 'writing'
  >): Promise<void> {
    let parts = 0;
    let waiting: Buffer[] = [];
    let size = 0;
    const flush = async () => {
      const bytes = Buffer.concat(waiting);
      waiting = [];
      size = 0;
      await writing(async () => storage.write(evidenceId, parts, bytes));
      parts++;
    };
    for await (const chunk of this.#gzip) {
      waiting.push(chunk);
      size += chunk.length;
      if (size >= PART_BYTES) {
        await flush();
      }
    }
    if (size > 0) {
      await flush();
    }
  }
}

/**
 * Reads a report of any size in bounded memory: each slice is parsed, hashed and
 * compressed before the next one is taken from the network, and the tests in it
 * are written meanwhile.
 *
 * @throws ReportError that says what is wrong with the report and where
 */
export async function readReport(
  body: Readable,
  options: ReadReportOptions,
): Promise<ReadReport> {
  const { cases, limits, turns, writing } = options;
  const hash = createHash('sha256');
  const summary = new ReportSummary(one => cases.add(one));
  const archive = new Archive(options);
  let bytes = 0;
  let parser: EvidenceParser | undefined;
  let parse: ReturnType<EvidenceParser['parse']> | undefined;
  let writes: Promise<void> = Promise.resolve();
  let head: Buffer[] = [];
  let headBytes = 0;

  const begin = (): Buffer => {
    const start = Buffer.concat(head);
    head = [];
    parser = recogniseReport(start, options.parsers, options.format);
    parse = parser.parse(summary, limits);
    return start;
  };
  const take = async (chunk: Buffer) => {
    for (let from = 0; from < chunk.length; from += SLICE_BYTES) {
      const slice = chunk.subarray(from, from + SLICE_BYTES);
      await turns.next();
      parse!.write(slice);
      hash.update(slice);
      await archive.write(slice);
      if (cases.isFull) {
        await writes;
        writes = writing(async () => cases.flush());
        // It is waited for before the next one, or at the end.
        writes.catch(() => {});
      }
    }
  };

  try {
    for await (const chunk of opened(body, options.isGzip)) {
      bytes += chunk.length;
      if (bytes > limits.bytes) {
        throw tooLarge(limits);
      }
      if (parse) {
        await take(chunk);
        continue;
      }
      head.push(chunk);
      headBytes += chunk.length;
      if (headBytes >= HEAD_BYTES) {
        await take(begin());
      }
    }
    if (bytes === 0) {
      throw new ReportError({
        rule: 'notEmpty',
        message:
          'The body is empty. Send the report itself, such as with curl --data-binary @report.xml.',
      });
    }
    if (!parse) {
      await take(begin());
    }
    parse!.end();
    await writes;
    await writing(async () => cases.flush());
    await archive.end();
  } catch (error) {
    archive.destroy();
    await writes.catch(() => {});
    throw error;
  }
  return {
    format: parser!.format,
    content: summary.content({ contentHash: hash.digest('hex'), bytes }),
    saysOfItself: summary.saysOfItself,
  };
}

/** The report as it was before it was compressed for the way. */
async function* opened(
  body: Readable,
  isGzip: boolean,
): AsyncGenerator<Buffer> {
  if (!isGzip) {
    yield* body;
    return;
  }
  const gunzip = createGunzip();
  body.on('error', error => gunzip.destroy(error));
  body.on('close', () => {
    if (!body.readableEnded) {
      gunzip.destroy(new Error('The connection was closed'));
    }
  });
  try {
    yield* body.pipe(gunzip);
  } catch (error) {
    throw isZlibError(error)
      ? new ReportError({
          rule: 'gzip',
          message: `The body cannot be unpacked as gzip: ${error.message}. Send it whole, or leave out Content-Encoding.`,
        })
      : error;
  }
}

function isZlibError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    String((error as NodeJS.ErrnoException).code).startsWith('Z_')
  );
}

function tooLarge(limits: ReportLimits): ReportError {
  return new ReportError({
    rule: 'maxBytes',
    message: `The report is larger than ${limits.bytes} bytes uncompressed. Split it, or raise releases.evidence.limits.bytes.`,
  });
}
