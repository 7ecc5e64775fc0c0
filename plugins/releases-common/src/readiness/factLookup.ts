import {
  DeploymentWindow,
  Release,
  ReleaseComponent,
  RunningVersion,
} from '../api/types';
import { CatalogGraph, dependenciesOf, GraphEntity } from '../catalog';
import { ReadinessFacts } from './facts';
import { bareVersion } from './versions';

/**
 * What the graph says of an entity. `unread` is neither there nor absent: the
 * catalog was not asked, or did not answer.
 *
 * @internal
 */
export type EntityLookup =
  | { state: 'present'; entity: GraphEntity }
  | { state: 'missing' }
  | { state: 'unread'; cause: string };

const missingSets = new WeakMap<string[], Set<string>>();

/** @internal */
export function lookUp(graph: CatalogGraph, entityRef: string): EntityLookup {
  const entity = graph.entities[entityRef];
  if (entity) {
    return { state: 'present', entity };
  }
  if (remember(missingSets, graph.missing, toSet).has(entityRef)) {
    return { state: 'missing' };
  }
  return {
    state: 'unread',
    cause: graph.incomplete ?? 'The catalog was not asked for it',
  };
}

/** The window of the release in the environment that is judged. @internal */
export function windowOf(facts: ReadinessFacts): DeploymentWindow | undefined {
  return facts.release.windows.find(
    window => window.environment === facts.environment,
  );
}

/**
 * The moment that is judged for: the planned start, or now once it has passed
 * or while nothing is planned.
 *
 * @internal
 */
export function plannedMoment(facts: ReadinessFacts): string {
  const start = windowOf(facts)?.start;
  return start && Date.parse(start) > Date.parse(facts.now) ? start : facts.now;
}

/** The people who answer for a release. @internal */
export function leadsOf(
  release: Pick<Release, 'owner' | 'releaseManager'>,
): string[] {
  return unique([
    ...(release.releaseManager ? [release.releaseManager] : []),
    release.owner,
  ]);
}

/** The owners of some entities, as far as the graph knows. @internal */
export function ownersOf(
  graph: CatalogGraph,
  entityRefs: readonly string[],
): string[] {
  return unique(entityRefs.flatMap(ref => graph.entities[ref]?.owners ?? []));
}

/** @internal */
export function unique(refs: readonly string[]): string[] {
  return [...new Set(refs)];
}

const runningIndexes = new WeakMap<
  RunningVersion[],
  Map<string, RunningVersion[]>
>();

/** What is recorded of an entity, in all environments. @internal */
export function recordsOf(
  facts: ReadinessFacts,
  entityRef: string,
): RunningVersion[] {
  // Many releases are judged on one list, so it is sorted into an index once.
  const index = remember(runningIndexes, facts.running, running => {
    const byEntity = new Map<string, RunningVersion[]>();
    for (const record of running) {
      const records = byEntity.get(record.entityRef);
      if (records) {
        records.push(record);
      } else {
        byEntity.set(record.entityRef, [record]);
      }
    }
    return byEntity;
  });
  return index.get(entityRef) ?? [];
}

/** What is recorded of an entity in one environment. @internal */
export function recordIn(
  facts: ReadinessFacts,
  entityRef: string,
  environment: string,
): RunningVersion | undefined {
  return recordsOf(facts, entityRef).find(
    record => record.environment === environment,
  );
}

const deployedIndexes = new WeakMap<
  ReadinessFacts['deployed'],
  Map<string, string>
>();

function deployedKey(one: {
  entityRef: string;
  environment: string;
  version: string;
}): string {
  return `${one.entityRef} ${one.environment} ${bareVersion(one.version)}`;
}

/** When a version was first deployed to an environment, ISO 8601. @internal */
export function firstDeployedAt(
  facts: ReadinessFacts,
  entityRef: string,
  version: string,
  environment: string = facts.environment,
): string | undefined {
  const index = remember(deployedIndexes, facts.deployed, deployed => {
    const first = new Map<string, string>();
    for (const entry of deployed) {
      const key = deployedKey(entry);
      const known = first.get(key);
      if (
        known === undefined ||
        Date.parse(entry.firstAt) < Date.parse(known)
      ) {
        first.set(key, entry.firstAt);
      }
    }
    return first;
  });
  return index.get(deployedKey({ entityRef, environment, version }));
}

/**
 * That a component of the release needs another entity.
 *
 * @internal
 */
export type DependencyUse = {
  component: ReleaseComponent;
  entityRef: string;
  /** Range or exact version that the release states, if it does. */
  required?: string;
};

/** @internal */
export type Dependencies = {
  uses: DependencyUse[];
  /** Distinct entities that are needed. */
  entityRefs: string[];
  /** What could not be followed, with the reason as a sentence. */
  gaps: Array<{ entityRef: string; cause: string }>;
};

const dependencyCache = new WeakMap<ReadinessFacts, Dependencies>();

/**
 * Everything that the components need directly: from the catalog, with the
 * requirements that the release states on it or beside it.
 *
 * @internal
 */
export function dependenciesOfRelease(facts: ReadinessFacts): Dependencies {
  return remember(dependencyCache, facts, collectDependencies);
}

function collectDependencies({ release, graph }: ReadinessFacts): Dependencies {
  const uses: DependencyUse[] = [];
  const gaps = new Map<string, string>();
  for (const component of release.components) {
    const name = component.entityRef;
    const found = lookUp(graph, name);
    const required = new Map(
      component.requirements?.map(({ entityRef, version }) => [
        entityRef,
        version,
      ]),
    );
    if (found.state === 'present') {
      for (const api of found.entity.consumesApis) {
        const readApi = lookUp(graph, api);
        if (readApi.state === 'unread') {
          gaps.set(api, readApi.cause);
        }
      }
      for (const { entityRef } of dependenciesOf(graph, name)) {
        uses.push({ component, entityRef, required: required.get(entityRef) });
        required.delete(entityRef);
      }
    } else {
      gaps.set(
        name,
        found.state === 'missing' ? 'It is not in the catalog' : found.cause,
      );
    }
    for (const [entityRef, version] of required) {
      uses.push({ component, entityRef, required: version });
    }
  }
  return {
    uses,
    entityRefs: unique(uses.map(({ entityRef }) => entityRef)),
    gaps: [...gaps].map(([entityRef, cause]) => ({ entityRef, cause })),
  };
}

function toSet(refs: string[]): Set<string> {
  return new Set(refs);
}

function remember<K extends object, V>(
  cache: WeakMap<K, V>,
  key: K,
  compute: (key: K) => V,
): V {
  let value = cache.get(key);
  if (value === undefined) {
    value = compute(key);
    cache.set(key, value);
  }
  return value;
}
