import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';

const LOCATION = 'url:https://benchmark.example.com/catalog.yaml';

/** Hands entities to the real catalog, which processes them as any others. */
export function providerModule(entities: Entity[]) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'benchmark-provider',
    register(reg) {
      reg.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'benchmark',
            async connect(connection) {
              await connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({
                  locationKey: 'benchmark',
                  entity: located(entity),
                })),
              });
            },
          });
        },
      });
    },
  });
}

/** Answers for the catalog in memory, without HTTP: what remains is our own cost. */
export function inMemoryCatalog(entities: Entity[]) {
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => {
      const client = new InMemoryCatalogClient({ entities });
      return client as unknown as typeof catalogServiceRef.T;
    },
  });
}

function located({ relations: _, ...entity }: Entity): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        'backstage.io/managed-by-location': LOCATION,
        'backstage.io/managed-by-origin-location': LOCATION,
      },
    },
  };
}
