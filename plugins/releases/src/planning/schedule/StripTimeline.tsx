import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CalendarEntry,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { useWindowLabel } from '../../calendar/windowLabel';
import { releaseRouteRef, rootRouteRef } from '../../routes';
import { STATE_ICONS, stateColor } from '../../shared/releaseState';
import { useEnvironmentTitle } from '../../shared/ReleaseTypeLabel';
import { releasesTranslationRef } from '../../translation';
import { useWidth } from '../../shared/useWidth';
import { layOutStrip, positionOn, StripMark } from './stripLayout';

const MARK = 24;
const LANE = 28;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(72px, max-content) 1fr',
      columnGap: theme.spacing(2),
      marginTop: theme.spacing(1.5),
    },
    axis: { position: 'relative', height: 24 },
    month: {
      position: 'absolute',
      paddingLeft: theme.spacing(0.5),
      borderLeft: `1px solid ${theme.palette.divider}`,
      color: theme.palette.text.secondary,
      whiteSpace: 'nowrap',
    },
    environment: { alignSelf: 'center', fontWeight: 600 },
    row: {
      position: 'relative',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      minHeight: LANE + 8,
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    today: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      width: 2,
      backgroundColor: theme.palette.primary.main,
    },
    mark: { position: 'absolute' },
    window: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      width: MARK,
      height: MARK,
      borderRadius: '50%',
      borderWidth: 2,
      borderStyle: 'solid',
      borderColor: (props: { state: ReleaseState }) =>
        stateColor(theme, props.state),
      backgroundColor: theme.palette.background.paper,
      color: (props: { state: ReleaseState }) => stateColor(theme, props.state),
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    icon: { fontSize: theme.typography.body1.fontSize },
    week: {
      display: 'block',
      minWidth: MARK + 16,
      height: MARK,
      lineHeight: `${MARK}px`,
      textAlign: 'center',
      borderRadius: MARK / 2,
      backgroundColor: theme.palette.action.selected,
      color: theme.palette.text.primary,
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 600,
    },
  }),
  { name: 'SlipwayStripTimeline' },
);

type StripTimelineProps = {
  entries: CalendarEntry[];
  environments: string[];
  from: DateTime;
  to: DateTime;
  entityRef: string;
};

/** A row of marks for every environment, under the months. */
export function StripTimeline(props: StripTimelineProps) {
  const { entries, environments, from, to, entityRef } = props;
  const classes = useStyles({ state: 'draft' });
  const environmentTitle = useEnvironmentTitle();
  const { ref, width } = useWidth(1000);
  const rows = layOutStrip(
    entries,
    environments,
    from,
    to,
    (MARK + 2) / Math.max(width, MARK * 10),
  );
  const today = positionOn(DateTime.now(), from, to);
  const todayMark = today >= 0 && today <= 1 && (
    <div
      aria-hidden
      className={classes.today}
      style={{ left: percent(today) }}
    />
  );

  return (
    <div className={classes.root}>
      <span />
      <div ref={ref} className={classes.axis} aria-hidden>
        {monthsBetween(from, to).map(month => (
          <Typography
            key={month.toISODate()}
            variant="caption"
            className={classes.month}
            style={{ left: percent(positionOn(month, from, to)) }}
          >
            {month.toLocaleString({ month: 'short' })}
          </Typography>
        ))}
        {todayMark}
      </div>
      {rows.map(({ environment, marks, lanes }) => (
        <Row
          key={environment}
          title={environmentTitle(environment)}
          height={lanes * LANE + 8}
        >
          {todayMark && <li aria-hidden>{todayMark}</li>}
          {marks.map(mark => (
            <li
              key={markKey(mark)}
              className={classes.mark}
              style={{ left: percent(mark.left), top: mark.lane * LANE + 6 }}
            >
              {mark.kind === 'window' ? (
                <WindowMark entry={mark.entry} />
              ) : (
                <WeekMark {...mark} entityRef={entityRef} />
              )}
            </li>
          ))}
        </Row>
      ))}
    </div>
  );
}

function Row(props: {
  title: string;
  height: number;
  children: React.ReactNode;
}) {
  const { title, height, children } = props;
  const classes = useStyles({ state: 'draft' });
  return (
    <>
      <Typography variant="body2" className={classes.environment}>
        {title}
      </Typography>
      <ul className={classes.row} style={{ height }} aria-label={title}>
        {children}
      </ul>
    </>
  );
}

function WindowMark(props: { entry: CalendarEntry }) {
  const { entry } = props;
  const classes = useStyles({ state: entry.state });
  const releaseRoute = useRouteRef(releaseRouteRef);
  const label = useWindowLabel()(entry);
  const Icon = STATE_ICONS[entry.state];
  return (
    <Tooltip title={label}>
      <Link
        className={classes.window}
        to={releaseRoute({ id: entry.releaseId })}
        aria-label={label}
      >
        <Icon className={classes.icon} aria-hidden />
      </Link>
    </Tooltip>
  );
}

function WeekMark(props: {
  start: DateTime;
  count: number;
  entityRef: string;
}) {
  const { start, count, entityRef } = props;
  const classes = useStyles({ state: 'draft' });
  const { t } = useTranslationRef(releasesTranslationRef);
  const calendarRoute = useRouteRef(rootRouteRef);
  const label = t('schedule.strip.week', {
    count,
    day: start.toLocaleString({ day: 'numeric', month: 'long' }),
  });
  const search = new URLSearchParams({
    entityRef,
    month: start.toFormat('yyyy-MM'),
  });
  return (
    <Tooltip title={label}>
      <Link
        className={classes.week}
        to={`${calendarRoute()}?${search}`}
        aria-label={label}
      >
        {count}
      </Link>
    </Tooltip>
  );
}

function monthsBetween(from: DateTime, to: DateTime): DateTime[] {
  const second = from.startOf('month').plus({ months: 1 });
  // The name of a month that is almost over would cover the next one's.
  const months = second.diff(from).as('days') > 7 ? [from] : [];
  for (let month = second; month < to; month = month.plus({ months: 1 })) {
    months.push(month);
  }
  return months;
}

function markKey(mark: StripMark): string {
  return mark.kind === 'window'
    ? mark.entry.releaseId
    : mark.start.toISODate()!;
}

function percent(position: number): string {
  return `${position * 100}%`;
}
