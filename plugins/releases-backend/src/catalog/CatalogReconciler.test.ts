import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import fc from 'fast-check';
import { Knex } from 'knex';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { COMPANY, LEDGER_SCOPES, entity } from './__testUtils__/entities';
import { referenceScopes } from './__testUtils__/referenceScopes';
import { CatalogReconciler } from './CatalogReconciler';
import { DatabaseCatalogProjectionStore } from './DatabaseCatalogProjectionStore';
import { PROJECTED_FIELDS, projectEntity } from './projectEntity';
import { ScopeChangeListener } from './types';

const databases = createTestDatabases();

/** A catalog that streams these pages; an error among them breaks it off there. */
function catalogOf(pages: Array<Entity[] | Error>) {
  const present = catalogServiceMock({
    entities: pages.flatMap(page => (page instanceof Error ? [] : page)),
  });
  return catalogServiceMock.mock({
    async *streamEntities() {
      for (const page of pages) {
        if (page instanceof Error) {
          throw page;
        }
        yield page;
      }
    },
    getEntitiesByRefs: async request => present.getEntitiesByRefs(request),
  });
}

describe.each(databases.ids)('CatalogReconciler on %s', databaseId => {
  let knex: Knex;
  let projection: DatabaseCatalogProjectionStore;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    jest.clearAllMocks();
    knex = await databases.migratedKnex(databaseId);
    projection = DatabaseCatalogProjectionStore.create({ knex });
  });

  function reconcilerOf(
    catalog: ReturnType<typeof catalogOf>,
    listener: ScopeChangeListener = { onScopesChanged: async () => {} },
  ) {
    projection = DatabaseCatalogProjectionStore.create({
      knex,
      listeners: [listener],
    });
    return CatalogReconciler.create({
      auth: mockServices.auth(),
      catalog,
      projection,
      logger,
    });
  }

  async function missing(): Promise<string[]> {
    return knex('catalog_entities')
      .whereNotNull('missing_since')
      .orderBy('entity_ref')
      .pluck('entity_ref');
  }

  it('takes over the catalog, and tells whose scopes changed', async () => {
    const told: string[] = [];
    const catalog = catalogOf([COMPANY.slice(3), COMPANY.slice(0, 3)]);
    const reconciler = reconcilerOf(catalog, {
      onScopesChanged: async refs => {
        told.push(...refs);
      },
    });

    await reconciler.run();

    const scopes = await projection.scopesOf(['component:default/ledger']);
    expect(scopes.get('component:default/ledger')!.sort()).toEqual(
      LEDGER_SCOPES,
    );
    expect(told).toContain('component:default/ledger');
    expect(told).not.toContain('user:default/jane');
    expect(catalog.streamEntities).toHaveBeenCalledWith(
      { fields: PROJECTED_FIELDS, pageSize: 500 },
      {
        credentials: expect.objectContaining({
          principal: expect.objectContaining({ type: 'service' }),
        }),
      },
    );

    told.length = 0;
    await reconciler.run();
    expect(told).toEqual([]);
    await expect(missing()).resolves.toEqual([]);
  });

  it('marks what disappeared, and takes it back when it is there again', async () => {
    await reconcilerOf(catalogOf([COMPANY])).run();

    await reconcilerOf(catalogOf([COMPANY.slice(1)])).run();
    await expect(missing()).resolves.toEqual(['domain:default/commerce']);

    await reconcilerOf(catalogOf([COMPANY])).run();
    await expect(missing()).resolves.toEqual([]);
  });

  it('marks nothing when the catalog breaks off, and warns once', async () => {
    await reconcilerOf(catalogOf([COMPANY])).run();
    const told: string[] = [];

    await reconcilerOf(
      catalogOf([
        [entity('Group:default/team-ledger', ['childOf group:default/x'])],
        new Error('connection reset'),
      ]),
      {
        onScopesChanged: async refs => {
          told.push(...refs);
        },
      },
    ).run();

    await expect(missing()).resolves.toEqual([]);
    expect(told).toContain('component:default/ledger');
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('could not be read to its end'),
      expect.objectContaining({
        cause: expect.objectContaining({ message: 'connection reset' }),
      }),
    );
  });

  it('marks nothing when it is stopped', async () => {
    await reconcilerOf(catalogOf([COMPANY])).run();
    const stop = new AbortController();
    const reconciler = reconcilerOf(
      catalogOf([[entity('Group:default/new', ['childOf group:x/y'])], []]),
      { onScopesChanged: async () => stop.abort() },
    );

    await reconciler.run(stop.signal);

    await expect(missing()).resolves.toEqual([]);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('does not take an empty catalog for a catalog that lost everything', async () => {
    await reconcilerOf(catalogOf([COMPANY])).run();

    await reconcilerOf(catalogOf([[]])).run();

    await expect(missing()).resolves.toEqual([]);
  });

  it('does not miss what came while it was sweeping', async () => {
    const late = entity('Component:default/late');
    const catalog = catalogOf([COMPANY, [late]]);
    catalog.streamEntities.mockImplementation(async function* stream() {
      yield COMPANY;
      // Somebody plans a release of it, behind the cursor.
      await projection.upsert([projectEntity(late)!]);
    });

    await reconcilerOf(catalog).run();

    await expect(missing()).resolves.toEqual([]);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledWith(
      expect.objectContaining({ entityRefs: ['component:default/late'] }),
      expect.anything(),
    );
  });

  it('takes nothing over that a listener could not follow', async () => {
    const onScopesChanged = jest
      .fn<Promise<void>, [string[], Knex.Transaction]>()
      .mockRejectedValueOnce(new Error('deadlock'))
      .mockResolvedValue(undefined);
    const reconciler = reconcilerOf(
      catalogOf([[entity('Component:default/a', ['ownedBy group:x/y'])]]),
      { onScopesChanged },
    );

    await expect(reconciler.run()).rejects.toThrow('deadlock');
    await expect(knex('catalog_entities')).resolves.toEqual([]);
    await reconciler.run();

    expect(onScopesChanged.mock.calls.map(([refs]) => refs)).toEqual([
      ['component:default/a'],
      ['component:default/a'],
    ]);
  });

  it('lets the scheduler know when its own database fails', async () => {
    const reconciler = reconcilerOf(catalogOf([COMPANY]));
    jest.spyOn(projection, 'upsert').mockRejectedValue(new Error('disk full'));

    await expect(reconciler.run()).rejects.toThrow('disk full');
  });

  it('is right about every scope, whatever the catalog and the order of its pages', async () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd');
    const target = (kind: string) =>
      names.map(name => `${kind}:default/${name}`);
    const relations = fc.uniqueArray(
      fc.oneof(
        fc.oneof(target('group'), target('user')).map(ref => `ownedBy ${ref}`),
        fc
          .oneof(target('system'), target('domain'), target('component'))
          .map(ref => `partOf ${ref}`),
        target('group').map(ref => `childOf ${ref}`),
        target('api').map(ref => `providesApi ${ref}`),
        target('component').map(ref => `dependsOn ${ref}`),
      ),
      { maxLength: 5 },
    );
    const anyEntity = fc
      .tuple(
        fc.constantFrom(
          'Component',
          'System',
          'Domain',
          'Group',
          'User',
          'API',
          'Robot',
        ),
        names,
        relations,
      )
      .map(([kind, name, of]) => entity(`${kind}:default/${name}`, of));
    const catalogs = fc.uniqueArray(anyEntity, {
      maxLength: 16,
      selector: ({ kind, metadata }) => `${kind} ${metadata.name}`,
    });
    const pagesOf = (entities: Entity[], size: number) =>
      Array.from({ length: Math.ceil(entities.length / size) }, (_, i) =>
        entities.slice(i * size, (i + 1) * size),
      );

    await fc.assert(
      // Each sweep meets what the ones before have left.
      fc.asyncProperty(
        fc.array(fc.tuple(catalogs, fc.integer({ min: 1, max: 6 })), {
          minLength: 1,
          maxLength: 3,
        }),
        async sweeps => {
          await knex('catalog_scopes').delete();
          await knex('catalog_edges').delete();
          await knex('catalog_entities').delete();
          const known = new Map<string, Entity>();
          for (const [entities, size] of sweeps) {
            const before = new Map(await allScopes());
            const told = new Set<string>();
            await reconcilerOf(catalogOf(pagesOf(entities, size)), {
              onScopesChanged: async refs => refs.forEach(ref => told.add(ref)),
            }).run();

            for (const item of entities) {
              known.set(projectEntity(item)!.entityRef, item);
            }
            const expected = referenceScopes(
              [...known.values()].map(item => projectEntity(item)!),
            );
            const after = new Map(await allScopes());
            expect(after).toEqual(expected);
            const changed = [...after]
              .filter(([ref, of]) => `${of}` !== `${before.get(ref) ?? ref}`)
              .map(([ref]) => ref);
            expect([...told]).toEqual(expect.arrayContaining(changed));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  async function allScopes(): Promise<Array<[string, string[]]>> {
    const refs = await knex('catalog_entities').pluck('entity_ref');
    const scopes = await projection.scopesOf(refs);
    return [...scopes].map(([ref, of]) => [ref, of.sort()]);
  }
});
