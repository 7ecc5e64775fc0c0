import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { authOwnershipResolutionExtensionPoint } from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { AncestorOwnershipResolver } from './AncestorOwnershipResolver';

/** Applies to every sign-in provider, so keep it when you replace personas. */
export const authModuleOwnership = createBackendModule({
  pluginId: 'auth',
  moduleId: 'slipway-ownership',
  register(reg) {
    reg.registerInit({
      deps: {
        ownership: authOwnershipResolutionExtensionPoint,
        catalog: catalogServiceRef,
        auth: coreServices.auth,
      },
      async init({ ownership, catalog, auth }) {
        ownership.setAuthOwnershipResolver(
          AncestorOwnershipResolver.create({ catalog, auth }),
        );
      },
    });
  },
});
