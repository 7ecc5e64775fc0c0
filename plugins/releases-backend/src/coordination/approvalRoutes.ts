import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  ApprovalInboxQuery,
  BulkDecision,
  BulkDecisionResult,
  DecisionInput,
  DelegationInput,
} from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../http/audited';
import { statusOf } from '../http/statusOf';
import { ApprovalCommands } from './ApprovalCommands';
import { ApprovalQueries } from './ApprovalQueries';
import { Conversation } from './Conversation';
import { Delegations } from './Delegations';

/** Approvals over HTTP; only people decide, and each for themselves. */
export function createApprovalRoutes(options: {
  queries: ApprovalQueries;
  commands: ApprovalCommands;
  delegations: Delegations;
  conversation: Conversation;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}): Router {
  const { queries, commands, delegations, conversation } = options;
  const { httpAuth, auditor, logger } = options;
  const router = PromiseRouter();

  router.get('/releases/:id/approvals', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await queries.overview(req.params.id, { credentials }));
  });

  router.post('/releases/:id/approvals/:ruleId/decisions', async (req, res) => {
    const { id: releaseId, ruleId } = req.params;
    const input = req.body as DecisionInput;
    const outcome = await audited(
      auditor,
      {
        eventId: 'approval-decide',
        request: req,
        severityLevel: 'high',
        meta: { releaseId, ruleId, decision: input.decision },
      },
      async () => {
        const credentials = await httpAuth.credentials(req, {
          allow: ['user'],
        });
        return commands.decide({ releaseId, ruleId }, input, { credentials });
      },
    );
    res.json(outcome);
  });

  router.post('/releases/:id/approvals/:ruleId/withdraw', async (req, res) => {
    const { id: releaseId, ruleId } = req.params;
    const outcome = await audited(
      auditor,
      {
        eventId: 'approval-withdraw',
        request: req,
        severityLevel: 'high',
        meta: { releaseId, ruleId },
      },
      async () => {
        const credentials = await httpAuth.credentials(req, {
          allow: ['user'],
        });
        return commands.withdraw({ releaseId, ruleId }, req.body ?? {}, {
          credentials,
        });
      },
    );
    res.json(outcome);
  });

  router.get('/approvals', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const query = req.query as unknown as ApprovalInboxQuery;
    res.json(await queries.inbox(query, { credentials }));
  });

  router.post('/approvals/decisions', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const items: BulkDecisionResult[] = [];
    for (const item of (req.body as { items: BulkDecision[] }).items) {
      const { releaseId, ruleId, ...input } = item;
      try {
        await audited(
          auditor,
          {
            eventId: 'approval-decide',
            request: req,
            severityLevel: 'high',
            meta: { releaseId, ruleId, decision: input.decision },
          },
          async () =>
            commands.decide({ releaseId, ruleId }, input, { credentials }),
        );
        items.push({ releaseId, ruleId, status: 200 });
      } catch (error) {
        items.push({ releaseId, ruleId, ...failureOf(error, logger) });
      }
    }
    res.json({ items });
  });

  router.get('/releases/:id/comments', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json({
      items: await conversation.list(req.params.id, { credentials }),
    });
  });

  router.post('/releases/:id/comments', async (req, res) => {
    const { id: releaseId } = req.params;
    const comment = await audited(
      auditor,
      {
        eventId: 'release-comment',
        request: req,
        severityLevel: 'low',
        meta: { releaseId },
      },
      async () =>
        conversation.add(releaseId, req.body.text, {
          credentials: await httpAuth.credentials(req),
        }),
    );
    res.status(201).json(comment);
  });

  router.get('/delegations', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    res.json({ items: await delegations.list({ credentials }) });
  });

  router.post('/delegations', async (req, res) => {
    const input = req.body as DelegationInput;
    const delegation = await audited(
      auditor,
      {
        eventId: 'approval-delegate',
        request: req,
        severityLevel: 'high',
        meta: { to: input.to, start: input.start, end: input.end },
      },
      async () =>
        delegations.delegate(input, {
          credentials: await httpAuth.credentials(req, { allow: ['user'] }),
        }),
    );
    res.status(201).json(delegation);
  });

  router.delete('/delegations/:delegationId', async (req, res) => {
    const { delegationId } = req.params;
    await audited(
      auditor,
      {
        eventId: 'approval-delegation-end',
        request: req,
        severityLevel: 'high',
        meta: { delegationId },
      },
      async () =>
        delegations.end(delegationId, {
          credentials: await httpAuth.credentials(req, { allow: ['user'] }),
        }),
    );
    res.status(204).end();
  });

  return router;
}

function failureOf(
  error: unknown,
  logger: LoggerService,
): Pick<BulkDecisionResult, 'status' | 'error'> {
  const status = statusOf(error);
  const { name, message } = error as Error;
  if (status < 500) {
    return { status, error: { name, message } };
  }
  logger.error('A decision among several failed', error as Error);
  return {
    status,
    error: {
      name: 'InternalError',
      message: 'Something went wrong. Nothing was decided; try again.',
    },
  };
}
