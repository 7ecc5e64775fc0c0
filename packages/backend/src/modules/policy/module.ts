import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readSlipwayConfig } from '../../slipwayConfig';
import { SlipwayPolicy } from './SlipwayPolicy';

export const permissionModulePolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'slipway-policy',
  register(reg) {
    reg.registerInit({
      deps: {
        policy: policyExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ policy, config }) {
        policy.setPolicy(SlipwayPolicy.create(readSlipwayConfig(config).roles));
      },
    });
  },
});
