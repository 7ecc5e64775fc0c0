import { RunningVersion } from '../../api/types';
import { evaluated, PAYMENTS, someFacts } from '../__testUtils__/facts';
import { promotionPrevious } from './promotionPrevious';

function staging(
  record?: Partial<RunningVersion>,
  deployed: Array<{ version: string; firstAt: string }> = [],
) {
  return someFacts({
    running: record
      ? [{ entityRef: PAYMENTS, environment: 'staging', ...record }]
      : [],
    deployed: deployed.map(one => ({
      entityRef: PAYMENTS,
      environment: 'staging',
      ...one,
    })),
  });
}

const SINCE = '2026-11-22T12:00:00.000Z';

describe('promotion.previous', () => {
  it.each([
    [
      'a version that runs there',
      staging({ version: '4.2.0', since: SINCE }),
      undefined,
      'passed',
      'payments-api 4.2.0 runs in staging',
    ],
    [
      'nothing there',
      staging(),
      undefined,
      'failed',
      'payments-api 4.2.0 has not run in staging',
    ],
    [
      'a candidate of the version there',
      staging({ version: '4.2.0-rc.3', since: SINCE }),
      undefined,
      'failed',
      'payments-api 4.2.0 has not run in staging (4.2.0-rc.3 runs there)',
    ],
    [
      'a version that was replaced there',
      staging({ version: '4.3.0', since: SINCE }, [
        { version: '4.2.0', firstAt: '2026-11-20T12:00:00.000Z' },
      ]),
      undefined,
      'passed',
      'payments-api 4.2.0 ran in staging',
    ],
    [
      'a version that was replaced there, and reported with a leading v',
      staging({ version: '4.3.0', since: SINCE }, [
        { version: 'v4.2.0', firstAt: '2026-11-20T12:00:00.000Z' },
      ]),
      undefined,
      'passed',
      'payments-api 4.2.0 ran in staging',
    ],
    [
      'a version that was rolled back there',
      staging(
        {
          version: '4.1.2',
          since: SINCE,
          latest: {
            outcome: 'rolled-back',
            version: '4.2.0',
            startedAt: SINCE,
          },
        },
        [{ version: '4.2.0', firstAt: '2026-11-20T12:00:00.000Z' }],
      ),
      undefined,
      'failed',
      'payments-api 4.2.0 was rolled back in staging',
    ],
    [
      'a version that failed there when it was deployed again',
      staging({
        version: '4.2.0',
        since: SINCE,
        latest: { outcome: 'failed', version: '4.2.0', startedAt: SINCE },
      }),
      undefined,
      'failed',
      'payments-api 4.2.0 failed in staging',
    ],
    [
      'enough time by the start of the window',
      staging({ version: '4.2.0', since: SINCE }),
      'P11D',
      'passed',
      'payments-api 4.2.0 will have run in staging for 11 days and 1 hour',
    ],
    [
      'too little time by the start of the window',
      staging({ version: '4.2.0', since: SINCE }),
      'P12D',
      'failed',
      'payments-api 4.2.0 will have run in staging for 11 days and 1 hour; 12 days are needed',
    ],
    [
      'too little time before it was replaced',
      staging({ version: '4.3.0', since: SINCE }, [
        { version: '4.2.0', firstAt: '2026-11-22T11:00:00.000Z' },
      ]),
      'PT2H',
      'failed',
      'payments-api 4.2.0 ran in staging for 1 hour; 2 hours are needed',
    ],
    [
      'an unknown time',
      staging({ version: '4.2.0' }),
      'PT1H',
      'unknown',
      'How long payments-api 4.2.0 has run in staging is not known',
    ],
  ])('judges %s', (_, facts, soak, outcome, message) => {
    const result = evaluated(promotionPrevious, facts, soak ? { soak } : {});
    expect(result.outcome).toBe(outcome);
    expect(result.findings).toMatchObject([{ outcome, message }]);
  });

  it('passes in the first environment', () => {
    const facts = { ...staging(), environment: 'staging' };
    expect(evaluated(promotionPrevious, facts)).toMatchObject({
      outcome: 'passed',
      summary: 'staging is the first environment',
    });
  });

  it('is unknown in an environment that is gone', () => {
    const facts = { ...staging(), environment: 'moon' };
    expect(evaluated(promotionPrevious, facts).outcome).toBe('unknown');
  });
});
