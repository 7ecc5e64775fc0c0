import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { DeferralInput } from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../http/audited';
import { Deferrals } from './Deferrals';

/** Putting decisions aside over HTTP; people only, and each for themselves. */
export function createDeferralRoutes(options: {
  deferrals: Deferrals;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { deferrals, httpAuth, auditor } = options;
  const router = PromiseRouter();

  router.put('/releases/:id/approvals/:ruleId/deferral', async (req, res) => {
    const { id: releaseId, ruleId } = req.params;
    const input = req.body as DeferralInput;
    const deferral = await audited(
      auditor,
      {
        eventId: 'approval-defer',
        request: req,
        severityLevel: 'medium',
        meta: { releaseId, ruleId, until: input.until },
      },
      async () => {
        const credentials = await httpAuth.credentials(req, {
          allow: ['user'],
        });
        return deferrals.defer({ releaseId, ruleId }, input, { credentials });
      },
    );
    res.json(deferral);
  });

  router.delete(
    '/releases/:id/approvals/:ruleId/deferral',
    async (req, res) => {
      const { id: releaseId, ruleId } = req.params;
      await audited(
        auditor,
        {
          eventId: 'approval-resume',
          request: req,
          severityLevel: 'medium',
          meta: { releaseId, ruleId },
        },
        async () => {
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          await deferrals.resume({ releaseId, ruleId }, { credentials });
        },
      );
      res.status(204).end();
    },
  );

  return router;
}
