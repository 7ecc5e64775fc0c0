import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ReadinessQueries } from './ReadinessQueries';

/** Verdicts over HTTP. */
export function createReadinessRoutes(options: {
  queries: ReadinessQueries;
  httpAuth: HttpAuthService;
}): Router {
  const { queries, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/releases/:id/readiness', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const environment = req.query.environment as string | undefined;
    res.json(await queries.get(req.params.id, environment, { credentials }));
  });

  router.get('/releases/:id/readiness/snapshots', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json({
      items: await queries.snapshots(req.params.id, { credentials }),
    });
  });

  router.post('/readiness', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { releaseIds, environment } = req.body as {
      releaseIds: string[];
      environment?: string;
    };
    res.json({
      items: await queries.getMany(releaseIds, environment, { credentials }),
    });
  });

  return router;
}
