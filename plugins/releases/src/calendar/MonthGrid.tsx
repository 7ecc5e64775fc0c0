import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  DayCellMountArg,
  EventClickArg,
  EventContentArg,
  EventInput,
} from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';
import FullCalendar from '@fullcalendar/react';
import ButtonBase from '@material-ui/core/ButtonBase';
import type { CalendarEntry } from '@slipway/backstage-plugin-releases-common';
import { DateTime, Info } from 'luxon';
import { useMemo, useState } from 'react';
import { useHref, useNavigate } from 'react-router-dom';
import { releaseRouteRef } from '../routes';
import { STATE_ICONS } from '../shared/releaseState';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { releasesTranslationRef } from '../translation';
import { CalendarDay, monthContent } from './calendarDays';
import { DayDialog } from './DayDialog';
import { useGridStyles, useWindowStyles } from './monthGridStyles';
import { useWindowLabel } from './windowLabel';

type GridEvent =
  | { entry: CalendarEntry; rank: number }
  | { more: { date: string; count: number }; rank: number };

const PLUGINS = [dayGridPlugin];

export type MonthGridProps = { month: DateTime; days: CalendarDay[] };

/** A month of deployment windows in the viewer's zone. */
export function MonthGrid(props: MonthGridProps) {
  const { month, days } = props;
  const classes = useGridStyles();
  const navigate = useNavigate();
  const releaseRoute = useRouteRef(releaseRouteRef);
  const base = useHref('/').replace(/\/$/, '');
  const [openDate, setOpenDate] = useState<string>();
  const openDay = days.find(({ date }) => date === openDate);

  const events = useMemo(() => {
    const { shown, hiddenByDay } = monthContent(days);
    return [
      ...shown.map(
        (entry, rank): EventInput => ({
          id: `${entry.releaseId} ${entry.environment}`,
          title: entry.title,
          start: entry.start,
          end: entry.end,
          url: `${base}${releaseRoute({ id: entry.releaseId })}`,
          extendedProps: { entry, rank } satisfies GridEvent,
        }),
      ),
      ...hiddenByDay.map(
        (more): EventInput => ({
          id: `more ${more.date}`,
          start: more.date,
          allDay: true,
          interactive: false,
          classNames: classes.more,
          extendedProps: { more, rank: shown.length } satisfies GridEvent,
        }),
      ),
    ];
  }, [days, base, releaseRoute, classes.more]);

  function openRelease({ event, jsEvent }: EventClickArg) {
    const content = event.extendedProps as GridEvent;
    const newTab = jsEvent.metaKey || jsEvent.ctrlKey || jsEvent.shiftKey;
    if ('entry' in content && !newTab) {
      jsEvent.preventDefault();
      navigate(releaseRoute({ id: content.entry.releaseId }));
    }
  }

  return (
    <div className={classes.root}>
      <FullCalendar
        // The grid of another month is another grid.
        key={month.toISODate()}
        plugins={PLUGINS}
        initialView="dayGridMonth"
        initialDate={month.toISODate()!}
        firstDay={Info.getStartOfWeek() % 7}
        locale={DateTime.now().locale ?? undefined}
        headerToolbar={false}
        height="auto"
        fixedWeekCount={false}
        dayHeaderFormat={{ weekday: 'short' }}
        events={events}
        eventOrder="rank"
        eventDisplay="block"
        eventContent={arg => (
          <GridCellContent arg={arg} onOpenDay={setOpenDate} />
        )}
        eventClick={openRelease}
        dayCellDidMount={nameByContent}
      />
      {openDay && (
        <DayDialog day={openDay} onClose={() => setOpenDate(undefined)} />
      )}
    </div>
  );
}

// The library names a day's cell by its number alone, which hides the windows
// in it from those who go from cell to cell.
function nameByContent({ el }: DayCellMountArg) {
  el.removeAttribute('aria-labelledby');
}

function GridCellContent(props: {
  arg: EventContentArg;
  onOpenDay: (date: string) => void;
}) {
  const content = props.arg.event.extendedProps as GridEvent;
  return 'entry' in content ? (
    <WindowContent entry={content.entry} />
  ) : (
    <MoreButton
      {...content.more}
      onClick={() => props.onOpenDay(content.more.date)}
    />
  );
}

function WindowContent(props: { entry: CalendarEntry }) {
  const { entry } = props;
  const classes = useWindowStyles({ state: entry.state });
  const label = useWindowLabel()(entry);
  const environmentTitle = useEnvironmentTitle();
  const Icon = STATE_ICONS[entry.state];

  return (
    <span className={classes.root} title={label}>
      {/* One sentence reads better than the bits that there is room to show. */}
      <span className={classes.spoken}>{label}</span>
      <span aria-hidden className={classes.line}>
        <Icon className={classes.icon} />
        <span className={classes.title}>{entry.title}</span>
      </span>
      <span aria-hidden className={classes.line}>
        <span className={classes.when}>
          {DateTime.fromISO(entry.start).toLocaleString(DateTime.TIME_SIMPLE)}{' '}
          {environmentTitle(entry.environment)}
        </span>
      </span>
    </span>
  );
}

function MoreButton(props: {
  date: string;
  count: number;
  onClick: () => void;
}) {
  const { date, count, onClick } = props;
  const classes = useGridStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  return (
    <ButtonBase
      className={classes.moreButton}
      onClick={onClick}
      aria-haspopup="dialog"
      aria-label={t('calendar.moreOn', {
        total: `${count}`,
        day: DateTime.fromISO(date).toLocaleString({
          day: 'numeric',
          month: 'long',
        }),
      })}
    >
      {t('calendar.more', { total: `${count}` })}
    </ButtonBase>
  );
}
