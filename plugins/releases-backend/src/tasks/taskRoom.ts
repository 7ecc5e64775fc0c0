import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ReleasePolicy } from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import { Knex } from 'knex';
import { NamedEntities } from '../catalog/NamedEntities';
import { OutboxStore } from '../communication/OutboxStore';
import { CallOuts } from '../http/CallOut';
import { Claims } from '../permissions/Claims';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { RelinkFollower } from '../planning/ReleaseRelinks';
import { ReleaseStore } from '../planning/ReleaseStore';
import { ReleaseWriter } from '../planning/ReleaseWriter';
import { TaskAccess } from './TaskAccess';
import { TaskCommands } from './TaskCommands';
import { TaskQueries } from './TaskQueries';
import { TaskReminders } from './TaskReminders';
import { createTaskRoutes } from './taskRoutes';
import { TaskRuns } from './TaskRuns';
import { TaskStore } from './TaskStore';

/** Builds the room of the tasks. */
export function createTaskRoom(options: {
  knex: Knex;
  outbox: OutboxStore;
  onCommitted: () => void;
  access: ReleaseAccess;
  claims: Claims;
  entities: NamedEntities;
  releases: ReleaseStore;
  writer: ReleaseWriter;
  policy: ReleasePolicy;
  callOuts: CallOuts;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}): {
  router: Router;
  tasks: TaskQueries;
  reminders: TaskReminders;
  relinks: RelinkFollower;
} {
  const store = new TaskStore(options.knex);
  const access = new TaskAccess(options);
  const parts = { ...options, store, access };
  const tasks = new TaskQueries(parts);
  return {
    router: createTaskRoutes({
      ...options,
      queries: tasks,
      commands: new TaskCommands(parts),
      runs: new TaskRuns(parts),
    }),
    tasks,
    relinks: store,
    reminders: new TaskReminders({ ...options, store }),
  };
}
