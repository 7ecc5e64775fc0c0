import {
  ReportError,
  ReportLimits,
} from '@slipway/backstage-plugin-releases-node';

/** Counts tests up to the limit. */
export class CaseCount {
  readonly #limit: number;
  #value = 0;

  constructor({ cases }: ReportLimits) {
    this.#limit = cases;
  }

  /** @throws ReportError when there are too many */
  next(): void {
    this.#value++;
    if (this.#value > this.#limit) {
      throw new ReportError({
        rule: 'maxCases',
        message: `The report has more than ${
          this.#limit
        } tests, which is the limit releases.evidence.limits.cases. Split it.`,
      });
    }
  }

  get value(): number {
    return this.#value;
  }
}
