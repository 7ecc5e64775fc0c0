import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  LockInput,
  VetoInput,
} from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../http/audited';
import { LockQueries } from './LockQueries';
import { RestrictionCommands } from './RestrictionCommands';

/** Locks and vetoes over HTTP; requests were validated against the contract before they get here. */
export function createRestrictionRoutes(options: {
  queries: LockQueries;
  commands: RestrictionCommands;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { queries, commands, httpAuth, auditor } = options;
  const router = PromiseRouter();

  router.get('/locks', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRef } = req.query as unknown as { entityRef: string[] };
    res.json({ items: await queries.locks(entityRef, { credentials }) });
  });

  router.post('/locks', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const input = req.body as LockInput;
    const lock = await audited(
      auditor,
      {
        eventId: 'lock-create',
        request: req,
        severityLevel: 'medium',
        meta: { entityRef: input.entityRef },
      },
      async () => commands.lock(input, { credentials }),
    );
    res.status(201).location(`/locks/${lock.id}`).json(lock);
  });

  router.delete('/locks/:lockId', async (req, res) => {
    const { lockId } = req.params;
    const credentials = await httpAuth.credentials(req);
    await audited(
      auditor,
      {
        eventId: 'lock-lift',
        request: req,
        severityLevel: 'medium',
        meta: { lockId },
      },
      async () => commands.liftLock(lockId, { credentials }),
    );
    res.status(204).end();
  });

  router.get('/vetoes', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRef } = req.query as unknown as { entityRef: string[] };
    res.json({ items: await queries.vetoes(entityRef, { credentials }) });
  });

  router.post('/vetoes', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const input = req.body as VetoInput;
    const veto = await audited(
      auditor,
      {
        eventId: 'veto-create',
        request: req,
        severityLevel: 'medium',
        meta: { entityRef: input.entityRef },
      },
      async () => commands.veto(input, { credentials }),
    );
    res.status(201).location(`/vetoes/${veto.id}`).json(veto);
  });

  router.delete('/vetoes/:vetoId', async (req, res) => {
    const { vetoId } = req.params;
    const credentials = await httpAuth.credentials(req);
    await audited(
      auditor,
      {
        eventId: 'veto-lift',
        request: req,
        severityLevel: 'medium',
        meta: { vetoId },
      },
      async () => commands.liftVeto(vetoId, { credentials }),
    );
    res.status(204).end();
  });

  return router;
}
