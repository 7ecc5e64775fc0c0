import { CheckFinding } from '../../api/types';
import { CheckDefinition } from '../checkDefinition';
import { leadsOf, unique } from '../factLookup';
import { resultOf } from '../outcomes';
import { count, nameOf } from '../sentences';
import { sameVersion } from '../versions';

/** @internal */
export const coordinationVetoes: CheckDefinition<{}> = {
  name: 'coordination.vetoes',
  title: 'Vetoes',
  needs: ['locks'],
  defaultMode: 'block',
  parameters: {},
  evaluate({ vetoes, release, graph }) {
    const findings = vetoes
      .filter(veto =>
        release.components.some(
          component =>
            component.entityRef === veto.entityRef &&
            sameVersion(component.version, veto.version),
        ),
      )
      .map(
        (veto): CheckFinding => ({
          outcome: 'failed',
          message: `${nameOf(graph, veto.entityRef)} ${
            veto.version
          } may not be deployed anywhere: ${veto.reason}`,
          entityRefs: [veto.entityRef],
          versions: { planned: veto.version },
          people: [veto.createdBy],
        }),
      );
    return resultOf({
      findings,
      lookedAt: `Vetoes on ${count(release.components.length, 'version')}`,
      passed: 'No version is vetoed',
      failed:
        findings.length === 1
          ? findings[0].message
          : `${count(findings.length, 'version')} may not be deployed anywhere`,
      resolution: {
        action:
          'Deliver another version, or lift the veto if it was given by mistake.',
        people: unique([
          ...leadsOf(release),
          ...findings.flatMap(f => f.people ?? []),
        ]),
        kind: 'lift-veto',
      },
    });
  },
};
