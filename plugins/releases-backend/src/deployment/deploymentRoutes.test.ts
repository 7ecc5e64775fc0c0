import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  CATALOG,
  createReleasesApp,
  PEOPLE,
} from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';

const databases = createTestDatabases();

const API = 'component:default/payments-api';
const LEDGER = 'resource:default/ledger-db';
const HOUR = 60 * 60 * 1000;
const ago = (hours: number) =>
  new Date(Date.now() - hours * HOUR).toISOString();
const UNKNOWN_ID = '7b1c2f0e-6d0a-4c43-9e68-1f4a3c1b2d3e';

function report(change: object = {}) {
  return {
    entityRef: 'Component:Default/Payments-API',
    version: '4.2.0',
    environment: 'production',
    ...change,
  };
}

/** A catalog in which Carl does not see the ledger. */
function partialCatalog(): CatalogService {
  const catalog = catalogServiceMock({ entities: CATALOG });
  const { getEntitiesByRefs } = catalog;
  return Object.assign(catalog, {
    getEntitiesByRefs: async (
      ...[request, options]: Parameters<CatalogService['getEntitiesByRefs']>
    ) => {
      const { items } = await getEntitiesByRefs.call(catalog, request, options);
      const isCarl =
        JSON.stringify(options?.credentials.principal) ===
        JSON.stringify(mockCredentials.user(PEOPLE.carl).principal);
      return {
        items: items.map((item, index) =>
          isCarl && request.entityRefs[index] === LEDGER ? undefined : item,
        ),
      };
    },
  });
}

