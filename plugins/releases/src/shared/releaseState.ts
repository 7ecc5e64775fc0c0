import { ComponentType } from 'react';
import { SvgIconProps } from '@material-ui/core/SvgIcon';
import { Theme } from '@material-ui/core/styles';
import ArchiveIcon from '@material-ui/icons/Archive';
import AutorenewIcon from '@material-ui/icons/Autorenew';
import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import EditIcon from '@material-ui/icons/Edit';
import ErrorIcon from '@material-ui/icons/Error';
import HourglassEmptyIcon from '@material-ui/icons/HourglassEmpty';
import ThumbUpIcon from '@material-ui/icons/ThumbUp';
import UndoIcon from '@material-ui/icons/Undo';
import type { ReleaseState } from '@slipway/backstage-plugin-releases-common';

export const STATE_ICONS: Record<ReleaseState, ComponentType<SvgIconProps>> = {
  draft: EditIcon,
  candidate: HourglassEmptyIcon,
  approved: ThumbUpIcon,
  deploying: AutorenewIcon,
  deployed: CheckCircleIcon,
  failed: ErrorIcon,
  'rolled-back': UndoIcon,
  closed: ArchiveIcon,
  cancelled: BlockIcon,
};

const STATE_PALETTE: Record<
  ReleaseState,
  'neutral' | 'info' | 'success' | 'warning' | 'error'
> = {
  draft: 'neutral',
  candidate: 'warning',
  approved: 'success',
  deploying: 'info',
  deployed: 'success',
  failed: 'error',
  'rolled-back': 'error',
  closed: 'neutral',
  cancelled: 'neutral',
};

/**
 * The shade of a state's colour that stands out on the theme's paper. These
 * palettes are part of every Material theme, Backstage's status colours are not.
 */
export function stateColor(theme: Theme, state: ReleaseState): string {
  const palette = STATE_PALETTE[state];
  if (palette === 'neutral') {
    return theme.palette.text.secondary;
  }
  return theme.palette.type === 'dark'
    ? theme.palette[palette].light
    : theme.palette[palette].dark;
}

type StateMessageKey<S extends ReleaseState = ReleaseState> =
  S extends 'rolled-back' ? 'rolledBack' : S;

/** The key of a state in the messages, which cannot hold a hyphen. */
export function stateMessageKey(
  state: ReleaseState,
): StateMessageKey<ReleaseState> {
  return state === 'rolled-back' ? 'rolledBack' : state;
}
