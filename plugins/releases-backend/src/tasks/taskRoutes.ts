import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  ReleaseTaskInput,
  ReleaseTaskPatch,
} from '@slipway/backstage-plugin-releases-common';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../http/audited';
import { TaskCommands } from './TaskCommands';
import { TaskQueries } from './TaskQueries';
import { TaskRuns } from './TaskRuns';

/** Tasks over HTTP; requests were validated against the contract before they get here. */
export function createTaskRoutes(options: {
  queries: TaskQueries;
  commands: TaskCommands;
  runs: TaskRuns;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { queries, commands, runs, httpAuth, auditor } = options;
  const router = PromiseRouter();

  const auditing = <T>(
    eventId: string,
    request: Request,
    work: () => Promise<T>,
  ): Promise<T> => {
    const { id: releaseId, taskId } = request.params;
    return audited(
      auditor,
      {
        eventId,
        request,
        severityLevel: 'medium',
        meta: { releaseId, ...(taskId && { taskId }) },
      },
      work,
    );
  };

  router.get('/releases/:id/tasks', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json({ items: await queries.list(req.params.id, { credentials }) });
  });

  router.post('/releases/:id/tasks', async (req, res) => {
    const { id } = req.params;
    const credentials = await httpAuth.credentials(req);
    const task = await auditing('task-add', req, async () =>
      commands.add(id, req.body as ReleaseTaskInput, { credentials }),
    );
    res.status(201).location(`/releases/${id}/tasks/${task.id}`).json(task);
  });

  router.patch('/releases/:id/tasks/:taskId', async (req, res) => {
    const { id, taskId } = req.params;
    const credentials = await httpAuth.credentials(req);
    const task = await auditing('task-change', req, async () =>
      commands.update(id, taskId, {
        credentials,
        patch: req.body as ReleaseTaskPatch,
      }),
    );
    res.json(task);
  });

  router.delete('/releases/:id/tasks/:taskId', async (req, res) => {
    const { id, taskId } = req.params;
    const credentials = await httpAuth.credentials(req);
    await auditing('task-remove', req, async () =>
      commands.remove(id, taskId, { credentials }),
    );
    res.status(204).end();
  });

  router.post('/releases/:id/tasks/:taskId/run', async (req, res) => {
    const { id, taskId } = req.params;
    const credentials = await httpAuth.credentials(req);
    const task = await auditing('task-run', req, async () =>
      runs.run(id, taskId, { credentials }),
    );
    res.json(task);
  });

  return router;
}
