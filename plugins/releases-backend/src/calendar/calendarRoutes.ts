import { HttpAuthService } from '@backstage/backend-plugin-api';
import { CalendarQuery } from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { CalendarQueries } from './CalendarQueries';

/** The calendar over HTTP. */
export function createCalendarRoutes(options: {
  queries: CalendarQueries;
  httpAuth: HttpAuthService;
}): Router {
  const router = PromiseRouter();
  router.get('/calendar', async (req, res) => {
    const credentials = await options.httpAuth.credentials(req);
    const query = req.query as unknown as CalendarQuery;
    res.json(await options.queries.list(query, { credentials }));
  });
  return router;
}
