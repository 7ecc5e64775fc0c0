import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  CATALOG,
  createReleasesApp,
  PEOPLE,
} from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';

const databases = createTestDatabases();

const OLD = 'component:default/payments-api';
const NEW = 'component:default/payments-service';

/** The catalog after the component was renamed. */
function renamedCatalog(): Entity[] {
  return CATALOG.map(entity =>
    entity.metadata.name === 'payments-api'
      ? {
          ...entity,
          metadata: { ...entity.metadata, name: 'payments-service' },
        }
      : entity,
  );
}

describe.each(databases.ids)('re-linking, %s', databaseId => {
  async function start() {
    const knex = await databases.migratedKnex(databaseId);
    const before = await createReleasesApp(knex);
    const created = [];
    for (const title of ['One', 'Two']) {
      const { body } = await before
        .as(PEOPLE.dana)
        .post('/releases', {
          title,
          type: 'minor',
          owner: 'group:default/team-payments',
          components: [
            {
              entityRef: OLD,
              version: '1.0.0',
              requirements: [
                { entityRef: 'resource:default/ledger-db', version: '>=7' },
              ],
            },
          ],
        })
        .expect(201);
      created.push(body);
    }
    const after = await createReleasesApp(knex, {
      catalog: catalogServiceMock({ entities: renamedCatalog() }),
    });
    await after.rooms.reconciler.run();
    return { knex, created, ...after };
  }

  it('lists what vanished and lets all releases name what took its place', async () => {
    const { as, created } = await start();
    const { body: missing } = await as(PEOPLE.dana)
      .get('/catalog/missing')
      .expect(200);
    expect(missing.items).toEqual([
      expect.objectContaining({
        entityRef: OLD,
        kind: 'component',
        releases: 2,
      }),
    ]);

    const { body } = await as(PEOPLE.dana)
      .post('/catalog/relink', { from: OLD, to: NEW, reason: 'Renamed' })
      .expect(200);
    expect(body).toEqual({ releases: 2 });

    const { body: release } = await as(PEOPLE.dana)
      .get(`/releases/${created[0].id}`)
      .expect(200);
    expect(release.components[0]).toMatchObject({
      entityRef: NEW,
      version: '1.0.0',
    });
    expect(release.entities[NEW]).toMatchObject({ kind: 'component' });
    const { body: list } = await as(PEOPLE.dana)
      .get(`/releases?entityRef=${NEW}`)
      .expect(200);
    expect(list.totalItems).toBe(2);
    const { body: history } = await as(PEOPLE.dana)
      .get(`/releases/${created[0].id}/history`)
      .expect(200);
    expect(history.verification).toEqual({ intact: true, length: 2 });
    expect(history.items[1]).toMatchObject({
      type: 'release-relinked',
      actor: PEOPLE.dana,
      data: { from: OLD, to: NEW, reason: 'Renamed' },
    });

    const { body: again } = await as(PEOPLE.dana)
      .post('/catalog/relink', { from: OLD, to: NEW })
      .expect(200);
    expect(again).toEqual({ releases: 0 });
  });

  it('takes along what is kept of deployments, locks and vetoes', async () => {
    const { as, knex } = await start();
    const before = await createReleasesApp(knex);
    const dana = before.as(PEOPLE.dana);
    const deploy = async (
      app: typeof before,
      entityRef: string,
      version: string,
      hour: number,
    ) =>
      app
        .as(PEOPLE.dana)
        .post('/deployments', {
          entityRef,
          version,
          environment: version === '0.9.0' ? 'staging' : 'production',
          startedAt: `2026-11-20T0${hour}:00:00Z`,
          finishedAt: `2026-11-20T0${hour}:30:00Z`,
          reason: 'Seen',
        })
        .expect(201);
    await deploy(before, OLD, '0.9.0', 1);
    await deploy(before, OLD, '1.0.0', 2);
    await deploy(before, OLD, '1.2.0', 4);
    await dana.post('/locks', { entityRef: OLD, reason: 'x' }).expect(201);
    for (const version of ['1.1.0', '1.3.0']) {
      await dana
        .post('/vetoes', { entityRef: OLD, version, reason: 'old' })
        .expect(201);
    }
    // What was reported already under the new name.
    const after = await createReleasesApp(knex, {
      catalog: catalogServiceMock({ entities: renamedCatalog() }),
    });
    await deploy(after, NEW, '1.1.0', 3);
    await after
      .as(PEOPLE.dana)
      .post('/vetoes', { entityRef: NEW, version: '1.1.0', reason: 'new' })
      .expect(201);

    await as(PEOPLE.dana)
      .post('/catalog/relink', { from: OLD, to: NEW })
      .expect(200);

    const items = async (path: string) =>
      (await as(PEOPLE.dana).get(path).expect(200)).body.items as any[];
    expect(
      (await items(`/deployments?entityRef=${NEW}`)).map(
        ({ version }) => version,
      ),
    ).toEqual(['1.2.0', '1.1.0', '1.0.0', '0.9.0']);
    expect(
      (await items(`/running-versions?entityRef=${NEW}`)).map(
        ({ environment, version }) => [environment, version],
      ),
    ).toEqual([
      ['staging', '0.9.0'],
      ['production', '1.2.0'],
    ]);
    expect(await items(`/locks?entityRef=${NEW}`)).toHaveLength(1);
    expect(
      (await items(`/vetoes?entityRef=${NEW}`))
        .map(({ version, reason }) => [version, reason])
        .sort(),
    ).toEqual([
      ['1.1.0', 'new'],
      ['1.3.0', 'old'],
    ]);
    for (const table of ['deployments', 'running_versions']) {
      expect(await knex(table).where('entity_ref', OLD)).toEqual([]);
    }
  });

  it('takes as many statements for one deployment as for many', async () => {
    const counts: number[] = [];
    for (const deployments of [1, 12]) {
      const { as, knex } = await start();
      const before = await createReleasesApp(knex);
      for (let index = 0; index < deployments; index++) {
        await before
          .as(PEOPLE.dana)
          .post('/deployments', {
            entityRef: OLD,
            version: `1.${index}.0`,
            environment: 'production',
            reason: 'Seen',
          })
          .expect(201);
        await before
          .as(PEOPLE.dana)
          .post('/vetoes', {
            entityRef: OLD,
            version: `2.${index}`,
            reason: 'x',
          })
          .expect(201);
      }
      await before.rooms.outbox.dispatch();
      let statements = 0;
      const count = ({ sql }: { sql: string }) => {
        statements += /deployments|running|locks|vetoes/.test(sql) ? 1 : 0;
      };
      knex.on('query', count);
      await as(PEOPLE.dana)
        .post('/catalog/relink', { from: OLD, to: NEW })
        .expect(200);
      knex.removeListener('query', count);
      counts.push(statements);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  it('reaches releases that name it only in a requirement or a task, and asks nobody again for a task', async () => {
    const knex = await databases.migratedKnex(databaseId);
    const before = await createReleasesApp(knex);
    const dana = before.as(PEOPLE.dana);
    const plan = async (title: string, components: object[]) => {
      const { body } = await dana
        .post('/releases', {
          title,
          type: 'standard',
          owner: 'group:default/team-payments',
          components,
          windows: [
            {
              environment: 'production',
              start: '2099-12-04T13:00:00Z',
              end: '2099-12-04T14:00:00Z',
              timeZone: 'UTC',
            },
          ],
        })
        .expect(201);
      return body;
    };
    const other = {
      entityRef: 'resource:default/ledger-db',
      version: '7',
    };
    const requiring = await plan('Requires it', [
      { ...other, requirements: [{ entityRef: OLD, version: '>=1' }] },
    ]);
    const withTask = await plan('Has tasks for it', [other]);
    const path = `/releases/${withTask.id}`;
    await dana
      .post(`${path}/tasks`, {
        title: 'Warn',
        phase: 'before',
        owner: 'group:default/team-checkout',
        runbook: { entityRef: OLD, path: 'warn' },
      })
      .expect(201);
    await dana.move(`${path}/submit`, 1).expect(200);
    const { body: approved } = await dana.get(path);
    expect(approved.state).toBe('approved');

    const after = await createReleasesApp(knex, {
      catalog: catalogServiceMock({
        entities: renamedCatalog().map(entity =>
          entity.metadata.name === 'team-checkout'
            ? { ...entity, metadata: { ...entity.metadata, name: 'team-shop' } }
            : entity,
        ),
      }),
    });
    await after.rooms.reconciler.run();
    const admin = after.as(PEOPLE.dana);
    const { body: missing } = await admin.get('/catalog/missing').expect(200);
    expect(
      missing.items
        .map(({ entityRef, releases }: any) => [entityRef, releases])
        .sort(),
    ).toEqual([
      [OLD, 2],
      ['group:default/team-checkout', 1],
    ]);
    const { body } = await admin
      .post('/catalog/relink', { from: OLD, to: NEW })
      .expect(200);
    expect(body).toEqual({ releases: 2 });
    await admin
      .post('/catalog/relink', {
        from: 'group:default/team-checkout',
        to: 'group:default/team-shop',
      })
      .expect(200);

    const { body: required } = await admin.get(`/releases/${requiring.id}`);
    expect(required.components[0].requirements).toEqual([
      { entityRef: NEW, version: '>=1' },
    ]);
    const { body: tasks } = await admin.get(`${path}/tasks`).expect(200);
    expect(tasks.items[0]).toMatchObject({
      owner: 'group:default/team-shop',
      runbook: { entityRef: NEW, path: 'warn' },
    });
    const { body: still } = await admin.get(path);
    expect(still).toMatchObject({
      state: 'approved',
      revision: approved.revision,
    });
    const { body: history } = await admin.get(`${path}/history`);
    expect(history.verification.intact).toBe(true);
    expect(
      history.items.slice(-2).map(({ type, data }: any) => [type, data.to]),
    ).toEqual([
      ['release-relinked', NEW],
      ['release-relinked', 'group:default/team-shop'],
    ]);
    expect((await admin.get('/catalog/missing')).body.items).toEqual([]);
  });

  it('takes along who leads, who submitted and who stands in for somebody', async () => {
    const knex = await databases.migratedKnex(databaseId);
    const before = await createReleasesApp(knex);
    const { body: release } = await before
      .as(PEOPLE.dana)
      .post('/releases', {
        title: 'One',
        type: 'minor',
        owner: 'group:default/team-payments',
        releaseManager: PEOPLE.carl,
        components: [{ entityRef: OLD, version: '1.0.0' }],
        windows: [
          {
            environment: 'production',
            start: '2099-12-04T13:00:00Z',
            end: '2099-12-04T14:00:00Z',
            timeZone: 'UTC',
          },
        ],
      })
      .expect(201);
    const path = `/releases/${release.id}`;
    await before.as(PEOPLE.carl).move(`${path}/submit`, 1).expect(200);
    await before
      .as(PEOPLE.carl)
      .patch(path, 2, { components: [{ entityRef: OLD, version: '1.0.1' }] })
      .expect(200);
    await before
      .as(PEOPLE.rita)
      .post('/delegations', {
        to: PEOPLE.carl,
        start: new Date(Date.now() - 1000).toISOString(),
        end: new Date(Date.now() + 1e8).toISOString(),
      })
      .expect(201);
    const to = 'user:default/charles';
    const after = await createReleasesApp(knex, {
      catalog: catalogServiceMock({
        entities: CATALOG.map(entity =>
          entity.metadata.name === 'carl'
            ? { ...entity, metadata: { ...entity.metadata, name: 'charles' } }
            : entity,
        ),
      }),
    });
    await after.rooms.reconciler.run();
    await after
      .as(PEOPLE.dana)
      .post('/catalog/relink', { from: PEOPLE.carl, to })
      .expect(200);

    expect(await knex('approval_rounds').pluck('editors')).toEqual([
      `\n${to}\n`,
    ]);
    const { body: changed } = await after.as(PEOPLE.dana).get(path);
    expect(changed).toMatchObject({ releaseManager: to, state: 'candidate' });
    const { body: approvals } = await after
      .as(PEOPLE.dana)
      .get(`${path}/approvals`);
    expect(approvals.submittedBy).toBe(to);
    const { body: delegations } = await after
      .as(PEOPLE.rita)
      .get('/delegations');
    expect(delegations.items).toEqual([expect.objectContaining({ to })]);
    const { body: history } = await after
      .as(PEOPLE.dana)
      .get(`${path}/history`);
    expect(history.items[1]).toMatchObject({
      type: 'release-submitted',
      actor: PEOPLE.carl,
    });
  });

  it.each([
    [
      'an entity that is still there',
      { from: NEW, to: NEW },
      { field: 'from', rule: 'missing' },
    ],
    [
      'an entity of another kind',
      { from: OLD, to: 'resource:default/ledger-db' },
      { field: 'to', rule: 'sameKind' },
    ],
    [
      'an entity that is not there either',
      { from: OLD, to: 'component:default/nothing' },
      { field: 'to', rule: 'inCatalog' },
    ],
  ])('refuses %s', async (_, link, violation) => {
    const { as } = await start();
    const { body } = await as(PEOPLE.dana)
      .post('/catalog/relink', link)
      .expect(400);
    expect(body.error.violations).toContainEqual(
      expect.objectContaining(violation),
    );
  });

  it('is for administrators', async () => {
    const { as } = await start();
    const { status } = await as(PEOPLE.aiko).get('/catalog/missing');
    expect(status).toBe(403);
    const relinked = await as(PEOPLE.aiko).post('/catalog/relink', {
      from: OLD,
      to: NEW,
    });
    expect(relinked.status).toBe(403);
  });
});
