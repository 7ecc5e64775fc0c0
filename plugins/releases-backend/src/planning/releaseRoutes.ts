import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  publicPolicy,
  ReleaseInput,
  ReleasePatch,
  ReleasePolicy,
  ReleaseQuery,
  ReleaseTransition,
} from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../http/audited';
import { requireRevision, setETag } from '../http/etag';
import { ReleaseCommands } from './ReleaseCommands';
import { ReleaseQueries } from './ReleaseQueries';

const TRANSITIONS: ReleaseTransition[] = [
  'submit',
  'reopen',
  'cancel',
  'close',
];

/** Planning over HTTP; requests were validated against the contract before they get here. */
export function createReleaseRoutes(options: {
  queries: ReleaseQueries;
  commands: ReleaseCommands;
  policy: ReleasePolicy;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { queries, commands, policy, httpAuth, auditor } = options;
  const router = PromiseRouter();

  router.get('/policy', async (_req, res) => {
    res.json(publicPolicy(policy));
  });

  router.get('/releases', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = req.query as unknown as ReleaseQuery;
    res.json(await queries.list(query, { credentials }));
  });

  router.post('/releases', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const release = await audited(
      auditor,
      { eventId: 'release-create', request: req, severityLevel: 'medium' },
      async () => {
        const id = await commands.create(req.body as ReleaseInput, {
          credentials,
        });
        return queries.get(id, { credentials });
      },
    );
    setETag(res, release.revision);
    res.status(201).location(`/releases/${release.id}`).json(release);
  });

  router.get('/releases/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const release = await queries.get(req.params.id, { credentials });
    setETag(res, release.revision);
    res.json(release);
  });

  router.patch('/releases/:id', async (req, res) => {
    const { id } = req.params;
    const credentials = await httpAuth.credentials(req);
    const release = await audited(
      auditor,
      {
        eventId: 'release-update',
        request: req,
        severityLevel: 'medium',
        meta: { releaseId: id },
      },
      async () => {
        const revision = requireRevision(req);
        const patch = req.body as ReleasePatch;
        await commands.update(id, patch, { credentials, revision });
        return queries.get(id, { credentials });
      },
    );
    setETag(res, release.revision);
    res.json(release);
  });

  router.delete('/releases/:id', async (req, res) => {
    const { id } = req.params;
    const credentials = await httpAuth.credentials(req);
    await audited(
      auditor,
      {
        eventId: 'release-delete',
        request: req,
        severityLevel: 'medium',
        meta: { releaseId: id },
      },
      async () => {
        await commands.delete(id, {
          credentials,
          revision: requireRevision(req),
        });
      },
    );
    res.status(204).end();
  });

  for (const transition of TRANSITIONS) {
    router.post(`/releases/:id/${transition}`, async (req, res) => {
      const { id } = req.params;
      const credentials = await httpAuth.credentials(req);
      const release = await audited(
        auditor,
        {
          eventId: 'release-transition',
          request: req,
          severityLevel: 'medium',
          meta: { releaseId: id, transition },
        },
        async () => {
          await commands.transition(id, transition, {
            credentials,
            revision: requireRevision(req),
            comment: req.body?.comment,
          });
          return queries.get(id, { credentials });
        },
      );
      setETag(res, release.revision);
      res.json(release);
    });
  }

  return router;
}
