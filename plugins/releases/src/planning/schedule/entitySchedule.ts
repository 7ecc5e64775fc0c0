import type {
  Release,
  ReleaseComponent,
  ReleaseList,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

export const OPEN_STATES: ReleaseState[] = [
  'draft',
  'candidate',
  'approved',
  'deploying',
  'failed',
];

export const PAST_STATES: ReleaseState[] = [
  'deployed',
  'rolled-back',
  'closed',
  'cancelled',
];

/** The open releases of an entity by what somebody who looks at it has to know first. */
export type EntitySchedule = {
  next?: Release;
  /** Being deployed, failed, or left behind by their window. */
  inProgress: Release[];
  /** The other ones that are still to come. */
  planned: Release[];
};

export function toSchedule(releases: Release[], now: DateTime): EntitySchedule {
  const inProgress: Release[] = [];
  const planned: Release[] = [];
  for (const release of releases) {
    const busy = release.state === 'deploying' || release.state === 'failed';
    (busy || isOverdue(release, now) ? inProgress : planned).push(release);
  }
  const next = planned.find(({ windows }) => windows.length > 0);
  return {
    next,
    inProgress,
    planned: planned.filter(release => release !== next),
  };
}

const DEPLOYED_KINDS = ['component', 'api', 'resource'];

// What a whole domain runs is a page of its own.
const MAX_DEPLOYED = 10;

/**
 * The entities whose running versions matter where an entity is looked at:
 * itself, or of a system, a domain or a group the components that its open
 * releases deliver.
 */
export function deployedEntities(
  entityRef: string,
  list: ReleaseList | undefined,
): string[] {
  if (DEPLOYED_KINDS.includes(entityRef.split(':')[0])) {
    return [entityRef];
  }
  const delivered = (list?.items ?? []).flatMap(release =>
    componentsInScope(release, entityRef, list?.entities ?? {}),
  );
  return [...new Set(delivered.map(component => component.entityRef))].slice(
    0,
    MAX_DEPLOYED,
  );
}

/** Whether the last window is over although the release was never deployed. */
export function isOverdue(release: Release, now: DateTime): boolean {
  return (
    release.state !== 'deploying' &&
    release.state !== 'failed' &&
    release.plannedEnd !== undefined &&
    DateTime.fromISO(release.plannedEnd) <= now
  );
}

/**
 * The components of a release that belong to an entity: itself, or what lies in
 * a system, a domain or a group. All of them when the relation is further away.
 */
export function componentsInScope(
  release: Release,
  entityRef: string,
  entities: ReleaseList['entities'],
): ReleaseComponent[] {
  const inScope = release.components.filter(component => {
    const entity = entities[component.entityRef];
    return (
      component.entityRef === entityRef ||
      entity?.system === entityRef ||
      entity?.domain === entityRef ||
      entity?.owner === entityRef
    );
  });
  return inScope.length > 0 ? inScope : release.components;
}
