import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  RELEASE_STATES,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import {
  STATE_ICONS,
  stateColor,
  stateMessageKey,
} from '../shared/releaseState';
import { releasesTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      listStyle: 'none',
      margin: 0,
      padding: theme.spacing(1, 2),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
    },
    item: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
    icon: {
      fontSize: theme.typography.body2.fontSize,
      color: (props: { state: ReleaseState }) => stateColor(theme, props.state),
    },
  }),
  { name: 'SlipwayStateLegend' },
);

/** Which icon and colour stands for which state. */
export function StateLegend() {
  const classes = useStyles({ state: 'draft' });
  const { t } = useTranslationRef(releasesTranslationRef);
  return (
    <ul className={classes.root} aria-label={t('calendar.legend')}>
      {RELEASE_STATES.map(state => (
        <li key={state} className={classes.item}>
          <StateIcon state={state} />
          {t(`shared.state.${stateMessageKey(state)}`)}
        </li>
      ))}
    </ul>
  );
}

function StateIcon(props: { state: ReleaseState }) {
  const classes = useStyles(props);
  const Icon = STATE_ICONS[props.state];
  return <Icon className={classes.icon} aria-hidden />;
}
