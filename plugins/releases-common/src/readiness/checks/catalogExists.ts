import { CheckFinding } from '../../api/types';
import { CheckDefinition } from '../checkDefinition';
import { leadsOf, lookUp } from '../factLookup';
import { resultOf } from '../outcomes';
import { count, nameOf } from '../sentences';

/** @internal */
export const catalogExists: CheckDefinition<{}> = {
  name: 'catalog.exists',
  title: 'In the catalog',
  needs: ['catalog'],
  defaultMode: 'block',
  parameters: {},
  evaluate({ release, graph }) {
    const findings: CheckFinding[] = release.components.map(
      ({ entityRef }): CheckFinding => {
        const name = nameOf(graph, entityRef);
        const found = lookUp(graph, entityRef);
        const about = { entityRefs: [entityRef] };
        if (found.state === 'missing') {
          const message = `${name} is not in the catalog`;
          return { ...about, outcome: 'failed', message };
        }
        if (found.state === 'unread') {
          const message = `Whether ${name} is in the catalog is not known: ${found.cause}`;
          return { ...about, outcome: 'unknown', message };
        }
        if (found.entity.orphan) {
          const message = `${name} is an orphan: nothing registers it in the catalog any more`;
          return { ...about, outcome: 'failed', message };
        }
        const message = `${name} is in the catalog`;
        return { ...about, outcome: 'passed', message };
      },
    );
    const isEmpty =
      release.components.length === 0 && release.includes.length === 0;
    if (isEmpty) {
      findings.push({
        outcome: 'failed',
        message: 'The release has no components',
      });
    }
    const wrong = findings.filter(f => f.outcome === 'failed').length;
    const components = count(release.components.length, 'component');
    return resultOf({
      findings,
      lookedAt: components,
      passed: inCatalog(release.components.length),
      failed: isEmpty
        ? 'The release has no components'
        : `${wrong} of ${components} cannot be found in the catalog`,
      resolution: isEmpty
        ? {
            action: 'Add what the release delivers.',
            people: leadsOf(release),
            kind: 'edit-release',
          }
        : {
            action:
              'Register the components in the catalog again, or take them out of the release.',
            people: leadsOf(release),
            kind: 'catalog',
          },
    });
  },
};

function inCatalog(components: number): string {
  switch (components) {
    case 0:
      return 'The release contains other releases and no components of its own';
    case 1:
      return 'The catalog has the component';
    default:
      return `The catalog has all ${components} components`;
  }
}
