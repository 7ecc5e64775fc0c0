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
      maxWidth: 1080,
    },
  }),
  { name: 'SlipwayEditorSkeleton' },
);

/** The form's place while what it needs is loading. */
export function EditorSkeleton() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <div
      className={classes.root}
      role="status"
      aria-label={t('shared.loading')}
    >
      <Skeleton variant="text" width="30%" height={48} />
      {[360, 160, 160].map((height, index) => (
        <Skeleton key={index} variant="rect" height={height} />
      ))}
    </div>
  );
}
