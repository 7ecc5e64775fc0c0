import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  DeploymentEnd,
  DeploymentInput,
} from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../http/audited';
import { DeploymentCommands } from './DeploymentCommands';
import { DeploymentQueries } from './DeploymentQueries';

/** Deployments and what runs where over HTTP; requests were validated against the contract before they get here. */
export function createDeploymentRoutes(options: {
  queries: DeploymentQueries;
  commands: DeploymentCommands;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { queries, commands, httpAuth, auditor } = options;
  const router = PromiseRouter();

  router.get('/deployments', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = req.query as unknown as Parameters<
      DeploymentQueries['list']
    >[0];
    res.json(await queries.list(query, { credentials }));
  });

  router.post('/deployments', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const input = req.body as DeploymentInput;
    const { deployment, created } = await audited(
      auditor,
      {
        eventId: 'deployment-report',
        request: req,
        severityLevel: 'medium',
        meta: { entityRef: input.entityRef, environment: input.environment },
      },
      async () =>
        commands.report(input, {
          credentials,
          idempotencyKey: req.header('idempotency-key'),
        }),
    );
    res
      .status(created ? 201 : 200)
      .location(`/deployments/${deployment.id}`)
      .json(deployment);
  });

  router.patch('/deployments/:deploymentId', async (req, res) => {
    const { deploymentId } = req.params;
    const credentials = await httpAuth.credentials(req);
    const deployment = await audited(
      auditor,
      {
        eventId: 'deployment-finish',
        request: req,
        severityLevel: 'medium',
        meta: { deploymentId },
      },
      async () =>
        commands.finish(deploymentId, req.body as DeploymentEnd, {
          credentials,
        }),
    );
    res.json(deployment);
  });

  router.get('/running-versions', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRef } = req.query as unknown as { entityRef: string[] };
    res.json({ items: await queries.running(entityRef, { credentials }) });
  });

  return router;
}
