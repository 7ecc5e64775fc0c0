import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import releasesPlugin from '../src/alpha';
import { releasesApiRef } from '../src/api';
import { demoCatalog } from './demoCatalog';
import { currentScenario, scenarioApi } from './scenarios';

const scenario = currentScenario();

const fakeReleases = createFrontendModule({
  pluginId: 'releases',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: releasesApiRef,
          deps: {},
          factory: () => scenarioApi(scenario),
        }),
    }),
  ],
});

const fakeCatalog = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock({ entities: demoCatalog() }),
        }),
    }),
  ],
});

const fakePermissions = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ApiBlueprint.make({
      name: 'permission',
      params: defineParams =>
        defineParams({
          api: permissionApiRef,
          deps: {},
          factory: () => ({
            authorize: async () => ({
              result:
                scenario === 'denied' ? ('DENY' as const) : ('ALLOW' as const),
            }),
          }),
        }),
    }),
  ],
});

createDevApp({
  features: [
    catalogPlugin,
    releasesPlugin,
    fakeReleases,
    fakeCatalog,
    fakePermissions,
  ],
});
