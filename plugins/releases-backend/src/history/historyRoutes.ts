import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  ReleaseHistory,
  verifyChain,
} from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { HistoryStore } from './HistoryStore';

const DEFAULT_LIMIT = 100;

/** The history of a release over HTTP, with the check of its whole chain. */
export function createHistoryRoutes(options: {
  releases: ReleaseQueries;
  store: HistoryStore;
  httpAuth: HttpAuthService;
}): Router {
  const router = PromiseRouter();
  router.get('/releases/:id/history', async (req, res) => {
    const { id } = req.params;
    const credentials = await options.httpAuth.credentials(req);
    const query = req.query as unknown as { after?: number; limit?: number };
    const { historyHead } = await options.releases.requireVisible(id, {
      credentials,
    });
    const events = await options.store.list(id);
    const after = query.after ?? 0;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const behind = events.filter(({ sequence }) => sequence > after);
    const items = behind.slice(0, limit);
    const history: ReleaseHistory = {
      items,
      // An event that is written between the two reads is not tampering:
      // only what the release knew of when it was read is compared.
      verification: verifyChain(
        events.filter(({ sequence }) => sequence <= historyHead.length),
        historyHead,
      ),
      pageInfo:
        behind.length > limit
          ? { nextAfter: items[items.length - 1].sequence }
          : {},
    };
    res.json(history);
  });
  return router;
}
