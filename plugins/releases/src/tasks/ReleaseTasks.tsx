import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  isFinal,
  ReleaseDetail,
  ReleaseTask,
  releaseUpdatePermission,
  TASK_PHASES,
} from '@slipway/backstage-plugin-releases-common';
import { useRef, useState } from 'react';
import { PlanSection } from '../planning/release/plan/PlanSection';
import { EmptyState } from '../shared/EmptyState';
import { RequestError } from '../shared/RequestError';
import { useNow } from '../shared/useNow';
import { visuallyHidden } from '../shared/visuallyHidden';
import { releasesTranslationRef } from '../translation';
import { useTasks } from './queries';
import { TaskFormDialog } from './TaskFormDialog';
import { TaskItem } from './TaskItem';
import { isOverdue } from './taskWords';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
    top: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
    },
    progress: { flex: '1 1 240px', maxWidth: 480 },
    bar: { height: 6, borderRadius: 3, marginTop: theme.spacing(0.5) },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    hidden: visuallyHidden,
  }),
  { name: 'SlipwayReleaseTasks' },
);

/** What has to be done before, during and after the deployment of a release. */
export function ReleaseTasks(props: { release: ReleaseDetail }) {
  const { release } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data: tasks, error, refetch } = useTasks(release.id);
  const mayAdd = useMayAdd(release, tasks);
  const [adding, setAdding] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  const top = useRef<HTMLDivElement>(null);

  if (error && !tasks) {
    return (
      <Paper variant="outlined">
        <RequestError
          headingLevel={3}
          error={error}
          onRetry={() => refetch()}
        />
      </Paper>
    );
  }
  if (!tasks) {
    return <TasksSkeleton />;
  }
  const addButton = mayAdd && (
    <Button
      variant="outlined"
      color="primary"
      startIcon={<AddIcon />}
      onClick={() => setAdding(true)}
    >
      {t('tasks.add')}
    </Button>
  );
  return (
    <div ref={top} tabIndex={-1}>
      {tasks.length === 0 ? (
        <Paper variant="outlined">
          <EmptyState
            headingLevel={3}
            title={t('tasks.empty.title')}
            action={addButton}
          >
            {t(mayAdd ? 'tasks.empty.text' : 'tasks.empty.textReader')}
          </EmptyState>
        </Paper>
      ) : (
        <div className={classes.root}>
          <div className={classes.top}>
            <Progress tasks={tasks} />
            {addButton}
          </div>
          {TASK_PHASES.map(phase => (
            <Phase
              key={phase}
              phase={phase}
              tasks={tasks.filter(task => task.phase === phase)}
              release={release}
              announce={setAnnouncement}
              onRemoved={() => top.current?.focus()}
            />
          ))}
        </div>
      )}
      {adding && (
        <TaskFormDialog
          release={release}
          onClose={() => setAdding(false)}
          onDone={title => {
            setAdding(false);
            setAnnouncement(t('tasks.announce.added', { title }));
          }}
        />
      )}
      <span role="status" className={classes.hidden}>
        {announcement}
      </span>
    </div>
  );
}

function Phase(props: {
  phase: ReleaseTask['phase'];
  tasks: ReleaseTask[];
  release: ReleaseDetail;
  announce: (text: string) => void;
  onRemoved: () => void;
}) {
  const { phase, tasks, release, announce, onRemoved } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <PlanSection
      title={t(`tasks.phase.${phase}`)}
      empty={tasks.length === 0 && t(`tasks.phaseEmpty.${phase}`)}
    >
      <ol className={classes.list}>
        {tasks.map((task, place) => (
          <TaskItem
            key={task.id}
            task={task}
            release={release}
            place={place}
            total={tasks.length}
            announce={announce}
            onRemoved={onRemoved}
          />
        ))}
      </ol>
    </PlanSection>
  );
}

function Progress(props: { tasks: ReleaseTask[] }) {
  const { tasks } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const now = useNow();
  const count = (state: ReleaseTask['state']) =>
    tasks.filter(task => task.state === state).length;
  const done = count('done');
  const skipped = count('skipped');
  const failed = count('failed');
  const overdue = tasks.filter(task => isOverdue(task, now)).length;
  const text = [
    t('tasks.progress', { done: String(done), total: String(tasks.length) }),
    skipped > 0 && t('tasks.progressSkipped', { count: skipped }),
    failed > 0 && t('tasks.progressFailed', { count: failed }),
    overdue > 0 && t('tasks.progressOverdue', { count: overdue }),
  ]
    .filter(Boolean)
    .join(', ');

  return (
    <div className={classes.progress}>
      <Typography variant="body1">{text}</Typography>
      <LinearProgress
        className={classes.bar}
        variant="determinate"
        value={((done + skipped) / tasks.length) * 100}
        aria-label={text}
      />
    </div>
  );
}

function TasksSkeleton() {
  const { t } = useTranslationRef(releasesTranslationRef);
  return (
    <div role="status" aria-label={t('tasks.loading')}>
      <Skeleton height={32} width="30%" />
      <Skeleton variant="rect" height={96} />
      <Skeleton height={16} />
      <Skeleton variant="rect" height={96} />
    </div>
  );
}

// The tasks themselves say what may be done with them; where there are none, nobody was told.
function useMayAdd(
  release: ReleaseDetail,
  tasks: ReleaseTask[] | undefined,
): boolean {
  const { allowed } = usePermission({
    permission: releaseUpdatePermission,
    resourceRef: release.id,
  });
  if (isFinal(release.state)) {
    return false;
  }
  return tasks?.length ? tasks.some(({ may }) => may.edit) : allowed;
}
