import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseDetail } from '@slipway/backstage-plugin-releases-common';
import { ReactNode, useId } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { ApprovalsTab } from '../../coordination/release';
import { HistoryTab } from '../../history';
import { releaseRouteRef } from '../../routes';
import { ReleaseTasks } from '../../tasks';
import { ReleaseTesting } from '../../testing';
import { releasesTranslationRef } from '../../translation';
import { PlanTab } from './plan/PlanTab';

const useStyles = makeStyles(
  theme => ({
    tabs: {
      borderBottom: `1px solid ${theme.palette.divider}`,
      marginBottom: theme.spacing(2),
    },
    tab: {
      minWidth: 96,
      '&:focus-visible': { outlineOffset: -2 },
      // The theme's hover colours are made for a light background.
      '&:hover': {
        backgroundColor: theme.palette.action.hover,
        color: theme.palette.text.primary,
      },
    },
    body: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'minmax(0, 1fr)',
      alignItems: 'start',
    },
    // First when the columns lie above each other, at the side when they do not.
    withAside: {
      [theme.breakpoints.up('lg')]: {
        gridTemplateColumns: 'minmax(0, 1fr) 360px',
        '& > :first-child': { gridColumn: 2, gridRow: 1 },
        '& > :last-child': { gridColumn: 1, gridRow: 1 },
      },
    },
  }),
  { name: 'SlipwayReleaseTabs' },
);

const TABS = ['plan', 'tasks', 'testing', 'approvals', 'history'] as const;

/** The parts of a release; which one is open stands in the address. */
export function ReleaseTabs(props: {
  release: ReleaseDetail;
  /** Stays beside every tab. */
  aside?: ReactNode;
}) {
  const { release, aside } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const navigate = useNavigate();
  const releaseLink = useRouteRef(releaseRouteRef);
  const { '*': path } = useParams();
  const open = TABS.find(tab => tab === path) ?? 'plan';
  const id = useId();

  return (
    <>
      <Tabs
        className={classes.tabs}
        value={open}
        variant="scrollable"
        scrollButtons="auto"
        indicatorColor="primary"
        textColor="primary"
        aria-label={t('release.tabs.label')}
        onChange={(_, tab: (typeof TABS)[number]) => {
          const base = releaseLink({ id: release.id });
          navigate(tab === 'plan' ? base : `${base}/${tab}`);
        }}
      >
        {TABS.map(tab => (
          <Tab
            key={tab}
            value={tab}
            className={classes.tab}
            label={t(`release.tabs.${tab}`)}
            id={`${id}-tab-${tab}`}
            aria-controls={tab === open ? `${id}-panel` : undefined}
          />
        ))}
      </Tabs>
      <div
        className={
          aside ? `${classes.body} ${classes.withAside}` : classes.body
        }
      >
        {aside}
        <div
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-tab-${open}`}
        >
          {open === 'plan' && <PlanTab release={release} />}
          {open === 'tasks' && <ReleaseTasks release={release} />}
          {open === 'testing' && <ReleaseTesting release={release} />}
          {open === 'approvals' && <ApprovalsTab releaseId={release.id} />}
          {open === 'history' && <HistoryTab releaseId={release.id} />}
        </div>
      </div>
    </>
  );
}
