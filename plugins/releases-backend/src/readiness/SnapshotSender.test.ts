import { ReadinessSnapshot } from '@slipway/backstage-plugin-releases-common';
import { createReleasesApp, PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { OutboxStore } from '../communication/OutboxStore';
import { snapshotMessage } from './SnapshotSender';

const databases = createTestDatabases();
const ID = '0b5a1c9e-0000-4000-8000-000000000001';
const NOBODYS = '0b5a1c9e-0000-4000-8000-000000000002';
const OTHER_ID = '0b5a1c9e-0000-4000-8000-000000000003';
const NOBODYS_ID = '0b5a1c9e-0000-4000-8000-000000000004';

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
    const decidedOn = async (
      decisions: Array<{ id: string; releaseId: string }>,
    ) =>
      knex.transaction(async trx =>
        store.add(
          trx,
          decisions.flatMap(decision =>
            snapshotMessage({
              ...decision,
              moment: 'approval',
              actor: PEOPLE.carl,
              at,
            }),
          ),
          at,
        ),
      );
    const decided = async (releaseId: string) =>
      decidedOn([{ id: ID, releaseId }]);
    const snapshots = async () => {
      const path = `/releases/${body.id}/readiness/snapshots`;
      return (await app.as(PEOPLE.dana).get(path).expect(200)).body.items;
    };
    return {
      ...app,
      knex,
      id: body.id as string,
      at,
      decidedOn,
      decided,
      snapshots,
    };
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

  it('are judged together when many wait, and those of what is gone are left out', async () => {
    const { rooms, decidedOn, snapshots, id, knex } = await start();
    await decidedOn([
      { id: ID, releaseId: id },
      { id: OTHER_ID, releaseId: id },
      { id: NOBODYS_ID, releaseId: NOBODYS },
    ]);
    await rooms.outbox.dispatch();
    const kept: ReadinessSnapshot[] = await snapshots();
    expect(kept.map(one => one.id).sort()).toEqual([ID, OTHER_ID].sort());
    expect(new Set(kept.map(({ verdict }) => verdict.judgedAt)).size).toBe(1);
    expect(await knex('release_outbox')).toEqual([]);
  });

  it('are not looked for once the release is gone', async () => {
    const { rooms, decided, snapshots, knex } = await start();
    await decided(NOBODYS);
    await rooms.outbox.dispatch();
    expect(await snapshots()).toEqual([]);
    expect(await knex('release_outbox')).toEqual([]);
  });
});
