import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Chip from '@material-ui/core/Chip';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import type { ReadinessVerdict } from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../translation';
import { useReadinessSentence } from './ReadinessState';
import {
  STATE_ICONS,
  STATE_TONES,
  toneColor,
  VerdictState,
} from './readinessWords';

const useStyles = makeStyles(
  theme => ({
    chip: {
      margin: 0,
      color: theme.palette.text.primary,
      borderColor: (props: { state: VerdictState }) =>
        toneColor(theme, STATE_TONES[props.state]),
    },
    icon: {
      color: (props: { state: VerdictState }) =>
        toneColor(theme, STATE_TONES[props.state]),
    },
  }),
  { name: 'SlipwayReadinessChip' },
);

/** A verdict in a few words; leads to its reasons where there is a way. */
export function ReadinessChip(props: {
  verdict: ReadinessVerdict;
  onClick?: () => void;
}) {
  const { verdict, onClick } = props;
  const classes = useStyles({ state: verdict.state });
  const { t } = useTranslationRef(releasesTranslationRef);
  const sentence = useReadinessSentence();
  const Icon = STATE_ICONS[verdict.state];
  const chip = (
    <Chip
      size="small"
      variant="outlined"
      className={classes.chip}
      icon={<Icon className={classes.icon} aria-hidden />}
      label={sentence(verdict)}
      onClick={onClick}
    />
  );

  return onClick ? (
    <Tooltip title={t('readiness.showPanel')}>{chip}</Tooltip>
  ) : (
    chip
  );
}
