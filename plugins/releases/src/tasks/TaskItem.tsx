import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type {
  ReleaseDetail,
  ReleaseTask,
} from '@slipway/backstage-plugin-releases-common';
import { useId, useRef, useState } from 'react';
import { messageOf } from '../shared/requestStatus';
import { releasesTranslationRef } from '../translation';
import { RemoveTaskDialog } from './RemoveTaskDialog';
import { TaskButtons } from './TaskButtons';
import { TaskFacts } from './TaskFacts';
import { TaskFormDialog } from './TaskFormDialog';
import { ExplainedState, TaskStepDialog } from './TaskStepDialog';
import { TaskTools } from './TaskTools';
import { TASK_ICONS, taskColor } from './taskWords';
import { useTaskActions } from './useTaskActions';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gap: theme.spacing(0, 1.5),
      padding: theme.spacing(1.5, 0),
      overflowWrap: 'anywhere',
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    head: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    title: { fontWeight: 600 },
    body: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(0.75),
      minWidth: 0,
    },
  }),
  { name: 'SlipwayTaskItem' },
);

type OpenDialog = ExplainedState | 'edit' | 'remove';

export type TaskItemProps = {
  task: ReleaseTask;
  release: ReleaseDetail;
  /** Where it stands in its phase, from 0. */
  place: number;
  /** How many tasks its phase has. */
  total: number;
  announce: (text: string) => void;
  onRemoved: () => void;
};

/** One task, with everything that this viewer may do with it. */
export function TaskItem(props: TaskItemProps) {
  const { task, release, place, total, announce } = props;
  const { title, state, may } = task;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [dialog, setDialog] = useState<OpenDialog>();
  const actions = useTaskActions({
    releaseId: release.id,
    task,
    total,
    announce,
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const Icon = TASK_ICONS[state];

  return (
    <li className={classes.root} aria-labelledby={titleId}>
      <Icon aria-hidden style={{ color: taskColor(theme, state) }} />
      <div className={classes.body}>
        <div className={classes.head}>
          <Typography
            id={titleId}
            ref={heading}
            tabIndex={-1}
            variant="body1"
            component="h4"
            className={classes.title}
          >
            {title}
          </Typography>
          {may.edit && (
            <TaskTools
              task={task}
              place={place}
              total={total}
              actions={actions}
              onEdit={() => setDialog('edit')}
              onRemove={() => setDialog('remove')}
            />
          )}
        </div>
        <TaskFacts task={task} windows={release.windows} />
        {actions.error && (
          <Alert severity="error">
            <AlertTitle>{t('tasks.refused', { title })}</AlertTitle>
            {messageOf(actions.error)}
          </Alert>
        )}
        <TaskButtons
          task={task}
          actions={actions}
          onExplain={setDialog}
          onStep={() => heading.current?.focus()}
        />
      </div>
      <TaskDialogs
        {...props}
        dialog={dialog}
        onClose={() => setDialog(undefined)}
        onStep={() => heading.current?.focus()}
      />
    </li>
  );
}

function TaskDialogs(
  props: TaskItemProps & {
    dialog?: OpenDialog;
    onClose: () => void;
    onStep: () => void;
  },
) {
  const { task, release, dialog, announce, onClose, onStep, onRemoved } = props;
  const { title } = task;
  const { t } = useTranslationRef(releasesTranslationRef);

  switch (dialog) {
    case 'edit':
      return (
        <TaskFormDialog
          release={release}
          task={task}
          onClose={onClose}
          onDone={saved => {
            onClose();
            announce(t('tasks.announce.saved', { title: saved }));
          }}
        />
      );
    case 'remove':
      return (
        <RemoveTaskDialog
          releaseId={release.id}
          task={task}
          onClose={onClose}
          onDone={() => {
            announce(t('tasks.announce.removed', { title }));
            onRemoved();
          }}
        />
      );
    case 'skipped':
    case 'failed':
      return (
        <TaskStepDialog
          releaseId={release.id}
          task={task}
          state={dialog}
          onClose={onClose}
          onDone={() => {
            onClose();
            onStep();
            announce(t(`tasks.announce.${dialog}`, { title }));
          }}
        />
      );
    default:
      return null;
  }
}
