import { CheckFinding } from '../../api/types';
import { CheckDefinition } from '../checkDefinition';
import {
  dependenciesOfRelease,
  ownersOf,
  leadsOf,
  recordIn,
  unique,
} from '../factLookup';
import { resultOf } from '../outcomes';
import { count, listOf, momentIn, nameOf } from '../sentences';

const SAYS = {
  running: 'is being deployed',
  failed: 'has failed',
  'rolled-back': 'is rolled back',
};

const NOT_YET = 'open incidents are not looked at yet';

/** @internal */
export const dependenciesHealthy: CheckDefinition<{}> = {
  name: 'dependencies.healthy',
  title: 'Health of dependencies',
  needs: ['catalog', 'deployments'],
  defaultMode: 'block',
  parameters: {},
  evaluate(facts) {
    const { graph, environment, release } = facts;
    const { entityRefs, gaps } = dependenciesOfRelease(facts);
    const own = new Set(release.components.map(c => c.entityRef));
    // What the release delivers itself is replaced by it, whatever state it is in.
    const others = entityRefs.filter(ref => !own.has(ref));
    const findings: CheckFinding[] = gaps.map(({ entityRef, cause }) => ({
      outcome: 'unknown',
      message: `What is behind ${nameOf(
        graph,
        entityRef,
      )} is not known: ${cause}`,
      entityRefs: [entityRef],
    }));
    for (const entityRef of others) {
      const latest = recordIn(facts, entityRef, environment)?.latest;
      if (latest && latest.outcome !== 'succeeded') {
        findings.push({
          outcome: 'failed',
          message: `${nameOf(graph, entityRef)} ${latest.version} ${
            SAYS[latest.outcome]
          } in ${environment} since ${momentIn(latest.startedAt)}`,
          entityRefs: [entityRef],
          versions: { actual: latest.version },
        });
      }
    }
    const wrong = findings.filter(f => f.outcome === 'failed');
    const refs = unique(wrong.flatMap(f => f.entityRefs ?? []));
    return resultOf({
      findings,
      lookedAt: `The latest deployments of ${count(
        others.length,
        'dependency',
        'dependencies',
      )} in ${environment}; ${NOT_YET}`,
      passed: `No dependency is being deployed, failed or was rolled back in ${environment}; ${NOT_YET}`,
      failed:
        wrong.length === 1
          ? wrong[0].message
          : `${wrong.length} dependencies are not settled in ${environment}`,
      resolution: {
        action: `Wait until ${listOf(
          refs.map(ref => nameOf(graph, ref)),
        )} runs again in ${environment}, or report the deployment that repaired it.`,
        people: unique([...ownersOf(graph, refs), ...leadsOf(release)]),
        kind: 'report-deployment',
      },
    });
  },
};
