import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../http/audited';
import { ReleaseRelinks } from './ReleaseRelinks';

/** Re-linking vanished entities over HTTP. */
export function createRelinkRoutes(options: {
  relinks: ReleaseRelinks;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { relinks, httpAuth, auditor } = options;
  const router = PromiseRouter();

  router.get('/catalog/missing', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json({ items: await relinks.missing({ credentials }) });
  });

  router.post('/catalog/relink', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const link = req.body as { from: string; to: string; reason?: string };
    const releases = await audited(
      auditor,
      {
        eventId: 'entity-relink',
        request: req,
        severityLevel: 'high',
        meta: { from: link.from, to: link.to },
      },
      async () => relinks.relink(link, { credentials }),
    );
    res.json({ releases });
  });

  return router;
}
