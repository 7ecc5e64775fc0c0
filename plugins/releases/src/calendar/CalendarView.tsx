import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { DateTime } from 'luxon';
import { lazy, Suspense, useMemo } from 'react';
import { releaseTableRouteRef } from '../routes';
import { CalendarWindows, useCalendar } from '../shared/queries';
import { RequestError } from '../shared/RequestError';
import { useFilterQuery, useReleaseFilters } from '../shared/useReleaseFilters';
import { releasesTranslationRef } from '../translation';
import { gridRange, windowsByDay } from './calendarDays';
import { CalendarToolbar, monthTitle } from './CalendarToolbar';
import { StateLegend } from './StateLegend';
import { useCalendarParams } from './useCalendarParams';
import { WindowList } from './WindowList';

// The calendar library is only loaded by those who look at the grid.
const MonthGrid = lazy(() =>
  import('./MonthGrid').then(m => ({ default: m.MonthGrid })),
);

const useStyles = makeStyles(
  theme => ({
    body: { position: 'relative' },
    progress: { position: 'absolute', left: 0, right: 0, top: 0, zIndex: 2 },
    status: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      minHeight: 36,
      padding: theme.spacing(0, 2),
    },
  }),
  { name: 'SlipwayCalendarView' },
);

/** The deployment windows of a month, as a grid or as a list. */
export function CalendarView() {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { month, display, setMonth, setDisplay } = useCalendarParams();
  const { filters } = useReleaseFilters();
  const filter = useFilterQuery(filters);
  const { from, to } =
    display === 'month'
      ? gridRange(month)
      : { from: month, to: month.plus({ months: 1 }) };
  const { isFetching, refetch, ...request } = useCalendar(
    {
      ...filter.query,
      from: from.toUTC().toISO()!,
      to: to.toUTC().toISO()!,
    },
    { enabled: filter.query !== undefined },
  );
  const data = filter.query && request.data;
  const error = filter.error ?? request.error;
  const days = useDays(data, from, to);

  return (
    <Paper>
      <CalendarToolbar
        month={month}
        onMonthChange={setMonth}
        display={display}
        onDisplayChange={setDisplay}
      />
      {error && !data ? (
        <RequestError error={error} onRetry={refetch} />
      ) : (
        <>
          <div className={classes.status} role="status">
            {data ? (
              <Summary month={month} windows={data} />
            ) : (
              <Typography variant="body2">{t('calendar.loading')}</Typography>
            )}
          </div>
          <div className={classes.body} aria-busy={isFetching}>
            {isFetching && (
              <LinearProgress
                className={classes.progress}
                aria-label={t('calendar.loading')}
              />
            )}
            {display === 'month' ? (
              <Suspense fallback={<Skeleton variant="rect" height={640} />}>
                <MonthGrid month={month} days={days} />
              </Suspense>
            ) : (
              <WindowList days={days} />
            )}
          </div>
        </>
      )}
      <StateLegend />
    </Paper>
  );
}

function Summary(props: { month: DateTime; windows: CalendarWindows }) {
  const { month, windows } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const tableRoute = useRouteRef(releaseTableRouteRef);
  const { active, clear } = useReleaseFilters();
  const total = windows.items.length;

  if (windows.truncated) {
    return (
      <Typography variant="body2">
        {t('calendar.truncated', { total: total.toLocaleString() })}
      </Typography>
    );
  }
  if (total > 0) {
    return (
      <Typography variant="body2">
        {t('calendar.total', { count: total, total: total.toLocaleString() })}
      </Typography>
    );
  }
  return active ? (
    <>
      <Typography variant="body2">
        {t('calendar.nothingFiltered', { month: monthTitle(month) })}
      </Typography>
      <Button size="small" color="primary" onClick={clear}>
        {t('calendar.clearFilters')}
      </Button>
    </>
  ) : (
    <>
      <Typography variant="body2">
        {t('calendar.nothing', { month: monthTitle(month) })}{' '}
        {t('calendar.withoutWindow')}
      </Typography>
      <Link to={tableRoute()}>{t('calendar.openTable')}</Link>
    </>
  );
}

function useDays(
  windows: CalendarWindows | undefined,
  from: DateTime,
  to: DateTime,
) {
  const start = from.toMillis();
  const end = to.toMillis();
  return useMemo(
    () =>
      windowsByDay(
        windows?.items ?? [],
        DateTime.fromMillis(start),
        DateTime.fromMillis(end),
      ),
    [windows, start, end],
  );
}
