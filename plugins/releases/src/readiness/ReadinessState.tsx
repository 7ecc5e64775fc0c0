import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { ReadinessVerdict } from '@slipway/backstage-plugin-releases-common';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { releasesTranslationRef } from '../translation';
import {
  STATE_ICONS,
  STATE_KEYS,
  STATE_TONES,
  toneColor,
} from './readinessWords';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      fontWeight: 'bold',
    },
  }),
  { name: 'SlipwayReadinessState' },
);

/** The words for the state of a verdict, such as "Blocked (2)". */
export function useReadinessWords(): (verdict: ReadinessVerdict) => string {
  const { t } = useTranslationRef(releasesTranslationRef);
  return verdict =>
    verdict.state === 'blocked'
      ? t('readiness.state.blocked', {
          total: String(verdict.counts.blocking),
        })
      : t(`readiness.state.${STATE_KEYS[verdict.state]}`);
}

/** The same with the environment, for where the state stands by itself. */
export function useReadinessSentence(): (verdict: ReadinessVerdict) => string {
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();
  const words = useReadinessWords();
  return verdict =>
    t('readiness.stateFor', {
      state: words(verdict),
      environment: environmentTitle(verdict.environment),
    });
}

/** The state of a verdict as a word, an icon and a colour. */
export function ReadinessState(props: { verdict: ReadinessVerdict }) {
  const { verdict } = props;
  const classes = useStyles();
  const theme = useTheme();
  const words = useReadinessWords();
  const Icon = STATE_ICONS[verdict.state];

  return (
    <span className={classes.root}>
      <Icon
        fontSize="small"
        aria-hidden
        style={{ color: toneColor(theme, STATE_TONES[verdict.state]) }}
      />
      {words(verdict)}
    </span>
  );
}
