import { createReleasesApp, PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import {
  before,
  createTasksApp,
  END,
  historyOf,
  START,
  TasksApp,
} from './__testUtils__/tasksApp';

const databases = createTestDatabases();

const UNKNOWN_ID = '7b1c2f0e-6d0a-4c43-9e68-1f4a3c1b2d3e';

describe.each(databases.ids)('tasks over HTTP, %s', databaseId => {
  async function start() {
    return createTasksApp(await databases.migratedKnex(databaseId));
  }

  async function titlesOf({ as, path }: TasksApp): Promise<string[]> {
    const { body } = await as(PEOPLE.aiko).get(path);
    return body.items.map(
      (task: { phase: string; position: number; title: string }) =>
        `${task.phase} ${task.position} ${task.title}`,
    );
  }

  it('adds tasks at the end of their phase, with the due time on the present window', async () => {
    const app = await start();
    const dana = app.as(PEOPLE.dana);
    const added = await dana.post(app.path, {
      title: ' Warn the card network ',
      phase: 'before',
      due: '-P1D',
      runbook: {
        entityRef: 'Component:Payments-API',
        path: 'runbooks/card-network',
      },
    });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      title: 'Warn the card network',
      position: 0,
      owner: 'group:default/team-payments',
      required: true,
      state: 'open',
      dueAt: before(START, 24),
      runbook: {
        entityRef: 'component:default/payments-api',
        path: 'runbooks/card-network',
      },
      changedBy: PEOPLE.dana,
      may: { complete: true, edit: true, run: false },
    });
    await dana.post(app.path, { title: 'Watch', phase: 'after', due: 'PT1H' });
    await dana.post(app.path, { title: 'Tell support', phase: 'before' });
    expect(await titlesOf(app)).toEqual([
      'before 0 Warn the card network',
      'before 1 Tell support',
      'after 0 Watch',
    ]);
    const { body } = await app.as(PEOPLE.aiko).get(app.path);
    expect(body.items[2].dueAt).toBe(before(END, -1));
    expect(body.items[0].may).toEqual({
      complete: false,
      edit: false,
      run: false,
    });
    expect((await historyOf(app))[0]).toMatchObject({
      type: 'task-added',
      taskId: added.body.id,
      title: 'Warn the card network',
    });
    // Tasks are no content: whoever edits the release is not disturbed.
    const release = await dana.get(`/releases/${app.release.id}`);
    expect(release.body.revision).toBe(app.release.revision);
    expect(app.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'task-add' }),
    );
  });

  it('moves tasks in their phase and between phases', async () => {
    const app = await start();
    const dana = app.as(PEOPLE.dana);
    const ids: Record<string, string> = {};
    for (const title of ['a', 'b', 'c']) {
      const { body } = await dana.post(app.path, { title, phase: 'before' });
      ids[title] = body.id;
    }
    const change = async (title: string, patch: object) =>
      dana.patch(`${app.path}/${ids[title]}`, undefined, patch);

    expect((await change('c', { position: 0 })).body.position).toBe(0);
    expect(await titlesOf(app)).toEqual([
      'before 0 c',
      'before 1 a',
      'before 2 b',
    ]);
    expect((await change('c', { position: 99 })).body.position).toBe(2);
    await change('a', { phase: 'during', title: 'A' });
    expect(await titlesOf(app)).toEqual([
      'before 0 b',
      'before 1 c',
      'during 0 A',
    ]);
    await change('b', { phase: 'during', position: 0 });
    expect(await titlesOf(app)).toEqual([
      'before 0 c',
      'during 0 b',
      'during 1 A',
    ]);
    expect((await dana.delete(`${app.path}/${ids.b}`, 1)).status).toBe(204);
    expect(await titlesOf(app)).toEqual(['before 0 c', 'during 0 A']);

    const events = await historyOf(app);
    // Putting a task where it is changes nothing.
    await change('c', { position: 0, title: 'c' });
    expect(await historyOf(app)).toEqual(events);
    expect(
      events
        .slice(3)
        .map(({ type, fields }: { type: string; fields?: object }) => [
          type,
          fields,
        ]),
    ).toEqual([
      ['task-changed', ['position']],
      ['task-changed', ['position']],
      ['task-changed', ['title', 'phase', 'position']],
      ['task-changed', ['phase', 'position']],
      ['task-removed', undefined],
    ]);
  });

  it('lets the owner of a task complete it, and only who may change the release edit it', async () => {
    const app = await start();
    const { body: task } = await app.as(PEOPLE.dana).post(app.path, {
      title: 'Fail over',
      phase: 'before',
      owner: 'group:default/team-checkout',
    });
    const path = `${app.path}/${task.id}`;
    const carl = app.as(PEOPLE.carl);
    const list = await carl.get(app.path);
    expect(list.body.items[0].may).toEqual({
      complete: true,
      edit: false,
      run: false,
    });
    const edit = await carl.patch(path, undefined, {
      title: 'Mine',
      state: 'done',
    });
    expect(edit.status).toBe(403);
    expect(
      (await carl.post(app.path, { title: 'x', phase: 'after' })).status,
    ).toBe(403);
    expect((await carl.delete(path, 1)).status).toBe(403);

    const done = await carl.patch(path, undefined, {
      state: 'done',
      comment: 'Took 4 minutes',
    });
    expect(done.body).toMatchObject({
      state: 'done',
      comment: 'Took 4 minutes',
      changedBy: PEOPLE.carl,
    });
    const skip = await carl.patch(path, undefined, {
      state: 'skipped',
      comment: 'x',
    });
    expect(skip.status).toBe(409);
    expect(skip.body.error.message).toBe(
      "A task that is 'done' cannot become 'skipped'. It can become: open.",
    );
    const reopened = await carl.patch(path, undefined, { state: 'open' });
    expect(reopened.body.comment).toBeUndefined();

    const silent = await carl.patch(path, undefined, { state: 'failed' });
    expect(silent.body.error.violations).toMatchObject([
      { field: 'comment', rule: 'required' },
    ]);
    await carl.patch(path, undefined, {
      state: 'failed',
      comment: 'Disk full',
    });
    await carl.patch(path, undefined, {
      state: 'failed',
      comment: 'Disk full',
    });
    await carl.patch(path, undefined, { comment: 'Disk is full' });
    await app.as(PEOPLE.dana).patch(path, undefined, {
      state: 'skipped',
      comment: 'Not needed',
    });

    const aiko = await app.as(PEOPLE.aiko).patch(path, undefined, {
      state: 'open',
    });
    expect(aiko.status).toBe(403);
    expect(aiko.body.error.message).toContain(
      "'Fail over' is for group:default/team-checkout to do",
    );
    expect(
      (await historyOf(app)).map(({ type }: { type: string }) => type),
    ).toEqual([
      'task-added',
      'task-completed',
      'task-changed',
      'task-failed',
      'task-changed',
      'task-skipped',
    ]);
  });

  it.each([
    [
      { environment: 'prod' },
      'environment',
      'Choose one of: staging, production',
    ],
    [{ owner: 'group:default/nobody-at-all' }, 'owner', 'not in the catalog'],
    [{ owner: 'component:payments-api' }, 'owner', 'a group or a user'],
    [{ due: 'P400D' }, 'due', 'at most 366 days'],
    [{ callOut: 'itsm' }, 'callOut', 'Choose one of: smoke-test, gone'],
    [{ runbook: { path: 'a' } }, 'runbook', 'leads nowhere'],
    [
      { runbook: { entityRef: 'component:nothing' } },
      'runbook.entityRef',
      'not in the catalog',
    ],
    [{ title: ' ' }, 'title', 'is empty'],
  ])('refuses %j and names the field', async (change, field, message) => {
    const app = await start();
    const dana = app.as(PEOPLE.dana);
    const { body: task } = await dana.post(app.path, {
      title: 'x',
      phase: 'before',
    });
    for (const answer of [
      await dana.post(app.path, { title: 'y', phase: 'before', ...change }),
      await dana.patch(`${app.path}/${task.id}`, undefined, change),
    ]) {
      expect(answer.status).toBe(400);
      const found = answer.body.error.violations.find(
        (violation: { field: string }) => violation.field === field,
      );
      expect(found.message).toContain(message);
    }
  });

  it('keeps what nobody changes although it is no longer configured', async () => {
    const app = await start();
    const { body: task } = await app.as(PEOPLE.dana).post(app.path, {
      title: 'Smoke',
      phase: 'during',
      callOut: 'gone',
    });
    const later = await createReleasesApp(app.knex);
    const answer = await later
      .as(PEOPLE.dana)
      .patch(`${app.path}/${task.id}`, undefined, { title: 'Smoke test' });
    expect(answer.body).toMatchObject({ title: 'Smoke test', callOut: 'gone' });
  });

  it('knows no task of what the caller does not see, and changes none of what has ended', async () => {
    const app = await start();
    const dana = app.as(PEOPLE.dana);
    const input = { title: 'x', phase: 'before' };
    const { body: task } = await dana.post(app.path, input);
    const nobody = app.as(PEOPLE.nobody);
    expect((await nobody.get(app.path)).status).toBe(404);
    expect((await nobody.post(app.path, input)).status).toBe(404);
    expect((await nobody.post(`${app.path}/${task.id}/run`)).status).toBe(404);
    const unknown = await dana.patch(`${app.path}/${UNKNOWN_ID}`, undefined, {
      state: 'done',
    });
    expect(unknown.status).toBe(404);

    await dana.move(`/releases/${app.release.id}/cancel`, 1);
    for (const answer of [
      await dana.post(app.path, input),
      await dana.patch(`${app.path}/${task.id}`, undefined, { state: 'done' }),
      await dana.delete(`${app.path}/${task.id}`, 1),
    ]) {
      expect(answer.status).toBe(409);
      expect(answer.body.error.message).toContain("is 'cancelled'");
    }
    const list = await dana.get(app.path);
    expect(list.body.items[0].may).toEqual({
      complete: false,
      edit: false,
      run: false,
    });
  });

  it('keeps every one of several changes that come at once', async () => {
    const app = await start();
    const dana = app.as(PEOPLE.dana);
    await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map(async title =>
        dana.post(app.path, { title, phase: 'before' }),
      ),
    );
    const { body } = await dana.get(app.path);
    expect(
      body.items.map(({ position }: { position: number }) => position),
    ).toEqual([0, 1, 2, 3, 4]);
    expect(await historyOf(app)).toHaveLength(5);
  });
});
