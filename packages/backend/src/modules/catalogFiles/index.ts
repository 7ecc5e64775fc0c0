export { catalogModuleFiles as default } from './module';
export { catalogFilesStatusRef } from './CatalogFilesStatus';
export type { CatalogFilesStatus } from './CatalogFilesStatus';
