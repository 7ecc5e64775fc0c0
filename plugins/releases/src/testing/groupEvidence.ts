import type {
  Evidence,
  Release,
} from '@slipway/backstage-plugin-releases-common';

/** Runs of one kind, name and environment about one version. */
export type RunSeries = {
  key: string;
  latest: Evidence;
  /** Newest first. */
  earlier: Evidence[];
};

/** What proves that a version works. */
export type VersionEvidence = {
  version: string;
  /** The upcoming release that delivers it. */
  release?: Release;
  series: RunSeries[];
};

export type EntityEvidence = {
  entityRef: string;
  versions: VersionEvidence[];
};

/** What tells series of runs of one entity apart. */
export function seriesKey(run: Evidence): string {
  return JSON.stringify([run.kind, run.name ?? '', run.environment ?? '']);
}

/**
 * Evidence by entity and version. Versions that upcoming releases deliver come
 * first, the next one at the top, also when nothing proves them yet; then the
 * version with the newest evidence.
 *
 * @param evidence - newest first
 * @param upcoming - releases that are still to come, the next one first
 * @param entityRefs - the entities in whose order the groups stand; those
 * without any evidence are left out
 */
export function groupEvidence(
  evidence: Evidence[],
  upcoming: Release[],
  entityRefs: string[],
): EntityEvidence[] {
  const byEntity = groupBy(evidence, run => run.entityRef);
  return entityRefs
    .filter(entityRef => byEntity.has(entityRef))
    .map(entityRef => ({
      entityRef,
      versions: versionsOf(
        byEntity.get(entityRef)!,
        delivered(upcoming, entityRef),
      ),
    }));
}

/** Which upcoming release delivers which version of an entity, the next one first. */
export function delivered(
  upcoming: Release[],
  entityRef: string,
): Map<string, Release> {
  const found = new Map<string, Release>();
  for (const release of upcoming) {
    for (const component of release.components) {
      if (
        component.entityRef === entityRef &&
        component.version &&
        !found.has(component.version)
      ) {
        found.set(component.version, release);
      }
    }
  }
  return found;
}

/** The series of runs, the ones to worry about first. */
export function seriesOf(runs: Evidence[]): RunSeries[] {
  return [...groupBy(runs, seriesKey)]
    .map(([key, [latest, ...earlier]]) => ({ key, latest, earlier }))
    .sort((a, b) => worry(b.latest) - worry(a.latest));
}

function versionsOf(
  runs: Evidence[],
  releases: Map<string, Release>,
): VersionEvidence[] {
  const byVersion = groupBy(runs, run => run.version);
  const coming = [...releases.keys()];
  const others = [...byVersion.keys()].filter(
    version => !releases.has(version),
  );
  return [...coming, ...others].map(version => ({
    version,
    release: releases.get(version),
    series: seriesOf(byVersion.get(version) ?? []),
  }));
}

function worry({ outcome }: Evidence): number {
  return { failed: 2, unknown: 1, passed: 0 }[outcome];
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}
