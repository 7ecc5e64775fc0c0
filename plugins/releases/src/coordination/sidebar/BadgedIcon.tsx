import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Badge from '@material-ui/core/Badge';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { ReleasesQueryProvider } from '../../shared/ReleasesQueryProvider';
import { visuallyHidden } from '../../shared/visuallyHidden';
import { releasesTranslationRef } from '../../translation';
import { useWaitingCount } from '../queries';

const useStyles = makeStyles(
  { hidden: visuallyHidden },
  { name: 'SlipwayBadgedIcon' },
);

/** An icon with the number of releases that wait for the viewer. */
export default function BadgedIcon(props: { children: ReactNode }) {
  return (
    <ReleasesQueryProvider>
      <WithCount>{props.children}</WithCount>
    </ReleasesQueryProvider>
  );
}

function WithCount(props: { children: ReactNode }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  // Without an answer there is no number, and the item works as ever.
  const count = useWaitingCount() ?? 0;

  return (
    <>
      <Badge color="error" badgeContent={count} max={99} overlap="circular">
        {props.children}
      </Badge>
      {count > 0 && (
        <span className={classes.hidden}>{t('inbox.badge', { count })}</span>
      )}
    </>
  );
}
