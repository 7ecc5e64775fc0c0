import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { CalendarView } from '../../calendar';
import { releaseTableRouteRef, rootRouteRef } from '../../routes';
import { FilterBar } from '../../shared/filters';
import { PlanReleaseButton } from '../../shared/PlanReleaseButton';
import { releasesTranslationRef } from '../../translation';
import { ReleaseTable } from './ReleaseTable';

const useStyles = makeStyles(
  theme => ({
    top: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(2),
    },
  }),
  { name: 'SlipwayPortfolioPage' },
);

export type PortfolioView = 'calendar' | 'table';

/** All releases of the organisation, as calendar or as table, under the same filters. */
export function PortfolioPage(props: { view: PortfolioView }) {
  const { view } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const calendarRoute = useRouteRef(rootRouteRef);
  const tableRoute = useRouteRef(releaseTableRouteRef);
  const search = useSharedSearch();

  return (
    <>
      <div className={classes.top}>
        <Tabs
          value={view}
          indicatorColor="primary"
          textColor="primary"
          aria-label={t('list.views')}
        >
          <Tab
            value="calendar"
            label={t('list.calendarTab')}
            component={Link}
            to={`${calendarRoute()}${search}`}
            id="slipway-view-calendar"
            aria-controls="slipway-view"
          />
          <Tab
            value="table"
            label={t('list.tableTab')}
            component={Link}
            to={`${tableRoute()}${search}`}
            id="slipway-view-table"
            aria-controls="slipway-view"
          />
        </Tabs>
        <PlanReleaseButton />
      </div>
      <FilterBar />
      <div
        id="slipway-view"
        role="tabpanel"
        aria-labelledby={`slipway-view-${view}`}
      >
        {view === 'calendar' ? <CalendarView /> : <ReleaseTable />}
      </div>
    </>
  );
}

/** The filters go along from view to view; the page of a table does not. */
function useSharedSearch(): string {
  const [params] = useSearchParams();
  const shared = new URLSearchParams(params);
  for (const own of ['cursor', 'sort', 'rows']) {
    shared.delete(own);
  }
  const search = shared.toString();
  return search && `?${search}`;
}
