import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { Evidence } from '@slipway/backstage-plugin-releases-common';
import { toneColor } from '../readiness/readinessWords';
import { releasesTranslationRef } from '../translation';
import {
  OUTCOME_ICONS,
  OUTCOME_TONES,
  ShownStatus,
  shownCounts,
  STATUS_ICONS,
  STATUS_TONES,
} from './evidenceWords';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
    strong: { fontWeight: 'bold' },
    counts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
    },
  }),
  { name: 'SlipwayTestStatus' },
);

/** How a test ended as a word, an icon and a colour. */
export function StatusText(props: { status: ShownStatus }) {
  const { status } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(releasesTranslationRef);
  const Icon = STATUS_ICONS[status];

  return (
    <span className={classes.root}>
      <Icon
        fontSize="small"
        aria-hidden
        style={{ color: toneColor(theme, STATUS_TONES[status]) }}
      />
      {t(`testing.status.${status}`)}
    </span>
  );
}

/** What a run shows as a word, an icon and a colour. */
export function OutcomeText(props: { outcome: Evidence['outcome'] }) {
  const { outcome } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(releasesTranslationRef);
  const Icon = OUTCOME_ICONS[outcome];

  return (
    <span className={`${classes.root} ${classes.strong}`}>
      <Icon
        fontSize="small"
        aria-hidden
        style={{ color: toneColor(theme, OUTCOME_TONES[outcome]) }}
      />
      {t(`testing.outcome.${outcome}`)}
    </span>
  );
}

/** How many tests ended how, failures first: "2 failed, 1 flaky, 115 passed". */
export function Counts(props: { totals: Evidence['totals'] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <span className={classes.counts}>
      {shownCounts(props.totals).map(({ status, total }) => (
        <span
          key={status}
          className={
            STATUS_TONES[status] === 'error' ? classes.strong : undefined
          }
          title={status === 'flaky' ? t('testing.counts.flakyHelp') : undefined}
        >
          {t(`testing.counts.${status}`, { total: total.toLocaleString() })}
        </span>
      ))}
    </span>
  );
}

/** The same in one text, for labels and messages. */
export function useCountsText(): (totals: Evidence['totals']) => string {
  const { t } = useTranslationRef(releasesTranslationRef);
  return totals =>
    shownCounts(totals)
      .map(({ status, total }) =>
        t(`testing.counts.${status}`, { total: total.toLocaleString() }),
      )
      .join(', ');
}
