import { ComponentType } from 'react';
import { SvgIconProps } from '@material-ui/core/SvgIcon';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import HelpIcon from '@material-ui/icons/HelpOutline';
import ShuffleIcon from '@material-ui/icons/Shuffle';
import SkipNextIcon from '@material-ui/icons/SkipNext';
import type {
  Evidence,
  EvidenceKind,
  TestCase,
} from '@slipway/backstage-plugin-releases-common';

/** How a test ended; one that passed in a later attempt is flaky. */
export type ShownStatus = TestCase['status'] | 'flaky';

type Tone = 'neutral' | 'success' | 'warning' | 'error';

/** The order in which people want to read them. */
export const SHOWN_STATUSES = [
  'failed',
  'error',
  'flaky',
  'skipped',
  'passed',
] as const satisfies readonly ShownStatus[];

export const STATUS_ICONS: Record<ShownStatus, ComponentType<SvgIconProps>> = {
  failed: CancelIcon,
  error: ErrorIcon,
  flaky: ShuffleIcon,
  skipped: SkipNextIcon,
  passed: CheckCircleIcon,
};

export const STATUS_TONES: Record<ShownStatus, Tone> = {
  failed: 'error',
  error: 'error',
  flaky: 'warning',
  skipped: 'neutral',
  passed: 'success',
};

export const OUTCOME_ICONS: Record<
  Evidence['outcome'],
  ComponentType<SvgIconProps>
> = {
  passed: CheckCircleIcon,
  failed: CancelIcon,
  unknown: HelpIcon,
};

export const OUTCOME_TONES: Record<Evidence['outcome'], Tone> = {
  passed: 'success',
  failed: 'error',
  unknown: 'warning',
};

/** A message key cannot hold a hyphen. */
export const KIND_KEYS = {
  unit: 'unit',
  integration: 'integration',
  'end-to-end': 'endToEnd',
  acceptance: 'acceptance',
  performance: 'performance',
  security: 'security',
  smoke: 'smoke',
  rehearsal: 'rehearsal',
  'sign-off': 'signOff',
} as const satisfies Record<EvidenceKind, string>;

/** The kinds in the order in which a version usually goes through them. */
export const EVIDENCE_KINDS = Object.keys(KIND_KEYS) as EvidenceKind[];

export function shownStatus(test: {
  status: TestCase['status'];
  flaky: boolean;
}): ShownStatus {
  return test.flaky && test.status === 'passed' ? 'flaky' : test.status;
}

/**
 * How many tests ended how. A flaky test has passed and is counted once, as
 * flaky.
 */
export function shownCounts(
  totals: Evidence['totals'],
): Array<{ status: ShownStatus; total: number }> {
  const counts: Record<ShownStatus, number> = {
    failed: totals.failed,
    error: totals.error,
    flaky: totals.flaky,
    skipped: totals.skipped,
    passed: totals.passed - totals.flaky,
  };
  return SHOWN_STATUSES.map(status => ({
    status,
    total: counts[status],
  })).filter(({ total }) => total > 0);
}
