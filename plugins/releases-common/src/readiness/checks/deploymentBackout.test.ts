import { BackOutPlan } from '../../api/types';
import { evaluated, someFacts } from '../__testUtils__/facts';
import { deploymentBackout } from './deploymentBackout';

const PLAN = { description: 'Deploy 4.1.2 again.' };
const REHEARSED = {
  ...PLAN,
  rehearsedAt: '2026-11-20T10:00:00.000Z',
  rehearsalUrl: 'https://ci.example/7',
};

describe('deployment.backout', () => {
  it.each<[string, BackOutPlan | undefined, boolean, string, string]>([
    ['no plan', undefined, false, 'failed', 'There is no back-out plan'],
    [
      'a plan',
      PLAN,
      false,
      'passed',
      'There is a back-out plan, not rehearsed',
    ],
    [
      'a plan where it has to be rehearsed',
      PLAN,
      true,
      'failed',
      'There is a back-out plan, not rehearsed',
    ],
    [
      'a rehearsed plan',
      REHEARSED,
      true,
      'passed',
      'The back-out plan was rehearsed on 20 Nov 2026 10:00 (UTC)',
    ],
  ])('judges %s', (_, backOutPlan, rehearsed, outcome, summary) => {
    const facts = someFacts({ release: { backOutPlan } });
    expect(evaluated(deploymentBackout, facts, { rehearsed })).toMatchObject({
      outcome,
      summary,
    });
  });

  it('links the rehearsal', () => {
    const facts = someFacts({ release: { backOutPlan: REHEARSED } });
    expect(evaluated(deploymentBackout, facts).findings[0].links).toEqual([
      { title: 'Rehearsal', url: 'https://ci.example/7' },
    ]);
  });
});
