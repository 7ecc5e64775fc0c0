import type { RunningVersion } from '@slipway/backstage-plugin-releases-common';

/** What runs of each entity, in the order in which they come. */
export function byEntity(
  running: RunningVersion[],
): Array<{ entityRef: string; versions: RunningVersion[] }> {
  const groups = new Map<string, RunningVersion[]>();
  for (const version of running) {
    const group = groups.get(version.entityRef) ?? [];
    group.push(version);
    groups.set(version.entityRef, group);
  }
  return [...groups].map(([entityRef, versions]) => ({ entityRef, versions }));
}
