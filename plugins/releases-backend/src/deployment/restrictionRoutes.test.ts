import {
  CATALOG,
  createReleasesApp,
  PEOPLE,
} from '../__testUtils__/releasesApp';
import { catalogHiding } from '../coordination/__testUtils__/approvalsApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';

const databases = createTestDatabases();

const API = 'component:default/payments-api';
const LEDGER = 'resource:default/ledger-db';

describe.each(databases.ids)('locks and vetoes over HTTP, %s', databaseId => {
  async function start(options?: Parameters<typeof createReleasesApp>[1]) {
    const knex = await databases.migratedKnex(databaseId);
    return createReleasesApp(knex, options);
  }

  it('locks what somebody owns, until it is lifted', async () => {
    const { as, auditor, rooms, signals } = await start();
    const dana = as(PEOPLE.dana);
    const lock = await dana.post('/locks', {
      entityRef: 'Component:Payments-API',
      environment: 'production',
      reason: 'Migration under way',
    });
    expect(lock.status).toBe(201);
    expect(lock.body).toMatchObject({
      entityRef: API,
      environment: 'production',
      createdBy: PEOPLE.dana,
    });
    const listed = await dana.get(`/locks?entityRef=${API}`);
    expect(listed.body.items).toEqual([lock.body]);
    await rooms.outbox.dispatch();
    expect(signals.publish).toHaveBeenCalled();

    const path = `/locks/${lock.body.id}`;
    expect((await as(PEOPLE.carl).delete(path, 1)).status).toBe(403);
    expect((await dana.delete(path, 1)).status).toBe(204);
    expect((await dana.delete(path, 1)).status).toBe(204);
    const after = await dana.get(`/locks?entityRef=${API}`);
    expect(after.body.items).toEqual([]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'lock-lift' }),
    );
  });

  it('holds for everything that belongs to what is locked', async () => {
    const { as } = await start();
    const rita = as(PEOPLE.rita);
    // What belongs where is known of what somebody has named before.
    await as(PEOPLE.dana).post('/deployments', {
      entityRef: API,
      version: '4.2.0',
      environment: 'staging',
      reason: 'Seen',
    });
    const refs = [
      'system:default/payments-core',
      'domain:default/payments',
      'group:default/team-payments',
    ];
    for (const entityRef of refs) {
      const lock = await rita.post('/locks', { entityRef, reason: 'Close' });
      expect(lock.status).toBe(201);
    }
    const locks = await rita.get(`/locks?entityRef=${API}`);
    expect(
      locks.body.items
        .map(({ entityRef }: { entityRef: string }) => entityRef)
        .sort(),
    ).toEqual([...refs].sort());
    const others = await rita.get(
      '/locks?entityRef=component:default/checkout-web',
    );
    expect(others.body.items).toEqual([]);
  });

  it('holds for those, too, who may not see what is locked, and does not name it to them', async () => {
    const system = 'system:default/payments-core';
    const { as } = await start({
      catalog: catalogHiding({ [PEOPLE.aiko]: [system] }, CATALOG),
      denied: ['catalog.entity.read'],
    });
    await as(PEOPLE.dana).post('/deployments', {
      entityRef: API,
      version: '4.2.0',
      environment: 'staging',
      reason: 'Seen',
    });
    await as(PEOPLE.rita)
      .post('/locks', { entityRef: system, reason: 'The core moves' })
      .expect(201);
    const { body } = await as(PEOPLE.aiko).get(`/locks?entityRef=${API}`);
    expect(body.items).toEqual([
      expect.objectContaining({
        entityRef: API,
        reason: 'It belongs to something that you may not see.',
        may: { lift: false },
      }),
    ]);
  });

  it('lets owners and managers lock and veto, and nobody else', async () => {
    const { as, asService } = await start();
    const lock = { entityRef: API, reason: 'x' };
    const veto = { entityRef: API, version: '4.2.0', reason: 'x' };
    const answers = [];
    for (const caller of [
      as(PEOPLE.dana),
      as(PEOPLE.rita),
      as(PEOPLE.carl),
      as(PEOPLE.petra),
      asService(),
    ]) {
      const locked = await caller.post('/locks', lock);
      const vetoed = await caller.post('/vetoes', veto);
      answers.push([locked.status, vetoed.status]);
    }
    // Whoever owns the department of an owner does not own what the team does.
    expect(answers).toEqual([
      [201, 201],
      [201, 409],
      [403, 403],
      [403, 403],
      [403, 403],
    ]);
    const nobodys = await as(PEOPLE.carl).post('/locks', {
      entityRef: LEDGER,
      reason: 'x',
    });
    expect(nobodys.body.error.message).toBe(
      `You may not lock or unlock ${LEDGER}. Its owners can, and whoever has the permission release.lock.`,
    );
  });

  it('says of every lock and veto whether the caller may lift it', async () => {
    const { as } = await start();
    const dana = as(PEOPLE.dana);
    const rita = as(PEOPLE.rita);
    await dana.post('/locks', { entityRef: API, reason: 'x' });
    await rita.post('/locks', {
      entityRef: 'system:default/payments-core',
      reason: 'x',
    });
    const ofApi = { entityRef: API, version: '4.2.0', reason: 'x' };
    expect((await dana.post('/vetoes', ofApi)).body.may).toEqual({
      lift: true,
    });
    await rita.post('/vetoes', {
      entityRef: LEDGER,
      version: '7.0.0',
      reason: 'x',
    });
    const liftable = async (user: string, path: string) =>
      (await as(user).get(path)).body.items
        .filter(({ may }: { may: { lift: boolean } }) => may.lift)
        .map(({ entityRef }: { entityRef: string }) => entityRef)
        .sort();
    for (const [user, locks, vetoes] of [
      [PEOPLE.dana, [API], [API]],
      [
        PEOPLE.rita,
        [API, 'system:default/payments-core'],
        [API, 'resource:default/ledger-db'],
      ],
      // Owns the system, and not what the team of the department owns.
      [PEOPLE.petra, ['system:default/payments-core'], []],
      [PEOPLE.carl, [], []],
    ] as const) {
      expect(await liftable(user, `/locks?entityRef=${API}`)).toEqual(locks);
      expect(
        await liftable(user, `/vetoes?entityRef=${API}&entityRef=${LEDGER}`),
      ).toEqual(vetoes);
    }
  });

  it('vetoes a version everywhere, once, until the veto is lifted', async () => {
    const { as } = await start();
    const rita = as(PEOPLE.rita);
    const input = {
      entityRef: LEDGER,
      version: ' 7.0.0 ',
      reason: 'Loses balances',
    };
    const veto = await rita.post('/vetoes', input);
    expect(veto.body).toMatchObject({ entityRef: LEDGER, version: '7.0.0' });
    const twice = await rita.post('/vetoes', input);
    expect(twice.status).toBe(409);
    expect(twice.body.error.message).toContain('is vetoed already');
    const list = await rita.get(`/vetoes?entityRef=${LEDGER}`);
    expect(list.body.items).toEqual([veto.body]);
    expect(
      (await as(PEOPLE.dana).delete(`/vetoes/${veto.body.id}`, 1)).status,
    ).toBe(403);
    expect((await rita.delete(`/vetoes/${veto.body.id}`, 1)).status).toBe(204);
    expect((await rita.post('/vetoes', input)).status).toBe(201);
  });

  it.each([
    ['/locks', { environment: 'prod' }, 'environment'],
    ['/locks', { expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    ['/locks', { entityRef: 'component:default/nothing' }, 'entityRef'],
    ['/locks', { reason: '' }, 'reason'],
    ['/vetoes', { version: '1', entityRef: 'domain:payments' }, 'entityRef'],
    ['/vetoes', {}, 'version'],
  ])('%s with %j is refused with the field', async (path, change, field) => {
    const { as } = await start();
    const answer = await as(PEOPLE.rita).post(path, {
      entityRef: API,
      reason: 'x',
      ...change,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.violations).toMatchObject([{ field }]);
  });

  it('does not know what was never there', async () => {
    const { as } = await start();
    const id = '7b1c2f0e-6d0a-4c43-9e68-1f4a3c1b2d3e';
    expect((await as(PEOPLE.rita).delete(`/locks/${id}`, 1)).status).toBe(404);
    expect((await as(PEOPLE.rita).delete(`/vetoes/${id}`, 1)).status).toBe(404);
  });
});
