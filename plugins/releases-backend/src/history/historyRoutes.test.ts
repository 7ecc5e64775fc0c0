import { verifyChain } from '@slipway/backstage-plugin-releases-common';
import { PEOPLE } from '../__testUtils__/releasesApp';
import {
  approvalsCatalog,
  catalogHiding,
  changingCatalog,
  createApprovalsApp,
  policyOf,
  SAM,
} from '../coordination/__testUtils__/approvalsApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';

const databases = createTestDatabases();

const HIDDEN = [
  'component:default/checkout-web',
  'group:default/team-checkout',
];

describe.each(databases.ids)('history for people, %s', databaseId => {
  async function start(
    catalog: Parameters<typeof createApprovalsApp>[1] = {
      catalog: catalogHiding({ [PEOPLE.aiko]: HIDDEN }),
    },
  ) {
    const knex = await databases.migratedKnex(databaseId);
    const app = await createApprovalsApp(knex, {
      ...catalog,
      policy: policyOf([
        {},
        { name: 'dependents', source: 'dependent-owners', title: 'Dependents' },
      ]),
    });
    return { app, ...(await app.submitted()) };
  }

  it('does not tell what its reader may not see, says so, and stays verifiable', async () => {
    const { app, path } = await start();
    await app.as(PEOPLE.dana).post(`${path}/tasks`, {
      title: 'Warn them',
      phase: 'before',
      owner: 'group:default/team-checkout',
    });
    await app.decide(path, PEOPLE.carl, { rule: 1, comment: 'Go' });
    const read = async (user: string) =>
      (await app.as(user).get(`${path}/history`)).body;

    const whole = await read(SAM);
    expect(JSON.stringify(whole)).toContain('checkout-web depends on');
    expect(verifyChain(whole.items)).toEqual(whole.verification);

    const cut = await read(PEOPLE.aiko);
    expect(JSON.stringify(cut)).not.toMatch(/checkout/);
    expect(cut.verification).toEqual(whole.verification);
    const types = (items: any[]) => items.map(({ type }) => type);
    expect(types(cut.items)).toEqual(types(whole.items));
    expect(types(cut.items.filter((one: any) => one.redacted))).toEqual([
      'approval-requested',
      'task-added',
      'approval-given',
    ]);
    expect(cut.items.at(-1)).toMatchObject({
      actor: PEOPLE.carl,
      data: {
        title: 'Dependents',
        comment: 'Go',
        reason: 'This release concerns something that is not visible to you.',
      },
      hash: whole.items.at(-1).hash,
    });
  });

  it('tells people of their own groups, also where the catalog hides them', async () => {
    const { app, path } = await start({
      catalog: catalogHiding({ [PEOPLE.carl]: HIDDEN }),
    });
    const { body } = await app.as(PEOPLE.carl).get(`${path}/history`);
    const asked = body.items.at(-1);
    expect(asked.data.rules[1].assignees).toEqual([
      'group:default/team-checkout',
    ]);
    expect(JSON.stringify(asked)).not.toContain('checkout-web');
  });

  it('tells only what the release says itself while the catalog is down', async () => {
    const changing = changingCatalog(approvalsCatalog());
    const { app, path } = await start({ catalog: changing.catalog });
    changing.setDown(true);
    const { status, body } = await app.as(SAM).get(`${path}/history`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/checkout/);
    expect(body.items.at(-1).data.rules[0].assignees).toEqual([
      'group:default/team-payments',
    ]);
    expect(body.verification.intact).toBe(true);
  });
});
