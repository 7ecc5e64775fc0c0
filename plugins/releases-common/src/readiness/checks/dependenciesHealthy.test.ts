import { RunningVersion } from '../../api/types';
import {
  complaints,
  COMPONENT,
  evaluated,
  LEDGER,
  someFacts,
} from '../__testUtils__/facts';
import { dependenciesHealthy } from './dependenciesHealthy';

function latest(
  outcome: NonNullable<RunningVersion['latest']>['outcome'],
  environment: string = 'production',
): RunningVersion[] {
  return [
    {
      entityRef: LEDGER,
      environment,
      version: '7.0.1',
      latest: { outcome, version: '7.1.0', startedAt: '2026-11-23T11:00:00Z' },
    },
  ];
}

describe('dependencies.healthy', () => {
  it.each([
    ['nothing unusual', someFacts(), []],
    ['no record at all', someFacts({ running: [] }), []],
    [
      'a dependency that is being deployed',
      someFacts({ running: latest('running') }),
      [
        'ledger-db 7.1.0 is being deployed in production since 23 Nov 2026 11:00 (UTC)',
      ],
    ],
    [
      'a dependency that failed',
      someFacts({ running: latest('failed') }),
      [
        'ledger-db 7.1.0 has failed in production since 23 Nov 2026 11:00 (UTC)',
      ],
    ],
    [
      'a dependency that was rolled back',
      someFacts({ running: latest('rolled-back') }),
      [
        'ledger-db 7.1.0 is rolled back in production since 23 Nov 2026 11:00 (UTC)',
      ],
    ],
    [
      'a failure in another environment',
      someFacts({ running: latest('failed', 'staging') }),
      [],
    ],
    [
      'a failure of what the release replaces',
      someFacts({
        running: latest('failed'),
        release: {
          components: [COMPONENT, { entityRef: LEDGER, version: '7.2.0' }],
        },
      }),
      [],
    ],
  ])('judges %s', (_, facts, messages) => {
    const result = evaluated(dependenciesHealthy, facts);
    expect(result.outcome).toBe(messages.length > 0 ? 'failed' : 'passed');
    expect(complaints(result)).toEqual(messages);
  });

  it('admits what it does not look at', () => {
    expect(evaluated(dependenciesHealthy, someFacts()).lookedAt).toContain(
      'open incidents are not looked at yet',
    );
  });
});
