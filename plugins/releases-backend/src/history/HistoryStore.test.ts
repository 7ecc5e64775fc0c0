import { createReleasesApp, PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';

const databases = createTestDatabases();

describe.each(databases.ids)('history, %s', databaseId => {
  it('shows an intact chain, and finds an entry that was changed behind its back', async () => {
    const knex = await databases.migratedKnex(databaseId);
    const { as } = await createReleasesApp(knex);
    const dana = as(PEOPLE.dana);
    const { body: release } = await dana.post('/releases', {
      title: 'Größe 4.2 ✓ "quoted"',
      type: 'minor',
      owner: 'group:default/team-payments',
    });
    const path = `/releases/${release.id}`;
    for (let revision = 1; revision <= 3; revision++) {
      await dana.patch(path, revision, { title: `Titel ${revision} – ü` });
    }
    const before = await dana.get(`${path}/history`);
    expect(before.body.verification).toEqual({ intact: true, length: 4 });
    expect(before.body.items[1].data).toEqual({
      fields: ['title'],
      before: { title: 'Größe 4.2 ✓ "quoted"' },
      after: { title: 'Titel 1 – ü' },
    });

    // The database refuses this; an attacker with its password would not ask.
    if (databaseId === 'POSTGRES_18') {
      await knex.raw('alter table release_events disable trigger all');
    } else {
      await knex.raw('drop trigger release_events_no_update');
    }
    await knex('release_events')
      .where({ release_id: release.id, sequence: 3 })
      .update({ actor: 'user:default/mallory' });
    const after = await dana.get(`${path}/history`);
    expect(after.body.verification).toEqual({
      intact: false,
      length: 2,
      brokenAt: 3,
      reason: 'entry 3 was changed after it was written',
    });
  });
});
