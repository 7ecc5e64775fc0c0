import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { ReleasePolicy } from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Knex } from 'knex';
import { HiddenEntities } from '../catalog/HiddenEntities';
import { NamedEntities } from '../catalog/NamedEntities';
import { OutboxStore } from '../communication/OutboxStore';
import { Claims } from '../permissions/Claims';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { RelinkFollower } from '../planning/ReleaseRelinks';
import { DeploymentCommands } from './DeploymentCommands';
import { DeploymentQueries } from './DeploymentQueries';
import { DeploymentRelinks } from './DeploymentRelinks';
import { createDeploymentRoutes } from './deploymentRoutes';
import { DeploymentStore } from './DeploymentStore';
import { DeploymentWriter } from './DeploymentWriter';
import { LockQueries } from './LockQueries';
import { RestrictionAccess } from './RestrictionAccess';
import { RestrictionCommands } from './RestrictionCommands';
import { createRestrictionRoutes } from './restrictionRoutes';
import { RestrictionStore } from './RestrictionStore';

/** Builds the deployment room: what runs where, locks and vetoes. */
export function createDeploymentRoom(options: {
  knex: Knex;
  outbox: OutboxStore;
  onCommitted: () => void;
  access: ReleaseAccess;
  claims: Claims;
  entities: NamedEntities;
  hidden: HiddenEntities;
  releases: ReleaseQueries;
  policy: ReleasePolicy;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): {
  router: Router;
  deployments: DeploymentQueries;
  locks: LockQueries;
  commands: DeploymentCommands;
  relinks: RelinkFollower;
} {
  const { knex, entities, policy } = options;
  const store = new DeploymentStore(knex);
  const restrictions = new RestrictionStore(knex);
  const deployments = new DeploymentQueries({ store, entities, policy });
  const rights = new RestrictionAccess(options);
  const locks = new LockQueries({ ...options, store: restrictions, rights });
  const commands = new DeploymentCommands({
    ...options,
    store,
    writer: new DeploymentWriter({ ...options, store }),
  });
  const router = PromiseRouter();
  router.use(
    createDeploymentRoutes({ ...options, queries: deployments, commands }),
  );
  router.use(
    createRestrictionRoutes({
      ...options,
      queries: locks,
      commands: new RestrictionCommands({
        ...options,
        store: restrictions,
        rights,
      }),
    }),
  );
  return {
    router,
    deployments,
    locks,
    commands,
    relinks: new DeploymentRelinks({ ...options, restrictions }),
  };
}
