import { Knex } from 'knex';
import { createReleasesApp, PEOPLE } from '../../__testUtils__/releasesApp';

/** The window of the release of these tests, in seven days. */
export const START = new Date(
  Date.now() + 7 * 24 * 60 * 60 * 1000,
).toISOString();
export const END = new Date(Date.parse(START) + 60 * 60 * 1000).toISOString();
/** An instant so many hours before another one. */
export const before = (instant: string, hours: number) =>
  new Date(Date.parse(instant) - hours * 60 * 60 * 1000).toISOString();

const POLICY = {
  callOuts: [
    { name: 'smoke-test', title: 'Smoke test' },
    { name: 'gone', title: 'Gone' },
  ],
};

/** The plugin's real router with one release, which Dana's team owns. */
export async function createTasksApp(
  knex: Knex,
  options?: Parameters<typeof createReleasesApp>[1],
) {
  const app = await createReleasesApp(knex, { policy: POLICY, ...options });
  const { body: release } = await app.as(PEOPLE.dana).post('/releases', {
    title: 'Payments 4.2',
    type: 'minor',
    owner: 'group:default/team-payments',
    components: [
      { entityRef: 'component:default/payments-api', version: '4.2.0' },
    ],
    windows: [
      {
        environment: 'production',
        start: START,
        end: END,
        timeZone: 'Europe/Berlin',
      },
    ],
  });
  return { ...app, knex, release, path: `/releases/${release.id}/tasks` };
}

export type TasksApp = Awaited<ReturnType<typeof createTasksApp>>;

/** What happened since the release was planned, after checking the chain. */
export async function historyOf({ as, release }: TasksApp) {
  const { body } = await as(PEOPLE.dana).get(`/releases/${release.id}/history`);
  expect(body.verification.intact).toBe(true);
  return body.items
    .slice(1)
    .map(({ type, data }: { type: string; data: object }) => ({
      type,
      ...data,
    }));
}
