import fc from 'fast-check';
import { CheckMode } from '../api/types';
import {
  aGraph,
  aRelated,
  aTask,
  ENTITIES,
  LEDGER,
  PAYMENTS,
  someFacts,
  WINDOW,
} from './__testUtils__/facts';
import { CHECKS } from './checks';
import { ContributedResult } from './contributed';
import { ReadinessFacts } from './facts';
import { judgeReadiness } from './verdict';

describe('any verdict', () => {
  const sources = [
    'catalog',
    'deployments',
    'releases',
    'approvals',
    'tasks',
    'locks',
  ] as const;
  const patterns = [
    ...CHECKS.map(({ name }) => name),
    'catalog.*',
    'dependencies.*',
    'schedule.*',
    'coordination.*',
  ];
  const rules = fc.array(
    fc.record(
      {
        check: fc.constantFrom(...patterns),
        mode: fc.constantFrom<CheckMode[]>('block', 'warn', 'off'),
        types: fc.subarray(['minor', 'patch', 'emergency'], { minLength: 1 }),
        environments: fc.subarray(['staging', 'production'], { minLength: 1 }),
      },
      { requiredKeys: ['check'] },
    ),
    { maxLength: 6 },
  );
  const anyFacts = fc
    .record({
      rules,
      environment: fc.constantFrom('staging', 'production', 'moon'),
      type: fc.constantFrom('minor', 'patch', 'emergency', 'gone'),
      unavailable: fc.subarray([...sources]),
      entities: fc.subarray(ENTITIES),
      missing: fc.subarray([PAYMENTS, LEDGER]),
      incomplete: fc.constantFrom(undefined, 'No answer'),
      running: fc.subarray(someFacts().running),
      related: fc.subarray([
        aRelated(),
        aRelated({
          id: 'x',
          components: [{ entityRef: PAYMENTS, version: '1' }],
        }),
      ]),
      tasks: fc.subarray([
        aTask(),
        aTask({ state: 'done' }),
        aTask({ state: 'skipped' }),
      ]),
      hasApprovals: fc.boolean(),
      windows: fc.subarray([WINDOW]),
    })
    .map(picked =>
      someFacts({
        environment: picked.environment,
        policy: { ...someFacts().policy, readiness: picked.rules },
        graph: aGraph(picked.entities, {
          missing: picked.missing,
          incomplete: picked.incomplete,
        }),
        running: picked.running,
        related: picked.related,
        tasks: picked.tasks,
        ...(!picked.hasApprovals && { approvals: undefined }),
        unavailable: Object.fromEntries(
          picked.unavailable.map(source => [source, `${source} is down`]),
        ),
        release: { type: picked.type, windows: picked.windows },
      }),
    );
  const contributions = fc.array(
    fc.record({
      name: fc.constantFrom('a.one', 'b.two'),
      title: fc.string(),
      defaultMode: fc.constantFrom<CheckMode[]>('block', 'warn', 'off'),
      outcome: fc.constantFrom<ContributedResult['outcome'][]>(
        'passed',
        'failed',
        'unknown',
        'excepted',
      ),
      summary: fc.string(),
      findings: fc.constant<ContributedResult['findings']>([]),
    }),
    { maxLength: 3 },
  );
  const READINESS = ['blocked', 'ready-with-exceptions', 'ready'];

  it('is the same for the same facts', () => {
    fc.assert(
      fc.property(anyFacts, contributions, (facts, contributed) => {
        const copy: ReadinessFacts = structuredClone(facts);
        expect(judgeReadiness(copy, { contributed })).toEqual(
          judgeReadiness(facts, { contributed }),
        );
        expect(copy).toEqual(facts);
      }),
    );
  });

  it('never counts as passed what it knows nothing of', () => {
    fc.assert(
      fc.property(anyFacts, contributions, (facts, contributed) => {
        const { checks, counts, state } = judgeReadiness(facts, {
          contributed,
        });
        const missing = CHECKS.filter(({ needs }) =>
          needs.some(source => facts.unavailable[source]),
        ).map(({ name }) => name);
        for (const check of checks.filter(c => missing.includes(c.name))) {
          expect(['unknown', 'off']).toContain(check.outcome);
        }
        for (const check of checks.filter(c => c.outcome === 'passed')) {
          expect(check.findings.map(f => f.outcome)).not.toContain('unknown');
        }
        for (const check of checks.filter(c => c.outcome === 'off')) {
          expect(check.cause).toBeTruthy();
        }
        const unknown = checks.filter(c => c.outcome === 'unknown');
        for (const check of unknown) {
          expect(check.cause).toBeTruthy();
          expect(check.blocks).toBe(check.mode === 'block');
        }
        expect(unknown.some(c => c.blocks) && state !== 'blocked').toBe(false);
        expect(counts.passed).toBe(
          checks.filter(c => c.outcome === 'passed').length,
        );
        expect(
          counts.passed +
            counts.failed +
            counts.unknown +
            counts.excepted +
            counts.off,
        ).toBe(checks.length);
      }),
    );
  });

  it('is blocked exactly when a check blocks, and none that is off or warns does', () => {
    fc.assert(
      fc.property(anyFacts, contributions, (facts, contributed) => {
        const { checks, state } = judgeReadiness(facts, { contributed });
        expect(state === 'blocked').toBe(checks.some(c => c.blocks));
        for (const check of checks.filter(c => c.mode !== 'block')) {
          expect(check.blocks).toBe(false);
        }
      }),
    );
  });

  it('does not become more ready through one more check that fails', () => {
    fc.assert(
      fc.property(
        anyFacts,
        contributions,
        fc.constantFrom<CheckMode[]>('block', 'warn', 'off'),
        fc.constantFrom<Array<'failed' | 'unknown'>>('failed', 'unknown'),
        (facts, contributed, defaultMode, outcome) => {
          const before = judgeReadiness(facts, { contributed }).state;
          const after = judgeReadiness(facts, {
            contributed: [
              ...contributed,
              {
                name: 'insights.docs',
                title: 'Documentation',
                defaultMode,
                outcome,
                summary: 'Not documented',
                findings: [],
              },
            ],
          }).state;
          expect(READINESS.indexOf(after)).toBeLessThanOrEqual(
            READINESS.indexOf(before),
          );
          expect(defaultMode === 'block' && after !== 'blocked').toBe(false);
        },
      ),
    );
  });

  it('says of everything that failed who can do what', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const failed = judgeReadiness(facts).checks.filter(
          check => check.outcome === 'failed',
        );
        for (const check of failed) {
          expect(check.resolution?.action).toBeTruthy();
          expect(check.resolution?.people).not.toEqual([]);
          expect(check.findings.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
