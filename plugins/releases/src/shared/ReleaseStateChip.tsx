import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Chip from '@material-ui/core/Chip';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../translation';
import { STATE_ICONS, stateColor, stateMessageKey } from './releaseState';

const useStyles = makeStyles(
  theme => ({
    chip: {
      margin: 0,
      color: theme.palette.text.primary,
      borderColor: (props: { state: ReleaseState }) =>
        stateColor(theme, props.state),
    },
    icon: {
      color: (props: { state: ReleaseState }) => stateColor(theme, props.state),
    },
  }),
  { name: 'SlipwayReleaseStateChip' },
);

/** The state of a release as a word, an icon and a colour; its meaning on hover and focus. */
export function ReleaseStateChip(props: {
  state: ReleaseState;
  size?: 'small' | 'medium';
}) {
  const { state, size = 'small' } = props;
  const classes = useStyles({ state });
  const { t } = useTranslationRef(releasesTranslationRef);
  const Icon = STATE_ICONS[state];
  const key = stateMessageKey(state);

  return (
    <Tooltip title={t(`shared.stateMeaning.${key}`)}>
      <Chip
        size={size}
        variant="outlined"
        className={classes.chip}
        icon={<Icon className={classes.icon} aria-hidden />}
        label={t(`shared.state.${key}`)}
      />
    </Tooltip>
  );
}
