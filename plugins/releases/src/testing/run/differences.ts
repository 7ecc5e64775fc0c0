import { ComponentType } from 'react';
import { SvgIconProps } from '@material-ui/core/SvgIcon';
import AddIcon from '@material-ui/icons/Add';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import RemoveIcon from '@material-ui/icons/Remove';
import ShuffleIcon from '@material-ui/icons/Shuffle';
import TrendingDownIcon from '@material-ui/icons/TrendingDown';
import TrendingUpIcon from '@material-ui/icons/TrendingUp';
import type { EvidenceComparison } from '@slipway/backstage-plugin-releases-common';

export type DifferenceName = Exclude<keyof EvidenceComparison, 'base'>;

/** What somebody has to know first comes first. */
export const DIFFERENCES: readonly DifferenceName[] = [
  'newFailures',
  'stillFailing',
  'flaky',
  'fixed',
  'slower',
  'faster',
  'added',
  'removed',
];

export const DIFFERENCE_ICONS: Record<
  DifferenceName,
  ComponentType<SvgIconProps>
> = {
  newFailures: CancelIcon,
  stillFailing: ErrorIcon,
  flaky: ShuffleIcon,
  fixed: CheckCircleIcon,
  slower: TrendingDownIcon,
  faster: TrendingUpIcon,
  added: AddIcon,
  removed: RemoveIcon,
};
