import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { releasesTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    panels: {
      display: 'grid',
      gap: theme.spacing(2),
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
      },
    },
  }),
  { name: 'SlipwayReleaseSkeleton' },
);

/** The place of a release while it is loading, laid out as the release will be. */
export function ReleaseSkeleton() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <div
      className={classes.root}
      role="status"
      aria-label={t('shared.loading')}
    >
      <Skeleton variant="rect" height={206} />
      <Skeleton variant="text" width={240} height={40} />
      <div className={classes.panels}>
        <Skeleton variant="rect" height={240} />
        <Skeleton variant="rect" height={160} />
      </div>
    </div>
  );
}
