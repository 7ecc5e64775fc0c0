import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  DeploymentWindow,
  isFinal,
  ReleaseDetail,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { ReactNode } from 'react';
import {
  ReadinessChip,
  showReadinessPanel,
  useReadiness,
} from '../../readiness';
import { rootRouteRef } from '../../routes';
import { nextWindow } from '../../shared/nextWindow';
import {
  ReleaseTypeLabel,
  useEnvironmentTitle,
} from '../../shared/ReleaseTypeLabel';
import { useNow } from '../../shared/useNow';
import { WindowTime } from '../../shared/WindowTime';
import { releasesTranslationRef } from '../../translation';
import { LifecycleStepper } from './LifecycleStepper';
import { ReleaseActions } from './ReleaseActions';
import { useCameFrom } from './useCameFrom';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      padding: theme.spacing(2, 3),
      marginBottom: theme.spacing(1),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
    },
    title: { overflowWrap: 'anywhere', minWidth: 0, flex: '1 1 320px' },
    heading: { margin: 0 },
    type: { color: theme.palette.text.secondary },
    state: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
    },
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(5),
      rowGap: theme.spacing(1.5),
      margin: 0,
    },
    term: { color: theme.palette.text.secondary },
    value: { margin: 0 },
  }),
  { name: 'SlipwayReleaseHeader' },
);

/** What a release is, where it stands and what this viewer can do with it. */
export function ReleaseHeader(props: {
  release: ReleaseDetail;
  /** The environment whose readiness is shown; the next planned one unless chosen. */
  environment?: string;
}) {
  const { release } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const rootLink = useRouteRef(rootRouteRef);
  const cameFrom = useCameFrom(release);
  const window = nextWindow(release.windows, useNow());

  return (
    <Paper variant="outlined" className={classes.root}>
      <div className={classes.head}>
        <div className={classes.title}>
          <Link to={rootLink()} variant="body2">
            {t('release.all')}
          </Link>
          <Typography variant="h3" component="h2" className={classes.heading}>
            {release.title}
          </Typography>
          <Typography className={classes.type}>
            {t('release.typeLabel', {
              type: <ReleaseTypeLabel type={release.type} />,
            })}
          </Typography>
        </div>
        <ReleaseActions release={release} />
      </div>
      <div className={classes.state}>
        <LifecycleStepper state={release.state} cameFrom={cameFrom} />
        {!isFinal(release.state) && <Readiness {...props} />}
      </div>
      <dl className={classes.facts}>
        <Fact term={t('release.owner')}>
          <EntityRefLink entityRef={release.owner} />
        </Fact>
        <Fact term={t('release.releaseManager')}>
          {release.releaseManager ? (
            <EntityRefLink entityRef={release.releaseManager} />
          ) : (
            t('release.nobody')
          )}
        </Fact>
        <WindowFact window={window} cancelled={release.state === 'cancelled'} />
      </dl>
    </Paper>
  );
}

function Readiness(props: { release: ReleaseDetail; environment?: string }) {
  const { data } = useReadiness(props.release.id, props.environment);
  // Loading and failing are the panel's to tell.
  return data ? (
    <ReadinessChip verdict={data} onClick={showReadinessPanel} />
  ) : null;
}

function WindowFact(props: {
  window: DeploymentWindow | undefined;
  cancelled: boolean;
}) {
  const { window, cancelled } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();
  const now = useNow();

  if (!window) {
    return <Fact term={t('release.nextWindow')}>{t('release.noWindow')}</Fact>;
  }
  return (
    <Fact term={t(`release.${windowTerm(window, cancelled, now)}`)}>
      {t('release.windowIn', {
        environment: environmentTitle(window.environment),
      })}{' '}
      <WindowTime
        start={window.start}
        end={window.end}
        timeZone={window.timeZone}
      />
    </Fact>
  );
}

function windowTerm(
  window: DeploymentWindow,
  cancelled: boolean,
  now: DateTime,
) {
  if (cancelled) {
    return 'cancelledWindow';
  }
  return DateTime.fromISO(window.end) <= now ? 'lastWindow' : 'nextWindow';
}

function Fact(props: { term: string; children: ReactNode }) {
  const classes = useStyles();

  return (
    <div>
      <Typography variant="caption" component="dt" className={classes.term}>
        {props.term}
      </Typography>
      <Typography variant="body2" component="dd" className={classes.value}>
        {props.children}
      </Typography>
    </div>
  );
}
