import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  DEFAULT_POLICY,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { DefaultCatalogGraphReader } from '../catalog/CatalogGraphReader';
import { FactsGatherer } from './FactsGatherer';
import { RelatedReleases } from './RelatedReleases';
import { FactPorts } from './types';

const NOW = '2026-11-23T12:00:00.000Z';

function releaseOf(n: number, components: string[]): Release {
  return {
    id: `0b5a1c9e-0000-4000-8000-${String(n).padStart(12, '0')}`,
    title: `Release ${n}`,
    type: 'minor',
    state: 'candidate',
    owner: 'group:default/owners',
    components: components.map(entityRef => ({
      entityRef,
      version: '2.0.0',
      requirements: [{ entityRef: 'resource:default/r0', version: '>=1' }],
    })),
    includes: [],
    scopeLinks: [],
    windows: [],
    revision: 1,
    createdBy: 'user:default/a',
    createdAt: NOW,
    updatedAt: NOW,
  };
}

/** Components that depend on ten resources each. */
function catalog(components: number): Entity[] {
  const entity = (
    kind: string,
    name: string,
    relations: Entity['relations'],
  ) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    relations,
  });
  return [
    ...Array.from({ length: components }, (_, n) =>
      entity('Component', `c${n}`, [
        { type: 'ownedBy', targetRef: 'group:default/owners' },
        ...Array.from({ length: 10 }, (__, r) => ({
          type: 'dependsOn',
          targetRef: `resource:default/r${n * 10 + r}`,
        })),
      ]),
    ),
    ...Array.from({ length: components * 10 }, (_, r) =>
      entity('Resource', `r${r}`, []),
    ),
    entity('Group', 'owners', []),
  ];
}

function start(options?: { failing?: keyof FactPorts | 'related' }) {
  const answer = <T>(source: string, value: T) =>
    jest.fn(async (..._asked: unknown[]) => {
      if (options?.failing === source) {
        throw new Error('connection lost');
      }
      return value;
    });
  const ports = {
    approvals: { factsFor: answer('approvals', new Map()) },
    tasks: { factsFor: answer('tasks', new Map()) },
    deployments: {
      runningOf: answer('deployments', [
        {
          entityRef: 'resource:default/r0',
          environment: 'production',
          version: '1.0.0',
        },
        {
          entityRef: 'resource:default/r19',
          environment: 'production',
          version: '1.0.0',
        },
      ]),
      firstDeployedOf: answer('deployments', []),
    },
    locks: { inForce: answer('locks', []), vetoesOf: answer('locks', []) },
  };
  const find = answer('related', [releaseOf(9, ['resource:default/r19'])]);
  const asked = jest.fn();
  const service = catalogServiceMock({ entities: catalog(50) });
  const getEntitiesByRefs = service.getEntitiesByRefs.bind(service);
  jest
    .spyOn(service, 'getEntitiesByRefs')
    .mockImplementation(async (...args) => {
      asked();
      return getEntitiesByRefs(...args);
    });
  const logger = mockServices.logger.mock();
  const gatherer = new FactsGatherer({
    graph: DefaultCatalogGraphReader.create({
      auth: mockServices.auth(),
      catalog: service,
      logger,
    }),
    related: { find } as unknown as RelatedReleases,
    ports,
    policy: DEFAULT_POLICY,
    logger,
  });
  const calls = () =>
    [
      asked,
      find,
      ports.approvals.factsFor,
      ports.tasks.factsFor,
      ports.deployments.runningOf,
      ports.deployments.firstDeployedOf,
      ports.locks.inForce,
      ports.locks.vetoesOf,
    ].map(({ mock }) => mock.calls.length);
  return { gatherer, calls };
}

describe('FactsGatherer', () => {
  it('asks as often for fifty releases of many components as for one', async () => {
    const one = start();
    await one.gatherer.gather([releaseOf(1, ['component:default/c0'])], {
      now: NOW,
    });
    const many = start();
    await many.gatherer.gather(
      Array.from({ length: 50 }, (_, n) =>
        releaseOf(n, [
          `component:default/c${n}`,
          `component:default/c${(n + 1) % 50}`,
        ]),
      ),
      { now: NOW },
    );
    expect(many.calls()).toEqual(one.calls());
  });

  it('gives each release what concerns it', async () => {
    const { gatherer } = start();
    const [first, second] = await gatherer.gather(
      [
        releaseOf(1, ['component:default/c0']),
        releaseOf(2, ['component:default/c1']),
      ],
      { now: NOW, environment: 'production' },
    );
    expect(first.running.map(({ entityRef }) => entityRef)).toEqual([
      'resource:default/r0',
    ]);
    expect(first.related).toEqual([]);
    expect(second.running.map(({ entityRef }) => entityRef).sort()).toEqual([
      'resource:default/r0',
      'resource:default/r19',
    ]);
    expect(second.related.map(({ title }) => title)).toEqual(['Release 9']);
  });

  it.each([
    ['approvals', 'approvals'],
    ['tasks', 'tasks'],
    ['deployments', 'deployments'],
    ['locks', 'locks'],
    ['related', 'releases'],
  ] as const)(
    'says that the %s could not be read, and gathers the rest',
    async (failing, source) => {
      const { gatherer } = start({ failing });
      const [facts] = await gatherer.gather(
        [releaseOf(1, ['component:default/c0'])],
        { now: NOW },
      );
      expect(facts.unavailable).toEqual({
        [source]: `The ${source} could not be read`,
      });
      expect(facts.graph.entities['component:default/c0']).toBeDefined();
    },
  );
});
