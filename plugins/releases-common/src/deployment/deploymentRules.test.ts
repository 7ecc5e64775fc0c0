import { Deployment, DeploymentInput } from '../api/types';
import { DEFAULT_POLICY } from '../planning';
import {
  finishDeployment,
  normalizeDeployment,
  validateDeployment,
  validateDeploymentEnd,
} from './deploymentRules';
import { normalizeLock, validateLock, validateVeto } from './restrictionRules';

const NOW = '2026-11-24T12:00:00.000Z';

function report(change: Partial<DeploymentInput> = {}): DeploymentInput {
  return {
    entityRef: 'Component:Default/Payments-API',
    version: ' 4.2.0 ',
    environment: 'production',
    ...change,
  };
}

describe('a report of a deployment', () => {
  it.each<[Partial<DeploymentInput>, string[]]>([
    [{}, []],
    [{ outcome: 'running' }, []],
    [{ startedAt: '2026-11-24T13:04:59+01:00' }, []],
    [{ startedAt: '2026-11-24T12:05:01Z' }, ['startedAt notFuture']],
    [{ finishedAt: '2026-11-24T12:06:00Z' }, ['finishedAt notFuture']],
    [{ startedAt: '2026-11-24' }, ['startedAt instant']],
    [
      { startedAt: '2026-11-24T11:00:00Z', finishedAt: '2026-11-24T10:59:59Z' },
      ['finishedAt afterStart'],
    ],
    [{ finishedAt: '2020-01-01T00:00:00Z' }, []],
    [
      { outcome: 'running', finishedAt: '2026-11-24T11:00:00Z' },
      ['finishedAt notWhileRunning'],
    ],
    [{ environment: 'prod' }, ['environment knownEnvironment']],
    [{ entityRef: 'payments-api' }, ['entityRef entityRef']],
    [{ entityRef: 'group:default/team' }, ['entityRef kind']],
    [{ entityRef: 'resource:ledger-db' }, []],
    [{ version: '  ' }, ['version required']],
    [{ version: '4\u0000' }, ['version noControlCharacters']],
    [{ url: 'https://' }, ['url url']],
    [{ reason: 'x'.repeat(2001) }, ['reason maxLength']],
  ])('%j breaks %j', (change, expected) => {
    const violations = validateDeployment(report(change), {
      policy: DEFAULT_POLICY,
      now: NOW,
      isStated: false,
    });
    expect(violations.map(({ field, rule }) => `${field} ${rule}`)).toEqual(
      expected,
    );
  });

  it('names the environments that there are', () => {
    const [{ message }] = validateDeployment(report({ environment: 'prod' }), {
      policy: DEFAULT_POLICY,
      now: NOW,
      isStated: false,
    });
    expect(message).toBe(
      "There is no environment 'prod'. Choose one of: staging, production.",
    );
  });

  it.each([undefined, '', '  '])(
    'needs a reason when a person states it, %j is none',
    reason => {
      const context = { policy: DEFAULT_POLICY, now: NOW };
      const input = report({ reason });
      expect(
        validateDeployment(input, { ...context, isStated: true })[0],
      ).toMatchObject({ field: 'reason', rule: 'required' });
      expect(
        validateDeployment(report({ reason: 'Seen on the host' }), {
          ...context,
          isStated: true,
        }),
      ).toEqual([]);
    },
  );

  it.each<[Partial<DeploymentInput>, Partial<Deployment>]>([
    [{}, { outcome: 'succeeded', startedAt: NOW, finishedAt: NOW }],
    [{ outcome: 'running' }, { startedAt: NOW, finishedAt: undefined }],
    [
      { startedAt: '2026-11-24T12:00:00+01:00', outcome: 'failed' },
      { startedAt: '2026-11-24T11:00:00.000Z', finishedAt: NOW },
    ],
    [
      { finishedAt: '2026-11-20T00:00:00Z' },
      {
        startedAt: '2026-11-20T00:00:00.000Z',
        finishedAt: '2026-11-20T00:00:00.000Z',
      },
    ],
    // A clock that is a little ahead does not make it end before it starts.
    [
      { startedAt: '2026-11-24T12:03:00Z' },
      { finishedAt: '2026-11-24T12:03:00.000Z' },
    ],
    [{ commit: 'ABCDEF1' }, { commit: 'abcdef1' }],
  ])('%j is kept as %j', (change, expected) => {
    const content = normalizeDeployment(report(change), NOW);
    expect({ ...content }).toMatchObject(
      Object.fromEntries(
        Object.entries(expected).filter(([, value]) => value !== undefined),
      ),
    );
    expect(content.entityRef).toBe('component:default/payments-api');
    expect(content.version).toBe('4.2.0');
    expect('finishedAt' in content).toBe(content.outcome !== 'running');
  });
});

describe('the end of a deployment', () => {
  const running: Deployment = {
    ...normalizeDeployment(
      report({ outcome: 'running', reason: 'Run 871' }),
      NOW,
    ),
    id: '7b1c2f0e-6d0a-4c43-9e68-1f4a3c1b2d3e',
    reportedBy: 'service:pipeline',
    source: 'reported',
  };

  it('cannot lie before its start or in the future', () => {
    const context = { startedAt: NOW, now: '2026-11-24T13:00:00.000Z' };
    const broken = (finishedAt: string) =>
      validateDeploymentEnd({ outcome: 'failed', finishedAt }, context).map(
        ({ rule }) => rule,
      );
    expect(broken('2026-11-24T11:59:59Z')).toEqual(['afterStart']);
    expect(broken('2026-11-24T13:06:00Z')).toEqual(['notFuture']);
    expect(broken('2026-11-24T12:30:00Z')).toEqual([]);
  });

  it('keeps what was said at the start', () => {
    expect(
      finishDeployment(
        running,
        { outcome: 'rolled-back', reason: 'Errors above 2 %' },
        '2026-11-24T12:25:00.000Z',
      ),
    ).toEqual({
      ...running,
      outcome: 'rolled-back',
      finishedAt: '2026-11-24T12:25:00.000Z',
      reason: 'Run 871\nErrors above 2 %',
    });
  });
});

describe('locks and vetoes', () => {
  const context = { policy: DEFAULT_POLICY, now: NOW };
  const lock = { entityRef: 'Domain:Payments', reason: ' Year-end close ' };

  it.each([
    [{}, []],
    [{ environment: 'production', expiresAt: '2026-11-24T12:00:01Z' }, []],
    [{ environment: 'prod' }, ['environment knownEnvironment']],
    [{ expiresAt: '2026-11-24T12:00:00Z' }, ['expiresAt notPast']],
    [{ expiresAt: 'tomorrow' }, ['expiresAt instant']],
    [{ reason: ' ' }, ['reason required']],
    [{ entityRef: 'payments' }, ['entityRef entityRef']],
  ])('a lock with %j breaks %j', (change, expected) => {
    expect(
      validateLock({ ...lock, ...change }, context).map(
        ({ field, rule }) => `${field} ${rule}`,
      ),
    ).toEqual(expected);
  });

  it('is kept on the full reference', () => {
    expect(normalizeLock(lock)).toEqual({
      entityRef: 'domain:default/payments',
      reason: 'Year-end close',
    });
  });

  it('a veto names something that has versions', () => {
    const veto = { entityRef: 'domain:payments', version: ' ', reason: '' };
    expect(validateVeto(veto).map(({ field }) => field)).toEqual([
      'entityRef',
      'version',
      'reason',
    ]);
  });
});
