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
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  releasePermissions,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';
import {
  ContributedCheck,
  releaseResourceRef,
  releaseRules,
} from '@slipway/backstage-plugin-releases-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createBoardRoutes } from './boards/boardRoutes';
import { Boards } from './boards/Boards';
import { BoardStore } from './boards/BoardStore';
import { CalendarQueries } from './calendar/CalendarQueries';
import { createCalendarRoutes } from './calendar/calendarRoutes';
import { CalendarStore } from './calendar/CalendarStore';
import { CatalogReconciler } from './catalog/CatalogReconciler';
import { DefaultCatalogGraphReader } from './catalog/CatalogGraphReader';
import { DatabaseCatalogProjectionStore } from './catalog/DatabaseCatalogProjectionStore';
import { DefaultCatalogLookup } from './catalog/DefaultCatalogLookup';
import { HiddenEntities } from './catalog/HiddenEntities';
import { NamedEntities } from './catalog/NamedEntities';
import { NotificationSender } from './communication/NotificationSender';
import { OutboxDispatcher } from './communication/OutboxDispatcher';
import { OutboxStore } from './communication/OutboxStore';
import {
  createApprovalQueries,
  createApprovalRoom,
} from './coordination/approvalRoom';
import { ApprovalRounds } from './coordination/ApprovalRounds';
import { ApprovalStore } from './coordination/ApprovalStore';
import { ApprovalSweep } from './coordination/ApprovalSweep';
import { NOTIFICATION_TOPIC } from './coordination/notices';
import { migrate } from './database/migrate';
import { createDeploymentRoom } from './deployment/deploymentRoom';
import { createHistoryRoutes } from './history/historyRoutes';
import { HistoryStore } from './history/HistoryStore';
import { CallOuts } from './http/CallOut';
import { contractMiddleware } from './http/contractMiddleware';
import { Claims } from './permissions/Claims';
import { ReleaseAccess } from './permissions/ReleaseAccess';
import { ReleaseCatalog } from './planning/ReleaseCatalog';
import { ReleaseCommands } from './planning/ReleaseCommands';
import { ReleaseImports } from './planning/ReleaseImports';
import { ReleaseListStore } from './planning/ReleaseListStore';
import { ReleaseQueries } from './planning/ReleaseQueries';
import { createRelinkRoutes } from './planning/relinkRoutes';
import { ReleaseNamesStore } from './planning/ReleaseNamesStore';
import { ReleaseRelinks } from './planning/ReleaseRelinks';
import { createReleaseRoutes } from './planning/releaseRoutes';
import { ReleaseScopes } from './planning/ReleaseScopes';
import { ReleaseStore } from './planning/ReleaseStore';
import { ReleaseWriter } from './planning/ReleaseWriter';
import {
  createReadinessJudge,
  createReadinessRoom,
} from './readiness/readinessRoom';
import { SNAPSHOT_TOPIC, SnapshotSender } from './readiness/SnapshotSender';
import { spec } from './schema/generated/spec';
import { TaskReminders } from './tasks/TaskReminders';
import { createTaskRoom } from './tasks/taskRoom';

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
  /** Turns answers that break the contract into failures; for tests. */
  validateResponses?: boolean;
};

