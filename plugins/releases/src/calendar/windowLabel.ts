import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { CalendarEntry } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { stateMessageKey } from '../shared/releaseState';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { releasesTranslationRef } from '../translation';

/** A window in one sentence: what, in which state, where and when. */
export function useWindowLabel(): (entry: CalendarEntry) => string {
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();

  return entry =>
    t('calendar.window', {
      title: entry.title,
      state: t(
        `shared.state.${stateMessageKey(entry.state)}`,
      ).toLocaleLowerCase(),
      environment: environmentTitle(entry.environment).toLocaleLowerCase(),
      time: spokenInterval(entry),
    });
}

/** The times of a window within a list whose heading already names the day. */
export function timesOn(date: string, entry: CalendarEntry): string {
  const start = DateTime.fromISO(entry.start);
  const end = DateTime.fromISO(entry.end);
  const time = (at: DateTime) =>
    at.toISODate() === date
      ? at.toLocaleString(DateTime.TIME_SIMPLE)
      : `${at.toLocaleString({
          day: 'numeric',
          month: 'short',
        })}, ${at.toLocaleString(DateTime.TIME_SIMPLE)}`;
  return `${time(start)} – ${time(end)}`;
}

function spokenInterval(entry: CalendarEntry): string {
  const start = DateTime.fromISO(entry.start);
  const end = DateTime.fromISO(entry.end);
  const day = (at: DateTime) =>
    at.toLocaleString({ day: 'numeric', month: 'long' });
  const time = (at: DateTime) => at.toLocaleString(DateTime.TIME_SIMPLE);
  return start.hasSame(end, 'day')
    ? `${day(start)} ${time(start)}–${time(end)}`
    : `${day(start)} ${time(start)} – ${day(end)} ${time(end)}`;
}
