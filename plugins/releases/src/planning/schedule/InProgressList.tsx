import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Release } from '@slipway/backstage-plugin-releases-common';
import { releaseRouteRef } from '../../routes';
import { nextWindow } from '../../shared/nextWindow';
import { ReleaseStateChip } from '../../shared/ReleaseStateChip';
import { useEnvironmentTitle } from '../../shared/ReleaseTypeLabel';
import { useNow } from '../../shared/useNow';
import { RelativeTime } from '../../shared/WindowTime';
import { releasesTranslationRef } from '../../translation';
import { isOverdue } from './entitySchedule';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 1),
    },
    title: { fontWeight: 600 },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayInProgressList' },
);

/** What is being deployed, has failed or was left behind by its window. */
export function InProgressList(props: { releases: Release[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  if (props.releases.length === 0) {
    return (
      <Typography variant="body2" className={classes.secondary}>
        {t('schedule.nothingInProgress')}
      </Typography>
    );
  }
  return (
    <ul className={classes.list}>
      {props.releases.map(release => (
        <InProgressItem key={release.id} release={release} />
      ))}
    </ul>
  );
}

function InProgressItem(props: { release: Release }) {
  const { release } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const releaseRoute = useRouteRef(releaseRouteRef);
  const environmentTitle = useEnvironmentTitle();
  const now = useNow();
  const window = nextWindow(release.windows, now);

  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <Link className={classes.title} to={releaseRoute({ id: release.id })}>
          {release.title}
        </Link>
        <ReleaseStateChip state={release.state} />
      </div>
      <Typography variant="body2" className={classes.secondary}>
        {window && (
          <>
            {environmentTitle(window.environment)}
            {' · '}
            <RelativeTime start={window.start} end={window.end} />
          </>
        )}
        {isOverdue(release, now) && (
          <>
            <br />
            {t('schedule.overdue')}
          </>
        )}
      </Typography>
    </li>
  );
}
