import { CheckFinding, CheckOutcome, CheckResolution } from '../api/types';
import { CheckResult } from './checkDefinition';

/** From what keeps a check from passing to what was not looked at. @internal */
export const OUTCOMES_BY_WEIGHT: readonly CheckOutcome[] = [
  'failed',
  'unknown',
  'excepted',
  'passed',
  'off',
];

/**
 * The outcome of a check by the worst of its findings. A failure outweighs what
 * is unknown: it stays whatever the rest turns out to be.
 *
 * @internal
 */
export function outcomeOf(
  findings: readonly CheckFinding[],
): CheckResult['outcome'] {
  for (const outcome of ['failed', 'unknown', 'excepted'] as const) {
    if (findings.some(finding => finding.outcome === outcome)) {
      return outcome;
    }
  }
  return 'passed';
}

const RETRY: CheckResolution = {
  action: 'Judge again; if it stays, tell the people who run this portal.',
  people: [],
  kind: 'retry',
};

/**
 * The result of a check that could not be evaluated, for whatever reason.
 *
 * @param cause - a sentence that people understand, without names of hosts
 * @public
 */
export function unknownResult(cause: string): CheckResult {
  return {
    outcome: 'unknown',
    summary: `Could not be judged: ${cause}`,
    cause,
    findings: [],
    resolution: RETRY,
  };
}

/** Makes a result out of findings. @internal */
export function resultOf(options: {
  findings: CheckFinding[];
  lookedAt: string;
  /** The answer when everything passes. */
  passed: string;
  /** The answer when something does not. */
  failed: string;
  /** The answer when an exception carries the rest. */
  excepted?: string;
  resolution: CheckResolution;
}): CheckResult {
  const { findings, lookedAt, passed, failed, resolution } = options;
  const outcome = outcomeOf(findings);
  switch (outcome) {
    case 'passed':
      return { outcome, summary: passed, lookedAt, findings };
    case 'excepted':
      return {
        outcome,
        summary: options.excepted ?? passed,
        lookedAt,
        findings,
      };
    case 'unknown': {
      const cause = findings.find(
        finding => finding.outcome === 'unknown',
      )!.message;
      return { ...unknownResult(cause), lookedAt, findings };
    }
    default:
      return { outcome, summary: failed, lookedAt, findings, resolution };
  }
}
