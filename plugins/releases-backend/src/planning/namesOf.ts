import { Release } from '@slipway/backstage-plugin-releases-common';

/** The entities that a release says itself; whoever may see it may see them. */
export function namesOf(release: Release): string[] {
  return [
    release.owner,
    ...(release.releaseManager ? [release.releaseManager] : []),
    release.createdBy,
    ...release.components.flatMap(({ entityRef, requirements }) => [
      entityRef,
      ...(requirements ?? []).map(requirement => requirement.entityRef),
    ]),
  ];
}
