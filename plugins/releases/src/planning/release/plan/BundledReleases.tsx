import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseDetail } from '@slipway/backstage-plugin-releases-common';
import { releaseRouteRef } from '../../../routes';
import { ReleaseStateChip } from '../../../shared/ReleaseStateChip';
import { releasesTranslationRef } from '../../../translation';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      paddingBottom: theme.spacing(1),
    },
  }),
  { name: 'SlipwayBundledReleases' },
);

/** The releases that go out with this one. */
export function BundledReleases(props: { release: ReleaseDetail }) {
  const { includes, bundledReleases = [] } = props.release;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const releaseLink = useRouteRef(releaseRouteRef);
  const unseen = includes.length - bundledReleases.length;

  return (
    <>
      <ul className={classes.list}>
        {bundledReleases.map(({ id, title, state }) => (
          <li key={id} className={classes.item}>
            <Link to={releaseLink({ id })}>{title}</Link>
            <ReleaseStateChip state={state} />
          </li>
        ))}
      </ul>
      {unseen > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('release.plan.unseen', { count: unseen })}
        </Typography>
      )}
    </>
  );
}
