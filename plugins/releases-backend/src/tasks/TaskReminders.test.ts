import { Knex } from 'knex';
import { PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { createTasksApp, TasksApp } from './__testUtils__/tasksApp';

const databases = createTestDatabases();

describe.each(databases.ids)('reminders of tasks, %s', databaseId => {
  async function reminders(app: TasksApp) {
    await app.rooms.taskReminders.run();
    await app.rooms.outbox.dispatch();
    const sent: unknown[] = app.notifications.send.mock.calls.flat();
    app.notifications.send.mockClear();
    return sent;
  }

  async function setState(knex: Knex, id: string, state: string) {
    await knex('releases').where({ id }).update({ state });
  }

  it('go out once for every open task that is due soon', async () => {
    const knex = await databases.migratedKnex(databaseId);
    const app = await createTasksApp(knex);
    const dana = app.as(PEOPLE.dana);
    const add = async (title: string, change: object) =>
      (await dana.post(app.path, { title, phase: 'before', ...change })).body;
    // The window starts in seven days.
    const soon = await add('soon', {
      due: '-P6DT1H',
      owner: 'user:default/carl',
    });
    await add('later', { due: '-P5DT23H' });
    await add('never', {});
    await add('other window', { due: '-P30D', environment: 'staging' });
    const done = await add('done', { due: '-P30D' });
    await dana.patch(`${app.path}/${done.id}`, undefined, { state: 'done' });

    // Nobody works on the tasks of a draft.
    expect(await reminders(app)).toEqual([]);
    await setState(knex, app.release.id, 'candidate');
    expect(await reminders(app)).toEqual([
      {
        recipients: { type: 'entity', entityRef: ['user:default/carl'] },
        payload: {
          title: 'Due soon: soon',
          description: expect.stringMatching(
            /^To be done before the deployment of Payments 4\.2, by 20\d\d-\d\d-\d\d \d\d:\d\d UTC\.$/,
          ),
          link: `/releases/${app.release.id}/tasks`,
          topic: 'release-task',
          scope: `task:${soon.id}`,
          severity: 'normal',
        },
      },
    ]);
    expect(await reminders(app)).toEqual([]);

    // Somebody else is to do it now, who was not reminded.
    await dana.patch(`${app.path}/${soon.id}`, undefined, {
      owner: 'user:default/dana',
    });
    expect(await reminders(app)).toMatchObject([
      { recipients: { entityRef: ['user:default/dana'] } },
    ]);
    await setState(knex, app.release.id, 'closed');
    await knex('release_tasks').update({ reminded_at: null });
    expect(await reminders(app)).toEqual([]);
  });
});
