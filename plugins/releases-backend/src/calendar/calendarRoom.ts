import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { Knex } from 'knex';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { CalendarQueries } from './CalendarQueries';
import { createCalendarRoutes } from './calendarRoutes';
import { CalendarStore } from './CalendarStore';

/** Builds the room of the calendar. */
export function createCalendarRoom(options: {
  knex: Knex;
  access: ReleaseAccess;
  httpAuth: HttpAuthService;
}): { router: Router } {
  const queries = new CalendarQueries({
    ...options,
    store: new CalendarStore(options.knex),
  });
  return { router: createCalendarRoutes({ ...options, queries }) };
}
