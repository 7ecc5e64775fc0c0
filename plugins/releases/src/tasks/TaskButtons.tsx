import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import PlayArrowIcon from '@material-ui/icons/PlayArrow';
import {
  ReleaseTask,
  taskTransitions,
} from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../translation';
import type { ExplainedState } from './TaskStepDialog';
import type { TaskState } from './taskWords';
import type { TaskActionsState } from './useTaskActions';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'SlipwayTaskButtons' },
);

// The likely first.
const ORDER: TaskState[] = ['done', 'skipped', 'failed', 'open'];

/** How a task goes on, as far as this viewer may say so. */
export function TaskButtons(props: {
  task: ReleaseTask;
  actions: TaskActionsState;
  onExplain: (state: ExplainedState) => void;
  /** Called when what was pressed is no longer there. */
  onStep: () => void;
}) {
  const { task, actions, onExplain, onStep } = props;
  const { title, may, state } = task;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const next = taskTransitions(state);
  const steps = may.complete ? ORDER.filter(one => next.includes(one)) : [];
  const named = (action: string) => t('tasks.action.named', { action, title });

  if (steps.length === 0 && !may.run) {
    return null;
  }
  const take = async (step: TaskState) => {
    if (step === 'skipped' || step === 'failed') {
      onExplain(step);
      return;
    }
    const done = await (step === 'done'
      ? actions.complete()
      : actions.reopen());
    if (done) {
      onStep();
    }
  };
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('tasks.action.label', { title })}
    >
      {may.run && (
        <Button
          size="small"
          variant="contained"
          color="primary"
          startIcon={<PlayArrowIcon />}
          disabled={actions.busy}
          aria-label={named(
            t(actions.running ? 'tasks.action.running' : 'tasks.action.run'),
          )}
          onClick={async () => {
            if (await actions.run()) {
              onStep();
            }
          }}
        >
          {t(actions.running ? 'tasks.action.running' : 'tasks.action.run')}
        </Button>
      )}
      {steps.map(step => (
        <Button
          key={step}
          size="small"
          variant={step === 'done' ? 'outlined' : 'text'}
          color={step === 'done' ? 'primary' : 'default'}
          disabled={actions.busy}
          aria-label={named(t(`tasks.action.${step}`))}
          onClick={() => take(step)}
        >
          {t(`tasks.action.${step}`)}
        </Button>
      ))}
    </div>
  );
}
