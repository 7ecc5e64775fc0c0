import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  GateQuestion,
  ReadinessQuestion,
} from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../http/audited';
import { Gate } from './Gate';
import { PreviewFacts } from './PreviewFacts';
import { ReadinessQueries } from './ReadinessQueries';

/** Verdicts over HTTP. */
export function createReadinessRoutes(options: {
  queries: ReadinessQueries;
  preview: PreviewFacts;
  gate: Gate;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { queries, preview, gate, httpAuth, auditor } = options;
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

  router.post('/readiness/facts', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const question = req.body as ReadinessQuestion;
    res.json(await preview.gather(question, { credentials }));
  });

  router.post('/gate', async (req, res) => {
    const question = req.body as GateQuestion;
    const answer = await audited(
      auditor,
      {
        eventId: 'gate-ask',
        request: req,
        severityLevel: 'low',
        meta: { ...question },
      },
      async () =>
        gate.ask(question, { credentials: await httpAuth.credentials(req) }),
    );
    res.json(answer);
  });

  return router;
}
