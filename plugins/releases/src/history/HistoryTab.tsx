import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useReleaseHistory } from '../shared/queries';
import { RequestError } from '../shared/RequestError';
import { releasesTranslationRef } from '../translation';
import { ChainVerdict } from './ChainVerdict';
import { HistoryEntry } from './HistoryEntry';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      maxWidth: 960,
    },
    list: { margin: 0, padding: theme.spacing(0, 3), listStyle: 'none' },
  }),
  { name: 'SlipwayHistoryTab' },
);

/** What happened to a release, from its first day, and whether the record can be trusted. */
export function HistoryTab(props: { releaseId: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const history = useReleaseHistory(props.releaseId);

  if (history.isError && !history.data) {
    return (
      <RequestError
        error={history.error}
        onRetry={() => history.refetch()}
        headingLevel={3}
      />
    );
  }
  if (!history.data) {
    return (
      <div
        className={classes.root}
        role="status"
        aria-label={t('shared.loading')}
      >
        <Skeleton variant="rect" height={72} />
        {[1, 2, 3].map(row => (
          <Skeleton key={row} variant="text" height={48} />
        ))}
      </div>
    );
  }
  const { pages } = history.data;
  const events = pages.flatMap(({ items }) => items);
  const { verification } = pages[pages.length - 1];

  return (
    <section className={classes.root} aria-label={t('history.title')}>
      <ChainVerdict verification={verification} />
      {events.length === 0 && (
        <Typography variant="body2">{t('history.empty')}</Typography>
      )}
      <Paper
        variant="outlined"
        component="ol"
        className={classes.list}
        aria-label={t('history.list')}
      >
        {events.map(event => (
          <HistoryEntry
            key={event.sequence}
            event={event}
            broken={event.sequence === verification.brokenAt}
          />
        ))}
      </Paper>
      {history.hasNextPage && (
        <div>
          <Button
            variant="outlined"
            disabled={history.isFetchingNextPage}
            onClick={() => history.fetchNextPage()}
          >
            {history.isFetchingNextPage
              ? t('shared.loading')
              : t('history.more')}
          </Button>
        </div>
      )}
    </section>
  );
}
