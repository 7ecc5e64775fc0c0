import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { BoardList } from '../../boards';
import { CalendarView } from '../../calendar';
import { AdministrationMenu } from '../../catalog/AdministrationMenu';
import { InboxView } from '../../coordination/inbox';
import { useWaitingCount } from '../../coordination/queries';
import {
  approvalInboxRouteRef,
  boardsRouteRef,
  releaseTableRouteRef,
  rootRouteRef,
} from '../../routes';
import { FilterBar } from '../../shared/filters';
import { PlanReleaseButton } from '../../shared/PlanReleaseButton';
import { releasesTranslationRef } from '../../translation';
import { ReleaseTable } from './ReleaseTable';

const useStyles = makeStyles(
  theme => ({
    actions: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
    tabs: { minWidth: 0 },
    tab: { minWidth: 96 },
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

export type PortfolioView = 'calendar' | 'table' | 'approvals' | 'boards';

/** All releases of the organisation, as calendar or as table, under the same filters, and what waits for the viewer. */
export function PortfolioPage(props: { view: PortfolioView }) {
  const { view } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const calendarRoute = useRouteRef(rootRouteRef);
  const tableRoute = useRouteRef(releaseTableRouteRef);
  const inboxRoute = useRouteRef(approvalInboxRouteRef);
  const boardsRoute = useRouteRef(boardsRouteRef);
  const waiting = useWaitingCount();
  const search = useSharedSearch();

  return (
    <>
      <div className={classes.top}>
        <Tabs
          value={view}
          className={classes.tabs}
          variant="scrollable"
          scrollButtons="auto"
          indicatorColor="primary"
          textColor="primary"
          aria-label={t('list.views')}
        >
          <Tab
            className={classes.tab}
            value="calendar"
            label={t('list.calendarTab')}
            component={Link}
            to={`${calendarRoute()}${search}`}
            id="slipway-view-calendar"
            aria-controls="slipway-view"
          />
          <Tab
            className={classes.tab}
            value="table"
            label={t('list.tableTab')}
            component={Link}
            to={`${tableRoute()}${search}`}
            id="slipway-view-table"
            aria-controls="slipway-view"
          />
          <Tab
            className={classes.tab}
            value="approvals"
            label={
              waiting
                ? t('inbox.tabWithCount', { total: String(waiting) })
                : t('inbox.tab')
            }
            component={Link}
            to={`${inboxRoute()}${search}`}
            id="slipway-view-approvals"
            aria-controls="slipway-view"
          />
          <Tab
            className={classes.tab}
            value="boards"
            label={t('boards.tab')}
            component={Link}
            to={boardsRoute()}
            id="slipway-view-boards"
            aria-controls="slipway-view"
          />
        </Tabs>
        <div className={classes.actions}>
          <PlanReleaseButton />
          <AdministrationMenu />
        </div>
      </div>
      {(view === 'calendar' || view === 'table') && <FilterBar />}
      <div
        id="slipway-view"
        role="tabpanel"
        aria-labelledby={`slipway-view-${view}`}
      >
        {view === 'calendar' && <CalendarView />}
        {view === 'table' && <ReleaseTable />}
        {view === 'approvals' && <InboxView />}
        {view === 'boards' && <BoardList />}
      </div>
    </>
  );
}

/** The filters go along from view to view; the page of a table and the part of the inbox do not. */
function useSharedSearch(): string {
  const [params] = useSearchParams();
  const shared = new URLSearchParams(params);
  for (const own of ['cursor', 'sort', 'rows', 'show']) {
    shared.delete(own);
  }
  const search = shared.toString();
  return search && `?${search}`;
}
