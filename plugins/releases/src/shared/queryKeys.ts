import type {
  CalendarQuery,
  ReleaseQuery,
} from '@slipway/backstage-plugin-releases-common';

/** Every key of the query cache, so that invalidation can be read in one place. */
export const queryKeys = {
  all: ['releases'] as const,
  policy: ['releases', 'policy'] as const,
  lists: ['releases', 'list'] as const,
  list: (query: ReleaseQuery) => ['releases', 'list', query] as const,
  calendars: ['releases', 'calendar'] as const,
  calendar: (query: CalendarQuery) => ['releases', 'calendar', query] as const,
  release: (id: string) => ['releases', 'release', id] as const,
  history: (id: string) => ['releases', 'history', id] as const,
};
