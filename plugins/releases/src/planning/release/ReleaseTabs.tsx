import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseDetail } from '@slipway/backstage-plugin-releases-common';
import { useId } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { HistoryTab } from '../../history';
import { releaseRouteRef } from '../../routes';
import { releasesTranslationRef } from '../../translation';
import { PlanTab } from './plan/PlanTab';

const useStyles = makeStyles(
  theme => ({
    tabs: {
      borderBottom: `1px solid ${theme.palette.divider}`,
      marginBottom: theme.spacing(2),
    },
    tab: {
      '&:focus-visible': { outlineOffset: -2 },
      // The theme's hover colours are made for a light background.
      '&:hover': {
        backgroundColor: theme.palette.action.hover,
        color: theme.palette.text.primary,
      },
    },
  }),
  { name: 'SlipwayReleaseTabs' },
);

const TABS = ['plan', 'history'] as const;

/** The parts of a release; which one is open stands in the address. */
export function ReleaseTabs(props: { release: ReleaseDetail }) {
  const { release } = props;
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
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${open}`}
      >
        {open === 'history' ? (
          <HistoryTab releaseId={release.id} />
        ) : (
          <PlanTab release={release} />
        )}
      </div>
    </>
  );
}
