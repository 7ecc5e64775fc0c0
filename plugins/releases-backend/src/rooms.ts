import {
  AuditorService,
  AuthService,
  DatabaseService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  releaseCreatePermission,
  releasePermissions,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';
import {
  releaseResourceRef,
  releaseRules,
} from '@slipway/backstage-plugin-releases-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { CalendarQueries } from './calendar/CalendarQueries';
import { createCalendarRoutes } from './calendar/calendarRoutes';
import { CalendarStore } from './calendar/CalendarStore';
import { CatalogReconciler } from './catalog/CatalogReconciler';
import { DatabaseCatalogProjectionStore } from './catalog/DatabaseCatalogProjectionStore';
import { DefaultCatalogLookup } from './catalog/DefaultCatalogLookup';
import { OutboxDispatcher } from './communication/OutboxDispatcher';
import { OutboxStore } from './communication/OutboxStore';
import { migrate } from './database/migrate';
import { createHistoryRoutes } from './history/historyRoutes';
import { HistoryStore } from './history/HistoryStore';
import { contractMiddleware } from './http/contractMiddleware';
import { ReleaseAccess } from './permissions/ReleaseAccess';
import { ReleaseCatalog } from './planning/ReleaseCatalog';
import { ReleaseCommands } from './planning/ReleaseCommands';
import { ReleaseImports } from './planning/ReleaseImports';
import { ReleaseListStore } from './planning/ReleaseListStore';
import { ReleaseQueries } from './planning/ReleaseQueries';
import { createReleaseRoutes } from './planning/releaseRoutes';
import { ReleaseScopes } from './planning/ReleaseScopes';
import { ReleaseStore } from './planning/ReleaseStore';
import { ReleaseWriter } from './planning/ReleaseWriter';
import { spec } from './schema/generated/spec';

/** What the rooms of the plugin are built from. */
export type RoomServices = {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  database: DatabaseService;
  events: EventsService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  signals: SignalsService;
  policy: ReleasePolicy;
  /** Turns answers that break the contract into failures; for tests. */
  validateResponses?: boolean;
};

/** Builds every room and connects them; the one place that knows them all. */
export async function createRooms(services: RoomServices): Promise<{
  router: Router;
  reconciler: CatalogReconciler;
  outbox: OutboxDispatcher;
  imports: ReleaseImports;
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

  services.permissionsRegistry.addResourceType({
    resourceRef: releaseResourceRef,
    permissions: releasePermissions.filter(
      permission => permission !== releaseCreatePermission,
    ),
    rules: Object.values(releaseRules),
    getResources: async ids => {
      const found = new Map(
        (await store.getMany(ids)).map(stored => [stored.release.id, stored]),
      );
      return ids.map(id => found.get(id));
    },
  });
  services.permissionsRegistry.addPermissions([releaseCreatePermission]);

  const access = new ReleaseAccess({
    permissions: services.permissions,
    registry: services.permissionsRegistry,
  });
  const projection = DatabaseCatalogProjectionStore.create({
    knex,
    listeners: [new ReleaseScopes(knex)],
  });
  const releaseCatalog = new ReleaseCatalog({
    lookup: DefaultCatalogLookup.create({
      auth,
      catalog: services.catalog,
      logger,
    }),
    projection,
  });
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
    onCommitted: () => outbox.nudge(),
  });
  const commands = new ReleaseCommands({
    store,
    writer,
    access,
    catalog: releaseCatalog,
    policy,
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
    createHistoryRoutes({ releases: queries, store: history, httpAuth }),
  );
  router.use(
    createCalendarRoutes({
      queries: new CalendarQueries({ store: new CalendarStore(knex), access }),
      httpAuth,
    }),
  );

  return {
    router,
    outbox,
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
      policy,
      auth,
      logger,
    }),
  };
}
