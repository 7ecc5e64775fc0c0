import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { approvalInboxRouteRef } from '../../routes';
import { EmptyState } from '../../shared/EmptyState';
import { ReleasesQueryProvider } from '../../shared/ReleasesQueryProvider';
import { RequestError } from '../../shared/RequestError';
import { releasesTranslationRef } from '../../translation';
import { Waiting } from '../entity/WaitingForYouCard';
import { itemKey } from '../inbox/useInboxSelection';
import { useWaiting } from '../queries';

const SHOWN = 5;

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
  }),
  { name: 'SlipwayWaitingApprovals' },
);

/** What waits for the viewer's approval, for the home page. */
export function Content() {
  return (
    <ReleasesQueryProvider>
      <WaitingApprovals />
    </ReleasesQueryProvider>
  );
}

function WaitingApprovals() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const inboxLink = useRouteRef(approvalInboxRouteRef);
  const { data, error, refetch } = useWaiting({ limit: SHOWN });

  if (error && !data) {
    return (
      <RequestError
        dense
        headingLevel={3}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  if (!data) {
    return (
      <div role="status" aria-label={t('inbox.loading')}>
        <Skeleton height={48} />
        <Skeleton height={48} />
      </div>
    );
  }
  if (data.items.length === 0) {
    return (
      <EmptyState
        dense
        headingLevel={3}
        title={t('inbox.card.none')}
        action={<Link to={inboxLink()}>{t('inbox.card.inbox')}</Link>}
      />
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {data.items.map(item => (
          <li key={itemKey(item)} className={classes.item}>
            <Waiting item={item} />
          </li>
        ))}
      </ul>
      <Typography variant="body2">
        <Link to={inboxLink()}>
          {t('inbox.card.all', { count: data.totalItems })}
        </Link>
      </Typography>
    </>
  );
}
