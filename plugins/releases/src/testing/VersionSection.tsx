import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Release } from '@slipway/backstage-plugin-releases-common';
import { useId } from 'react';
import { releaseRouteRef } from '../routes';
import { nextWindow } from '../shared/nextWindow';
import { useNow } from '../shared/useNow';
import { toDateTime } from '../shared/windowText';
import { releasesTranslationRef } from '../translation';
import { visibleText } from './formats';
import type { VersionEvidence } from './groupEvidence';
import { RunTable } from './RunTable';

const useStyles = makeStyles(
  theme => ({
    root: { minWidth: 0 },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 1.5),
      marginBottom: theme.spacing(0.5),
    },
    version: { overflowWrap: 'anywhere' },
    chip: { margin: 0 },
    secondary: {
      color: theme.palette.text.secondary,
      // Within a text a colour alone does not tell what a link is.
      '& a': { textDecoration: 'underline' },
    },
  }),
  { name: 'SlipwayVersionSection' },
);

/** What proves one version of an entity, and the release that delivers it. */
export function VersionSection(props: {
  evidence: VersionEvidence;
  entityTitle: string;
  isLatest?: boolean;
  headingLevel: 3 | 4;
}) {
  const { evidence, entityTitle, isLatest, headingLevel } = props;
  const { version, release, series } = evidence;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const titleId = useId();
  const passed = series.filter(
    ({ latest }) => latest.outcome === 'passed',
  ).length;

  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <div className={classes.head}>
        <Typography
          id={titleId}
          variant="subtitle1"
          component={`h${headingLevel}`}
          className={classes.version}
        >
          {visibleText(version)}
        </Typography>
        {isLatest && (
          <Chip
            size="small"
            variant="outlined"
            className={classes.chip}
            label={t('testing.latest')}
          />
        )}
        {series.length > 0 && (
          <Typography variant="body2">
            {t('testing.versionSummary', {
              passed: String(passed),
              runs: String(series.length),
            })}
          </Typography>
        )}
        {release && <DeliveredBy release={release} />}
      </div>
      {series.length > 0 ? (
        <RunTable
          label={t('testing.runs.table', { version, entity: entityTitle })}
          series={series}
        />
      ) : (
        <Typography variant="body2" className={classes.secondary}>
          {t('testing.noneOfComponent', { version })}
        </Typography>
      )}
    </section>
  );
}

function DeliveredBy(props: { release: Release }) {
  const { release } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const releaseLink = useRouteRef(releaseRouteRef);
  const now = useNow();
  const window = nextWindow(release.windows, now);
  const link = (
    <Link to={releaseLink({ id: release.id })}>{release.title}</Link>
  );

  return (
    <Typography variant="body2" className={classes.secondary}>
      {window
        ? t('testing.deliveredBy', {
            release: link,
            when: toDateTime(window.start).toRelative({ base: now }) ?? '',
          })
        : t('testing.deliveredByUndated', { release: link })}
    </Typography>
  );
}
