/**
 * The rooms of the releases backend that are measured. They are no public API
 * of the package: only here they are reached into.
 */
/* eslint-disable @backstage/no-forbidden-package-imports */
export { CalendarQueries } from '@slipway/backstage-plugin-releases-backend/src/calendar/CalendarQueries';
export { CalendarStore } from '@slipway/backstage-plugin-releases-backend/src/calendar/CalendarStore';
export { DatabaseCatalogProjectionStore } from '@slipway/backstage-plugin-releases-backend/src/catalog/DatabaseCatalogProjectionStore';
export { DefaultCatalogLookup } from '@slipway/backstage-plugin-releases-backend/src/catalog/DefaultCatalogLookup';
export type { ProjectedEntity } from '@slipway/backstage-plugin-releases-backend/src/catalog/types';
export { encodeCursor } from '@slipway/backstage-plugin-releases-backend/src/database/keyset';
export { migrateLatest } from '@slipway/backstage-plugin-releases-backend/src/database/migrate';
export { ReleaseAccess } from '@slipway/backstage-plugin-releases-backend/src/permissions/ReleaseAccess';
export { ReleaseCatalog } from '@slipway/backstage-plugin-releases-backend/src/planning/ReleaseCatalog';
export { ReleaseListStore } from '@slipway/backstage-plugin-releases-backend/src/planning/ReleaseListStore';
export { ReleaseQueries } from '@slipway/backstage-plugin-releases-backend/src/planning/ReleaseQueries';
export { contentColumns } from '@slipway/backstage-plugin-releases-backend/src/planning/releaseRows';
export { ReleaseScopes } from '@slipway/backstage-plugin-releases-backend/src/planning/ReleaseScopes';
export { ReleaseStore } from '@slipway/backstage-plugin-releases-backend/src/planning/ReleaseStore';
