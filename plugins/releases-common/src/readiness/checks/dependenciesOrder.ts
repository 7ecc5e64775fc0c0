import { CheckFinding } from '../../api/types';
import { CheckDefinition } from '../checkDefinition';
import {
  dependenciesOfRelease,
  leadsOf,
  ownersOf,
  unique,
} from '../factLookup';
import { resultOf } from '../outcomes';
import { count, listOf, nameOf } from '../sentences';
import { deploymentWaves } from '../waves';

/** @internal */
export const dependenciesOrder: CheckDefinition<{}> = {
  name: 'dependencies.order',
  title: 'Order of deployment',
  needs: ['catalog'],
  defaultMode: 'block',
  parameters: {},
  evaluate(facts) {
    const { release, graph } = facts;
    const { waves, cycles } = deploymentWaves(release, graph);
    const { gaps } = dependenciesOfRelease(facts);
    const findings: CheckFinding[] = [
      ...cycles.map(
        (cycle): CheckFinding => ({
          outcome: 'failed',
          message: `${cycle
            .map(ref => nameOf(graph, ref))
            .join(' → ')} need each other first`,
          entityRefs: unique(cycle),
        }),
      ),
      ...gaps.map(
        ({ entityRef, cause }): CheckFinding => ({
          outcome: 'unknown',
          message: `What ${nameOf(
            graph,
            entityRef,
          )} depends on is not known: ${cause}`,
          entityRefs: [entityRef],
        }),
      ),
      ...waves.map(
        (wave, index): CheckFinding => ({
          outcome: 'passed',
          message: `Wave ${index + 1}: ${listOf(
            wave.map(ref => nameOf(graph, ref)),
          )}`,
          entityRefs: wave,
        }),
      ),
    ];
    const inCycles = unique(cycles.flat());
    return resultOf({
      findings,
      lookedAt: count(release.components.length, 'component'),
      passed: `${count(release.components.length, 'component')} in ${count(
        waves.length,
        'wave',
      )}`,
      failed:
        cycles.length === 1
          ? findings[0].message
          : `${cycles.length} cycles of dependencies`,
      resolution: {
        action:
          'Correct the dependencies in the catalog, or deliver the components of a cycle in separate releases.',
        people: unique([...ownersOf(graph, inCycles), ...leadsOf(release)]),
        kind: 'catalog',
      },
    });
  },
};