describe.each(databases.ids)('deployments over HTTP, %s', databaseId => {
  async function start(options?: Parameters<typeof createReleasesApp>[1]) {
    const knex = await databases.migratedKnex(databaseId);
    return { knex, ...(await createReleasesApp(knex, options)) };
  }

  it('takes what a pipeline reports, from start to end', async () => {
    const { asService, as, auditor, rooms, events } = await start();
    const pipeline = asService();
    const started = await pipeline.post(
      '/deployments',
      report({
        outcome: 'running',
        url: 'https://ci.example/runs/871',
        commit: 'ABCDEF1',
      }),
    );
    expect(started.status).toBe(201);
    expect(started.body).toMatchObject({
      entityRef: API,
      outcome: 'running',
      commit: 'abcdef1',
      source: 'reported',
      reportedBy: 'service:external:test-service',
    });
    expect(started.body.finishedAt).toBeUndefined();

    const path = `/deployments/${started.body.id}`;
    const ended = await pipeline.patch(path, undefined, {
      outcome: 'succeeded',
    });
    expect(ended.body).toMatchObject({ outcome: 'succeeded' });
    const again = await pipeline.patch(path, undefined, {
      outcome: 'succeeded',
    });
    expect([again.status, again.body]).toEqual([200, ended.body]);
    const other = await pipeline.patch(path, undefined, { outcome: 'failed' });
    expect(other.status).toBe(409);
    expect(other.body.error.message).toBe(
      "This deployment has ended already: it is 'succeeded'. Report what happened since as a new deployment.",
    );

    const running = await as(PEOPLE.aiko).get(
      `/running-versions?entityRef=${API}`,
    );
    expect(running.body.items).toEqual([
      {
        entityRef: API,
        environment: 'production',
        version: '4.2.0',
        since: ended.body.finishedAt,
        source: 'reported',
      },
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'deployment-report' }),
    );
    await rooms.outbox.dispatch();
    expect(events.publish).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventPayload: {
          type: 'deployment-reported',
          deploymentId: started.body.id,
          entityRef: API,
          environment: 'production',
          version: '4.2.0',
          outcome: 'succeeded',
        },
      }),
    );
  });

  it('takes what a person states only with a reason, and under their name', async () => {
    const { as } = await start();
    const dana = as(PEOPLE.dana);
    const silent = await dana.post('/deployments', report());
    expect(silent.status).toBe(400);
    expect(silent.body.error.violations).toMatchObject([
      { field: 'reason', rule: 'required' },
    ]);
    const claimed = await dana.post(
      '/deployments',
      report({ reason: 'x', source: 'reported' }),
    );
    expect(claimed.status).toBe(400);
    const stated = await dana.post(
      '/deployments',
      report({
        reason: 'Seen on the host',
        startedAt: ago(48),
        finishedAt: ago(47),
      }),
    );
    expect(stated.body).toMatchObject({
      source: 'stated',
      reportedBy: PEOPLE.dana,
      reason: 'Seen on the host',
    });
    // What happened earlier and is reported later does not overwrite it.
    await dana.post(
      '/deployments',
      report({ version: '4.1.0', reason: 'Old log', finishedAt: ago(90) }),
    );
    const running = await dana.get(`/running-versions?entityRef=${API}`);
    expect(running.body.items).toMatchObject([{ version: '4.2.0' }]);
  });

  it.each([
    [
      { environment: 'prod' },
      'environment',
      'Choose one of: staging, production',
    ],
    [
      { entityRef: 'component:default/nothing' },
      'entityRef',
      'not in the catalog',
    ],
    [{ releaseId: UNKNOWN_ID }, 'releaseId', 'There is no release'],
    [
      { startedAt: ago(1), finishedAt: ago(2) },
      'finishedAt',
      'cannot have finished before it started',
    ],
    [{ startedAt: ago(-1) }, 'startedAt', 'lies in the future'],
  ])('refuses %j and names the field', async (change, field, message) => {
    const { asService } = await start();
    const answer = await asService().post('/deployments', report(change));
    expect(answer.status).toBe(400);
    expect(answer.body.error.violations).toHaveLength(1);
    expect(answer.body.error.violations[0].field).toBe(field);
    expect(answer.body.error.violations[0].message).toContain(message);
  });

  it('takes a report with a key once, and another one not under the same key', async () => {
    const { asService, as } = await start();
    const send = (body: object, key = 'run-871') =>
      asService().post('/deployments').set('Idempotency-Key', key).send(body);
    const body = report({ startedAt: ago(1) });
    const both = await Promise.all([send(body), send(body)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(both[0].body).toEqual(both[1].body);
    // The order of the fields says nothing.
    const turned = Object.fromEntries(Object.entries(body).reverse());
    expect((await send(turned)).body.id).toBe(both[0].body.id);

    const other = await send(report({ version: '4.2.1' }));
    expect(other.status).toBe(409);
    expect(other.body.error.message).toContain(
      "Another report came with the Idempotency-Key 'run-871' before: component:default/payments-api 4.2.0 in production",
    );
    // Somebody else's keys are their own.
    const dana = await as(PEOPLE.dana)
      .post('/deployments')
      .set('Idempotency-Key', 'run-871')
      .send(report({ reason: 'Seen' }));
    expect(dana.status).toBe(201);
    const list = await as(PEOPLE.dana).get(`/deployments?entityRef=${API}`);
    expect(list.body.items).toHaveLength(2);
  });

  it('belongs to a release that the caller may read', async () => {
    const { as } = await start();
    const carl = as(PEOPLE.carl);
    const { body: release } = await carl.post('/releases', {
      title: 'Checkout 12',
      type: 'minor',
      owner: 'group:default/team-checkout',
    });
    const body = report({ releaseId: release.id, reason: 'Seen' });
    const linked = await carl.post('/deployments', body);
    expect(linked.body.releaseId).toBe(release.id);
    // Petra sees only the domain payments.
    const petra = await as(PEOPLE.petra).post('/deployments', body);
    expect(petra.body.error.violations).toMatchObject([
      { field: 'releaseId', rule: 'exists' },
    ]);
  });

  it('needs the named permission, of services too', async () => {
    const { as, asService } = await start({
      denied: ['release.deployment.report'],
    });
    for (const caller of [as(PEOPLE.dana), asService()]) {
      const answer = await caller.post('/deployments', report({ reason: 'x' }));
      expect(answer.status).toBe(403);
      expect(answer.body.error.message).toContain('release.deployment.report');
      expect(
        (
          await caller.patch(`/deployments/${UNKNOWN_ID}`, undefined, {
            outcome: 'failed',
          })
        ).status,
      ).toBe(403);
    }
  });

  it('leaves out what the caller does not see in the catalog', async () => {
    const { as, asService } = await start({ catalog: partialCatalog() });
    const { body: ofLedger } = await asService().post(
      '/deployments',
      report({ entityRef: LEDGER, version: '7.0.0', environment: 'staging' }),
    );
    for (const [environment, version] of [
      ['production', '6.4.0'],
      ['staging', '6.5.0'],
    ]) {
      await asService().post(
        '/deployments',
        report({ entityRef: LEDGER, version, environment, finishedAt: ago(5) }),
      );
    }
    await asService().post('/deployments', report());

    const query = `entityRef=resource:Ledger-DB&entityRef=${API}`;
    const petra = await as(PEOPLE.petra).get(`/running-versions?${query}`);
    expect(
      petra.body.items.map(
        (item: { entityRef: string; environment: string; version: string }) =>
          `${item.entityRef} ${item.environment} ${item.version}`,
      ),
    ).toEqual([
      `${LEDGER} staging 7.0.0`,
      `${LEDGER} production 6.4.0`,
      `${API} production 4.2.0`,
    ]);
    const carl = await as(PEOPLE.carl).get(`/running-versions?${query}`);
    expect(carl.body.items).toMatchObject([{ entityRef: API }]);
    const list = await as(PEOPLE.carl).get(`/deployments?${query}`);
    expect(list.body.items).toMatchObject([{ entityRef: API }]);
    const page = await as(PEOPLE.petra).get(`/deployments?${query}&limit=2`);
    expect(page.body.items).toHaveLength(2);
    const rest = await as(PEOPLE.petra).get(
      `/deployments?${query}&limit=2&cursor=${page.body.pageInfo.nextCursor}`,
    );
    expect(rest.body.items).toHaveLength(2);
    expect(rest.body.pageInfo).toEqual({});

    const end = { outcome: 'failed' };
    for (const id of [UNKNOWN_ID, ofLedger.id]) {
      const answer = await as(PEOPLE.carl).patch(
        `/deployments/${id}`,
        undefined,
        end,
      );
      expect(answer.status).toBe(404);
    }
  });
});
