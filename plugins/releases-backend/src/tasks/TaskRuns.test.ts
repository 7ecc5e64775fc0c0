import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { createCallOuts } from '../http/CallOut';
import { createTasksApp, historyOf, TasksApp } from './__testUtils__/tasksApp';

const databases = createTestDatabases();

describe.each(databases.ids)('automated tasks, %s', databaseId => {
  const servers: Server[] = [];

  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    }
  });

  async function start(options?: Parameters<typeof createTasksApp>[1]) {
    return createTasksApp(await databases.migratedKnex(databaseId), options);
  }

  async function callOutsTo(
    answer: () => { status: number; body: string },
    allowPrivate = true,
  ) {
    const received: Array<{ id: unknown; body: any }> = [];
    const server = createServer((req, res) => {
      const chunks: Buffer[] = [];
      req.on('data', chunk => chunks.push(chunk));
      req.on('end', () => {
        received.push({
          id: req.headers['webhook-id'],
          body: JSON.parse(Buffer.concat(chunks).toString('utf8')),
        });
        const { status, body } = answer();
        res.writeHead(status);
        res.end(body);
      });
    });
    servers.push(server);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const callOuts = createCallOuts([
      {
        name: 'smoke-test',
        title: 'Smoke test',
        url: `http://127.0.0.1:${port}/run`,
        key: Buffer.alloc(32, 1),
        timeoutMs: 2_000,
        allowPrivate,
      },
    ]);
    return { received, callOuts };
  }

  async function addTask(app: TasksApp, callOut?: string) {
    const { body } = await app.as(PEOPLE.dana).post(app.path, {
      title: 'Smoke test',
      phase: 'during',
      environment: 'production',
      callOut,
    });
    return `${app.path}/${body.id}/run`;
  }

  it('fail with the reason, can be run again, and are done by a success', async () => {
    let status = 503;
    const { received, callOuts } = await callOutsTo(() => ({
      status,
      body: JSON.stringify({ summary: `${status}\u0000\n of 41` }),
    }));
    const app = await start({ callOuts });
    const run = await addTask(app, 'smoke-test');
    const dana = app.as(PEOPLE.dana);

    const failed = await dana.post(run);
    expect(failed.status).toBe(200);
    expect(failed.body).toMatchObject({
      state: 'failed',
      comment: 'The call-out answered with status 503: 503 of 41',
      may: { run: true },
    });
    status = 202;
    const done = await dana.post(run);
    expect(done.body).toMatchObject({
      state: 'done',
      comment: '202 of 41',
      may: { run: false },
    });
    const again = await dana.post(run);
    expect(again.status).toBe(409);

    expect(received).toHaveLength(2);
    expect(received[0].body).toMatchObject({
      type: 'task.run',
      data: {
        actor: PEOPLE.dana,
        task: { title: 'Smoke test', environment: 'production' },
        release: {
          id: app.release.id,
          components: [
            { entityRef: 'component:default/payments-api', version: '4.2.0' },
          ],
        },
      },
    });
    expect(received[0].id).not.toBe(received[1].id);
    expect((await historyOf(app)).slice(1)).toMatchObject([
      { type: 'task-run', outcome: 'failed', status: 503 },
      { type: 'task-run', outcome: 'done', status: 202 },
    ]);
  });

  it('carry the same message however often somebody presses', async () => {
    const { received, callOuts } = await callOutsTo(() => ({
      status: 200,
      body: '',
    }));
    const app = await start({ callOuts });
    const run = await addTask(app, 'smoke-test');
    await Promise.all([1, 2, 3].map(async () => app.as(PEOPLE.dana).post(run)));
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
  });

  it('fail when the call-out cannot be made', async () => {
    const { received, callOuts } = await callOutsTo(
      () => ({ status: 200, body: '' }),
      false,
    );
    const app = await start({ callOuts });
    const answer = await app
      .as(PEOPLE.dana)
      .post(await addTask(app, 'smoke-test'));
    expect(answer.body).toMatchObject({
      state: 'failed',
      comment: expect.stringContaining('private address, which is refused'),
    });
    expect(received).toEqual([]);
  });

  it('are told from those that people do', async () => {
    const app = await start();
    const dana = app.as(PEOPLE.dana);
    const byHand = await dana.post(await addTask(app));
    expect(byHand.status).toBe(409);
    expect(byHand.body.error.message).toContain('is done by people');
    const gone = await dana.post(await addTask(app, 'gone'));
    expect(gone.body.error.message).toContain('is no longer configured');
    const carl = await app.as(PEOPLE.carl).post(await addTask(app, 'gone'));
    expect(carl.status).toBe(403);
  });
});
