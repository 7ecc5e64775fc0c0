import {
  AuthService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { releaseRules } from '@slipway/backstage-plugin-releases-node';
import { Knex } from 'knex';
import {
  CalendarQueries,
  CalendarStore,
  DatabaseCatalogProjectionStore,
  DefaultCatalogLookup,
  ReleaseAccess,
  ReleaseCatalog,
  ReleaseListStore,
  ReleaseQueries,
  ReleaseStore,
} from '../releases';

/** The services that answer lists and the calendar, wired as in the plugin. */
export type PortfolioServices = {
  releases: ReleaseQueries;
  calendar: CalendarQueries;
  /** How often anything was asked of the catalog. */
  catalogCalls(): number;
};

/** @param decision - what the permission framework answers to everything */
export function createServices(
  knex: Knex,
  decision: PolicyDecision,
): PortfolioServices {
  let calls = 0;
  const catalog = new Proxy({} as CatalogService, {
    get: (_target, name) => () => {
      calls += 1;
      throw new Error(`The catalog was asked for ${String(name)}`);
    },
  });
  const logger = silentLogger();
  const access = new ReleaseAccess({
    permissions: decidedPermissions(decision),
    registry: ruleRegistry(),
  });
  return {
    releases: new ReleaseQueries({
      store: new ReleaseStore(knex),
      lists: new ReleaseListStore(knex),
      access,
      catalog: new ReleaseCatalog({
        lookup: DefaultCatalogLookup.create({
          // Nobody asks the catalog, so nobody asks who asks.
          auth: {} as AuthService,
          catalog,
          logger,
        }),
        projection: DatabaseCatalogProjectionStore.create({
          knex,
          listeners: [],
        }),
      }),
    }),
    calendar: new CalendarQueries({ store: new CalendarStore(knex), access }),
    catalogCalls: () => calls,
  };
}

function decidedPermissions(decision: PolicyDecision): PermissionsService {
  return {
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    authorizeConditional: async requests => requests.map(() => decision),
  };
}

function ruleRegistry(): PermissionsRegistryService {
  const rules = new Map(
    Object.values(releaseRules).map(rule => [rule.name, rule]),
  );
  return {
    getPermissionRuleset: () => ({
      getRuleByName: (name: string) => rules.get(name),
    }),
  } as unknown as PermissionsRegistryService;
}

function silentLogger() {
  const logger = {
    error() {},
    warn() {},
    info() {},
    debug() {},
    child: () => logger,
  };
  return logger;
}
