import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type {
  Release,
  ReleaseList,
} from '@slipway/backstage-plugin-releases-common';
import { WaitingForYouCard } from '../../coordination/entity';
import { RestrictionsMenu, RunningNowCard } from '../../deployment';
import { ReadinessSummary } from '../../readiness';
import { releaseRouteRef } from '../../routes';
import { EmptyState } from '../../shared/EmptyState';
import { PlanReleaseButton } from '../../shared/PlanReleaseButton';
import { useReleases } from '../../shared/queries';
import { RequestError } from '../../shared/RequestError';
import { useNow } from '../../shared/useNow';
import { releasesTranslationRef } from '../../translation';
import { deployedEntities, OPEN_STATES, toSchedule } from './entitySchedule';
import { InProgressList } from './InProgressList';
import { PastReleases, usePastReleases } from './PastReleases';
import { PlannedReleases } from './PlannedReleases';
import { ReleaseSummary } from './ReleaseSummary';
import { ScheduleStrip } from './ScheduleStrip';

const OPEN_LIMIT = 50;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
    },
    top: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    cards: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
      },
    },
    column: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
      minWidth: 0,
      // The portal's cards fill what they are in and cut off the rest.
      '& > *': { flex: 'none', height: 'auto' },
    },
    readiness: { marginTop: theme.spacing(2) },
    open: { marginTop: theme.spacing(1) },
  }),
  { name: 'SlipwayEntitySchedule' },
);

/** What ships next here, what is on its way, and what shipped before. */
export function EntitySchedulePanel(props: {
  entityRef: string;
  title: string;
}) {
  const { entityRef, title } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const now = useNow();
  const open = useReleases({
    entityRef: [entityRef],
    state: OPEN_STATES,
    sort: 'plannedStart',
    limit: OPEN_LIMIT,
  });
  const past = usePastReleases(entityRef);

  if (open.error && !open.data) {
    return (
      <Paper>
        <RequestError
          headingLevel={2}
          error={open.error}
          onRetry={() => {
            open.refetch();
            past.request.refetch();
          }}
        />
      </Paper>
    );
  }
  const nothing =
    open.data?.items.length === 0 &&
    past.request.data?.items.length === 0 &&
    !past.newer;
  if (nothing) {
    return (
      <div className={classes.root}>
        <Paper>
          <EmptyState
            headingLevel={2}
            title={t('schedule.empty.title')}
            action={
              <>
                <PlanReleaseButton entityRef={entityRef} />
                <RestrictionsMenu entityRef={entityRef} title={title} />
              </>
            }
          >
            {t('schedule.empty.text', { entity: title })}
          </EmptyState>
        </Paper>
        {/* Others' releases may ask for the owner of an entity that has none itself. */}
        <WaitingForYouCard entityRef={entityRef} />
      </div>
    );
  }
  const schedule = open.data && toSchedule(open.data.items, now);
  const running = deployedEntities(entityRef, open.data);
  return (
    <div className={classes.root}>
      <div className={classes.top}>
        <Typography variant="h5" component="h2">
          {t('schedule.title')}
        </Typography>
        <div className={classes.actions}>
          <PlanReleaseButton entityRef={entityRef} />
          <RestrictionsMenu entityRef={entityRef} title={title} />
        </div>
      </div>
      <div className={classes.cards} aria-busy={!schedule}>
        <div className={classes.column}>
          <EntityInfoCard title={t('schedule.next')}>
            {schedule && open.data ? (
              <NextRelease
                release={schedule.next}
                entityRef={entityRef}
                entities={open.data.entities}
              />
            ) : (
              <CardSkeleton lines={4} />
            )}
          </EntityInfoCard>
          <EntityInfoCard title={t('schedule.inProgress')}>
            {schedule ? (
              <InProgressList releases={schedule.inProgress} />
            ) : (
              <CardSkeleton lines={2} />
            )}
          </EntityInfoCard>
        </div>
        <div className={classes.column}>
          {running.length > 0 && <RunningNowCard entityRefs={running} />}
          <WaitingForYouCard entityRef={entityRef} />
        </div>
      </div>
      <ScheduleStrip entityRef={entityRef} />
      {schedule && open.data && schedule.planned.length > 0 && (
        <PlannedReleases
          releases={schedule.planned}
          list={open.data}
          entityRef={entityRef}
        />
      )}
      <PastReleases past={past} />
    </div>
  );
}

function NextRelease(props: {
  release?: Release;
  entityRef: string;
  entities: ReleaseList['entities'];
}) {
  const { release, entityRef, entities } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const releaseRoute = useRouteRef(releaseRouteRef);
  return release ? (
    <>
      <ReleaseSummary
        release={release}
        entityRef={entityRef}
        entities={entities}
      />
      <div className={classes.readiness}>
        <ReadinessSummary releaseId={release.id} />
      </div>
      <LinkButton
        role={undefined}
        className={classes.open}
        size="small"
        variant="outlined"
        color="primary"
        aria-label={t('schedule.openNamed', { title: release.title })}
        to={releaseRoute({ id: release.id })}
      >
        {t('schedule.open')}
      </LinkButton>
    </>
  ) : (
    <EmptyState dense headingLevel={4} title={t('schedule.nothingNext')}>
      {t('schedule.nothingNextText')}
    </EmptyState>
  );
}

function CardSkeleton(props: { lines: number }) {
  return (
    <>
      {Array.from({ length: props.lines }, (_, index) => (
        <Skeleton key={index} height={28} width={`${90 - index * 15}%`} />
      ))}
    </>
  );
}
