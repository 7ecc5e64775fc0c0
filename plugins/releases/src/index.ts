/**
 * Release schedule, portfolio calendar and release pages for Backstage.
 *
 * @packageDocumentation
 */

export { releasesApiRef } from './api';
export {
  EntityNextReleaseCard,
  EntityReleasesContent,
  ReleasesPage,
  releasesPlugin,
} from './plugin';
export { isReleasesAvailable } from './releasedKinds';
export {
  editReleaseRouteRef,
  entityReleasesRouteRef,
  newReleaseRouteRef,
  releaseRouteRef,
  releaseTableRouteRef,
  rootRouteRef,
} from './routes';
export { releasesTranslationRef } from './translation';
