import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DeploymentWindow,
  Release,
  ReleaseList,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { releaseRouteRef } from '../../routes';
import { ReleaseStateChip } from '../../shared/ReleaseStateChip';
import {
  ReleaseTypeLabel,
  useEnvironmentTitle,
} from '../../shared/ReleaseTypeLabel';
import { useNow } from '../../shared/useNow';
import { WindowTime } from '../../shared/WindowTime';
import { releasesTranslationRef } from '../../translation';
import { componentsInScope } from './entitySchedule';

const COMPONENTS_SHOWN = 3;

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
    title: { fontWeight: 600, fontSize: theme.typography.h6.fontSize },
    secondary: { color: theme.palette.text.secondary },
    facts: {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(1, 0, 0),
      '& > dt': { color: theme.palette.text.secondary },
      '& > dd': { margin: 0, minWidth: 0 },
    },
    over: { color: theme.palette.text.secondary },
    components: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 2) },
  }),
  { name: 'SlipwayReleaseSummary' },
);

export type ReleaseSummaryProps = {
  release: Release;
  /** The entity that the viewer looks at. */
  entityRef: string;
  entities: ReleaseList['entities'];
};

/** What a release is, where and when it goes, and what of the viewed entity it delivers. */
export function ReleaseSummary(props: ReleaseSummaryProps) {
  const { release, entityRef, entities } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const releaseRoute = useRouteRef(releaseRouteRef);
  const environmentTitle = useEnvironmentTitle();
  const components = componentsInScope(release, entityRef, entities);
  const others =
    release.components.length - Math.min(components.length, COMPONENTS_SHOWN);

  return (
    <>
      <div className={classes.head}>
        <Link className={classes.title} to={releaseRoute({ id: release.id })}>
          {release.title}
        </Link>
        <ReleaseStateChip state={release.state} />
        <Typography
          component="span"
          variant="body2"
          className={classes.secondary}
        >
          <ReleaseTypeLabel type={release.type} />
        </Typography>
      </div>
      <Typography component="dl" variant="body2" className={classes.facts}>
        {release.windows.map(window => (
          <WindowFact
            key={window.environment}
            window={window}
            title={environmentTitle(window.environment)}
          />
        ))}
        {components.length > 0 && (
          <>
            <dt>{t('schedule.components')}</dt>
            <dd className={classes.components}>
              {components.slice(0, COMPONENTS_SHOWN).map(component => (
                <span key={component.entityRef}>
                  <EntityRefLink
                    entityRef={component.entityRef}
                    defaultKind="component"
                    hideIcon
                  />{' '}
                  {component.version}
                </span>
              ))}
              {others > 0 && (
                <span className={classes.secondary}>
                  {t('schedule.withOthers', { count: others })}
                </span>
              )}
            </dd>
          </>
        )}
        <dt>{t('schedule.ownedBy')}</dt>
        <dd>
          <EntityRefLink entityRef={release.owner} hideIcon />
        </dd>
      </Typography>
    </>
  );
}

function WindowFact(props: { window: DeploymentWindow; title: string }) {
  const { window, title } = props;
  const classes = useStyles();
  const now = useNow();
  const over = DateTime.fromISO(window.end) <= now;
  return (
    <>
      <dt>{title}</dt>
      <dd className={over ? classes.over : undefined}>
        <WindowTime {...window} />
      </dd>
    </>
  );
}
