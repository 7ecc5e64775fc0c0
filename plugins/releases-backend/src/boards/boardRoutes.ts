import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { BoardInput } from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../http/audited';
import { Boards } from './Boards';

/** The change board over HTTP. */
export function createBoardRoutes(options: {
  boards: Boards;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { boards, httpAuth, auditor } = options;
  const router = PromiseRouter();

  router.get('/boards', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const page = req.query as { limit?: number; cursor?: string };
    res.json(await boards.list(page, { credentials }));
  });

  router.post('/boards', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const board = await audited(
      auditor,
      { eventId: 'board-convene', request: req, severityLevel: 'medium' },
      async () => boards.convene(req.body as BoardInput, { credentials }),
    );
    res.status(201).json(board);
  });

  router.get('/boards/:boardId', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await boards.get(req.params.boardId, { credentials }));
  });

  router.patch('/boards/:boardId', async (req, res) => {
    const { boardId } = req.params;
    const credentials = await httpAuth.credentials(req);
    const change = req.body as { notes?: string; closed?: boolean };
    const board = await audited(
      auditor,
      {
        eventId: 'board-update',
        request: req,
        severityLevel: 'medium',
        meta: { boardId },
      },
      async () => boards.update(boardId, change, { credentials }),
    );
    res.json(board);
  });

  router.put('/boards/:boardId/notes/:releaseId', async (req, res) => {
    const { boardId, releaseId } = req.params;
    const credentials = await httpAuth.credentials(req);
    const board = await audited(
      auditor,
      {
        eventId: 'board-note',
        request: req,
        severityLevel: 'medium',
        meta: { boardId, releaseId },
      },
      async () =>
        boards.note(
          boardId,
          { releaseId, text: req.body.note },
          { credentials },
        ),
    );
    res.json(board);
  });

  return router;
}
