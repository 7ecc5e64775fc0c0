import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import type { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import {
  STATE_ICONS,
  stateColor,
  stateMessageKey,
} from '../../shared/releaseState';
import { visuallyHidden } from '../../shared/visuallyHidden';
import { releasesTranslationRef } from '../../translation';
import { lifecyclePath, LifecycleStep } from './lifecyclePath';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      rowGap: theme.spacing(1),
    },
    step: {
      display: 'flex',
      alignItems: 'center',
      '&:not(:last-child)::after': {
        content: '""',
        width: theme.spacing(3),
        borderTop: `1px solid ${theme.palette.text.disabled}`,
        margin: theme.spacing(0, 1),
      },
    },
    label: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      color: theme.palette.text.secondary,
    },
    ahead: { '& svg': { color: theme.palette.text.disabled } },
    current: { fontWeight: 'bold', color: theme.palette.text.primary },
    hidden: visuallyHidden,
  }),
  { name: 'SlipwayLifecycleStepper' },
);

/** Where a release stands in its lifecycle. */
export function LifecycleStepper(props: {
  state: ReleaseState;
  cameFrom?: ReleaseState;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <ol className={classes.list} aria-label={t('release.stepper.label')}>
      {lifecyclePath(props.state, props.cameFrom).map(step => (
        <li
          key={step.state}
          className={classes.step}
          aria-current={step.progress === 'current' ? 'step' : undefined}
        >
          <StepLabel step={step} />
        </li>
      ))}
    </ol>
  );
}

function StepLabel(props: { step: LifecycleStep }) {
  const { state, progress } = props.step;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(releasesTranslationRef);
  const key = stateMessageKey(state);
  const icons = {
    done: CheckIcon,
    current: STATE_ICONS[state],
    ahead: RadioButtonUncheckedIcon,
  };
  const Icon = icons[progress];
  const current = progress === 'current';

  return (
    <Tooltip title={t(`shared.stateMeaning.${key}`)}>
      <Typography
        component="span"
        variant="body2"
        className={[
          classes.label,
          current && classes.current,
          progress === 'ahead' && classes.ahead,
        ]
          .filter(Boolean)
          .join(' ')}
      >
        <Icon
          fontSize="small"
          aria-hidden
          style={current ? { color: stateColor(theme, state) } : undefined}
        />
        {t(`shared.state.${key}`)}
        {progress !== 'ahead' && (
          <span className={classes.hidden}>
            {t(`release.stepper.${progress}`)}
          </span>
        )}
      </Typography>
    </Tooltip>
  );
}