/** Builds every room and connects them; the one place that knows them all. */
export async function createRooms(services: RoomServices): Promise<{
  router: Router;
  reconciler: CatalogReconciler;
  outbox: OutboxDispatcher;
  approvalSweep: ApprovalSweep;
  imports: ReleaseImports;
  taskReminders: TaskReminders;
  queries: ReleaseQueries;
  commands: ReleaseCommands;
}> {
  const { auditor, auth, httpAuth, logger, policy } = services;
  const knex = await services.database.getClient();
  await migrate(services.database, knex);

  const store = new ReleaseStore(knex);
  const history = new HistoryStore(knex);
  const outboxStore = new OutboxStore(knex);
  const outbox = new OutboxDispatcher({
    store: outboxStore,
    events: services.events,
    signals: services.signals,
    logger,
  });
  outbox.addSender(
    NOTIFICATION_TOPIC,
    new NotificationSender({ notifications: services.notifications, logger }),
  );

  services.permissionsRegistry.addResourceType({
    resourceRef: releaseResourceRef,
    permissions: releasePermissions.filter(permission =>
      isResourcePermission(permission),
    ),
    rules: Object.values(releaseRules),
    getResources: async ids => {
      const found = new Map(
        (await store.getMany(ids)).map(stored => [stored.release.id, stored]),
      );
      return ids.map(id => found.get(id));
    },
  });
  services.permissionsRegistry.addPermissions(
    releasePermissions.filter(permission => !isResourcePermission(permission)),
  );

  const access = new ReleaseAccess({
    permissions: services.permissions,
    registry: services.permissionsRegistry,
  });
  const approvalStore = new ApprovalStore(knex);
  const projection = DatabaseCatalogProjectionStore.create({
    knex,
    listeners: [new ReleaseScopes(knex), approvalStore],
  });
  const graphReader = DefaultCatalogGraphReader.create({
    auth,
    catalog: services.catalog,
    logger,
  });
  const approvalRounds = new ApprovalRounds({
    store: approvalStore,
    reader: graphReader,
    policy,
  });
  const lookup = DefaultCatalogLookup.create({
    auth,
    catalog: services.catalog,
    logger,
  });
  const releaseCatalog = new ReleaseCatalog({ lookup, projection });
  const queries = new ReleaseQueries({
    store,
    lists: new ReleaseListStore(knex),
    access,
    catalog: releaseCatalog,
  });
  const writer = new ReleaseWriter({
    knex,
    store,
    history,
    outbox: outboxStore,
    listeners: [approvalStore],
    onCommitted: () => outbox.nudge(),
  });
  const entities = new NamedEntities({ lookup, projection });
  const hidden = new HiddenEntities({ entities, auth });
  const shared = {
    knex,
    outbox: outboxStore,
    onCommitted: () => outbox.nudge(),
    access,
    claims: new Claims({ auth, userInfo: services.userInfo }),
    entities,
    hidden,
    policy,
    httpAuth,
    auditor,
    logger,
  };
  const deploymentRoom = createDeploymentRoom({ ...shared, releases: queries });
  const taskRoom = createTaskRoom({
    ...shared,
    releases: store,
    writer,
    callOuts: services.callOuts,
  });

  const approvalParts = {
    ...shared,
    auth,
    store: approvalStore,
    rounds: approvalRounds,
    releases: queries,
    releaseStore: store,
  };
  const approvalQueries = createApprovalQueries(approvalParts);
  const { judge, snapshots } = createReadinessJudge({
    ...shared,
    graph: graphReader,
    checks: services.checks,
    ports: {
      approvals: approvalQueries,
      tasks: taskRoom.tasks,
      deployments: deploymentRoom.deployments,
      locks: deploymentRoom.locks,
    },
  });
  outbox.addSender(
    SNAPSHOT_TOPIC,
    new SnapshotSender({ releases: store, judge }),
  );
  const commands = new ReleaseCommands({
    store,
    writer,
    access,
    catalog: releaseCatalog,
    policy,
    approvals: approvalRounds,
    verdicts: judge,
  });

  const readinessRoom = createReadinessRoom({
    ...shared,
    judge,
    snapshots,
    releases: queries,
  });
  const approvalRoom = createApprovalRoom({
    ...approvalParts,
    queries: approvalQueries,
    reader: graphReader,
    writer,
  });

  const router = PromiseRouter();
  router.get('/openapi.json', (req, res) => {
    res.json({ ...spec, servers: [{ url: req.baseUrl || '/' }] });
  });
  router.use(
    ...contractMiddleware({ validateResponses: services.validateResponses }),
  );
  router.use(
    createReleaseRoutes({ queries, commands, policy, httpAuth, auditor }),
  );
  router.use(
    createRelinkRoutes({
      relinks: new ReleaseRelinks({
        names: new ReleaseNamesStore(knex),
        writer,
        access,
        lookup,
        projection,
      }),
      httpAuth,
      auditor,
    }),
  );
  router.use(
    createBoardRoutes({
      boards: new Boards({
        store: new BoardStore(knex),
        releases: queries,
        access,
      }),
      httpAuth,
      auditor,
    }),
  );
  router.use(
    createHistoryRoutes({ releases: queries, store: history, httpAuth }),
  );
  router.use(
    createCalendarRoutes({
      queries: new CalendarQueries({ store: new CalendarStore(knex), access }),
      httpAuth,
    }),
  );

  router.use(readinessRoom.router);
  router.use(approvalRoom.router);
  router.use(deploymentRoom.router);
  router.use(taskRoom.router);

  return {
    router,
    outbox,
    approvalSweep: approvalRoom.sweep,
    taskReminders: taskRoom.reminders,
    queries,
    commands,
    reconciler: CatalogReconciler.create({
      catalog: services.catalog,
      auth,
      projection,
      logger,
    }),
    imports: new ReleaseImports({
      store,
      writer,
      catalog: releaseCatalog,
      deployments: deploymentRoom.commands,
      policy,
      auth,
      logger,
    }),
  };
}
