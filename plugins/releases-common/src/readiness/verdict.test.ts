import { CheckMode, CheckRule, ReadinessCheck } from '../api/types';
import {
  aGraph,
  aRelated,
  aTask,
  ENTITIES,
  LEDGER,
  PAYMENTS,
  someFacts,
} from './__testUtils__/facts';
import { CHECKS } from './checks';
import { ContributedResult } from './contributed';
import { ReadinessFacts } from './facts';
import { judgeReadiness } from './verdict';

function checkOf(
  facts: ReadinessFacts,
  name: string,
  contributed: ContributedResult[] = [],
): ReadinessCheck {
  return judgeReadiness(facts, { contributed }).checks.find(
    check => check.name === name,
  )!;
}

function withRules(...readiness: CheckRule[]): ReadinessFacts['policy'] {
  return { ...someFacts().policy, readiness };
}

const CONTRIBUTED: ContributedResult = {
  name: 'insights.docs',
  title: 'Documentation',
  defaultMode: 'warn',
  outcome: 'passed',
  summary: 'All documented',
  findings: [],
};

describe('judgeReadiness', () => {
  it('is ready when everything that there is passes', () => {
    const verdict = judgeReadiness(someFacts());
    expect(verdict).toMatchObject({
      releaseId: someFacts().release.id,
      title: 'Payments 4.2',
      revision: 3,
      environment: 'production',
      state: 'ready',
      digest: 'd'.repeat(64),
      judgedAt: '2026-11-23T12:00:00.000Z',
      catalog: {
        readAt: '2026-11-23T12:00:00.000Z',
        entities: ENTITIES.length,
        complete: true,
      },
      counts: {
        passed: 16,
        failed: 0,
        unknown: 0,
        excepted: 0,
        off: 8,
        blocking: 0,
      },
    });
    expect(verdict.checks.map(({ name }) => name)).toEqual(
      CHECKS.map(({ name }) => name),
    );
  });

  it('shows what does not exist yet as off, whatever the policy says', () => {
    const policy = withRules({ check: 'schedule.freeze', mode: 'block' });
    expect(checkOf(someFacts({ policy }), 'schedule.freeze')).toEqual({
      name: 'schedule.freeze',
      title: 'Freezes',
      mode: 'off',
      outcome: 'off',
      blocks: false,
      summary: 'Not looked at: Freezes are not kept yet',
      cause: 'Freezes are not kept yet',
      findings: [],
    });
  });

  it('orders what blocks before warnings and both before the rest', () => {
    const verdict = judgeReadiness(
      someFacts({
        related: [aRelated()],
        release: { backOutPlan: undefined },
        tasks: [aTask()],
      }),
    );
    expect(verdict.state).toBe('blocked');
    expect(verdict.counts).toMatchObject({ failed: 3, blocking: 2 });
    expect(
      verdict.checks.slice(0, 4).map(({ name, blocks }) => [name, blocks]),
    ).toEqual([
      ['coordination.tasks', true],
      ['deployment.backout', true],
      ['schedule.conflict', false],
      ['catalog.exists', false],
    ]);
  });

  it('stays ready with warnings, and says when exceptions carry it', () => {
    expect(judgeReadiness(someFacts({ related: [aRelated()] })).state).toBe(
      'ready',
    );
    const tasks = [aTask({ state: 'skipped', comment: 'not needed' })];
    const verdict = judgeReadiness(someFacts({ tasks }));
    expect(verdict.state).toBe('ready-with-exceptions');
    expect(verdict.counts.excepted).toBe(1);
  });

  it('warns of short notice and soak in an emergency instead of blocking', () => {
    const facts = (type: string) =>
      someFacts({
        running: someFacts().running.slice(1),
        release: { type },
      });
    expect(checkOf(facts('minor'), 'promotion.previous').blocks).toBe(true);
    expect(checkOf(facts('emergency'), 'promotion.previous')).toMatchObject({
      mode: 'warn',
      outcome: 'failed',
      blocks: false,
    });
    expect(checkOf(facts('emergency'), 'schedule.notice').mode).toBe('warn');
  });

  it.each<[string, CheckRule[], CheckMode]>([
    ['no rule', [], 'block'],
    ['a rule', [{ check: 'deployment.backout', mode: 'warn' }], 'warn'],
    ['a rule for the room', [{ check: 'deployment.*', mode: 'off' }], 'off'],
    [
      'the last rule that fits',
      [
        { check: 'deployment.backout', mode: 'off' },
        { check: 'deployment.*', mode: 'warn', types: ['minor'] },
        { check: 'deployment.*', mode: 'off', types: ['patch'] },
        { check: 'deployment.*', mode: 'off', environments: ['staging'] },
      ],
      'warn',
    ],
    [
      'a later rule without a mode',
      [
        { check: 'deployment.backout', mode: 'warn' },
        { check: 'deployment.backout', parameters: { rehearsed: false } },
      ],
      'warn',
    ],
  ])('takes the mode from %s', (_, rules, mode) => {
    const facts = someFacts({ policy: withRules(...rules) });
    expect(checkOf(facts, 'deployment.backout').mode).toBe(mode);
  });

  it('lays parameters over each other', () => {
    const rehearsed = (value: boolean): CheckRule => ({
      check: 'deployment.*',
      parameters: { rehearsed: value },
    });
    const outcome = (...rules: CheckRule[]) =>
      checkOf(someFacts({ policy: withRules(...rules) }), 'deployment.backout')
        .outcome;
    expect(outcome(rehearsed(true))).toBe('failed');
    expect(outcome(rehearsed(true), rehearsed(false))).toBe('passed');
  });

  it('says what is unknown when a source is missing, and blocks', () => {
    const verdict = judgeReadiness(
      someFacts({ unavailable: { deployments: 'The database is busy' } }),
    );
    expect(verdict.state).toBe('blocked');
    const unknown = verdict.checks.filter(c => c.outcome === 'unknown');
    expect(unknown.map(({ name }) => name).sort()).toEqual([
      'dependencies.available',
      'dependencies.healthy',
      'promotion.previous',
    ]);
    expect(unknown[0]).toMatchObject({
      cause: 'The database is busy',
      summary: 'Could not be judged: The database is busy',
      blocks: true,
      resolution: { kind: 'retry' },
    });
  });

  it('tells when the catalog was not read whole', () => {
    const graph = aGraph(ENTITIES, { incomplete: 'No answer' });
    expect(judgeReadiness(someFacts({ graph })).catalog).toEqual({
      readAt: graph.readAt,
      entities: ENTITIES.length,
      complete: false,
      cause: 'No answer',
    });
  });

  it('turns a check that throws into an unknown one', () => {
    const tasks = [undefined as unknown as ReadinessFacts['tasks'][number]];
    const verdict = judgeReadiness(someFacts({ tasks }));
    expect(verdict.state).toBe('blocked');
    expect(verdict.checks[0]).toMatchObject({
      name: 'coordination.tasks',
      outcome: 'unknown',
      blocks: true,
      cause: expect.stringMatching(/^The check itself failed: /),
    });
    expect(verdict.counts.passed).toBe(15);
  });

  it('keeps a hundred findings, failures first, and counts the others', () => {
    const tasks = [
      ...Array.from({ length: 120 }, () => aTask({ state: 'done' })),
      ...Array.from({ length: 30 }, () => aTask()),
    ];
    const check = checkOf(someFacts({ tasks }), 'coordination.tasks');
    expect(check.findings).toHaveLength(100);
    expect(check.omittedFindings).toBe(50);
    expect(check.findings.slice(0, 30).every(f => f.outcome === 'failed')).toBe(
      true,
    );
  });

  it('brings snapshots of everything that it names', () => {
    const { entities } = judgeReadiness(someFacts(), {
      entities: {
        [LEDGER]: {
          entityRef: LEDGER,
          kind: 'resource',
          missingSince: '2026-01-01T00:00:00.000Z',
        },
      },
    });
    expect(entities[PAYMENTS]).toEqual({
      entityRef: PAYMENTS,
      kind: 'component',
      type: 'service',
      owner: 'group:default/team-payments',
      system: 'system:default/payments',
      domain: 'domain:default/money',
      lifecycle: 'production',
    });
    expect(entities[LEDGER].missingSince).toBe('2026-01-01T00:00:00.000Z');
    expect(entities['group:default/team-payments'].kind).toBe('group');
  });

  describe('with checks of other plugins', () => {
    it.each<[string, Partial<ContributedResult>, Partial<ReadinessCheck>]>([
      ['passes', {}, { outcome: 'passed', blocks: false, mode: 'warn' }],
      ['warns', { outcome: 'failed' }, { outcome: 'failed', blocks: false }],
      [
        'blocks',
        { outcome: 'failed', defaultMode: 'block' },
        { outcome: 'failed', blocks: true },
      ],
      [
        'blocks while unknown',
        { outcome: 'unknown', defaultMode: 'block', cause: 'No answer in 5 s' },
        { outcome: 'unknown', blocks: true, cause: 'No answer in 5 s' },
      ],
      [
        'is off',
        { outcome: 'failed', defaultMode: 'off' },
        { outcome: 'off', blocks: false },
      ],
      [
        'does not pass with an answer of its own making',
        { outcome: 'fine' as 'passed', defaultMode: 'block' },
        { outcome: 'unknown', blocks: true },
      ],
    ])('%s', (_, change, expected) => {
      const result = { ...CONTRIBUTED, ...change };
      expect(checkOf(someFacts(), CONTRIBUTED.name, [result])).toMatchObject(
        expected,
      );
    });

    it('follows the policy', () => {
      const policy = withRules({ check: 'insights.*', mode: 'block' });
      const contributed = [{ ...CONTRIBUTED, outcome: 'failed' as const }];
      expect(judgeReadiness(someFacts({ policy }), { contributed }).state).toBe(
        'blocked',
      );
    });
  });
});
