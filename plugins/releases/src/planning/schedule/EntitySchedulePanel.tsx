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
import { EmptyState } from '../../shared/EmptyState';
import { PlanReleaseButton } from '../../shared/PlanReleaseButton';
import { useReleases } from '../../shared/queries';
import { RequestError } from '../../shared/RequestError';
import { useNow } from '../../shared/useNow';
import { releasesTranslationRef } from '../../translation';
import { OPEN_STATES, toSchedule } from './entitySchedule';
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
    cards: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
      },
    },
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
      <Paper>
        <EmptyState
          headingLevel={2}
          title={t('schedule.empty.title')}
          action={<PlanReleaseButton entityRef={entityRef} />}
        >
          {t('schedule.empty.text', { entity: title })}
        </EmptyState>
      </Paper>
    );
  }
  const schedule = open.data && toSchedule(open.data.items, now);
  return (
    <div className={classes.root}>
      <div className={classes.top}>
        <Typography variant="h5" component="h2">
          {t('schedule.title')}
        </Typography>
        <PlanReleaseButton entityRef={entityRef} />
      </div>
      <div className={classes.cards} aria-busy={!schedule}>
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
  const { t } = useTranslationRef(releasesTranslationRef);
  return release ? (
    <ReleaseSummary
      release={release}
      entityRef={entityRef}
      entities={entities}
    />
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
