import fc from 'fast-check';
import { Release } from '../api/types';
import {
  aGraph,
  anEntity,
  COMPONENT,
  PAYMENTS,
  someFacts,
} from './__testUtils__/facts';
import { ReadinessFacts } from './facts';
import { riskOf } from './risk';

function points(facts: ReadinessFacts): Record<string, number> {
  return Object.fromEntries(
    riskOf(facts).factors.map(factor => [factor.name, factor.points]),
  );
}

const NONE = {
  components: 0,
  dependents: 2,
  breaking: 0,
  type: 8,
  failures: 0,
  method: 0,
  'back-out': 5,
};

const others = (number: number) =>
  Array.from({ length: number }, (_, index) => ({
    entityRef: `component:default/c${index}`,
    version: '1',
  }));

describe('riskOf', () => {
  it.each<[string, ReadinessFacts, Partial<Record<keyof typeof NONE, number>>]>(
    [
      ['a small canary release', someFacts(), {}],
      [
        'three components',
        someFacts({
          release: { components: [COMPONENT, ...others(2)] },
          graph: aGraph([], {
            missing: [PAYMENTS, ...others(2).map(c => c.entityRef)],
          }),
        }),
        { components: 6, dependents: 0 },
      ],
      [
        'twenty dependents',
        someFacts({
          graph: aGraph([
            anEntity(PAYMENTS, {
              dependencyOf: others(20).map(c => c.entityRef),
            }),
          ]),
        }),
        { dependents: 20 },
      ],
      [
        'a breaking change',
        someFacts({
          release: { components: [{ ...COMPONENT, breaking: true }] },
        }),
        { breaking: 15 },
      ],
      [
        'a major release',
        someFacts({ release: { type: 'major' } }),
        { type: 15 },
      ],
      [
        'a standard release',
        someFacts({ release: { type: 'standard' } }),
        { type: 0 },
      ],
      [
        'a type of the portal',
        someFacts({ release: { type: 'constructor' } }),
        { type: 8 },
      ],
      [
        'a failure before',
        someFacts({
          running: [
            {
              entityRef: PAYMENTS,
              environment: 'production',
              latest: {
                outcome: 'failed',
                version: '4.1.9',
                startedAt: '2026-11-01T00:00:00Z',
              },
            },
          ],
        }),
        { failures: 8 },
      ],
      [
        'a failure elsewhere',
        someFacts({
          running: [
            {
              entityRef: PAYMENTS,
              environment: 'staging',
              latest: {
                outcome: 'failed',
                version: '4.1.9',
                startedAt: '2026-11-01T00:00:00Z',
              },
            },
          ],
        }),
        {},
      ],
      [
        'work by hand',
        someFacts({ release: { method: 'manual' } }),
        { method: 10 },
      ],
      [
        'no stated method',
        someFacts({ release: { method: undefined } }),
        { method: 10 },
      ],
      [
        'no back-out plan',
        someFacts({ release: { backOutPlan: undefined } }),
        { 'back-out': 10 },
      ],
      [
        'a rehearsed back-out plan',
        someFacts({
          release: {
            backOutPlan: {
              description: 'x',
              rehearsedAt: '2026-11-01T00:00:00Z',
            },
          },
        }),
        { 'back-out': 0 },
      ],
      [
        'facts that are missing',
        someFacts({ unavailable: { catalog: 'Down', deployments: 'Down' } }),
        { dependents: 20, failures: 15 },
      ],
    ],
  )('weighs %s', (_, facts, expected) => {
    expect(points(facts)).toEqual({ ...NONE, ...expected });
  });

  it('adds up to what it says, within its bounds', () => {
    const arbitrary = fc.record({
      type: fc.constantFrom('major', 'minor', 'standard', 'emergency', 'own'),
      method: fc.constantFrom<Release['method'][]>(
        'manual',
        'canary',
        'recreate',
        undefined,
      ),
      components: fc
        .nat(30)
        .chain(size =>
          fc.constantFrom(others(size), [
            ...others(size),
            { ...COMPONENT, breaking: true },
          ]),
        ),
      isDown: fc.boolean(),
    });
    fc.assert(
      fc.property(arbitrary, ({ isDown, ...release }) => {
        const { score, level, factors } = riskOf(
          someFacts({
            release,
            unavailable: isDown ? { catalog: 'Down' } : {},
          }),
        );
        expect(factors.reduce((sum, f) => sum + f.maximum, 0)).toBe(100);
        expect(factors.reduce((sum, f) => sum + f.points, 0)).toBe(score);
        expect(factors.every(f => f.points >= 0 && f.points <= f.maximum)).toBe(
          true,
        );
        expect(level === 'low').toBe(score < 35);
        expect(level === 'high').toBe(score >= 65);
      }),
    );
  });
});
