import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import {
  countStatements,
  createTestDatabases,
} from '../database/__testUtils__/testDatabases';
import { RestrictionStore } from './RestrictionStore';

const databases = createTestDatabases();

const NOW = '2026-11-24T12:00:00.000Z';
const API = 'component:default/payments-api';
const WEB = 'component:default/checkout-web';
const SYSTEM = 'system:default/payments-core';
const TEAM = 'group:default/team-payments';

describe.each(databases.ids)('locks and vetoes, %s', databaseId => {
  async function start() {
    const knex = await databases.migratedKnex(databaseId);
    await knex('catalog_scopes').insert(
      [
        [API, API],
        [API, SYSTEM],
        [API, TEAM],
        [WEB, WEB],
        [SYSTEM, SYSTEM],
      ].map(([entity_ref, scope_ref]) => ({ entity_ref, scope_ref })),
    );
    const store = new RestrictionStore(knex);
    let minute = 0;
    const lock = async (
      entityRef: string,
      change: { environment?: string; expiresAt?: string } = {},
    ) => {
      const id = randomUUID();
      minute++;
      await knex.transaction(async trx =>
        store.insertLock(trx, {
          id,
          entityRef,
          reason: `${entityRef} ${minute}`,
          createdBy: 'user:default/rita',
          createdAt: new Date(
            Date.parse(NOW) - 3_600_000 + minute * 60_000,
          ).toISOString(),
          ...change,
        }),
      );
      return id;
    };
    return { knex, store, lock };
  }

  it('holds for what belongs to the locked entity, and says for which', async () => {
    const { store, lock } = await start();
    const onApi = await lock(API);
    const onSystem = await lock(SYSTEM, { environment: 'production' });
    const onTeam = await lock(TEAM, { environment: 'staging' });
    const onUnknown = await lock('component:default/not-projected');

    const locks = await store.locksOn(
      [API, WEB, SYSTEM, 'component:default/not-projected'],
      { now: NOW },
    );
    expect(locks.map(({ id, appliesTo }) => [id, appliesTo])).toEqual([
      [onUnknown, ['component:default/not-projected']],
      [onTeam, [API]],
      [onSystem, [API, SYSTEM]],
      [onApi, [API]],
    ]);
    const inProduction = await store.locksOn([API], {
      now: NOW,
      environment: 'production',
    });
    expect(inProduction.map(({ id }) => id)).toEqual([onSystem, onApi]);
    expect(await store.locksOn([WEB], { now: NOW })).toEqual([]);
  });

  it('ends when it is lifted or over, and keeps its record', async () => {
    const { knex, store, lock } = await start();
    const lifted = await lock(API);
    await lock(API, { expiresAt: NOW });
    const held = await lock(API, { expiresAt: '2026-11-24T12:00:00.001Z' });
    const lift = async () =>
      knex.transaction(async trx =>
        store.lift(trx, 'entity_locks', {
          id: lifted,
          by: 'user:default/dana',
          at: NOW,
        }),
      );
    expect(await lift()).toBe(true);
    expect(await lift()).toBe(false);
    const locks = await store.locksOn([API], { now: NOW });
    expect(locks.map(({ id }) => id)).toEqual([held]);
    expect(await store.getLock(lifted)).toMatchObject({ isLifted: true });
    expect(
      await knex('entity_locks').where({ id: lifted }).pluck('lifted_by'),
    ).toEqual(['user:default/dana']);
  });

  async function veto(knex: Knex, store: RestrictionStore, version: string) {
    const id = randomUUID();
    await knex.transaction(async trx =>
      store.insertVeto(trx, {
        id,
        entityRef: API,
        version,
        reason: 'Leaks memory',
        createdBy: 'user:default/rita',
        createdAt: NOW,
      }),
    );
    return id;
  }

  it('vetoes a version once at a time', async () => {
    const { knex, store } = await start();
    const first = await veto(knex, store, '4.2.0');
    await veto(knex, store, '4.2.1');
    await expect(veto(knex, store, '4.2.0')).rejects.toThrow(/unique/i);
    await knex.transaction(async trx =>
      store.lift(trx, 'version_vetoes', {
        id: first,
        by: 'user:default/rita',
        at: NOW,
      }),
    );
    const again = await veto(knex, store, '4.2.0');
    const vetoes = await store.vetoesOf([API, WEB]);
    expect(vetoes.map(({ version }) => version).sort()).toEqual([
      '4.2.0',
      '4.2.1',
    ]);
    expect(vetoes.map(({ id }) => id)).toContain(again);
  });

  it('asks once for many entities', async () => {
    const { knex, store, lock } = await start();
    await lock(SYSTEM);
    const many = Array.from(
      { length: 1000 },
      (_, index) => `component:default/service-${index}`,
    );
    expect(
      await countStatements(knex, async () =>
        store.locksOn([...many, API], { now: NOW, environment: 'staging' }),
      ),
    ).toBe(1);
    expect(await countStatements(knex, async () => store.vetoesOf(many))).toBe(
      1,
    );
  });
});
