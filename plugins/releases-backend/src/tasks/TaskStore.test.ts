import { DEFAULT_POLICY } from '@slipway/backstage-plugin-releases-common';
import { createReleasesApp, PEOPLE } from '../__testUtils__/releasesApp';
import {
  countStatements,
  createTestDatabases,
} from '../database/__testUtils__/testDatabases';
import { TaskQueries } from './TaskQueries';
import { TaskStore } from './TaskStore';

const databases = createTestDatabases();

const WINDOW = {
  environment: 'production',
  start: '2030-12-04T13:00:00.000Z',
  end: '2030-12-04T14:00:00.000Z',
  timeZone: 'UTC',
};

describe.each(databases.ids)('the tasks of releases, %s', databaseId => {
  it('are told of many releases in one statement, on their windows, and go with them', async () => {
    const knex = await databases.migratedKnex(databaseId);
    const { as } = await createReleasesApp(knex, { policy: DEFAULT_POLICY });
    const dana = as(PEOPLE.dana);
    const ids: string[] = [];
    for (const title of ['one', 'two', 'three']) {
      const { body } = await dana.post('/releases', {
        title,
        type: 'minor',
        owner: 'group:default/team-payments',
        windows: title === 'three' ? [] : [WINDOW],
      });
      ids.push(body.id);
      for (const phase of title === 'two' ? [] : ['after', 'before']) {
        await dana.post(`/releases/${body.id}/tasks`, {
          title: `${title} ${phase}`,
          phase,
          due: 'PT1H',
        });
      }
    }
    const store = new TaskStore(knex);
    const queries = new TaskQueries({
      store,
      releases: undefined as never,
      access: undefined as never,
    });
    const releases = ids.map((id, index) => ({
      id,
      windows: index === 2 ? [] : [WINDOW],
    }));
    let facts: Awaited<ReturnType<TaskQueries['factsFor']>> | undefined;
    expect(
      await countStatements(knex, async () => {
        facts = await queries.factsFor(releases);
      }),
    ).toBe(1);
    expect(
      ids.map(id =>
        facts!.get(id)!.map(({ title, dueAt }) => `${title} ${dueAt}`),
      ),
    ).toEqual([
      [
        'one before 2030-12-04T14:00:00.000Z',
        'one after 2030-12-04T15:00:00.000Z',
      ],
      [],
      ['three before undefined', 'three after undefined'],
    ]);

    await dana.delete(`/releases/${ids[0]}`, 1);
    expect([...(await store.listMany(ids)).keys()]).toEqual([ids[2]]);
  });
});
