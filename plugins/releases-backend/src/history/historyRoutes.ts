import {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  HistoryEvent,
  normalizeEntityRef,
  Release,
  ReleaseHistory,
  verifyChain,
} from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { HiddenEntities } from '../catalog/HiddenEntities';
import { Claims } from '../permissions/Claims';
import { namesOf } from '../planning/namesOf';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { HistoryStore } from './HistoryStore';
import { namedByEvent, redactEvent } from './redactEvent';

const DEFAULT_LIMIT = 100;

/** The history of a release over HTTP, with the check of its whole chain. */
export function createHistoryRoutes(options: {
  releases: ReleaseQueries;
  store: HistoryStore;
  hidden: HiddenEntities;
  claims: Claims;
  httpAuth: HttpAuthService;
}): Router {
  const router = PromiseRouter();

  /** What the caller may see of entries; people know themselves and their own groups. */
  async function shownTo(
    credentials: BackstageCredentials,
    events: HistoryEvent[],
    release: Release,
  ): Promise<HistoryEvent[]> {
    const claims = await options.claims.of(credentials);
    const [sees] = await options.hidden.sightOf(
      [
        {
          own: [
            ...namesOf(release),
            ...claims.map(ref => normalizeEntityRef(ref)),
          ],
          others: events.flatMap(event => namedByEvent(event)),
        },
      ],
      { credentials },
    );
    return events.map(event => redactEvent(event, sees));
  }

  router.get('/releases/:id/history', async (req, res) => {
    const { id } = req.params;
    const credentials = await options.httpAuth.credentials(req);
    const query = req.query as unknown as { after?: number; limit?: number };
    const { historyHead, release } = await options.releases.requireVisible(id, {
      credentials,
    });
    const events = await options.store.list(id);
    const after = query.after ?? 0;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const behind = events.filter(({ sequence }) => sequence > after);
    const items = behind.slice(0, limit);
    const history: ReleaseHistory = {
      items: await shownTo(credentials, items, release),
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
