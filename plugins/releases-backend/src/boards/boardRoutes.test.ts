import { HistoryEvent } from '@slipway/backstage-plugin-releases-common';
import { createReleasesApp, PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';

const databases = createTestDatabases();

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString();

describe.each(databases.ids)('change board, %s', databaseId => {
  async function start() {
    const app = await createReleasesApp(
      await databases.migratedKnex(databaseId),
    );
    const plan = async (
      title: string,
      days: number,
      entityRef = 'component:default/payments-api',
    ) => {
      const { body } = await app
        .as(PEOPLE.dana)
        .post('/releases', {
          title,
          type: 'minor',
          owner: 'group:default/team-payments',
          components: [{ entityRef, version: '1.0.0' }],
          backOutPlan: { description: 'Go back' },
          windows: [
            {
              environment: 'production',
              start: inDays(days),
              end: inDays(days + 0.1),
              timeZone: 'Europe/Berlin',
            },
          ],
        })
        .expect(201);
      return body;
    };
    const submit = async (release: { id: string; revision: number }) =>
      app
        .as(PEOPLE.dana)
        .move(`/releases/${release.id}/submit`, release.revision)
        .expect(200);
    return { ...app, plan, submit };
  }

  const week = { title: 'Week 48', from: inDays(0), to: inDays(7) };

  it('goes through the releases of its period that wait, and keeps notes', async () => {
    const { as, plan, submit } = await start();
    const soon = await plan('Soon', 2);
    const sooner = await plan('Sooner', 1);
    const later = await plan('Later', 20);
    await plan('Still a draft', 3);
    for (const release of [soon, sooner, later]) {
      await submit(release);
    }
    const { body: board } = await as(PEOPLE.dana)
      .post('/boards', week)
      .expect(201);
    expect(titles(board)).toEqual(['Sooner', 'Soon']);
    expect(board).toMatchObject({
      title: 'Week 48',
      state: 'open',
      convenedBy: PEOPLE.dana,
      omitted: 0,
      may: { note: true },
    });

    const { body: noted } = await as(PEOPLE.dana)
      .put(`/boards/${board.id}/notes/${soon.id}`, {
        note: ' Wait for *ledger* ',
      })
      .expect(200);
    expect(noted.agenda[1]).toMatchObject({
      note: 'Wait for *ledger*',
      notedBy: PEOPLE.dana,
    });
    const { body: closed } = await as(PEOPLE.dana)
      .patch(`/boards/${board.id}`, undefined, {
        notes: 'All there',
        closed: true,
      })
      .expect(200);
    expect(closed).toMatchObject({
      state: 'closed',
      notes: 'All there',
      closedBy: PEOPLE.dana,
      may: { note: false },
    });
    // What was talked about stays, whatever becomes of the releases.
    expect(titles(closed)).toEqual(['Soon']);
    await as(PEOPLE.dana)
      .put(`/boards/${board.id}/notes/${soon.id}`, { note: 'More' })
      .expect(409);
    await as(PEOPLE.dana)
      .patch(`/boards/${board.id}`, undefined, { notes: 'More' })
      .expect(409);
    await as(PEOPLE.dana)
      .patch(`/boards/${board.id}`, undefined, { closed: false })
      .expect(200);
    const { body: emptied } = await as(PEOPLE.dana)
      .put(`/boards/${board.id}/notes/${soon.id}`, { note: '' })
      .expect(200);
    expect(emptied.agenda[1].note).toBeUndefined();
    await as(PEOPLE.dana)
      .put(`/boards/${board.id}/notes/${soon.id}`, { note: ' ' })
      .expect(200);
    const { body: history } = await as(PEOPLE.dana)
      .get(`/releases/${soon.id}/history`)
      .expect(200);
    expect(history.verification.intact).toBe(true);
    expect(
      history.items
        .filter((event: HistoryEvent) => event.type === 'board-noted')
        .map((event: HistoryEvent) => [event.actor, event.data.comment]),
    ).toEqual([
      [PEOPLE.dana, 'Wait for *ledger*'],
      [PEOPLE.dana, 'The note was taken back.'],
    ]);
  });

  it('shows everybody only the releases that they may see', async () => {
    const { as, plan, submit } = await start();
    const shown = await plan('Payments', 1);
    const hidden = await plan('Checkout', 1, 'component:default/checkout-web');
    await submit(shown);
    await submit(hidden);
    const { body: board } = await as(PEOPLE.dana)
      .post('/boards', week)
      .expect(201);
    await as(PEOPLE.dana)
      .put(`/boards/${board.id}/notes/${hidden.id}`, { note: 'Secret' })
      .expect(200);
    const { body: seen } = await as(PEOPLE.petra)
      .get(`/boards/${board.id}`)
      .expect(200);
    expect(titles(seen)).toEqual(['Payments']);
    expect(JSON.stringify(seen)).not.toContain('Secret');
    const { body: unseen } = await as(PEOPLE.nobody)
      .get(`/boards/${board.id}`)
      .expect(200);
    expect(unseen).toMatchObject({ agenda: [], omitted: 0 });
  });

  it('lists sittings page by page, the newest first', async () => {
    const { as } = await start();
    for (const title of ['One', 'Two', 'Three']) {
      await as(PEOPLE.dana)
        .post('/boards', { ...week, title })
        .expect(201);
    }
    const { body: first } = await as(PEOPLE.dana)
      .get('/boards?limit=2')
      .expect(200);
    expect(first.items.map(({ title }: { title: string }) => title)).toEqual([
      'Three',
      'Two',
    ]);
    const { body: second } = await as(PEOPLE.dana)
      .get(`/boards?limit=2&cursor=${first.pageInfo.nextCursor}`)
      .expect(200);
    expect(second.items.map(({ title }: { title: string }) => title)).toEqual([
      'One',
    ]);
    expect(second.pageInfo).toEqual({});
    expect(second.mayConvene).toBe(true);
  });

  it('is for those who may hold it', async () => {
    const { as } = await start();
    await as(PEOPLE.aiko).post('/boards', week).expect(403);
    const { body: board } = await as(PEOPLE.dana)
      .post('/boards', week)
      .expect(201);
    await as(PEOPLE.aiko)
      .patch(`/boards/${board.id}`, undefined, { closed: true })
      .expect(403);
    const { body } = await as(PEOPLE.aiko)
      .get(`/boards/${board.id}`)
      .expect(200);
    expect(body.may).toEqual({ note: false });
  });

  it.each([
    [{ from: inDays(7), to: inDays(0) }, 'to', 'afterFrom'],
    [{ from: inDays(0), to: inDays(100) }, 'to', 'maxPeriod'],
  ])('refuses the period %j', async (period, field, rule) => {
    const { as } = await start();
    const { body } = await as(PEOPLE.dana)
      .post('/boards', { ...week, ...period })
      .expect(400);
    expect(body.error.violations).toEqual([
      expect.objectContaining({ field, rule }),
    ]);
  });

  it('knows no sitting that there is not', async () => {
    const { as } = await start();
    const path = '/boards/0b5a1c9e-0000-4000-8000-000000000000';
    const read = await as(PEOPLE.dana).get(path);
    expect(read.status).toBe(404);
    const noted = await as(PEOPLE.dana).patch(path, undefined, { notes: 'x' });
    expect(noted.status).toBe(404);
  });
});

function titles(board: { agenda: Array<{ release: { title: string } }> }) {
  return board.agenda.map(({ release }) => release.title);
}
