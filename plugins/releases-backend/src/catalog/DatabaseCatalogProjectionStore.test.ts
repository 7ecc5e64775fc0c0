import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import {
  countStatements,
  createTestDatabases,
} from '../database/__testUtils__/testDatabases';
import { COMPANY, LEDGER_SCOPES, entity } from './__testUtils__/entities';
import { DatabaseCatalogProjectionStore } from './DatabaseCatalogProjectionStore';
import { projectEntity } from './projectEntity';
import { ProjectedEntity } from './types';

const databases = createTestDatabases();

function project(entities: Entity[]): ProjectedEntity[] {
  return entities.map(item => projectEntity(item)!);
}

describe.each(databases.ids)(
  'DatabaseCatalogProjectionStore on %s',
  databaseId => {
    let knex: Knex;
    let store: DatabaseCatalogProjectionStore;

    beforeEach(async () => {
      knex = await databases.migratedKnex(databaseId);
      store = DatabaseCatalogProjectionStore.create({ knex });
    });

    async function scopesOf(entityRef: string): Promise<string[]> {
      const scopes = await store.scopesOf([entityRef]);
      return scopes.get(entityRef)!.sort();
    }

    async function listPresent(): Promise<string[]> {
      const refs: string[] = [];
      for await (const batch of store.listPresent()) {
        refs.push(...batch);
      }
      return refs;
    }

    it('knows what an entity belongs to', async () => {
      await store.upsert(project(COMPANY));

      await expect(scopesOf('component:default/ledger')).resolves.toEqual(
        LEDGER_SCOPES,
      );
      await expect(scopesOf('system:default/payments')).resolves.toEqual([
        'domain:default/checkout',
        'domain:default/commerce',
        'group:default/architects',
        'system:default/payments',
      ]);
      await expect(scopesOf('domain:default/checkout')).resolves.toEqual([
        'domain:default/checkout',
        'domain:default/commerce',
      ]);
      await expect(scopesOf('group:default/team-ledger')).resolves.toEqual([
        'group:default/company',
        'group:default/finance',
        'group:default/team-ledger',
      ]);
      await expect(scopesOf('user:default/jane')).resolves.toEqual([
        'user:default/jane',
      ]);
      await expect(scopesOf('component:default/unknown')).resolves.toEqual([
        'component:default/unknown',
      ]);
    });

    it('comes to the same whatever comes first', async () => {
      for (const item of [...COMPANY].reverse()) {
        await store.upsert(project([item]));
      }

      await expect(scopesOf('component:default/ledger')).resolves.toEqual(
        LEDGER_SCOPES,
      );
    });

    it('follows what moves, and says whose scopes changed', async () => {
      await store.upsert(project(COMPANY));

      await expect(
        store.upsert(
          project([entity('Domain:default/checkout', ['partOf domain:x/new'])]),
        ),
      ).resolves.toEqual(
        expect.arrayContaining([
          'domain:default/checkout',
          'system:default/payments',
          'component:default/ledger',
          'api:default/ledger-api',
        ]),
      );
      await expect(scopesOf('component:default/ledger')).resolves.toEqual(
        [...LEDGER_SCOPES, 'domain:x/new']
          .filter(ref => ref !== 'domain:default/commerce')
          .sort(),
      );

      await expect(
        store.upsert(project([entity('Group:default/team-ledger')])),
      ).resolves.toEqual(
        expect.arrayContaining([
          'group:default/team-ledger',
          'component:default/ledger',
          'api:default/ledger-api',
        ]),
      );
      const scopes = await scopesOf('component:default/ledger');
      expect(scopes).toContain('group:default/team-ledger');
      expect(scopes).not.toContain('group:default/finance');
    });

    it('writes nothing and reports nothing when nothing changed', async () => {
      await store.upsert(project(COMPANY));
      const shuffled = COMPANY.map(item => ({
        ...item,
        relations: [...(item.relations ?? [])].reverse(),
      }));

      await expect(
        countStatements(knex, async () => {
          await expect(store.upsert(project(shuffled))).resolves.toEqual([]);
        }),
      ).resolves.toBe(1);
      await expect(store.upsert([])).resolves.toEqual([]);
    });

    it('reports only changed scopes, not changed titles', async () => {
      await store.upsert(project(COMPANY));
      const [ledger] = COMPANY.filter(({ metadata }) => metadata.title);
      const renamed = {
        ...ledger,
        metadata: { ...ledger.metadata, title: 'General ledger' },
      };

      await expect(store.upsert(project([renamed]))).resolves.toEqual([]);

      await expect(
        store.snapshots(['component:default/ledger']),
      ).resolves.toEqual(
        new Map([
          [
            'component:default/ledger',
            expect.objectContaining({ title: 'General ledger' }),
          ],
        ]),
      );
    });

    it('survives cycles of groups and domains', async () => {
      await store.upsert(
        project([
          entity('Group:default/a', ['childOf group:default/b']),
          entity('Group:default/b', ['childOf group:default/a']),
          entity('Domain:default/a', ['partOf domain:default/b']),
          entity('Domain:default/b', ['partOf domain:default/a']),
          entity('System:default/s', ['partOf domain:default/a']),
          entity('Component:default/c', [
            'ownedBy group:default/a',
            'partOf system:default/s',
          ]),
        ]),
      );

      await expect(scopesOf('component:default/c')).resolves.toEqual([
        'component:default/c',
        'domain:default/a',
        'domain:default/b',
        'group:default/a',
        'group:default/b',
        'system:default/s',
      ]);
    });

    it('ends chains that go up for ever', async () => {
      await store.upsert(
        project([
          ...Array.from({ length: 30 }, (_, i) =>
            entity(`Group:default/g${i}`, [`childOf group:default/g${i + 1}`]),
          ),
          entity('Component:default/c', ['ownedBy group:default/g0']),
          entity('Component:default/d', ['ownedBy group:default/g5']),
        ]),
      );

      const scopes = await scopesOf('component:default/c');
      expect(scopes).toHaveLength(22);
      expect(scopes).toContain('group:default/g20');
      expect(scopes).not.toContain('group:default/g21');
      await expect(scopesOf('component:default/d')).resolves.toContain(
        'group:default/g25',
      );
    });

    it('counts every owner, and keeps edges', async () => {
      await store.upsert(
        project([
          entity('Group:default/b', ['childOf group:default/top']),
          entity('Component:default/c', [
            'ownedBy group:default/a',
            'ownedBy group:default/b',
            'dependsOn component:default/d',
          ]),
        ]),
      );

      await expect(scopesOf('component:default/c')).resolves.toEqual([
        'component:default/c',
        'group:default/a',
        'group:default/b',
        'group:default/top',
      ]);

      await store.upsert(
        project([
          entity('Component:default/c', [
            'ownedBy group:default/a',
            'consumesApi api:default/d',
          ]),
        ]),
      );

      await expect(
        knex('catalog_edges').select('source_ref', 'relation', 'target_ref'),
      ).resolves.toEqual([
        {
          source_ref: 'component:default/c',
          relation: 'consumesApi',
          target_ref: 'api:default/d',
        },
      ]);
      await expect(scopesOf('component:default/c')).resolves.toEqual([
        'component:default/c',
        'group:default/a',
      ]);
    });

    it('keeps what disappeared, and takes it back', async () => {
      await store.upsert(project(COMPANY));
      const refs = ['component:default/ledger', 'component:default/unknown'];

      await store.markMissing(refs, '2026-11-23T17:00:00.000Z');
      await store.markMissing(refs, '2026-11-24T17:00:00.000Z');

      await expect(store.snapshots(refs)).resolves.toEqual(
        new Map([
          [
            'component:default/ledger',
            {
              entityRef: 'component:default/ledger',
              kind: 'component',
              title: 'Ledger',
              type: 'service',
              lifecycle: 'production',
              owner: 'group:default/team-ledger',
              system: 'system:default/payments',
              domain: 'domain:default/checkout',
              missingSince: '2026-11-23T17:00:00.000Z',
            },
          ],
        ]),
      );
      await expect(scopesOf('component:default/ledger')).resolves.toEqual(
        LEDGER_SCOPES,
      );
      await expect(listPresent()).resolves.toHaveLength(COMPANY.length - 1);

      await expect(store.upsert(project(COMPANY))).resolves.toEqual([]);

      const snapshots = await store.snapshots(refs);
      expect(
        snapshots.get('component:default/ledger')?.missingSince,
      ).toBeUndefined();
      await expect(listPresent()).resolves.toHaveLength(COMPANY.length);
    });

    it('belongs to the transaction that it is given', async () => {
      await expect(
        knex.transaction(async trx => {
          await store.upsert(project(COMPANY), trx);
          const [scopes, snapshots] = [
            await store.scopesOf(['component:default/ledger'], trx),
            await store.snapshots(['component:default/ledger'], trx),
          ];
          expect(scopes.get('component:default/ledger')!.sort()).toEqual(
            LEDGER_SCOPES,
          );
          expect(snapshots.size).toBe(1);
          throw new Error('changed my mind');
        }),
      ).rejects.toThrow('changed my mind');

      await expect(listPresent()).resolves.toEqual([]);
    });

    it('takes thousands of entities in few statements', async () => {
      const many = project([
        ...COMPANY,
        ...Array.from({ length: 2_500 }, (_, i) =>
          entity(`Component:default/c${String(i).padStart(4, '0')}`, [
            'partOf system:default/payments',
            'ownedBy group:default/team-ledger',
            'dependsOn component:default/ledger',
            `providesApi api:default/api${i}`,
          ]),
        ),
      ]);

      // 6 batches of entities, 5 of edges and 41 of scopes, and what is read.
      await expect(
        countStatements(knex, () => store.upsert(many)),
      ).resolves.toBeLessThan(90);
      await expect(listPresent()).resolves.toEqual(
        many.map(({ entityRef }) => entityRef).sort(),
      );

      const refs = many.map(({ entityRef }) => entityRef);
      await expect(
        countStatements(knex, () => store.scopesOf(refs)),
      ).resolves.toBe(1);
      await expect(
        countStatements(knex, () => store.snapshots(refs)),
      ).resolves.toBe(1);
      await expect(
        countStatements(knex, async () => {
          await store.scopesOf([]);
          await store.snapshots([]);
        }),
      ).resolves.toBe(0);

      await store.upsert(
        project([
          entity('System:default/payments', ['partOf domain:default/other']),
        ]),
      );
      await expect(scopesOf('component:default/c2499')).resolves.toContain(
        'domain:default/other',
      );
    });

    it('stays right when two writers do not see each other', async () => {
      // One writes components while another writes the system that they are
      // part of; with SQLite the pool of one connection makes them take turns.
      await Promise.all([
        ...Array.from({ length: 4 }, (_, i) =>
          store.upsert(
            project([
              entity(`Component:default/c${i}`, ['partOf system:default/s']),
            ]),
          ),
        ),
        store.upsert(
          project([entity('System:default/s', ['partOf domain:default/d'])]),
        ),
      ]);

      const scopes = await store.scopesOf(
        Array.from({ length: 4 }, (_, i) => `component:default/c${i}`),
      );
      for (const refs of scopes.values()) {
        expect(refs).toContain('domain:default/d');
      }
    });
  },
);
