import {
  AuditorService,
  AuthService,
  DatabaseService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { ReleasePolicy } from '@slipway/backstage-plugin-releases-common';
import { ContributedCheck } from '@slipway/backstage-plugin-releases-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createBoardRoom } from './boards/boardRoom';
import { createCalendarRoom } from './calendar/calendarRoom';
import { CatalogReconciler } from './catalog/CatalogReconciler';
import { createCatalogRoom } from './catalog/catalogRoom';
import { HiddenEntities } from './catalog/HiddenEntities';
import { createCommunicationRoom } from './communication/communicationRoom';
import { OutboxDispatcher } from './communication/OutboxDispatcher';
import {
  createApprovalQueries,
  createApprovalRoom,
} from './coordination/approvalRoom';
import { ApprovalRounds } from './coordination/ApprovalRounds';
import { ApprovalStore } from './coordination/ApprovalStore';
import { ApprovalSweep } from './coordination/ApprovalSweep';
import { DeferralReminders } from './coordination/DeferralReminders';
import { DeferralStore } from './coordination/DeferralStore';
import { DelegationStore } from './coordination/DelegationStore';
import { migrate } from './database/migrate';
import { createDeploymentRoom } from './deployment/deploymentRoom';
import { createHistoryRoutes } from './history/historyRoutes';
import { HistoryStore } from './history/HistoryStore';
import { CallOuts } from './http/CallOut';
import { contractMiddleware } from './http/contractMiddleware';
import { createPermissionRoom } from './permissions/permissionRoom';
import {
  createPlanningRecords,
  createPlanningRoom,
} from './planning/planningRoom';
import { ReleaseCommands } from './planning/ReleaseCommands';
import { ReleaseImports } from './planning/ReleaseImports';
import { ReleaseQueries } from './planning/ReleaseQueries';
import { ReleaseScopes } from './planning/ReleaseScopes';
import { ReleaseStore } from './planning/ReleaseStore';
import {
  createReadinessJudge,
  createReadinessRoom,
} from './readiness/readinessRoom';
import { SNAPSHOT_TOPIC, SnapshotSender } from './readiness/SnapshotSender';
import { spec } from './schema/generated/spec';
import { TaskReminders } from './tasks/TaskReminders';
import { createTaskRoom } from './tasks/taskRoom';
import { EvidenceSweep } from './testing/EvidenceSweep';
import { createTestingRoom, EvidenceSettings } from './testing/testingRoom';

/** What the rooms of the plugin are built from. */
export type RoomServices = {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  database: DatabaseService;
  events: EventsService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  signals: SignalsService;
  userInfo: UserInfoService;
  policy: ReleasePolicy;
  callOuts: CallOuts;
  /** Readiness checks of other plugins and systems. */
  checks: readonly ContributedCheck[];
  evidence: EvidenceSettings;
  /** Turns answers that break the contract into failures; for tests. */
  validateResponses?: boolean;
};

/** Builds every room and connects them; the one place that knows them all. */
export async function createRooms(services: RoomServices): Promise<{
  router: Router;
  reconciler: CatalogReconciler;
  outbox: OutboxDispatcher;
  approvalSweep: ApprovalSweep;
  deferralReminders: DeferralReminders;
  imports: ReleaseImports;
  evidenceSweep: EvidenceSweep;
  taskReminders: TaskReminders;
  queries: ReleaseQueries;
  commands: ReleaseCommands;
}> {
  const { auth, policy } = services;
  const knex = await services.database.getClient();
  await migrate(services.database, knex);

  const base = { ...services, knex };
  const store = new ReleaseStore(knex);
  const history = new HistoryStore(knex);
  const approvalStore = new ApprovalStore(knex);
  const delegations = new DelegationStore(knex);
  const { outbox, dispatcher, onCommitted } = createCommunicationRoom(base);
  const { access, claims } = createPermissionRoom({ ...base, releases: store });
  const catalog = createCatalogRoom({
    ...base,
    listeners: [new ReleaseScopes(knex), approvalStore],
  });
  const { entities } = catalog;
  const shared = {
    ...base,
    outbox,
    onCommitted,
    access,
    claims,
    entities,
    hidden: new HiddenEntities({ entities, access, auth }),
  };
  const planning = createPlanningRecords({
    ...shared,
    ...catalog,
    store,
    history,
    listeners: [approvalStore],
  });
  const { writer, queries } = planning;

  const deploymentRoom = createDeploymentRoom({ ...shared, releases: queries });
  const taskRoom = createTaskRoom({ ...shared, releases: store, writer });
  const approvalParts = {
    ...shared,
    store: approvalStore,
    rounds: new ApprovalRounds({
      store: approvalStore,
      delegations,
      reader: catalog.graph,
      policy,
    }),
    releases: queries,
    releaseStore: store,
  };
  const approvalQueries = createApprovalQueries(approvalParts);
  const { judge, snapshots } = createReadinessJudge({
    ...shared,
    releases: store,
    graph: catalog.graph,
    ports: {
      approvals: approvalQueries,
      tasks: taskRoom.tasks,
      deployments: deploymentRoom.deployments,
      locks: deploymentRoom.locks,
    },
  });
  dispatcher.addSender(
    SNAPSHOT_TOPIC,
    new SnapshotSender({ releases: store, judge }),
  );
  const planningRoom = createPlanningRoom({
    ...shared,
    ...catalog,
    ...planning,
    approvals: approvalParts.rounds,
    verdicts: judge,
    deployments: deploymentRoom.commands,
    followers: [
      deploymentRoom.relinks,
      taskRoom.relinks,
      approvalStore,
      delegations,
      new DeferralStore(knex),
    ],
  });
  const approvalRoom = createApprovalRoom({
    ...approvalParts,
    queries: approvalQueries,
    reader: catalog.graph,
    writer,
  });

  const testingRoom = createTestingRoom({ ...shared, releases: queries });

  return {
    router: routerOf(services, [
      planningRoom.router,
      createBoardRoom({ ...shared, releases: queries, writer }).router,
      createHistoryRoutes({ ...shared, releases: queries, store: history }),
      createCalendarRoom(shared).router,
      createReadinessRoom({ ...shared, judge, snapshots, releases: queries })
        .router,
      approvalRoom.router,
      deploymentRoom.router,
      taskRoom.router,
      testingRoom.router,
    ]),
    outbox: dispatcher,
    approvalSweep: approvalRoom.sweep,
    deferralReminders: approvalRoom.deferralReminders,
    evidenceSweep: testingRoom.sweep,
    taskReminders: taskRoom.reminders,
    queries,
    commands: planningRoom.commands,
    reconciler: catalog.reconciler,
    imports: planningRoom.imports,
  };
}

/** The rooms behind the contract, and the contract itself. */
function routerOf(
  { validateResponses }: Pick<RoomServices, 'validateResponses'>,
  rooms: Router[],
): Router {
  const router = PromiseRouter();
  router.get('/openapi.json', (req, res) => {
    res.json({ ...spec, servers: [{ url: req.baseUrl || '/' }] });
  });
  router.use(...contractMiddleware({ validateResponses }));
  router.use(...rooms);
  return router;
}
