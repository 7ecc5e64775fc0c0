import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { readSlipwayConfig } from '../../slipwayConfig';
import { CatalogFilesProvider } from './CatalogFilesProvider';
import { catalogFilesStatusRef } from './CatalogFilesStatus';
import { TolerantKindsProcessor } from './TolerantKindsProcessor';

/**
 * Loads the catalog from files: the demo organisation, or the files that
 * `slipway.catalogPaths` names.
 */
export const catalogModuleFiles = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'slipway-files',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        status: catalogFilesStatusRef,
      },
      async init({ catalog, config, logger, status }) {
        const { catalogFiles } = readSlipwayConfig(config);
        if (catalogFiles.length === 0) {
          return;
        }
        catalog.addProcessor(new TolerantKindsProcessor());
        catalog.addEntityProvider(
          CatalogFilesProvider.create({ paths: catalogFiles, logger, status }),
        );
      },
    });
  },
});
