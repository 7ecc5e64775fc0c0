import { Release } from '../api/types';
import { CatalogGraph, dependenciesOf } from '../catalog';

/**
 * The order in which the components of a release are deployed.
 *
 * @public
 */
export type DeploymentWaves = {
  /**
   * References of the components, wave by wave: what a wave depends on is in
   * an earlier one. Components of one cycle share a wave.
   */
  waves: string[][];
  /** Cycles as paths that end where they begin, such as `a, b, a`. */
  cycles: string[][];
};

/**
 * Orders the components of a release by what they depend on directly, in the
 * catalog and by their stated requirements.
 *
 * @public
 */
export function deploymentWaves(
  release: Pick<Release, 'components'>,
  graph: CatalogGraph,
): DeploymentWaves {
  const edges = edgesWithin(release, graph);
  const waveOf = new Map<string, number>();
  const waves: string[][] = [];
  const cycles: string[][] = [];
  // Tarjan's algorithm finds a group only after everything that it depends on.
  for (const group of stronglyConnected(edges)) {
    const members = new Set(group);
    const wave = Math.max(
      0,
      ...group
        .flatMap(ref => edges.get(ref)!)
        .filter(dependency => !members.has(dependency))
        .map(dependency => waveOf.get(dependency)! + 1),
    );
    group.forEach(ref => waveOf.set(ref, wave));
    (waves[wave] ??= []).push(...group);
    if (group.length > 1) {
      cycles.push(cycleThrough([...group].sort()[0], members, edges));
    }
  }
  return { waves: waves.map(wave => wave.sort()), cycles };
}

function edgesWithin(
  release: Pick<Release, 'components'>,
  graph: CatalogGraph,
): Map<string, string[]> {
  const delivered = new Set(release.components.map(c => c.entityRef));
  return new Map(
    release.components.map(({ entityRef, requirements = [] }) => [
      entityRef,
      [
        ...new Set([
          ...dependenciesOf(graph, entityRef).map(d => d.entityRef),
          ...requirements.map(requirement => requirement.entityRef),
        ]),
      ].filter(ref => ref !== entityRef && delivered.has(ref)),
    ]),
  );
}

/** Tarjan's strongly connected components, dependencies first. */
function stronglyConnected(edges: Map<string, string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const groups: string[][] = [];

  function visit(ref: string): void {
    index.set(ref, index.size);
    low.set(ref, index.get(ref)!);
    stack.push(ref);
    onStack.add(ref);
    for (const next of edges.get(ref)!) {
      if (!index.has(next)) {
        visit(next);
        low.set(ref, Math.min(low.get(ref)!, low.get(next)!));
      } else if (onStack.has(next)) {
        low.set(ref, Math.min(low.get(ref)!, index.get(next)!));
      }
    }
    if (low.get(ref) === index.get(ref)) {
      const group = stack.splice(stack.indexOf(ref));
      group.forEach(member => onStack.delete(member));
      groups.push(group);
    }
  }

  for (const ref of edges.keys()) {
    if (!index.has(ref)) {
      visit(ref);
    }
  }
  return groups;
}

/** The shortest way from a member of a cycle back to itself. */
function cycleThrough(
  start: string,
  members: Set<string>,
  edges: Map<string, string[]>,
): string[] {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of edges.get(way[way.length - 1])!) {
      if (next === start) {
        return [...way, start];
      }
      if (members.has(next) && !seen.has(next)) {
        seen.add(next);
        ways.push([...way, next]);
      }
    }
  }
  return [start];
}
