import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import AutorenewIcon from '@material-ui/icons/Autorenew';
import ErrorIcon from '@material-ui/icons/Error';
import UndoIcon from '@material-ui/icons/Undo';
import Skeleton from '@material-ui/lab/Skeleton';
import type { RunningVersion } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { toneColor } from '../readiness/readinessWords';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { Disclosure } from '../shared/Disclosure';
import { RequestError } from '../shared/RequestError';
import { useAgo } from '../shared/useAgo';
import { toDateTime } from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import { useRunningVersions } from './queries';
import { ReportDeploymentButton } from './ReportDeploymentButton';
import { byEntity } from './runningVersions';

/** A team or a system has many; the others are one click away. */
const ENTITIES_SHOWN = 3;

const useStyles = makeStyles(
  theme => ({
    facts: {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      '& > dt': { color: theme.palette.text.secondary },
      '& > dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
    },
    entity: { marginTop: theme.spacing(1) },
    report: { marginTop: theme.spacing(1) },
    secondary: { color: theme.palette.text.secondary },
    latest: {
      display: 'flex',
      alignItems: 'baseline',
      gap: theme.spacing(0.5),
      // Beside the first line of a text that takes several.
      '& > svg': { flexShrink: 0, transform: 'translateY(0.125em)' },
    },
  }),
  { name: 'SlipwayRunningNowCard' },
);

/** Which versions of an entity, or of what belongs to it, run where. */
export function RunningNowCard(props: { entityRefs: string[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <EntityInfoCard title={t('deployment.running.title')}>
      <Running entityRefs={props.entityRefs} />
      <div className={classes.report}>
        <ReportDeploymentButton entityRefs={props.entityRefs} />
      </div>
    </EntityInfoCard>
  );
}

function Running(props: { entityRefs: string[] }) {
  const { entityRefs } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data, error, refetch } = useRunningVersions(entityRefs);
  const named = entityRefs.length > 1;

  if (error && !data) {
    return (
      <RequestError
        dense
        headingLevel={4}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  if (!data) {
    return (
      <>
        <Skeleton height={28} width="90%" />
        <Skeleton height={28} width="75%" />
      </>
    );
  }
  if (data.length === 0) {
    return (
      <>
        <Typography variant="body2">
          {t('deployment.running.nothing')}
        </Typography>
        <Typography variant="body2" className={classes.secondary}>
          {t('deployment.running.nothingText')}
        </Typography>
      </>
    );
  }
  const groups = byEntity(data);
  const rest = groups.slice(ENTITIES_SHOWN);
  return (
    <>
      <Entities groups={groups.slice(0, ENTITIES_SHOWN)} named={named} />
      {rest.length > 0 && (
        <Disclosure
          label={t('deployment.running.more', { count: rest.length })}
        >
          <Entities groups={rest} named />
        </Disclosure>
      )}
    </>
  );
}

function Entities(props: {
  groups: ReturnType<typeof byEntity>;
  /** Whether it has to be said which entity a version is of. */
  named: boolean;
}) {
  const { groups, named } = props;
  const classes = useStyles();

  return (
    <>
      {groups.map(({ entityRef, versions }) => (
        <div key={entityRef}>
          {named && (
            <Typography variant="subtitle2" className={classes.entity}>
              <EntityRefLink entityRef={entityRef} hideIcon />
            </Typography>
          )}
          <Typography component="dl" variant="body2" className={classes.facts}>
            {versions.map(version => (
              <Version key={version.environment} running={version} />
            ))}
          </Typography>
        </div>
      ))}
    </>
  );
}

function Version(props: { running: RunningVersion }) {
  const { environment, version, since, source, latest } = props.running;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();
  const sinceTime = since ? toDateTime(since) : undefined;

  return (
    <>
      <dt>{environmentTitle(environment)}</dt>
      <dd>
        {version ? (
          <strong>{version}</strong>
        ) : (
          t('deployment.running.nothingRuns')
        )}{' '}
        <span className={classes.secondary}>
          {sinceTime && (
            <time
              dateTime={since}
              title={sinceTime.toLocaleString(DateTime.DATETIME_MED)}
            >
              {t('deployment.running.since', {
                date: sinceTime.toLocaleString(DateTime.DATE_MED),
              })}
            </time>
          )}
          {source && `, ${t(`deployment.running.${source}`)}`}
        </span>
        {latest && <Latest latest={latest} />}
      </dd>
    </>
  );
}

const LATEST = {
  running: { key: 'latestRunning', Icon: AutorenewIcon, tone: 'neutral' },
  failed: { key: 'latestFailed', Icon: ErrorIcon, tone: 'error' },
  'rolled-back': { key: 'latestRolledBack', Icon: UndoIcon, tone: 'warning' },
} as const;

/** The deployment that did not simply succeed; what runs is not all there is to know. */
function Latest(props: { latest: NonNullable<RunningVersion['latest']> }) {
  const { outcome, version, startedAt } = props.latest;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(releasesTranslationRef);
  const ago = useAgo();

  if (outcome === 'succeeded') {
    return null;
  }
  const { key, Icon, tone } = LATEST[outcome];
  return (
    <div className={classes.latest}>
      <Icon
        fontSize="inherit"
        aria-hidden
        style={{ color: toneColor(theme, tone) }}
      />
      {t(`deployment.running.${key}`, {
        version,
        when: ago(startedAt),
      })}
    </div>
  );
}
