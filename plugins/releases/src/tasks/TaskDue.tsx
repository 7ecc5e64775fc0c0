import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import ScheduleIcon from '@material-ui/icons/Schedule';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type {
  DeploymentWindow,
  ReleaseTask,
} from '@slipway/backstage-plugin-releases-common';
import { errorTextColor } from '../planning/editor/form/errorTextColor';
import { useNow } from '../shared/useNow';
import {
  dayTimeAndZone,
  readsDifferently,
  toDateTime,
  zoneName,
} from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import { isOverdue, isToDo, useOffsetText } from './taskWords';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
    overdue: { color: errorTextColor(theme), fontWeight: 'bold' },
  }),
  { name: 'SlipwayTaskDue' },
);

/** When a task is due, in the viewer's time, and whether it should be done by now. */
export function TaskDue(props: {
  task: ReleaseTask;
  windows: DeploymentWindow[];
}) {
  const { task, windows } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const offsetText = useOffsetText();
  const elsewhere = usePlannersTime(task, windows);
  const now = useNow();

  if (!task.due) {
    return null;
  }
  const offset = offsetText(task);
  if (!task.dueAt) {
    return (
      <span className={classes.root}>
        <ScheduleIcon fontSize="inherit" aria-hidden />
        {t('tasks.due.noWindow', { offset })}
      </span>
    );
  }
  const dueAt = toDateTime(task.dueAt);
  const overdue = isOverdue(task, now);
  const Icon = overdue ? WarningIcon : ScheduleIcon;
  const words = {
    time: <time dateTime={task.dueAt}>{dayTimeAndZone(dueAt)}</time>,
    relative: dueAt.toRelative({ base: now }) ?? '',
  };
  return (
    <span
      className={overdue ? `${classes.root} ${classes.overdue}` : classes.root}
      title={[offset, elsewhere].filter(Boolean).join('; ')}
    >
      <Icon fontSize="inherit" aria-hidden />
      <span>
        {isToDo(task)
          ? t(overdue ? 'tasks.due.overdue' : 'tasks.due.at', words)
          : t('tasks.due.was', { time: words.time })}
      </span>
    </span>
  );
}

/** The due time on the planner's clock, where that shows something else than the viewer's. */
function usePlannersTime(
  task: ReleaseTask,
  windows: DeploymentWindow[],
): string | undefined {
  const { t } = useTranslationRef(releasesTranslationRef);
  const window =
    windows.find(({ environment }) => environment === task.environment) ??
    windows[0];
  if (!task.dueAt || !window) {
    return undefined;
  }
  const { timeZone: zone } = window;
  return readsDifferently(zone, [task.dueAt])
    ? t('tasks.due.elsewhere', {
        time: dayTimeAndZone(toDateTime(task.dueAt, { zone })),
        zone: zoneName(zone),
      })
    : undefined;
}
