import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { ReadinessVerdict } from '@slipway/backstage-plugin-releases-common';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { messageOf } from '../shared/requestStatus';
import { releasesTranslationRef } from '../translation';
import { blockingSentences } from './checkGroups';
import { useReadiness } from './queries';
import { ReadinessState } from './ReadinessState';
import { OUTCOME_ICONS, toneColor } from './readinessWords';

const SENTENCES = 2;

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayReadinessSummary' },
);

/** The verdict on a release in a few lines: the state, what blocks first, how much is fine. */
export function ReadinessSummary(props: {
  releaseId: string;
  environment?: string;
}) {
  const { releaseId, environment } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data, error, refetch } = useReadiness(releaseId, environment);

  if (data) {
    return <Lines verdict={data} />;
  }
  if (error) {
    return (
      <Typography variant="body2" component="div" role="alert">
        {t('shared.error.details', { message: messageOf(error) })}{' '}
        <Button size="small" color="primary" onClick={() => refetch()}>
          {t('shared.retry')}
        </Button>
      </Typography>
    );
  }
  return (
    <div
      role="status"
      aria-label={t('readiness.loading')}
      className={classes.secondary}
    >
      <Skeleton height={24} width="50%" />
      <Skeleton height={24} width="80%" />
    </div>
  );
}

function Lines(props: { verdict: ReadinessVerdict }) {
  const { verdict } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();

  return (
    <>
      <Typography variant="body2" component="div" className={classes.head}>
        <ReadinessState verdict={verdict} />
        <span className={classes.secondary}>
          {t('readiness.for', {
            environment: environmentTitle(verdict.environment),
          })}
        </span>
      </Typography>
      <Typography variant="body2" component="ul" className={classes.list}>
        {blockingSentences(verdict, SENTENCES).map(sentence => (
          <Line key={sentence} outcome="failed" text={sentence} />
        ))}
        {verdict.counts.passed > 0 && (
          <Line
            outcome="passed"
            text={t('readiness.group.passed', { count: verdict.counts.passed })}
          />
        )}
      </Typography>
    </>
  );
}

function Line(props: { outcome: 'passed' | 'failed'; text: string }) {
  const { outcome, text } = props;
  const classes = useStyles();
  const theme = useTheme();
  const Icon = OUTCOME_ICONS[outcome];

  return (
    <li className={classes.item}>
      <Icon
        fontSize="inherit"
        aria-hidden
        style={{
          color: toneColor(theme, outcome === 'passed' ? 'success' : 'error'),
        }}
      />
      {text}
    </li>
  );
}
