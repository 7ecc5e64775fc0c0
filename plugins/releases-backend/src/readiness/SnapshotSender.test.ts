import { createReleasesApp, PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { OutboxStore } from '../communication/OutboxStore';
import { snapshotMessage } from './SnapshotSender';

const databases = createTestDatabases();
const ID = '0b5a1c9e-0000-4000-8000-000000000001';
const NOBODYS = '0b5a1c9e-0000-4000-8000-000000000002';

describe.each(databases.ids)('verdicts of decisions, %s', databaseId => {
  async function start() {
    const knex = await databases.migratedKnex(databaseId);
    const app = await createReleasesApp(knex);
    const { body } = await app
      .as(PEOPLE.dana)
      .post('/releases', {
        title: 'Payments 4.2',
        type: 'minor',
        owner: 'group:default/team-payments',
        components: [
          { entityRef: 'component:default/payments-api', version: '4.2.0' },
        ],
      })
      .expect(201);
    const store = new OutboxStore(knex);
    const at = new Date().toISOString();
    const decided = async (releaseId: string) =>
      knex.transaction(async trx =>
        store.add(
          trx,
          [
            snapshotMessage({
              id: ID,
              releaseId,
              moment: 'approval',
              actor: PEOPLE.carl,
              at,
            }),
          ],
          at,
        ),
      );
    const snapshots = async () => {
      const path = `/releases/${body.id}/readiness/snapshots`;
      return (await app.as(PEOPLE.dana).get(path).expect(200)).body.items;
    };
    return { ...app, knex, id: body.id as string, at, decided, snapshots };
  }

  it('are kept once, as of the decision, however often the message comes', async () => {
    const { rooms, decided, snapshots, id, at } = await start();
    await decided(id);
    await rooms.outbox.dispatch();
    await decided(id);
    await rooms.outbox.dispatch();
    expect(await snapshots()).toEqual([
      expect.objectContaining({
        id: ID,
        moment: 'approval',
        actor: PEOPLE.carl,
        at,
        verdict: expect.objectContaining({ releaseId: id }),
      }),
    ]);
  });

  it('are not looked for once the release is gone', async () => {
    const { rooms, decided, snapshots, knex } = await start();
    await decided(NOBODYS);
    await rooms.outbox.dispatch();
    expect(await snapshots()).toEqual([]);
    expect(await knex('release_outbox')).toEqual([]);
  });
});
