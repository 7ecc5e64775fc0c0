import { createReleasesApp, PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';

const databases = createTestDatabases();

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString();

function input(change: object = {}) {
  return {
    title: 'Payments 4.2',
    type: 'minor',
    owner: 'group:default/team-payments',
    components: [
      { entityRef: 'Component:Default/Payments-API', version: '4.2.0' },
    ],
    windows: [
      {
        environment: 'production',
        start: inDays(7),
        end: inDays(7.1),
        timeZone: 'Asia/Tokyo',
      },
    ],
    ...change,
  };
}

describe.each(databases.ids)('releases over HTTP, %s', databaseId => {
  async function start(options?: Parameters<typeof createReleasesApp>[1]) {
    return createReleasesApp(await databases.migratedKnex(databaseId), options);
  }

  it('plans a release and finds it by everything that it concerns', async () => {
    const { as, auditor } = await start();
    const created = await as(PEOPLE.dana).post('/releases', input());
    expect(created.status).toBe(201);
    expect(created.headers.etag).toBe('"1"');
    expect(created.headers.location).toBe(`/releases/${created.body.id}`);
    expect(created.body).toMatchObject({
      state: 'draft',
      createdBy: PEOPLE.dana,
      components: [
        { entityRef: 'component:default/payments-api', version: '4.2.0' },
      ],
      entities: {
        'component:default/payments-api': {
          owner: 'group:default/team-payments',
          system: 'system:default/payments-core',
        },
      },
      allowedActions: ['update', 'delete', 'submit', 'cancel'],
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'release-create' }),
    );

    for (const filter of [
      'entityRef=component:default/payments-api',
      'entityRef=COMPONENT:payments-api',
      'entityRef=api:default/payments-rest',
      'entityRef=system:default/payments-core',
      'entityRef=domain:default/payments',
      'entityRef=group:default/team-payments',
      'entityRef=group:default/dept-payments',
      'system=payments-core',
      'domain=payments&owner=dept-payments',
      'owner=team-checkout&owner=team-payments',
      'environment=production',
      'environment=staging&environment=production',
      'type=minor&state=draft',
      'text=PAYMENTS%204',
      `from=${inDays(7.05)}&to=${inDays(9)}`,
    ]) {
      const list = await as(PEOPLE.aiko).get(`/releases?${filter}`);
      expect([filter, list.body.totalItems]).toEqual([filter, 1]);
      expect(list.body.items[0].id).toBe(created.body.id);
    }
    for (const filter of [
      'entityRef=component:default/checkout-web',
      'entityRef=resource:default/ledger-db',
      'domain=payments&owner=team-checkout',
      'environment=staging',
      'state=approved',
      'text=payments_4',
      `from=${inDays(8)}`,
    ]) {
      const list = await as(PEOPLE.aiko).get(`/releases?${filter}`);
      expect([filter, list.body.items]).toEqual([filter, []]);
    }

    const calendar = await as(PEOPLE.aiko).get(
      `/calendar?from=${inDays(7.05)}&to=${inDays(8)}&domain=payments`,
    );
    expect(calendar.body.items).toEqual([
      expect.objectContaining({
        releaseId: created.body.id,
        environment: 'production',
        timeZone: 'Asia/Tokyo',
        components: [
          { entityRef: 'component:default/payments-api', version: '4.2.0' },
        ],
      }),
    ]);
  });

  it('changes a release on the revision that was read, and keeps an intact history', async () => {
    const { as } = await start();
    const dana = as(PEOPLE.dana);
    const { body: release } = await dana.post('/releases', input());
    const path = `/releases/${release.id}`;

    const changed = await dana.patch(path, 1, {
      title: 'Payments 4.2.1',
      summary: 'Refunds',
    });
    expect(changed.body).toMatchObject({
      title: 'Payments 4.2.1',
      revision: 2,
    });
    const cleared = await dana.patch(path, 2, { summary: null });
    expect(cleared.body.summary).toBeUndefined();
    const same = await dana.patch(path, 3, { title: 'Payments 4.2.1' });
    expect(same.body.revision).toBe(3);

    const stale = await dana.patch(path, 1, { title: 'Mine' });
    expect(stale.status).toBe(412);
    expect(stale.body.error.message).toContain('revision 1, now 3');
    expect((await dana.patch(path, undefined, { title: 'Mine' })).status).toBe(
      428,
    );

    const submitted = await dana.move(`${path}/submit`, 3, {
      comment: 'Ready for review',
    });
    expect(submitted.body).toMatchObject({ state: 'candidate', revision: 4 });
    const illegal = await dana.move(`${path}/close`, 4);
    expect(illegal.status).toBe(409);
    expect(illegal.body.error.message).toBe(
      "A release that is 'candidate' does not allow 'close'. Allowed now: approve, reopen, cancel.",
    );
    await dana.move(`${path}/cancel`, 4);

    const history = await as(PEOPLE.aiko).get(`${path}/history`);
    expect(history.body.verification).toEqual({ intact: true, length: 6 });
    expect(
      history.body.items.map((event: any) => [event.type, event.actor]),
    ).toEqual([
      ['release-created', PEOPLE.dana],
      ['release-updated', PEOPLE.dana],
      ['release-updated', PEOPLE.dana],
      ['release-submitted', PEOPLE.dana],
      ['approval-requested', PEOPLE.dana],
      ['release-cancelled', PEOPLE.dana],
    ]);
    expect(history.body.items[3].data).toEqual({
      from: 'draft',
      to: 'candidate',
      comment: 'Ready for review',
    });
    const page = await as(PEOPLE.aiko).get(`${path}/history?after=1&limit=2`);
    expect(page.body.items).toHaveLength(2);
    expect(page.body.pageInfo).toEqual({ nextAfter: 3 });
  });

  it('keeps one result when two people change at the same instant', async () => {
    const { as } = await start();
    const { body: release } = await as(PEOPLE.dana).post('/releases', input());
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map(title =>
        as(PEOPLE.dana).patch(`/releases/${release.id}`, 1, { title }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 412, 412, 412,
    ]);
    const history = await as(PEOPLE.dana).get(
      `/releases/${release.id}/history`,
    );
    expect(history.body.verification).toEqual({ intact: true, length: 2 });
  });

  it('refuses everybody what they may not do, and hides what they may not see', async () => {
    const { as } = await start();
    const { body: release } = await as(PEOPLE.dana).post('/releases', input());
    const { body: foreign } = await as(PEOPLE.carl).post(
      '/releases',
      input({
        title: 'Checkout 12',
        owner: 'group:default/team-checkout',
        components: [
          { entityRef: 'component:default/checkout-web', version: '12' },
        ],
      }),
    );
    const path = `/releases/${release.id}`;

    const seen = await as(PEOPLE.carl).get(path);
    expect(seen.body.allowedActions).toEqual([]);
    const refused = await as(PEOPLE.carl).patch(path, 1, { title: 'Mine' });
    expect(refused.status).toBe(403);
    expect((await as(PEOPLE.carl).move(`${path}/submit`, 1)).status).toBe(403);
    expect((await as(PEOPLE.carl).delete(path, 1)).status).toBe(403);
    expect((await as(PEOPLE.aiko).post('/releases', input())).status).toBe(403);

    // A parent group is concerned, but does not own what its teams own.
    const petra = as(PEOPLE.petra);
    expect((await petra.get(path)).body.allowedActions).toEqual([]);
    expect((await petra.patch(path, 1, { title: 'x' })).status).toBe(403);
    const list = await petra.get('/releases');
    expect(list.body.totalItems).toBe(1);
    expect(list.body.items[0].id).toBe(release.id);
    const calendar = await petra.get(
      `/calendar?from=${inDays(0)}&to=${inDays(30)}`,
    );
    expect(calendar.body.items).toHaveLength(1);
    for (const hidden of ['', '/history']) {
      expect((await petra.get(`/releases/${foreign.id}${hidden}`)).status).toBe(
        404,
      );
    }
    expect(
      (await petra.patch(`/releases/${foreign.id}`, 1, { title: 'x' })).status,
    ).toBe(404);

    const nothing = await as(PEOPLE.nobody).get('/releases');
    expect(nothing.body).toEqual({
      items: [],
      entities: {},
      totalItems: 0,
      pageInfo: {},
    });
  });

  it('pages through any order without losing or repeating a release', async () => {
    const { as } = await start();
    const dana = as(PEOPLE.dana);
    for (let i = 0; i < 7; i++) {
      await dana.post(
        '/releases',
        input({
          title: `Release ${i % 3}`,
          windows:
            i === 6
              ? []
              : [
                  {
                    environment: 'production',
                    start: inDays(5 + (i % 2)).replace(/\d{3}Z$/, '000Z'),
                    end: inDays(9),
                    timeZone: 'UTC',
                  },
                ],
        }),
      );
    }
    for (const sort of [
      'plannedStart',
      '-plannedStart',
      'title',
      '-title',
      'updatedAt',
      '-updatedAt',
    ]) {
      for (const filter of ['', '&entityRef=domain:default/payments']) {
        const whole = await dana.get(
          `/releases?sort=${sort}&limit=100${filter}`,
        );
        const ids: string[] = [];
        let cursor: string | undefined;
        do {
          const { body } = await dana.get(
            `/releases?sort=${sort}&limit=2${filter}&totalItems=exclude${
              cursor ? `&cursor=${cursor}` : ''
            }`,
          );
          expect(body.totalItems).toBeUndefined();
          ids.push(...body.items.map(({ id }: { id: string }) => id));
          cursor = body.pageInfo.nextCursor;
        } while (cursor);
        expect([sort, filter, ids]).toEqual([
          sort,
          filter,
          whole.body.items.map(({ id }: { id: string }) => id),
        ]);
        expect(new Set(ids).size).toBe(7);
      }
    }
    const { body } = await dana.get('/releases?limit=2');
    const other = await dana.get(
      `/releases?sort=title&cursor=${body.pageInfo.nextCursor}`,
    );
    expect(other.status).toBe(400);
    expect(other.body.error.message).toContain("sorted by 'plannedStart'");
  });

  it('deletes a draft only, and keeps its history', async () => {
    const knex = await databases.migratedKnex(databaseId);
    const { as } = await createReleasesApp(knex);
    const dana = as(PEOPLE.dana);
    const { body: release } = await dana.post('/releases', input());
    const { body: bundle } = await dana.post(
      '/releases',
      input({ title: 'Bundle', includes: [release.id] }),
    );
    expect(bundle.bundledReleases).toEqual([
      { id: release.id, title: 'Payments 4.2', state: 'draft' },
    ]);
    const circular = await dana.patch(`/releases/${release.id}`, 1, {
      includes: [bundle.id],
    });
    expect(circular.status).toBe(400);
    expect(circular.body.error.violations).toEqual([
      expect.objectContaining({ field: 'includes[0]', rule: 'acyclic' }),
    ]);
    const bundled = await dana.delete(`/releases/${release.id}`, 1);
    expect(bundled.status).toBe(409);
    expect(bundled.body.error.message).toContain("bundled by 'Bundle'");

    await dana.move(`/releases/${bundle.id}/submit`, 1);
    expect((await dana.delete(`/releases/${bundle.id}`, 2)).status).toBe(409);
    await dana.move(`/releases/${bundle.id}/reopen`, 2);
    expect((await dana.delete(`/releases/${bundle.id}`, 3)).status).toBe(204);
    expect((await dana.get(`/releases/${bundle.id}`)).status).toBe(404);
    const kept = await knex('release_events')
      .where({ release_id: bundle.id })
      .orderBy('sequence')
      .pluck('type');
    expect(kept).toEqual([
      'release-created',
      'release-submitted',
      'approval-requested',
      'release-reopened',
      'release-deleted',
    ]);
  });

  it('tells other plugins and open browsers after the change, never before', async () => {
    const knex = await databases.migratedKnex(databaseId);
    const { as, rooms, events, signals } = await createReleasesApp(knex);
    const { body: release } = await as(PEOPLE.dana).post('/releases', input());
    await rooms.outbox.dispatch();
    expect(events.publish).toHaveBeenCalledWith({
      topic: 'releases',
      eventPayload: {
        releaseId: release.id,
        revision: 1,
        type: 'release-created',
      },
      metadata: { 'message-id': expect.any(String) },
    });
    expect(signals.publish).toHaveBeenCalledTimes(1);
    expect(await knex('release_outbox')).toEqual([]);
  });
});
