import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { Knex } from 'knex';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { ReleaseWriter } from '../planning/ReleaseWriter';
import { createBoardRoutes } from './boardRoutes';
import { Boards } from './Boards';
import { BoardStore } from './BoardStore';

/** Builds the room of the change board. */
export function createBoardRoom(options: {
  knex: Knex;
  releases: ReleaseQueries;
  writer: ReleaseWriter;
  access: ReleaseAccess;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): { router: Router } {
  const boards = new Boards({
    ...options,
    store: new BoardStore(options.knex),
  });
  return { router: createBoardRoutes({ ...options, boards }) };
}
