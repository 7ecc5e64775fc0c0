import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Release,
  ReleaseList,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { releaseTableRouteRef } from '../../routes';
import { releasesTranslationRef } from '../../translation';
import { ENTITY_COLUMNS } from '../list/columns';
import { ReleaseRows } from '../list/ReleaseRows';
import { OPEN_STATES } from './entitySchedule';

// More would push the past out of sight.
const SHOWN_AT_FIRST = 10;

const useStyles = makeStyles(
  theme => ({
    more: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      paddingTop: theme.spacing(1),
    },
  }),
  { name: 'SlipwayPlannedReleases' },
);

/** What is still to come behind the next release. */
export function PlannedReleases(props: {
  releases: Release[];
  list: ReleaseList;
  entityRef: string;
}) {
  const { releases, list, entityRef } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const tableRoute = useRouteRef(releaseTableRouteRef);
  const [all, setAll] = useState(false);
  const shown = all ? releases : releases.slice(0, SHOWN_AT_FIRST);
  const folded = releases.length - shown.length;
  const total = list.totalItems ?? list.items.length;
  const search = new URLSearchParams([
    ['entityRef', entityRef],
    ...OPEN_STATES.map(state => ['state', state]),
    ['sort', 'plannedStart'],
  ]);

  return (
    <EntityInfoCard title={t('schedule.planned')}>
      <ReleaseRows
        label={t('schedule.planned')}
        columns={ENTITY_COLUMNS}
        releases={shown}
        skeletonRows={0}
      />
      <div className={classes.more}>
        {folded > 0 && (
          <Button size="small" color="primary" onClick={() => setAll(true)}>
            {t('schedule.showMore', { count: folded })}
          </Button>
        )}
        {folded === 0 && total > list.items.length && (
          <Typography variant="body2">
            {t('schedule.plannedCut', {
              shown: list.items.length.toLocaleString(),
              total: total.toLocaleString(),
            })}{' '}
            <Link to={`${tableRoute()}?${search}`}>
              {t('schedule.openAll')}
            </Link>
          </Typography>
        )}
      </div>
    </EntityInfoCard>
  );
}
