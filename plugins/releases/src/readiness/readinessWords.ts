import { ComponentType } from 'react';
import { SvgIconProps } from '@material-ui/core/SvgIcon';
import { Theme } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/Block';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckIcon from '@material-ui/icons/Check';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpIcon from '@material-ui/icons/HelpOutline';
import RemoveCircleIcon from '@material-ui/icons/RemoveCircleOutline';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type {
  CheckOutcome,
  ReadinessVerdict,
} from '@slipway/backstage-plugin-releases-common';

export type VerdictState = ReadinessVerdict['state'];

type Tone = 'neutral' | 'success' | 'warning' | 'error';

/** A message key cannot hold a hyphen. */
export const STATE_KEYS = {
  ready: 'ready',
  'ready-with-exceptions': 'exceptions',
  blocked: 'blocked',
} as const satisfies Record<VerdictState, string>;

export const STATE_ICONS: Record<VerdictState, ComponentType<SvgIconProps>> = {
  ready: CheckCircleIcon,
  'ready-with-exceptions': WarningIcon,
  blocked: BlockIcon,
};

export const STATE_TONES: Record<VerdictState, Tone> = {
  ready: 'success',
  'ready-with-exceptions': 'warning',
  blocked: 'error',
};

export const OUTCOME_ICONS: Record<
  CheckOutcome,
  ComponentType<SvgIconProps>
> = {
  passed: CheckIcon,
  failed: CancelIcon,
  unknown: HelpIcon,
  excepted: WarningIcon,
  off: RemoveCircleIcon,
};

/** What only warns looks different from what blocks, not only in its colour. */
export function outcomeIcon(
  outcome: CheckOutcome,
  blocks: boolean,
): ComponentType<SvgIconProps> {
  return outcome === 'failed' && !blocks ? WarningIcon : OUTCOME_ICONS[outcome];
}

/** The shade of a tone that stands out on the theme's paper. */
export function toneColor(theme: Theme, tone: Tone): string {
  if (tone === 'neutral') {
    return theme.palette.text.secondary;
  }
  return theme.palette.type === 'dark'
    ? theme.palette[tone].light
    : theme.palette[tone].dark;
}

/** How much a check matters: what blocks is red, what only warns is not. */
export function outcomeTone(outcome: CheckOutcome, blocks: boolean): Tone {
  switch (outcome) {
    case 'passed':
      return 'success';
    case 'off':
      return 'neutral';
    default:
      return blocks ? 'error' : 'warning';
  }
}
