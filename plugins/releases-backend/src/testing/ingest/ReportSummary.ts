import { Evidence } from '@slipway/backstage-plugin-releases-common';
import {
  ReportedCase,
  ReportedFinding,
  ReportedMeasure,
  ReportedTotals,
  ReportNote,
  ReportSink,
} from '@slipway/backstage-plugin-releases-node';
import { EvidenceContent } from '../types';

/** Of a few things a report may say a lot; what is beyond is counted. */
const MAX_NOTES = 50;
const MAX_MEASURES = 200;

type Note = Evidence['notes'][number];
type About = Parameters<ReportSink['about']>[0];

/** Counts what a report says, test by test; what it says of its own totals is only compared. */
export class ReportSummary implements ReportSink {
  readonly #onCase: (one: ReportedCase) => void;
  readonly #totals = {
    tests: 0,
    passed: 0,
    failed: 0,
    error: 0,
    skipped: 0,
    flaky: 0,
  };
  readonly #claimed: Partial<ReportedTotals> = {};
  readonly #measures = new Map<string, ReportedMeasure>();
  readonly #vulnerabilities: Record<string, number> = {};
  readonly #notes = new Map<string, Note>();
  #findings = 0;
  #about: About = {};

  /** @param onCase - is handed every test in the order of the report */
  constructor(onCase: (one: ReportedCase) => void) {
    this.#onCase = onCase;
  }

  testCase(one: ReportedCase): void {
    this.#totals.tests++;
    this.#totals[one.status]++;
    if (one.flaky && one.status === 'passed') {
      this.#totals.flaky++;
    }
    this.#onCase(one);
  }

  claims(totals: Partial<ReportedTotals>): void {
    for (const name of [
      'tests',
      'passed',
      'failed',
      'error',
      'skipped',
    ] as const) {
      const value = totals[name];
      if (value !== undefined) {
        this.#claimed[name] = (this.#claimed[name] ?? 0) + value;
      }
    }
  }

  measure(one: ReportedMeasure): void {
    if (this.#measures.size < MAX_MEASURES || this.#measures.has(one.name)) {
      this.#measures.set(one.name, one);
    } else {
      this.note({
        code: 'measures-left-out',
        message: `Only the first ${MAX_MEASURES} measures are kept`,
      });
    }
  }

  finding({ severity, suppressed }: ReportedFinding): void {
    this.#findings++;
    if (!suppressed) {
      this.#vulnerabilities[severity] =
        (this.#vulnerabilities[severity] ?? 0) + 1;
    }
  }

  note({ code, message, line, column }: ReportNote): void {
    const known = this.#notes.get(code);
    if (known) {
      known.count++;
    } else if (this.#notes.size < MAX_NOTES) {
      this.#notes.set(code, {
        code,
        message,
        count: 1,
        ...(line !== undefined && { line }),
        ...(column !== undefined && { column }),
      });
    }
  }

  about(facts: About): void {
    this.#about = { ...this.#about, ...facts };
  }

  /** What the uploader left out and the report says of itself. */
  get saysOfItself(): Pick<About, 'name' | 'commit' | 'kind'> {
    return this.#about;
  }

  content(file: { contentHash: string; bytes: number }): EvidenceContent {
    const claimed = this.#disagreement();
    const { tool, toolVersion, startedAt, durationMs } = this.#about;
    return {
      ...file,
      outcome: this.#outcome(),
      totals: { ...this.#totals },
      ...(claimed && { claimed }),
      measures: [...this.#measures.values()],
      vulnerabilities: { ...this.#vulnerabilities },
      notes: [...this.#notes.values()],
      ...(tool && { tool: toolVersion ? `${tool} ${toolVersion}` : tool }),
      ...(startedAt && { startedAt }),
      ...(durationMs !== undefined && { durationMs }),
    };
  }

  /** What the report claims of itself, where it is not what it contains. */
  #disagreement(): Evidence['claimed'] {
    const { tests, failed, error, skipped } = this.#claimed;
    const counted = this.#totals;
    // Some tools count what broke off among the failures.
    const claimedBad = (failed ?? 0) + (error ?? 0);
    const isSame =
      (tests === undefined ||
        tests === counted.tests ||
        // Others leave skipped tests out of the total.
        tests === counted.tests - counted.skipped) &&
      (failed === undefined && error === undefined
        ? true
        : claimedBad === counted.failed + counted.error) &&
      (skipped === undefined || skipped === counted.skipped);
    return isSame ? undefined : { ...this.#claimed };
  }

  #outcome(): Evidence['outcome'] {
    const { failed, error, passed } = this.#totals;
    const { critical = 0, high = 0 } = this.#vulnerabilities;
    if (failed + error + critical + high > 0) {
      return 'failed';
    }
    const claimedBad = (this.#claimed.failed ?? 0) + (this.#claimed.error ?? 0);
    if (claimedBad > 0) {
      // It speaks of failures that it does not show.
      return 'unknown';
    }
    return passed > 0 || this.#isScan() ? 'passed' : 'unknown';
  }

  #isScan(): boolean {
    return this.#findings > 0 || this.#about.kind === 'security';
  }
}
