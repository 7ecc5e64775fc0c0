import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import CircularProgress from '@material-ui/core/CircularProgress';
import IconButton from '@material-ui/core/IconButton';
import Paper from '@material-ui/core/Paper';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import RefreshIcon from '@material-ui/icons/Refresh';
import type {
  ReadinessVerdict,
  ReleaseDetail,
} from '@slipway/backstage-plugin-releases-common';
import { useId } from 'react';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { RequestError } from '../shared/RequestError';
import { useAgo } from '../shared/useAgo';
import { visuallyHidden } from '../shared/visuallyHidden';
import { toDateTime } from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import { CheckList } from './CheckList';
import { EnvironmentSwitch } from './EnvironmentSwitch';
import { useReadiness } from './queries';
import { ReadinessState, useReadinessSentence } from './ReadinessState';
import { RiskButton } from './RiskButton';
import { VerdictSkeleton } from './VerdictSkeleton';

const PANEL_ID = 'slipway-readiness';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(2),
      minWidth: 0,
      '&:focus': { outline: 'none' },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    head: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      minHeight: 36,
    },
    state: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
    secondary: { color: theme.palette.text.secondary },
    hidden: visuallyHidden,
  }),
  { name: 'SlipwayReadinessPanel' },
);

export type ReadinessPanelProps = {
  release: ReleaseDetail;
  /** The environment that is judged; the next planned one while nothing is chosen. */
  environment?: string;
  onEnvironmentChange: (environment: string) => void;
};

/** Leads the eye and the keyboard to the panel of the page. */
export function showReadinessPanel() {
  const panel = document.getElementById(PANEL_ID);
  panel?.scrollIntoView?.({ block: 'nearest' });
  panel?.focus();
}

/** Whether a release may be deployed, why not, and who can change that. */
export function ReadinessPanel(props: ReadinessPanelProps) {
  const { release, environment } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const titleId = useId();
  const { data, error, isFetching, refetch } = useReadiness(
    release.id,
    environment,
  );

  return (
    <Paper
      component="section"
      variant="outlined"
      className={classes.root}
      id={PANEL_ID}
      tabIndex={-1}
      aria-labelledby={titleId}
      aria-busy={!data && !error}
    >
      <div className={classes.head}>
        <Typography id={titleId} variant="subtitle1" component="h3">
          {t('readiness.title')}
        </Typography>
        {data && (
          <Tooltip
            title={isFetching ? t('readiness.judging') : t('readiness.again')}
          >
            <IconButton
              size="small"
              aria-label={t('readiness.again')}
              onClick={() => refetch()}
            >
              {isFetching ? (
                <CircularProgress size={20} aria-hidden />
              ) : (
                <RefreshIcon fontSize="small" />
              )}
            </IconButton>
          </Tooltip>
        )}
      </div>
      {!data && !error && <VerdictSkeleton label={t('readiness.loading')} />}
      {!data && error && (
        <RequestError
          dense
          headingLevel={4}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {data && (
        <Verdict
          {...props}
          verdict={data}
          outdated={error !== null}
          onRetry={() => refetch()}
        />
      )}
    </Paper>
  );
}

function Verdict(
  props: ReadinessPanelProps & {
    verdict: ReadinessVerdict;
    outdated: boolean;
    onRetry: () => void;
  },
) {
  const { verdict, release, outdated, onRetry } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();
  const sentence = useReadinessSentence();

  return (
    <>
      <Typography component="div" className={classes.state}>
        <ReadinessState verdict={verdict} />
        <span>
          {t('readiness.for', {
            environment: environmentTitle(verdict.environment),
          })}
        </span>
      </Typography>
      {/* Read out when it changes, without the reasons. */}
      <span role="status" className={classes.hidden}>
        {sentence(verdict)}
      </span>
      <EnvironmentSwitch
        environments={release.windows.map(window => window.environment)}
        value={props.environment ?? verdict.environment}
        onChange={props.onEnvironmentChange}
      />
      <JudgedAt verdict={verdict} outdated={outdated} />
      <RiskButton risk={verdict.risk} />
      <CheckList verdict={verdict} release={release} onRetry={onRetry} />
    </>
  );
}

function JudgedAt(props: { verdict: ReadinessVerdict; outdated: boolean }) {
  const { verdict, outdated } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const ago = useAgo();
  const { complete, cause } = verdict.catalog;
  const when = ago(verdict.judgedAt);
  const text = () => {
    if (outdated) {
      return t('readiness.outdated', { when });
    }
    return complete
      ? t('readiness.judged', { when })
      : t('readiness.judgedIncomplete', {
          when,
          cause: cause ?? t('readiness.judgedIncompleteUnknown'),
        });
  };

  return (
    <Typography
      variant="caption"
      component="p"
      className={complete && !outdated ? classes.secondary : undefined}
      title={toDateTime(verdict.judgedAt).toLocaleString()}
    >
      {text()}
    </Typography>
  );
}
