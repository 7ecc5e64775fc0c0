import {
  coreServices,
  createBackendModule,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { authProvidersExtensionPoint } from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { readSlipwayConfig } from '../../slipwayConfig';
import { catalogFilesStatusRef } from '../catalogFiles';
import { CatalogProgress } from './CatalogProgress';
import { PeopleDirectory } from './PeopleDirectory';
import {
  createPersonasProviderFactory,
  PERSONAS_PROVIDER_ID,
} from './personasProvider';
import { createPeopleRouter } from './router';

const PROVIDER_KEY = `auth.providers.${PERSONAS_PROVIDER_ID}`;

/** The development-only sign-in: choose who you are. */
export const authModulePersonas = createBackendModule({
  pluginId: 'auth',
  moduleId: 'slipway-personas',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        httpRouter: coreServices.httpRouter,
        config: coreServices.rootConfig,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        status: catalogFilesStatusRef,
      },
      async init({ providers, httpRouter, config, auth, catalog, status }) {
        if (!config.has(PROVIDER_KEY)) {
          return;
        }
        refuseOutsideDevelopment(config);

        const { personas } = readSlipwayConfig(config);
        const progress = CatalogProgress.create({ catalog, auth, status });
        const directory = PeopleDirectory.create({
          catalog,
          auth,
          progress,
          personas,
        });

        providers.registerProvider({
          providerId: PERSONAS_PROVIDER_ID,
          factory: createPersonasProviderFactory({
            directory,
            progress,
            catalog,
            auth,
          }),
        });
        httpRouter.use(createPeopleRouter(directory));
      },
    });
  },
});

function refuseOutsideDevelopment(config: RootConfigService): void {
  const environment = config.getOptionalString('auth.environment');
  if (environment !== 'development') {
    throw new Error(
      `${PROVIDER_KEY} lets anybody sign in as anybody and is for development only, ` +
        `but auth.environment is ${
          environment === undefined ? 'not set' : `'${environment}'`
        }. ` +
        `Remove ${PROVIDER_KEY} (set it to null) and configure a real sign-in provider.`,
    );
  }
}
