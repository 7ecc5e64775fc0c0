import type { ReadinessCheck } from '@slipway/backstage-plugin-releases-common';
import { aCheck, aFinding, aVerdict } from '../__testUtils__/demoVerdicts';
import { blockingSentences, groupChecks } from './checkGroups';

describe('groupChecks', () => {
  it.each<[ReadinessCheck['outcome'], ReadinessCheck['mode'], string]>([
    ['passed', 'block', 'passed'],
    ['passed', 'warn', 'passed'],
    ['failed', 'block', 'blocking'],
    ['failed', 'warn', 'warnings'],
    ['unknown', 'block', 'blocking'],
    ['unknown', 'warn', 'warnings'],
    ['excepted', 'block', 'warnings'],
    ['off', 'off', 'off'],
  ])(
    'puts what is %s where the check is %s under %s',
    (outcome, mode, group) => {
      const check = aCheck({ name: 'a', outcome, mode });
      const groups = groupChecks([check]);
      expect(
        Object.entries(groups)
          .filter(([, checks]) => checks.length > 0)
          .map(([name]) => name),
      ).toEqual([group]);
    },
  );
});

it('says first what blocks, a finding at a time', () => {
  const verdict = aVerdict([
    aCheck({
      name: 'a',
      mode: 'warn',
      outcome: 'failed',
      findings: [aFinding('Only a warning')],
    }),
    aCheck({
      name: 'b',
      outcome: 'failed',
      findings: [{ message: 'Fine', outcome: 'passed' }, aFinding('One')],
    }),
    aCheck({ name: 'c', outcome: 'unknown', summary: 'Nobody knows' }),
  ]);

  expect(blockingSentences(verdict, 2)).toEqual(['One', 'Nobody knows']);
  expect(blockingSentences(verdict, 1)).toEqual(['One']);
});
