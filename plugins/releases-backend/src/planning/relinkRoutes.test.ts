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
