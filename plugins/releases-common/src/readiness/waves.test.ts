import fc from 'fast-check';
import { ReleaseComponent } from '../api/types';
import { aGraph, anEntity } from './__testUtils__/facts';
import { deploymentWaves } from './waves';

const ref = (index: number) => `component:default/c${index}`;

/** Up to ten components, some dependencies in the catalog and some stated. */
const releases = fc
  .integer({ min: 1, max: 10 })
  .chain(size =>
    fc.record({
      size: fc.constant(size),
      known: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1))),
      stated: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1))),
    }),
  )
  .map(({ size, known, stated }) => {
    const refs = Array.from({ length: size }, (_, index) => ref(index));
    const targets = (pairs: Array<[number, number]>, index: number) =>
      pairs.filter(([from]) => from === index).map(([, to]) => ref(to));
    return {
      refs,
      edges: [...known, ...stated].map(([from, to]) => [ref(from), ref(to)]),
      graph: aGraph(
        refs.map((entityRef, index) =>
          anEntity(entityRef, { dependsOn: targets(known, index) }),
        ),
      ),
      release: {
        components: refs.map(
          (entityRef, index): ReleaseComponent => ({
            entityRef,
            version: '1',
            requirements: targets(stated, index).map(target => ({
              entityRef: target,
              version: '*',
            })),
          }),
        ),
      },
    };
  });

describe('deploymentWaves', () => {
  it('puts every component into exactly one wave', () => {
    fc.assert(
      fc.property(releases, ({ release, graph, refs }) => {
        const { waves } = deploymentWaves(release, graph);
        expect(waves.flat().sort()).toEqual([...refs].sort());
        expect(waves.every(wave => wave.length > 0)).toBe(true);
      }),
    );
  });

  it('never deploys anything before what it depends on', () => {
    fc.assert(
      fc.property(releases, ({ release, graph, edges }) => {
        const { waves, cycles } = deploymentWaves(release, graph);
        const waveOf = (name: string) =>
          waves.findIndex(wave => wave.includes(name));
        // Only the members of a cycle share a wave with what they depend on.
        const distance = cycles.length === 0 ? 1 : 0;
        for (const [from, to] of edges.filter(([one, two]) => one !== two)) {
          expect(waveOf(from) - waveOf(to)).toBeGreaterThanOrEqual(distance);
        }
      }),
    );
  });

  it('names cycles that are really there', () => {
    fc.assert(
      fc.property(releases, ({ release, graph, edges }) => {
        for (const cycle of deploymentWaves(release, graph).cycles) {
          expect(cycle.length).toBeGreaterThan(2);
          expect(cycle[0]).toBe(cycle[cycle.length - 1]);
          expect(new Set(cycle).size).toBe(cycle.length - 1);
          for (let step = 1; step < cycle.length; step++) {
            expect(edges).toContainEqual([cycle[step - 1], cycle[step]]);
          }
        }
      }),
    );
  });

  it('follows an API to what provides it', () => {
    const graph = aGraph([
      anEntity(ref(0), { consumesApis: ['api:default/a'] }),
      anEntity('api:default/a', { apiProvidedBy: [ref(1)] }),
      anEntity(ref(1)),
    ]);
    const components = [ref(0), ref(1)].map(entityRef => ({
      entityRef,
      version: '1',
    }));
    expect(deploymentWaves({ components }, graph).waves).toEqual([
      [ref(1)],
      [ref(0)],
    ]);
  });
});
