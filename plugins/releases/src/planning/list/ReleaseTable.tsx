import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EmptyState } from '../../shared/EmptyState';
import { PlanReleaseButton } from '../../shared/PlanReleaseButton';
import { useReleases } from '../../shared/queries';
import { RequestError } from '../../shared/RequestError';
import { statusOf } from '../../shared/requestStatus';
import {
  useFilterQuery,
  useReleaseFilters,
} from '../../shared/useReleaseFilters';
import { releasesTranslationRef } from '../../translation';
import { ColumnChooser, useColumns } from './ColumnChooser';
import { ReleaseRows } from './ReleaseRows';
import { TablePager } from './TablePager';
import { useTableQuery } from './useTableQuery';

const SKELETON_ROWS = 8;

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative' },
    head: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      padding: theme.spacing(1.5, 2, 0.5),
    },
    progress: { position: 'absolute', left: 0, right: 0, top: 0, zIndex: 2 },
  }),
  { name: 'SlipwayReleaseTable' },
);

/** All releases, one page at a time; the backend filters, sorts and counts. */
export function ReleaseTable() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { filters, active, clear } = useReleaseFilters();
  const filter = useFilterQuery(filters);
  const table = useTableQuery();
  const { columns, toggle } = useColumns();
  const request = useReleases(table.toQuery(filter.query ?? {}), {
    enabled: filter.query !== undefined,
  });
  const { refetch, isPlaceholderData } = request;
  const data = filter.query && request.data;
  const error = filter.error ?? request.error;

  if (error && !data) {
    return (
      <Paper>
        <RequestError
          headingLevel={2}
          error={error}
          // A cursor of another time or of other filters is refused for good.
          onRetry={statusOf(error) === 400 ? table.goToFirst : refetch}
        />
      </Paper>
    );
  }
  if (data?.items.length === 0 && !isPlaceholderData) {
    return (
      <Paper>
        {active ? (
          <EmptyState
            headingLevel={2}
            title={t('list.nothingFound.title')}
            action={
              <Button variant="outlined" color="primary" onClick={clear}>
                {t('list.nothingFound.clear')}
              </Button>
            }
          >
            {t('list.nothingFound.text')}
          </EmptyState>
        ) : (
          <EmptyState
            headingLevel={2}
            title={t('list.empty.title')}
            action={<PlanReleaseButton variant="outlined" />}
          >
            {t('list.empty.text')}
          </EmptyState>
        )}
      </Paper>
    );
  }
  return (
    <Paper className={classes.root}>
      {isPlaceholderData && (
        <LinearProgress
          className={classes.progress}
          aria-label={t('list.loading')}
        />
      )}
      <div className={classes.head}>
        <Typography variant="h6" component="h2">
          {data?.totalItems === undefined
            ? t('list.tableTitle')
            : t('list.total', {
                count: data.totalItems,
                total: data.totalItems.toLocaleString(),
              })}
        </Typography>
        <ColumnChooser columns={columns} onToggle={toggle} />
      </div>
      <ReleaseRows
        label={t('list.tableTitle')}
        columns={columns}
        releases={data?.items}
        skeletonRows={SKELETON_ROWS}
        outdated={isPlaceholderData}
        sorting={table}
      />
      <TablePager
        table={table}
        shown={data?.items.length ?? 0}
        totalItems={data?.totalItems}
        nextCursor={data?.pageInfo.nextCursor}
      />
    </Paper>
  );
}
