import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Theme } from '@material-ui/core/styles';
import { SvgIconProps } from '@material-ui/core/SvgIcon';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/Error';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import SkipNextIcon from '@material-ui/icons/SkipNext';
import type { ReleaseTask } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { ComponentType } from 'react';
import { toDateTime } from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import { anchorOf, toDueValues } from './dueOffset';

export type TaskState = ReleaseTask['state'];

export const TASK_ICONS: Record<TaskState, ComponentType<SvgIconProps>> = {
  open: RadioButtonUncheckedIcon,
  done: CheckCircleIcon,
  skipped: SkipNextIcon,
  failed: ErrorIcon,
};

/** The shade of a task's state that stands out on the theme's paper. */
export function taskColor(theme: Theme, state: TaskState): string {
  const { palette } = theme;
  const shade = palette.type === 'dark' ? 'light' : 'dark';
  switch (state) {
    case 'done':
      return palette.success[shade];
    case 'failed':
      return palette.error[shade];
    case 'skipped':
      return palette.warning[shade];
    default:
      return palette.text.secondary;
  }
}

/** Whether something remains to be done. */
export function isToDo(task: Pick<ReleaseTask, 'state'>): boolean {
  return task.state === 'open' || task.state === 'failed';
}

/** Whether it should have been done by now. */
export function isOverdue(
  task: Pick<ReleaseTask, 'state' | 'dueAt'>,
  now: DateTime,
): boolean {
  return isToDo(task) && Boolean(task.dueAt) && toDateTime(task.dueAt!) < now;
}

/** The words for how far from its window a task is due: "2 days before the start". */
export function useOffsetText(): (
  task: Pick<ReleaseTask, 'due' | 'phase'>,
) => string {
  const { t } = useTranslationRef(releasesTranslationRef);
  return task => {
    const { amount, unit, side } = toDueValues(task.due);
    const anchor = anchorOf(task.phase);
    const count = Number(amount);
    return count === 0
      ? t(`tasks.offset.at${anchor}`)
      : t(`tasks.offset.${side}${anchor}`, {
          length: t(`tasks.offset.${unit}`, { count }),
        });
  };
}
