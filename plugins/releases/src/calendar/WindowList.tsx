import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { releasesTranslationRef } from '../translation';
import type { CalendarDay } from './calendarDays';
import { DayWindows } from './DayWindows';

// Ten thousand rows at once would freeze the page.
const STEP = 200;

const useStyles = makeStyles(
  theme => ({
    day: { padding: theme.spacing(1, 2) },
    heading: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 0),
    },
    earlier: { padding: theme.spacing(0, 2) },
    today: { margin: 0 },
    more: { padding: theme.spacing(1, 2, 2), textAlign: 'center' },
  }),
  { name: 'SlipwayWindowList' },
);

/** A month as a list of its days: for small screens and for screen readers. */
export function WindowList(props: { days: CalendarDay[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [limit, setLimit] = useState(STEP);
  const [withEarlier, setWithEarlier] = useState(false);
  const today = DateTime.now().toISODate();
  const coming = props.days.filter(({ date }) => date >= today);
  // Who looks at the current month wants to know what comes, not what was.
  const fold = !withEarlier && coming.length > 0;
  const earlier = fold ? props.days.length - coming.length : 0;
  const shown = firstWindows(fold ? coming : props.days, limit);

  return (
    <>
      {earlier > 0 && (
        <div className={classes.earlier}>
          <Button
            size="small"
            color="primary"
            onClick={() => setWithEarlier(true)}
          >
            {t('calendar.showEarlier', { count: earlier })}
          </Button>
        </div>
      )}
      {shown.days.map(day => (
        <section key={day.date} className={classes.day}>
          <Typography
            variant="subtitle1"
            component="h3"
            className={classes.heading}
          >
            {DateTime.fromISO(day.date).toLocaleString({
              weekday: 'long',
              day: 'numeric',
              month: 'long',
            })}
            {day.date === today && (
              <Chip
                size="small"
                color="primary"
                label={t('calendar.today')}
                className={classes.today}
              />
            )}
          </Typography>
          <DayWindows day={day} />
        </section>
      ))}
      {shown.cut && (
        <div className={classes.more}>
          <Button color="primary" onClick={() => setLimit(limit + STEP)}>
            {t('calendar.showMore')}
          </Button>
        </div>
      )}
    </>
  );
}

function firstWindows(days: CalendarDay[], limit: number) {
  const result: CalendarDay[] = [];
  let room = limit;
  for (const { date, entries } of days) {
    if (room <= 0) {
      return { days: result, cut: true };
    }
    result.push({ date, entries: entries.slice(0, room) });
    room -= entries.length;
  }
  return { days: result, cut: room < 0 };
}
