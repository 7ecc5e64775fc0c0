import { CheckFinding } from '../../api/types';
import { CheckDefinition } from '../checkDefinition';
import { leadsOf, lookUp, ownersOf, unique } from '../factLookup';
import { resultOf } from '../outcomes';
import { textsParameter } from '../parameters';
import { count, listOf, nameOf } from '../sentences';

/** @internal */
export const catalogLifecycle: CheckDefinition<{ refused: string[] }> = {
  name: 'catalog.lifecycle',
  title: 'Lifecycle',
  needs: ['catalog'],
  defaultMode: 'warn',
  parameters: {
    refused: textsParameter('Lifecycles that are not released any more', [
      'deprecated',
    ]),
  },
  evaluate({ release, graph }, { refused }) {
    const refusedNames = refused.map(name => name.toLocaleLowerCase('en-US'));
    const findings = release.components.map(({ entityRef }): CheckFinding => {
      const name = nameOf(graph, entityRef);
      const found = lookUp(graph, entityRef);
      const about = { entityRefs: [entityRef] };
      if (found.state !== 'present') {
        const cause =
          found.state === 'missing' ? 'it is not in the catalog' : found.cause;
        const message = `The lifecycle of ${name} is not known: ${cause}`;
        return { ...about, outcome: 'unknown', message };
      }
      const lifecycle = found.entity.lifecycle;
      if (
        lifecycle &&
        refusedNames.includes(lifecycle.toLocaleLowerCase('en-US'))
      ) {
        const message = `${name} is ${lifecycle}`;
        return { ...about, outcome: 'failed', message };
      }
      const message = lifecycle
        ? `${name} is in ${lifecycle}`
        : `${name} names no lifecycle`;
      return { ...about, outcome: 'passed', message };
    });
    const wrong = findings.filter(f => f.outcome === 'failed');
    const refs = wrong.flatMap(f => f.entityRefs ?? []);
    return resultOf({
      findings,
      lookedAt: count(release.components.length, 'component'),
      passed: `No component is ${refused.join(' or ')}`,
      failed: wrong
        .map(f => f.message)
        .slice(0, 3)
        .join('; '),
      resolution: {
        action: `Correct the lifecycle of ${listOf(
          refs.map(ref => nameOf(graph, ref)),
        )} in the catalog, or release what replaces it.`,
        people: unique([...ownersOf(graph, refs), ...leadsOf(release)]),
        kind: 'catalog',
      },
    });
  },
};
