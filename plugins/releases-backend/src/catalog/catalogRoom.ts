import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { DefaultCatalogGraphReader } from './CatalogGraphReader';
import { CatalogReconciler } from './CatalogReconciler';
import { DatabaseCatalogProjectionStore } from './DatabaseCatalogProjectionStore';
import { DefaultCatalogLookup } from './DefaultCatalogLookup';
import { NamedEntities } from './NamedEntities';
import { ScopeChangeListener } from './types';

/** Builds what reads the catalog, and what keeps a copy of it. */
export function createCatalogRoom(options: {
  knex: Knex;
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  listeners: ScopeChangeListener[];
}) {
  const projection = DatabaseCatalogProjectionStore.create(options);
  const lookup = DefaultCatalogLookup.create(options);
  return {
    projection,
    lookup,
    graph: DefaultCatalogGraphReader.create(options),
    entities: new NamedEntities({ lookup, projection }),
    reconciler: CatalogReconciler.create({ ...options, projection }),
  };
}
