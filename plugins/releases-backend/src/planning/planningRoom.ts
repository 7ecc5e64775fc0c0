import {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ReleasePolicy } from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Knex } from 'knex';
import { CatalogLookup, CatalogProjectionStore } from '../catalog/types';
import { OutboxStore } from '../communication/OutboxStore';
import { ApprovalRounds } from '../coordination/ApprovalRounds';
import { VerdictRecorder } from '../coordination/types';
import { DeploymentCommands } from '../deployment/DeploymentCommands';
import { HistoryStore } from '../history/HistoryStore';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { ReleaseCatalog } from './ReleaseCatalog';
import { ReleaseCommands } from './ReleaseCommands';
import { ReleaseImports } from './ReleaseImports';
import { ReleaseListStore } from './ReleaseListStore';
import { ReleaseNamesStore } from './ReleaseNamesStore';
import { ReleaseQueries } from './ReleaseQueries';
import { RelinkFollower, ReleaseRelinks } from './ReleaseRelinks';
import { createReleaseRoutes } from './releaseRoutes';
import { ReleaseStore } from './ReleaseStore';
import { ReleaseChangeListener, ReleaseWriter } from './ReleaseWriter';
import { createRelinkRoutes } from './relinkRoutes';

/** What the other rooms read and write releases with. */
export type PlanningRecords = {
  store: ReleaseStore;
  writer: ReleaseWriter;
  queries: ReleaseQueries;
  releaseCatalog: ReleaseCatalog;
};

export function createPlanningRecords(options: {
  knex: Knex;
  store: ReleaseStore;
  history: HistoryStore;
  outbox: OutboxStore;
  onCommitted: () => void;
  access: ReleaseAccess;
  lookup: CatalogLookup;
  projection: CatalogProjectionStore;
  listeners: ReleaseChangeListener[];
}): PlanningRecords {
  const releaseCatalog = new ReleaseCatalog(options);
  return {
    store: options.store,
    releaseCatalog,
    writer: new ReleaseWriter(options),
    queries: new ReleaseQueries({
      ...options,
      lists: new ReleaseListStore(options.knex),
      catalog: releaseCatalog,
    }),
  };
}

/** Builds the planning room on its records: releases over HTTP, re-linking and imports. */
export function createPlanningRoom(
  options: PlanningRecords & {
    knex: Knex;
    access: ReleaseAccess;
    lookup: CatalogLookup;
    projection: CatalogProjectionStore;
    approvals: ApprovalRounds;
    verdicts: VerdictRecorder;
    deployments: DeploymentCommands;
    followers: RelinkFollower[];
    policy: ReleasePolicy;
    auth: AuthService;
    httpAuth: HttpAuthService;
    auditor: AuditorService;
    logger: LoggerService;
  },
): { router: Router; commands: ReleaseCommands; imports: ReleaseImports } {
  const { knex, releaseCatalog: catalog } = options;
  const commands = new ReleaseCommands({ ...options, catalog });
  const relinks = new ReleaseRelinks({
    ...options,
    names: new ReleaseNamesStore(knex),
  });
  const router = PromiseRouter();
  router.use(createReleaseRoutes({ ...options, commands }));
  router.use(createRelinkRoutes({ ...options, relinks }));
  return {
    router,
    commands,
    imports: new ReleaseImports({ ...options, catalog }),
  };
}
