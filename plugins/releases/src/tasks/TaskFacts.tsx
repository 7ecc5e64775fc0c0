import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DeploymentWindow,
  ReleaseTask,
} from '@slipway/backstage-plugin-releases-common';
import { EntityOrText } from '../shared/EntityRefList';
import { usePolicy } from '../shared/queries';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { useAgo } from '../shared/useAgo';
import { releasesTranslationRef } from '../translation';
import { RunbookLinks } from './RunbookLinks';
import { TaskDue } from './TaskDue';

const useStyles = makeStyles(
  theme => ({
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(2),
      rowGap: theme.spacing(0.25),
    },
    secondary: { color: theme.palette.text.secondary },
    text: { whiteSpace: 'pre-line' },
    comment: {
      margin: theme.spacing(0.25, 0, 0),
      paddingLeft: theme.spacing(1),
      borderLeft: `3px solid ${theme.palette.divider}`,
      whiteSpace: 'pre-line',
    },
  }),
  { name: 'SlipwayTaskFacts' },
);

/** How far a task is, whose it is, when it is due, and what was said of it. */
export function TaskFacts(props: {
  task: ReleaseTask;
  windows: DeploymentWindow[];
}) {
  const { task, windows } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();

  return (
    <>
      <Typography variant="body2" component="div" className={classes.facts}>
        <strong>{t(`tasks.state.${task.state}`)}</strong>
        <span>
          {t('tasks.ownedBy', {
            owner: <EntityOrText entityRef={task.owner} />,
          })}
        </span>
        <TaskDue task={task} windows={windows} />
        {task.environment && (
          <span className={classes.secondary}>
            {t('tasks.inEnvironment', {
              environment: environmentTitle(task.environment),
            })}
          </span>
        )}
        <span className={classes.secondary}>
          {t(task.required ? 'tasks.requiredNote' : 'tasks.optional')}
        </span>
        <Automated task={task} />
        <RunbookLinks task={task} />
      </Typography>
      {task.description && (
        <Typography variant="body2" className={classes.text}>
          {task.description}
        </Typography>
      )}
      <LastChange task={task} />
    </>
  );
}

function Automated(props: { task: ReleaseTask }) {
  const { callOut } = props.task;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data: policy } = usePolicy();

  if (!callOut) {
    return null;
  }
  const known = policy?.callOuts.find(({ name }) => name === callOut);
  return (
    <span className={classes.secondary}>
      {policy && !known
        ? t('tasks.callOutGone', { callOut })
        : t('tasks.automated', { callOut: known?.title ?? callOut })}
    </span>
  );
}

function LastChange(props: { task: ReleaseTask }) {
  const { state, comment, changedBy, changedAt } = props.task;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const ago = useAgo();

  return (
    <>
      {changedBy && changedAt && (
        <Typography
          variant="caption"
          component="div"
          className={classes.secondary}
        >
          {t(`tasks.changed.${state}`, {
            person: <EntityOrText entityRef={changedBy} />,
            when: ago(changedAt),
          })}
        </Typography>
      )}
      {comment && (
        <Typography
          variant="body2"
          component="blockquote"
          className={classes.comment}
        >
          {comment}
        </Typography>
      )}
    </>
  );
}
