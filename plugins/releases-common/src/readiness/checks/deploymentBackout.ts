import { CheckDefinition } from '../checkDefinition';
import { leadsOf } from '../factLookup';
import { resultOf } from '../outcomes';
import { flagParameter } from '../parameters';
import { momentIn } from '../sentences';

/** @internal */
export const deploymentBackout: CheckDefinition<{ rehearsed: boolean }> = {
  name: 'deployment.backout',
  title: 'Back-out plan',
  needs: [],
  defaultMode: 'block',
  parameters: {
    rehearsed: flagParameter('Whether the plan has to be rehearsed', false),
  },
  evaluate({ release }, { rehearsed }) {
    const plan = release.backOutPlan;
    const rehearsedAt = plan?.rehearsedAt;
    let says = 'There is no back-out plan';
    if (plan) {
      says = rehearsedAt
        ? `The back-out plan was rehearsed on ${momentIn(rehearsedAt)}`
        : 'There is a back-out plan, not rehearsed';
    }
    const isMet = plan && (!rehearsed || rehearsedAt !== undefined);
    return resultOf({
      findings: [
        {
          outcome: isMet ? 'passed' : 'failed',
          message: says,
          ...(plan?.rehearsalUrl && {
            links: [{ title: 'Rehearsal', url: plan.rehearsalUrl }],
          }),
        },
      ],
      lookedAt: 'The back-out plan',
      passed: says,
      failed: says,
      resolution: {
        action: plan
          ? 'Rehearse the back-out plan and note when.'
          : 'Write down how the release is undone when it fails.',
        people: leadsOf(release),
        kind: 'edit-release',
      },
    });
  },
};
