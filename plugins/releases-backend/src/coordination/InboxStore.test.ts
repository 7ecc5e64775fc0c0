import { PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import {
  ANN,
  countApprovalStatements,
  createApprovalsApp,
  inDays,
  policyOf,
  SAM,
} from './__testUtils__/approvalsApp';

const databases = createTestDatabases();

const window = (day: number) => ({
  windows: [
    {
      environment: 'production',
      start: inDays(day),
      end: inDays(day + 0.1),
      timeZone: 'UTC',
    },
  ],
});

const titles = (body: { items: Array<{ title: string }> }) =>
  body.items.map(({ title }) => title);

describe.each(databases.ids)('inbox, %s', databaseId => {
  async function start(options?: Parameters<typeof createApprovalsApp>[1]) {
    const knex = await databases.migratedKnex(databaseId);
    return { ...(await createApprovalsApp(knex, options)), knex };
  }

  it('shows what must be decided soonest first, page by page, each release once', async () => {
    const app = await start({
      policy: policyOf([
        {},
        { name: 'more', source: 'group:default/team-payments' },
      ]),
    });
    for (const day of [9, 3, 6]) {
      await app.submitted({ title: `In ${day} days`, ...window(day) });
    }
    const first = await app.as(SAM).get('/approvals?limit=2');
    expect(first.body.totalItems).toBe(3);
    expect(titles(first.body)).toEqual(['In 3 days', 'In 6 days']);
    const { nextCursor } = first.body.pageInfo;
    const second = await app
      .as(SAM)
      .get(`/approvals?limit=2&cursor=${nextCursor}`);
    expect(titles(second.body)).toEqual(['In 9 days']);
    expect(second.body.totalItems).toBe(3);
    expect(second.body.pageInfo).toEqual({});
    expect(
      (await app.as(SAM).get(`/approvals?state=decided&cursor=${nextCursor}`))
        .status,
    ).toBe(400);
  });

  it('leaves out what somebody may not see, does not concern the entity, or decided already', async () => {
    const app = await start({
      policy: policyOf([
        { source: 'group:default/dept-payments' },
        { name: 'checkout', source: 'group:default/team-checkout' },
      ]),
    });
    const payments = await app.submitted();
    await app.submitted({
      title: 'Something else',
      components: [
        { entityRef: 'component:default/checkout-web', version: '2' },
      ],
    });
    const inbox = async (user: string, query = '') =>
      titles((await app.as(user).get(`/approvals${query}`)).body);
    // Petra sees the domain payments only.
    expect(await inbox(PEOPLE.petra)).toEqual(['Payments 4.2']);
    expect((await inbox(ANN)).sort()).toEqual([
      'Payments 4.2',
      'Something else',
    ]);
    expect(
      await inbox(ANN, '?entityRef=component:default/payments-api'),
    ).toEqual(['Payments 4.2']);
    expect(await inbox(ANN, '?entityRef=system:default/checkout')).toEqual([
      'Something else',
    ]);
    await app.decide(payments.path, ANN, { rule: 1 });
    expect(await inbox(ANN)).toEqual(['Something else']);
    expect(await inbox(ANN, '?state=decided')).toEqual(['Payments 4.2']);
    expect(await inbox(SAM)).toEqual([]);
    expect((await app.as(PEOPLE.nobody).get('/approvals')).body).toEqual({
      items: [],
      totalItems: 0,
      pageInfo: {},
    });
    expect((await app.asService().get('/approvals')).status).toBe(403);
  });

  it('forgets what was cancelled', async () => {
    const app = await start();
    const { path } = await app.submitted();
    expect((await app.as(SAM).get('/approvals')).body.totalItems).toBe(1);
    await app.as(PEOPLE.dana).move(`${path}/cancel`, 2);
    expect((await app.as(SAM).get('/approvals')).body.totalItems).toBe(0);
    expect(await app.rooms.approvalSweep.run({ now: inDays(1) })).toBe(0);
  });

  it('takes the same number of statements for one release and for many', async () => {
    const app = await start();
    await app.submitted();
    const ask = () => app.as(SAM).get('/approvals?limit=100');
    const ofOne = await countApprovalStatements(app.knex, ask);
    for (let index = 0; index < 8; index++) {
      await app.submitted({ title: `Release ${index}` });
    }
    expect(await countApprovalStatements(app.knex, ask)).toBe(ofOne);
    expect((await ask()).body.items).toHaveLength(9);
  });
});
