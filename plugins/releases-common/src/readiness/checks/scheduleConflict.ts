import { CheckFinding, DeploymentWindow } from '../../api/types';
import { dependentsOf } from '../../catalog';
import { windowsOverlap } from '../../planning';
import { CheckDefinition } from '../checkDefinition';
import {
  dependenciesOfRelease,
  leadsOf,
  lookUp,
  unique,
  windowOf,
} from '../factLookup';
import { ReadinessFacts, RelatedRelease } from '../facts';
import { resultOf, unknownResult } from '../outcomes';
import { flagParameter } from '../parameters';
import { count, listOf, nameOf } from '../sentences';

/** @internal */
export const scheduleConflict: CheckDefinition<{ drafts: boolean }> = {
  name: 'schedule.conflict',
  title: 'Conflicts',
  needs: ['catalog', 'releases'],
  defaultMode: 'warn',
  modeWhereExclusive: 'block',
  parameters: {
    drafts: flagParameter('Whether windows of drafts count too', false),
  },
  evaluate(facts, { drafts }) {
    const { release, environment } = facts;
    const window = windowOf(facts);
    if (!window) {
      return unknownResult(`There is no window in ${environment} to compare`);
    }
    const states = ['candidate', 'approved', 'deploying', 'failed'];
    const others = facts.related.filter(
      other =>
        other.id !== release.id &&
        // What the release bundles is planned together with it.
        !release.includes.includes(other.id) &&
        !other.includes.includes(release.id) &&
        (states.includes(other.state) || (drafts && other.state === 'draft')),
    );
    const neighbours = neighboursOf(facts);
    const findings: CheckFinding[] = [
      ...others.flatMap(other => {
        const found = conflictWith(facts, { other, window, neighbours });
        return found ? [found] : [];
      }),
      ...unreadNeighbours(facts),
    ];
    const wrong = findings.filter(f => f.outcome === 'failed');
    return resultOf({
      findings,
      lookedAt: `${count(others.length, 'planned release')} around ${count(
        release.components.length,
        'component',
      )} in ${environment}`,
      passed: 'No other release is in the way',
      failed:
        wrong.length === 1
          ? wrong[0].message
          : `Overlaps ${count(wrong.length, 'release')}: ${listOf(
              wrong.flatMap(f => f.releases ?? []).map(({ title }) => title),
            )}`,
      resolution: {
        action:
          'Plan another window, or agree with the other release who goes first.',
        people: unique([
          ...leadsOf(release),
          ...wrong.flatMap(f => f.people ?? []),
        ]),
        kind: 'plan-window',
      },
    });
  },
};

/** By reference of a neighbour, in which way it and a component depend on each other. */
function neighboursOf(facts: ReadinessFacts): Map<string, string> {
  const { graph, release } = facts;
  const name = (ref: string) => nameOf(graph, ref);
  const neighbours = new Map<string, string>();
  for (const { component, entityRef } of dependenciesOfRelease(facts).uses) {
    neighbours.set(
      entityRef,
      `${name(component.entityRef)} depends on ${name(entityRef)}`,
    );
  }
  for (const component of release.components) {
    for (const { entityRef } of dependentsOf(graph, component.entityRef)) {
      if (!neighbours.has(entityRef)) {
        neighbours.set(
          entityRef,
          `${name(entityRef)} depends on ${name(component.entityRef)}`,
        );
      }
    }
  }
  for (const component of release.components) {
    neighbours.set(
      component.entityRef,
      `both deliver ${name(component.entityRef)}`,
    );
  }
  return neighbours;
}

function conflictWith(
  facts: ReadinessFacts,
  options: {
    other: RelatedRelease;
    window: DeploymentWindow;
    neighbours: Map<string, string>;
  },
): CheckFinding | undefined {
  const { other, window, neighbours } = options;
  const { graph, release, environment } = facts;
  const overlapping = other.windows.filter(theirs =>
    windowsOverlap(theirs, window),
  );
  const there = overlapping.find(w => w.environment === environment);
  const touched = there
    ? other.components.filter(c => neighbours.has(c.entityRef))
    : [];
  const leader = release.releaseManager;
  // One person cannot lead two deployments at once, wherever they happen.
  const isSameLeader =
    leader !== undefined &&
    leader === other.releaseManager &&
    overlapping.length > 0;
  const taken =
    there &&
    facts.policy.environments.find(
      ({ name, exclusive }) => name === environment && exclusive,
    );
  const reasons = unique([
    ...(taken ? [`${environment} takes one release at a time`] : []),
    ...touched.map(c => neighbours.get(c.entityRef)!),
    ...(isSameLeader ? [`both are led by ${nameOf(graph, leader)}`] : []),
  ]);
  return reasons.length === 0
    ? undefined
    : {
        outcome: 'failed',
        message: `Overlaps ${other.title}: ${listOf(reasons)}`,
        entityRefs: touched.map(c => c.entityRef),
        releases: [{ id: other.id, title: other.title }],
        people: leadsOf(other),
        window: there ?? overlapping[0],
      };
}

/** What could hide a conflict because the catalog did not tell it. */
function unreadNeighbours(facts: ReadinessFacts): CheckFinding[] {
  const { graph, release } = facts;
  const gaps = new Map(
    dependenciesOfRelease(facts).gaps.map(gap => [gap.entityRef, gap.cause]),
  );
  for (const { entityRef } of release.components) {
    for (const api of graph.entities[entityRef]?.providesApis ?? []) {
      const found = lookUp(graph, api);
      if (found.state === 'unread') {
        gaps.set(api, found.cause);
      }
    }
  }
  return [...gaps].map(([entityRef, cause]) => ({
    outcome: 'unknown',
    message: `What is around ${nameOf(
      graph,
      entityRef,
    )} is not known: ${cause}`,
    entityRefs: [entityRef],
  }));
}
