import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ChevronLeftIcon from '@material-ui/icons/ChevronLeft';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { useState } from 'react';
import { useReleases } from '../../shared/queries';
import { RequestError } from '../../shared/RequestError';
import { releasesTranslationRef } from '../../translation';
import { ENTITY_COLUMNS } from '../list/columns';
import { ReleaseRows } from '../list/ReleaseRows';
import { PAST_STATES } from './entitySchedule';

const PAGE_SIZE = 10;

const PAST_COLUMNS = ENTITY_COLUMNS.map(column =>
  column.id === 'window'
    ? { ...column, heading: 'pastWindow' as const }
    : column,
);

const useStyles = makeStyles(
  theme => ({
    nothing: { color: theme.palette.text.secondary },
    pager: {
      display: 'flex',
      justifyContent: 'flex-end',
      gap: theme.spacing(1),
      padding: theme.spacing(1),
    },
  }),
  { name: 'SlipwayPastReleases' },
);

/** One page of the releases that are over, the latest first. */
export function usePastReleases(entityRef: string) {
  const [cursors, setCursors] = useState<string[]>([]);
  const cursor = cursors.at(-1);
  const request = useReleases({
    entityRef: [entityRef],
    state: PAST_STATES,
    sort: '-plannedStart',
    limit: PAGE_SIZE,
    totalItems: 'exclude',
    ...(cursor && { cursor }),
  });
  const nextCursor = request.data?.pageInfo.nextCursor;

  return {
    request,
    newer: cursor ? () => setCursors(cursors.slice(0, -1)) : undefined,
    older: nextCursor ? () => setCursors([...cursors, nextCursor]) : undefined,
  };
}

export function PastReleases(props: {
  past: ReturnType<typeof usePastReleases>;
}) {
  const { request, newer, older } = props.past;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { data, error, refetch, isPlaceholderData } = request;

  return (
    <EntityInfoCard title={t('schedule.past')}>
      {error && !data && (
        <RequestError dense headingLevel={4} error={error} onRetry={refetch} />
      )}
      {data?.items.length === 0 && (
        <Typography variant="body2" className={classes.nothing}>
          {t('schedule.nothingPast')}
        </Typography>
      )}
      {!(error && !data) && data?.items.length !== 0 && (
        <ReleaseRows
          label={t('schedule.past')}
          columns={PAST_COLUMNS}
          releases={data?.items}
          skeletonRows={3}
          outdated={isPlaceholderData}
        />
      )}
      {(newer || older) && (
        <nav className={classes.pager} aria-label={t('schedule.page.label')}>
          <Button
            size="small"
            startIcon={<ChevronLeftIcon />}
            disabled={!newer}
            onClick={newer}
          >
            {t('schedule.page.newer')}
          </Button>
          <Button
            size="small"
            endIcon={<ChevronRightIcon />}
            disabled={!older}
            onClick={older}
          >
            {t('schedule.page.older')}
          </Button>
        </nav>
      )}
    </EntityInfoCard>
  );
}
