import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { releaseRouteRef } from '../routes';
import { ReleaseStateChip } from '../shared/ReleaseStateChip';
import {
  ReleaseTypeLabel,
  useEnvironmentTitle,
} from '../shared/ReleaseTypeLabel';
import type { CalendarDay } from './calendarDays';
import { timesOn } from './windowLabel';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'grid',
      gridTemplateColumns: 'minmax(96px, 168px) 1fr auto',
      columnGap: theme.spacing(2),
      alignItems: 'center',
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    title: { fontWeight: 600 },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayDayWindows' },
);

/** The windows of one day in the order in which they start. */
export function DayWindows(props: { day: CalendarDay }) {
  const { date, entries } = props.day;
  const classes = useStyles();
  const releaseRoute = useRouteRef(releaseRouteRef);
  const environmentTitle = useEnvironmentTitle();

  return (
    <ul className={classes.list}>
      {entries.map(entry => (
        <li
          key={`${entry.releaseId} ${entry.environment}`}
          className={classes.item}
        >
          <time dateTime={entry.start}>{timesOn(date, entry)}</time>
          <span>
            <Link
              className={classes.title}
              to={releaseRoute({ id: entry.releaseId })}
            >
              {entry.title}
            </Link>
            <br />
            <span className={classes.secondary}>
              {environmentTitle(entry.environment)} ·{' '}
              <ReleaseTypeLabel type={entry.type} />
            </span>
          </span>
          <ReleaseStateChip state={entry.state} />
        </li>
      ))}
    </ul>
  );
}
