import {
  aGraph,
  anEntity,
  complaints,
  evaluated,
  someFacts,
} from '../__testUtils__/facts';
import { dependenciesOrder } from './dependenciesOrder';

function release(dependencies: Record<string, string[]>, incomplete?: string) {
  const ref = (name: string) => `component:default/${name}`;
  return someFacts({
    release: {
      components: Object.keys(dependencies).map(name => ({
        entityRef: ref(name),
        version: '1',
      })),
    },
    graph: aGraph(
      Object.entries(dependencies)
        .filter(([name]) => name !== 'unread')
        .map(([name, on]) => anEntity(ref(name), { dependsOn: on.map(ref) })),
      { incomplete },
    ),
  });
}

describe('dependencies.order', () => {
  it('names the waves', () => {
    const result = evaluated(
      dependenciesOrder,
      release({ web: ['api'], api: ['db'], db: [], docs: [] }),
    );
    expect(result.summary).toBe('4 components in 3 waves');
    expect(result.findings.map(({ message }) => message)).toEqual([
      'Wave 1: db and docs',
      'Wave 2: api',
      'Wave 3: web',
    ]);
  });

  it('names the cycle', () => {
    const result = evaluated(
      dependenciesOrder,
      release({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] }),
    );
    expect(result.outcome).toBe('failed');
    expect(complaints(result)).toEqual(['a → b → c → a need each other first']);
    expect(result.resolution?.kind).toBe('catalog');
  });

  it('does not take what was not read for independent', () => {
    const result = evaluated(
      dependenciesOrder,
      release({ a: [], unread: [] }, 'No answer'),
    );
    expect(result.outcome).toBe('unknown');
    expect(result.cause).toBe('What unread depends on is not known: No answer');
  });
});
