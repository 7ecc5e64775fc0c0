import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  isEntityRef,
  ReleaseDetail,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { useEnvironmentTitle } from '../../../shared/ReleaseTypeLabel';
import { WindowTime } from '../../../shared/WindowTime';
import { useAgo } from '../../../shared/useAgo';
import { toDateTime } from '../../../shared/windowText';
import { releasesTranslationRef } from '../../../translation';
import { METHOD_KEYS } from '../releaseWords';
import { BackOutPlanView } from './BackOutPlanView';
import { BundledReleases } from './BundledReleases';
import { ComponentsTable } from './ComponentsTable';
import { PlanSection } from './PlanSection';
import { ScopeLinks } from './ScopeLinks';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      alignItems: 'start',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
      },
      // Beside the readiness of a release there is no room for two columns.
      [theme.breakpoints.only('lg')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    column: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    windows: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
    },
    record: { marginTop: theme.spacing(2) },
  }),
  { name: 'SlipwayPlanTab' },
);

/** What ships, when, how, and how it is undone. */
export function PlanTab(props: { release: ReleaseDetail }) {
  const { release } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const ago = useAgo();

  return (
    <>
      <div className={classes.root}>
        <div className={classes.column}>
          {release.summary && (
            <PlanSection title={t('release.plan.summary')}>
              <MarkdownContent content={release.summary} />
            </PlanSection>
          )}
          <PlanSection
            title={t('release.plan.components')}
            empty={
              release.components.length === 0 && t('release.plan.noComponents')
            }
          >
            <ComponentsTable
              components={release.components}
              entities={release.entities}
            />
          </PlanSection>
          {release.includes.length > 0 && (
            <PlanSection title={t('release.plan.bundle')}>
              <BundledReleases release={release} />
            </PlanSection>
          )}
          <PlanSection
            title={t('release.plan.backOut')}
            empty={!release.backOutPlan && t('release.plan.noBackOut')}
          >
            {release.backOutPlan && (
              <BackOutPlanView plan={release.backOutPlan} />
            )}
          </PlanSection>
        </div>
        <div className={classes.column}>
          <PlanSection
            title={t('release.plan.windows')}
            empty={release.windows.length === 0 && t('release.plan.noWindows')}
          >
            <Windows release={release} />
          </PlanSection>
          <PlanSection
            title={t('release.plan.method')}
            empty={!release.method && t('release.plan.noMethod')}
          >
            {release.method && (
              <Typography variant="body2">
                {t(`release.method.${METHOD_KEYS[release.method]}`)}
              </Typography>
            )}
          </PlanSection>
          <PlanSection
            title={t('release.plan.links')}
            empty={release.scopeLinks.length === 0 && t('release.plan.noLinks')}
          >
            <ScopeLinks links={release.scopeLinks} />
          </PlanSection>
        </div>
      </div>
      <Typography variant="caption" component="p" className={classes.record}>
        {t('release.plan.record', {
          person: isEntityRef(release.createdBy) ? (
            <EntityRefLink entityRef={release.createdBy} />
          ) : (
            <>{release.createdBy}</>
          ),
          created: toDateTime(release.createdAt).toLocaleString(
            DateTime.DATE_MED,
          ),
          changed: ago(release.updatedAt),
        })}
      </Typography>
    </>
  );
}

function Windows(props: { release: ReleaseDetail }) {
  const classes = useStyles();
  const environmentTitle = useEnvironmentTitle();

  return (
    <ul className={classes.windows}>
      {props.release.windows.map(window => (
        <li key={window.environment}>
          <Typography variant="subtitle2" component="div">
            {environmentTitle(window.environment)}
          </Typography>
          <Typography variant="body2" component="div">
            <WindowTime
              start={window.start}
              end={window.end}
              timeZone={window.timeZone}
              stacked
            />
          </Typography>
        </li>
      ))}
    </ul>
  );
}
