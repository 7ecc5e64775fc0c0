import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from '@slipway/backstage-plugin-releases-common';
import { useId, useMemo } from 'react';
import { releasesTranslationRef } from '../../translation';
import { EvidenceError } from '../EvidenceError';
import { EvidenceSkeleton } from '../EvidenceSkeleton';
import { useTests } from '../queries';
import { TestFilterBar } from './TestFilterBar';
import { TestItem } from './TestItem';
import { toTestQuery, useRunParams } from './useRunParams';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    outdated: { opacity: 0.6 },
  }),
  { name: 'SlipwayTestList' },
);

/** The tests of a run, failures first, searched and filtered where they are kept. */
export function TestList(props: { run: Evidence }) {
  const { run } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { filters, change } = useRunParams();
  const query = useMemo(() => toTestQuery(filters), [filters]);
  const tests = useTests(run.id, query);
  const titleId = useId();
  const items = tests.data?.pages.flatMap(page => page.items);

  if (run.totals.tests === 0) {
    return (
      <Typography variant="body2">{t('testing.tests.nothing')}</Typography>
    );
  }
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <Typography id={titleId} variant="h6" component="h3">
        {t('testing.tests.title')}
      </Typography>
      <TestFilterBar filters={filters} onChange={change} />
      {tests.error && !items && (
        <EvidenceError error={tests.error} onRetry={() => tests.refetch()} />
      )}
      {!tests.error && !items && <EvidenceSkeleton />}
      {items?.length === 0 && (
        <Typography variant="body2" role="status">
          {t('testing.tests.none')}
        </Typography>
      )}
      {items && items.length > 0 && (
        <ul
          className={
            tests.isPlaceholderData
              ? `${classes.list} ${classes.outdated}`
              : classes.list
          }
          aria-label={t('testing.tests.list')}
          aria-busy={tests.isPlaceholderData}
        >
          {items.map(test => (
            <TestItem key={test.number} run={run} test={test} />
          ))}
        </ul>
      )}
      {tests.hasNextPage && (
        <div>
          <Button
            variant="outlined"
            disabled={tests.isFetchingNextPage}
            onClick={() => tests.fetchNextPage()}
          >
            {tests.isFetchingNextPage
              ? t('shared.loading')
              : t('testing.tests.more')}
          </Button>
        </div>
      )}
    </section>
  );
}
