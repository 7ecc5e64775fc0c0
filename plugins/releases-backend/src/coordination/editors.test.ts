import { PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import {
  approvalsCatalog,
  createApprovalsApp,
  policyOf,
  SAM,
} from './__testUtils__/approvalsApp';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

const databases = createTestDatabases();

const FIXED = {
  components: [{ entityRef: 'component:default/payments-api', version: '4.3' }],
};

const REFUSAL =
  'You changed this release after it was submitted, so somebody else has to decide on it.';

describe.each(databases.ids)('who changed a release, %s', databaseId => {
  /** Rita belongs to the owners too; dana submits, carl leads. */
  async function start(settings?: Parameters<typeof policyOf>[1]) {
    const knex = await databases.migratedKnex(databaseId);
    const app = await createApprovalsApp(knex, {
      catalog: catalogServiceMock({
        entities: approvalsCatalog({
          'team-payments': [PEOPLE.dana, PEOPLE.carl, SAM],
        }),
      }),
      policy: policyOf([{}], settings),
    });
    const { path } = await app.submitted({ releaseManager: PEOPLE.carl });
    const { body } = await app.as(PEOPLE.carl).get(path);
    const edit = async (change: object, revision: number = body.revision) =>
      app.as(PEOPLE.carl).patch(path, revision, change).expect(200);
    const waiting = async (user: string) =>
      (await app.as(user).get('/approvals')).body.totalItems as number;
    return { app, path, edit, waiting };
  }

  it('may not approve it, and is told why', async () => {
    const { app, path, edit, waiting } = await start();
    expect(await waiting(PEOPLE.carl)).toBe(1);
    await edit(FIXED);
    const { rules } = await app.approvals(path, PEOPLE.carl);
    expect(rules[0].may).toEqual({
      decide: false,
      withdraw: false,
      refusal: REFUSAL,
    });
    expect(await waiting(PEOPLE.carl)).toBe(0);
    const refused = await app.decide(path, PEOPLE.carl);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toBe(REFUSAL);
    expect(
      (await app.notified()).some(
        ({ to, title }) => title.includes('again') && to.includes(PEOPLE.carl),
      ),
    ).toBe(false);

    expect(await waiting(SAM)).toBe(1);
    expect((await app.decide(path, SAM)).status).toBe(200);
    expect(await app.stateOf(path)).toBe('approved');
  });

  it('may not have it approved by whom they name either', async () => {
    const { app, path, edit, waiting } = await start();
    await app
      .as(PEOPLE.carl)
      .post('/delegations', {
        to: PEOPLE.rita,
        start: new Date(Date.now() - 1000).toISOString(),
        end: new Date(Date.now() + 1e8).toISOString(),
      })
      .expect(201);
    expect(await waiting(PEOPLE.rita)).toBe(1);
    await edit(FIXED);
    expect(await waiting(PEOPLE.rita)).toBe(0);
    const refused = await app.decide(path, PEOPLE.rita, {
      onBehalfOf: PEOPLE.carl,
    });
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain(
      'Whom you stand in for changed this release',
    );
  });

  it('may, where only the wording was changed or the portal allows it', async () => {
    const worded = await start();
    await worded.edit({ summary: 'Clearer' });
    expect((await worded.app.decide(worded.path, PEOPLE.carl)).status).toBe(
      200,
    );

    const allowed = await start({ submitterMayApprove: true });
    await allowed.edit(FIXED);
    expect(await allowed.waiting(PEOPLE.carl)).toBe(1);
    expect((await allowed.app.decide(allowed.path, PEOPLE.carl)).status).toBe(
      200,
    );
  });

  it('may again once somebody else submitted it anew', async () => {
    const { app, path, edit } = await start();
    await edit(FIXED);
    const { body } = await app.as(PEOPLE.dana).get(path);
    const reopened = await app
      .as(PEOPLE.dana)
      .move(`${path}/reopen`, body.revision);
    await app
      .as(PEOPLE.dana)
      .move(`${path}/submit`, reopened.body.revision)
      .expect(200);
    expect((await app.decide(path, PEOPLE.carl)).status).toBe(200);
  });
});
