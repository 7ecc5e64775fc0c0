import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  dependenciesOf,
  dependentsOf,
  usersOf,
} from '@slipway/backstage-plugin-releases-common';
import { DefaultCatalogGraphReader } from './CatalogGraphReader';

const INVERSE: Record<string, string> = {
  ownedBy: 'ownerOf',
  dependsOn: 'dependencyOf',
  providesApi: 'apiProvidedBy',
  consumesApi: 'apiConsumedBy',
  partOf: 'hasPart',
  childOf: 'parentOf',
  memberOf: 'hasMember',
};

/** Entities from lines such as `component:a dependsOn resource:b`, with both directions of each relation. */
function catalogOf(...lines: string[]): Entity[] {
  const entities = new Map<string, Entity>();
  const entity = (text: string) => {
    const [kind, name] = text.split(':');
    const found = entities.get(text) ?? {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { name },
      relations: [],
    };
    entities.set(text, found);
    return found;
  };
  const refOf = (text: string) => text.replace(':', ':default/');
  for (const line of lines) {
    const [source, type, target] = line.split(' ');
    entity(source).relations!.push({ type, targetRef: refOf(target) });
    entity(target).relations!.push({
      type: INVERSE[type],
      targetRef: refOf(source),
    });
  }
  return [...entities.values()];
}

function start(entities: Entity[], timeoutMs?: number) {
  const catalog = catalogServiceMock({ entities });
  const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
  const reader = DefaultCatalogGraphReader.create({
    auth: mockServices.auth(),
    catalog,
    logger: mockServices.logger.mock(),
    timeoutMs,
  });
  return { asked, reader, catalog };
}

describe('DefaultCatalogGraphReader', () => {
  it('reads what an entity depends on, what depends on it, and who owns all that', async () => {
    const { reader } = start(
      catalogOf(
        'component:pay ownedBy group:payments',
        'component:pay dependsOn resource:ledger',
        'component:pay providesApi api:rest',
        'component:pay consumesApi api:fx',
        'component:rates providesApi api:fx',
        'component:shop consumesApi api:rest',
        'component:report dependsOn component:pay',
        'component:shop ownedBy group:commerce',
        'component:report ownedBy user:rob',
        'component:pay partOf system:core',
        'system:core ownedBy group:board',
        'user:ann memberOf group:payments',
        'user:bob memberOf group:commerce',
      ),
    );
    const graph = await reader.read(['component:default/pay']);
    expect(graph.incomplete).toBeUndefined();
    expect(dependenciesOf(graph, 'component:default/pay')).toEqual([
      { entityRef: 'resource:default/ledger' },
      { entityRef: 'component:default/rates', via: 'api:default/fx' },
    ]);
    expect(dependentsOf(graph, 'component:default/pay')).toEqual([
      { entityRef: 'component:default/report' },
      { entityRef: 'component:default/shop', via: 'api:default/rest' },
    ]);
    expect(usersOf(graph, 'group:default/payments')).toEqual([
      'user:default/ann',
    ]);
    expect(usersOf(graph, 'group:default/commerce')).toEqual([
      'user:default/bob',
    ]);
    expect(graph.entities['system:default/core'].owners).toEqual([
      'group:default/board',
    ]);
    expect(graph.entities['group:default/board']).toBeDefined();
  });

  it('asks the catalog as often for a thousand entities as for one', async () => {
    const lines = Array.from({ length: 1000 }, (_, n) => [
      `component:c${n} ownedBy group:g${n % 50}`,
      `component:c${n} dependsOn resource:r${n % 200}`,
      `component:d${n} dependsOn component:c${n}`,
      `user:u${n} memberOf group:g${n % 50}`,
    ]).flat();
    const { reader, asked } = start(catalogOf(...lines));
    await reader.read(['component:default/c0']);
    const forOne = asked.mock.calls.length;
    asked.mockClear();
    const graph = await reader.read(
      Array.from({ length: 1000 }, (_, n) => `component:default/c${n}`),
    );
    expect(asked.mock.calls.length).toBe(forOne);
    expect(Object.keys(graph.entities)).toHaveLength(2250);
  });

  it('finds the members of groups within groups, even when these go round in circles', async () => {
    const { reader } = start(
      catalogOf(
        'component:a ownedBy group:top',
        'group:mid childOf group:top',
        'group:low childOf group:mid',
        'group:top childOf group:low',
        'user:ann memberOf group:low',
        'user:bob memberOf group:top',
      ),
    );
    const graph = await reader.read(['component:default/a']);
    expect(usersOf(graph, 'group:default/top')).toEqual([
      'user:default/bob',
      'user:default/ann',
    ]);
    expect(graph.incomplete).toBeUndefined();
  });

  it('says so when groups are nested deeper than it reads', async () => {
    const { reader, asked } = start(
      catalogOf(
        'component:a ownedBy group:g0',
        ...Array.from(
          { length: 12 },
          (_, n) => `group:g${n + 1} childOf group:g${n}`,
        ),
      ),
    );
    const graph = await reader.read(['component:default/a']);
    expect(asked.mock.calls.length).toBe(8);
    expect(graph.incomplete).toMatch(/nested in more than/);
  });

  it('tells what the catalog does not have from what it was not asked for', async () => {
    const { reader } = start(
      catalogOf('component:a dependsOn resource:b').filter(
        ({ kind }) => kind !== 'resource',
      ),
    );
    const graph = await reader.read([
      'component:default/a',
      'component:default/x',
    ]);
    expect(graph.missing.sort()).toEqual([
      'component:default/x',
      'resource:default/b',
    ]);
  });

  it('only names what depends on the entities when that is enough', async () => {
    const { reader, asked } = start(
      catalogOf(
        'component:d dependsOn component:a',
        'component:d ownedBy group:g',
        'component:a ownedBy group:h',
      ),
    );
    const graph = await reader.read(['component:default/a'], {
      dependents: 'named',
    });
    expect(graph.entities['component:default/d']).toBeUndefined();
    expect(dependentsOf(graph, 'component:default/a')).toEqual([
      { entityRef: 'component:default/d' },
    ]);
    expect(asked.mock.calls.length).toBe(2);
  });

  it.each([
    ['fails', async () => Promise.reject(new Error('connect ECONNREFUSED'))],
    ['hangs', async () => new Promise<never>(() => {})],
  ])(
    'is incomplete, with what it has, when the catalog %s',
    async (_, answer) => {
      const { reader, asked } = start(
        catalogOf('component:a dependsOn resource:b'),
        50,
      );
      const [first] = catalogOf('component:a dependsOn resource:b');
      asked.mockResolvedValueOnce({ items: [first] });
      asked.mockImplementation(answer);
      const graph = await reader.read(['component:default/a']);
      expect(Object.keys(graph.entities)).toEqual(['component:default/a']);
      expect(graph.incomplete).toBe('The catalog does not answer');
      expect(graph.missing).toEqual([]);
    },
  );
});
