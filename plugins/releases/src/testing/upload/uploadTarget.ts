import type { Release } from '@slipway/backstage-plugin-releases-common';
import { delivered } from '../groupEvidence';

/** What reports that are uploaded at a place can be about. */
export type UploadTarget = {
  /** The release whose versions they are about; otherwise the person says which version. */
  releaseId?: string;
  /** What can be chosen; the first one is, until somebody does. */
  components: string[];
  /** Releases that are still to come, the next one first. */
  upcoming: Release[];
};

/** Versions of a component that upcoming releases deliver, the next one first. */
export function upcomingVersions(
  target: UploadTarget,
  component: string,
): string[] {
  return [...delivered(target.upcoming, component).keys()];
}
