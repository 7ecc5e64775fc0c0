/**
 * Release schedule, portfolio calendar and release pages for Backstage.
 *
 * @packageDocumentation
 */

export { releasesApiRef } from './api';
export {
  ReleasesSidebarItem,
  type ReleasesSidebarItemProps,
} from './coordination/sidebar/ReleasesSidebarItem';
export {
  EntityNextReleaseCard,
  EntityReleasesContent,
  EntityTestEvidenceContent,
  HomePageWaitingApprovals,
  ReleasesPage,
  releasesPlugin,
} from './plugin';
export { isReleasesAvailable } from './releasedKinds';
export {
  approvalInboxRouteRef,
  editReleaseRouteRef,
  entityEvidenceRouteRef,
  entityReleasesRouteRef,
  newReleaseRouteRef,
  releaseApprovalsRouteRef,
  releaseRouteRef,
  releaseTableRouteRef,
  releaseTasksRouteRef,
  rootRouteRef,
  vanishedEntitiesRouteRef,
} from './routes';
export { releasesTranslationRef } from './translation';
