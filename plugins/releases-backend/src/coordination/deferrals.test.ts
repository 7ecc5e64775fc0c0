import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import {
  ANN,
  approvalsCatalog,
  countApprovalStatements,
  createApprovalsApp,
  inDays,
  policyOf,
  SAM,
} from './__testUtils__/approvalsApp';
import { DeferralStore } from './DeferralStore';

const databases = createTestDatabases();

const HOUR = 1 / 24;
const BOTH = policyOf([
  { minimum: 2 },
  { name: 'checkout', source: 'group:default/team-checkout' },
]);
const FIXED = {
  components: [{ entityRef: 'component:default/payments-api', version: '4.3' }],
};
const BACK = {
  to: [SAM],
  title: 'You put it aside until now: Payments 4.2',
};

describe.each(databases.ids)('decisions put aside, %s', databaseId => {
  async function start(options?: Parameters<typeof createApprovalsApp>[1]) {
    const knex = await databases.migratedKnex(databaseId);
    const app = await createApprovalsApp(knex, {
      catalog: catalogServiceMock({
        entities: approvalsCatalog({
          'team-payments': [PEOPLE.dana, SAM, ANN],
        }),
      }),
      policy: policyOf([{ minimum: 2 }]),
      ...options,
    });
    const titles = async (user: string, state: string) =>
      (
        (await app.as(user).get(`/approvals?state=${state}`)).body as {
          items: Array<{ title: string }>;
        }
      ).items.map(({ title }) => title);
    return {
      ...app,
      knex,
      deferral: async (path: string, rule = 0) => {
        const { rules } = await app.approvals(path);
        return `${path}/approvals/${rules[rule].id}/deferral`;
      },
      async defer(
        path: string,
        user: string,
        input: { until?: string; reason?: string; rule?: number } = {},
      ) {
        const { rule, ...body } = input;
        return app
          .as(user)
          .put(await this.deferral(path, rule), { until: inDays(2), ...body });
      },
      waiting: async (user: string) => titles(user, 'waiting'),
      deferred: async (user: string) => titles(user, 'deferred'),
      remindAt: async (now: string) => app.rooms.deferralReminders.run({ now }),
    };
  }

  it('leave the inbox and its count for the person alone, and are told to whoever sees the release', async () => {
    const app = await start();
    const { path } = await app.submitted();
    await app.notified();
    const until = inDays(2);
    const answer = await app.defer(path, SAM, { until, reason: ' Away ' });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      until,
      reason: 'Away',
      at: expect.any(String),
    });

    expect(await app.waiting(SAM)).toEqual([]);
    const inbox = await app.as(SAM).get('/approvals?limit=1');
    expect(inbox.body.totalItems).toBe(0);
    const { body } = await app.as(SAM).get('/approvals?state=deferred');
    expect(body).toMatchObject({
      totalItems: 1,
      items: [{ title: 'Payments 4.2', deferral: answer.body }],
    });
    expect(await app.waiting(ANN)).toEqual(['Payments 4.2']);
    expect(await app.deferred(ANN)).toEqual([]);

    const deferrals = [{ person: SAM, until, reason: 'Away' }];
    const [mine] = (await app.approvals(path, SAM)).rules;
    expect(mine).toMatchObject({
      state: 'pending',
      deferral: answer.body,
      deferrals,
      may: { decide: true },
    });
    const [others] = (await app.approvals(path, PEOPLE.dana)).rules;
    expect(others.deferral).toBeUndefined();
    expect(others.deferrals).toEqual(deferrals);
    expect(await app.notified()).toEqual([]);

    const { items, verification } = await app.historyOf(path);
    expect(verification.intact).toBe(true);
    expect(items[items.length - 1]).toMatchObject({
      type: 'approval-deferred',
      actor: SAM,
      data: { title: 'Owners', until, comment: 'Away' },
    });
    expect((await app.as(SAM).get(path)).body.revision).toBe(2);
  });

  it('wait again once the time is over, with one reminder however many replicas look', async () => {
    const app = await start();
    const { path } = await app.submitted();
    await app.notified();
    await app.defer(path, SAM);
    await app.defer(path, SAM, { until: inDays(3) });
    await app.remindAt(inDays(2.5));
    expect(await app.notified()).toEqual([]);
    const other = await createApprovalsApp(app.knex, {
      policy: policyOf([{ minimum: 2 }]),
    });
    await Promise.all([
      app.remindAt(inDays(3.01)),
      other.rooms.deferralReminders.run({ now: inDays(3.01) }),
    ]);
    await app.remindAt(inDays(3.02));
    expect([...(await app.notified()), ...(await other.notified())]).toEqual([
      BACK,
    ]);
    expect(await app.waiting(SAM)).toEqual(['Payments 4.2']);
    const { items } = await app.historyOf(path);
    expect(items.map(({ type }) => type)).not.toContain(
      'approval-deferral-ended',
    );
  });

  it.each<
    [
      string,
      (
        app: Awaited<ReturnType<typeof start>>,
        path: string,
      ) => Promise<unknown>,
      { waits: boolean; kept?: boolean },
    ]
  >([
    [
      'the content changes',
      async (app, path) => app.as(PEOPLE.dana).patch(path, 2, FIXED),
      { waits: true },
    ],
    [
      'the person decides, and thinks again',
      async (app, path) => {
        await app.decide(path, SAM);
        const { rules } = await app.approvals(path);
        await app.as(SAM).post(`${path}/approvals/${rules[0].id}/withdraw`, {});
      },
      { waits: true },
    ],
    [
      'the release is submitted anew',
      async (app, path) => {
        await app.as(PEOPLE.dana).move(`${path}/reopen`, 2);
        await app.as(PEOPLE.dana).move(`${path}/submit`, 3);
      },
      { waits: true },
    ],
    [
      'somebody else rejects it',
      async (app, path) =>
        app.decide(path, ANN, { decision: 'reject', comment: 'No' }),
      { waits: false },
    ],
    [
      'the release is cancelled',
      async (app, path) => app.as(PEOPLE.dana).move(`${path}/cancel`, 2),
      { waits: false },
    ],
    [
      'only the wording changes',
      async (app, path) =>
        app.as(PEOPLE.dana).patch(path, 2, { summary: 'Clearer' }),
      { waits: false, kept: true },
    ],
    [
      'somebody else approves it',
      async (app, path) => app.decide(path, ANN),
      { waits: false, kept: true },
    ],
  ])('when %s', async (_, change, { waits, kept = false }) => {
    const app = await start();
    const { path } = await app.submitted();
    await app.defer(path, SAM);
    await change(app, path);
    expect(await app.waiting(SAM)).toEqual(waits ? ['Payments 4.2'] : []);
    expect(await app.deferred(SAM)).toEqual(kept ? ['Payments 4.2'] : []);
    const { rules } = await app.approvals(path, SAM);
    expect(rules[0]?.deferral !== undefined).toBe(kept);
    await app.notified();
    await app.remindAt(inDays(2.1));
    expect(await app.notified()).toEqual(kept ? [BACK] : []);
    expect(await app.knex('approval_deferrals')).toEqual([]);
  });

  it('are taken back up by the person, who alone can', async () => {
    const app = await start();
    const { path } = await app.submitted();
    const deferral = await app.deferral(path);
    const none = await app.as(SAM).delete(deferral, 0);
    expect(none.status).toBe(404);
    expect(none.body.error.message).toContain('put nothing aside');
    await app.defer(path, SAM);
    expect((await app.as(ANN).delete(deferral, 0)).status).toBe(404);
    expect((await app.as(SAM).delete(deferral, 0)).status).toBe(204);
    expect(await app.waiting(SAM)).toEqual(['Payments 4.2']);
    expect(await app.deferred(SAM)).toEqual([]);
    const { items } = await app.historyOf(path);
    expect(items[items.length - 1]).toMatchObject({
      type: 'approval-deferral-ended',
      actor: SAM,
      data: { title: 'Owners' },
    });
    await app.notified();
    await app.remindAt(inDays(3));
    expect(await app.notified()).toEqual([]);
  });

  it('are only put aside by people who could decide', async () => {
    const app = await start();
    const { path } = await app.submitted();
    const deferral = await app.deferral(path);
    const body = { until: inDays(2) };
    expect((await app.asService().put(deferral, body)).status).toBe(403);
    // Dana submitted it; rita is not asked; aiko may not decide; nobody may see it.
    for (const [user, status] of [
      [PEOPLE.dana, 403],
      [PEOPLE.rita, 403],
      [PEOPLE.aiko, 403],
      [PEOPLE.nobody, 404],
    ] as const) {
      const refused = await app.as(user).put(deferral, body);
      expect([user, refused.status]).toEqual([user, status]);
    }
    expect(
      (await app.as(SAM).put(`${path}/approvals/other-rule/deferral`, body))
        .status,
    ).toBe(404);
    expect(await app.knex('approval_deferrals')).toEqual([]);
  });

  it('need a time that leaves enough to decide', async () => {
    const app = await start();
    const { path } = await app.submitted();
    for (const [until, rule] of [
      [inDays(-1), 'future'],
      [inDays(6.01), 'beforeWindow'],
      [inDays(40), 'beforeWindow'],
    ]) {
      const refused = await app.defer(path, SAM, { until });
      expect([refused.status, refused.body.error.violations]).toEqual([
        400,
        [expect.objectContaining({ field: 'until', rule })],
      ]);
    }
    const soon = await app.submitted({
      title: 'Soon',
      windows: [
        {
          environment: 'production',
          start: inDays(20 * HOUR),
          end: inDays(21 * HOUR),
          timeZone: 'UTC',
        },
      ],
    });
    const refused = await app.defer(soon.path, SAM, { until: inDays(HOUR) });
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain(
      'no time to put the decision aside',
    );
  });

  it('are what waits: not what is decided already', async () => {
    const app = await start();
    const { path } = await app.submitted();
    await app.decide(path, SAM);
    const said = await app.defer(path, SAM);
    expect(said.status).toBe(409);
    expect(said.body.error.message).toContain('You have decided');
    await app.decide(path, SAM, { decision: 'reject', comment: 'No' });
    const rejected = await app.defer(path, ANN);
    expect(rejected.status).toBe(409);
    expect(rejected.body.error.message).toContain("it is 'rejected'");
  });

  it('hold for every rule that one decision would settle, and else for their own', async () => {
    for (const together of [true, false]) {
      const app = await start({
        catalog: catalogServiceMock({
          entities: approvalsCatalog({
            'team-payments': [PEOPLE.dana, SAM, ANN],
            'team-checkout': [PEOPLE.carl, ANN],
          }),
        }),
        policy: {
          ...BOTH,
          approvals: {
            submitterMayApprove: false,
            oneDecisionForSeveralRules: together,
          },
        },
      });
      const { path } = await app.submitted();
      expect((await app.defer(path, ANN, { rule: 1 })).status).toBe(200);
      const { rules } = await app.approvals(path, ANN);
      expect(rules.map(rule => rule.deferral !== undefined)).toEqual([
        together,
        true,
      ]);
      expect(await app.waiting(ANN)).toEqual(together ? [] : ['Payments 4.2']);
      expect(await app.deferred(ANN)).toEqual(['Payments 4.2']);
    }
  });

  it('are somebody’s who stands in only as long as they do', async () => {
    const app = await start();
    const delegate = async (days: number) =>
      app.as(ANN).post('/delegations', {
        to: PEOPLE.carl,
        start: inDays(-1),
        end: inDays(days),
      });
    const { body: delegation } = await delegate(3);
    const { path } = await app.submitted();
    expect(await app.waiting(PEOPLE.carl)).toEqual(['Payments 4.2']);
    const late = await app.defer(path, PEOPLE.carl, { until: inDays(4) });
    expect(late.body.error.violations).toEqual([
      expect.objectContaining({ rule: 'withinDelegation' }),
    ]);
    expect((await app.defer(path, PEOPLE.carl)).status).toBe(200);
    expect(await app.waiting(PEOPLE.carl)).toEqual([]);
    expect(await app.waiting(ANN)).toEqual(['Payments 4.2']);
    const { rules } = await app.approvals(path);
    expect(rules[0].deferrals).toEqual([
      expect.objectContaining({ person: PEOPLE.carl }),
    ]);

    await app.as(ANN).delete(`/delegations/${delegation.id}`, 0).expect(204);
    expect(await app.knex('approval_deferrals')).toEqual([]);
    await delegate(3);
    expect(await app.waiting(PEOPLE.carl)).toEqual(['Payments 4.2']);
    await app.defer(path, PEOPLE.carl);
    await app.notified();
    await app.remindAt(inDays(2.1));
    expect(await app.notified()).toEqual([{ ...BACK, to: [PEOPLE.carl] }]);
  });

  it('delay neither escalation nor reminders before the window', async () => {
    const app = await start({
      policy: policyOf([
        {
          minimum: 2,
          escalateAfter: 'P1D',
          escalateTo: 'group:default/team-checkout',
        },
      ]),
    });
    const { path } = await app.submitted();
    await app.defer(path, SAM, { until: inDays(5) });
    await app.defer(path, ANN, { until: inDays(5) });
    await app.notified();
    await app.rooms.approvalSweep.run({ now: inDays(1.1) });
    expect(await app.notified()).toEqual([
      { to: [PEOPLE.carl], title: 'Nobody decided in time: Payments 4.2' },
    ]);
    await app.rooms.approvalSweep.run({ now: inDays(6.1) });
    expect((await app.notified())[0].to).toEqual(
      expect.arrayContaining([SAM, ANN]),
    );
  });

  it('are decided one way or the other when deferred and decided at once', async () => {
    const app = await start();
    const { path } = await app.submitted();
    const [deferred, decided] = await Promise.all([
      app.defer(path, SAM),
      app.decide(path, SAM),
    ]);
    expect(decided.status).toBe(200);
    expect([200, 409]).toContain(deferred.status);
    expect(await app.waiting(SAM)).toEqual([]);
    expect(await app.deferred(SAM)).toEqual([]);
    expect((await app.historyOf(path)).verification.intact).toBe(true);
  });

  it('take the same number of statements for one and for many', async () => {
    const app = await start();
    const first = await app.submitted();
    await app.defer(first.path, SAM);
    const ask = () => app.as(SAM).get('/approvals?state=deferred&limit=100');
    const remind = (day: number) => () => app.remindAt(inDays(day));
    const ofOne = await countApprovalStatements(app.knex, ask);
    const toRemindOne = await countApprovalStatements(app.knex, remind(2.1));
    for (let index = 0; index < 4; index++) {
      const { path } = await app.submitted({ title: `Release ${index}` });
      await app.defer(path, SAM, { until: inDays(4) });
    }
    expect(await countApprovalStatements(app.knex, ask)).toBe(ofOne);
    expect((await ask()).body.items).toHaveLength(4);
    expect(await countApprovalStatements(app.knex, remind(4.1))).toBe(
      toRemindOne,
    );
    expect(await countApprovalStatements(app.knex, remind(4.2))).toBe(1);
  });

  it('come back soonest first, page by page', async () => {
    const app = await start();
    for (const [title, days] of [
      ['Later', 3],
      ['Soon', 1],
      ['Last', 5],
    ] as const) {
      const { path } = await app.submitted({ title });
      await app.defer(path, SAM, { until: inDays(days) });
    }
    const { body } = await app.as(SAM).get('/approvals?state=deferred&limit=2');
    expect(body.items.map(({ title }: any) => title)).toEqual([
      'Soon',
      'Later',
    ]);
    const { nextCursor } = body.pageInfo;
    const { body: next } = await app
      .as(SAM)
      .get(`/approvals?state=deferred&limit=2&cursor=${nextCursor}`);
    expect(next.items.map(({ title }: any) => title)).toEqual(['Last']);
  });

  it('follow people and groups that are renamed', async () => {
    const app = await start();
    const { id } = await app.submitted();
    const store = new DeferralStore(app.knex);
    const at = new Date().toISOString();
    const of = (person: string, ruleId: string) => ({
      ruleId,
      person,
      until: inDays(2),
      at,
      digest: 'd',
      claims: ['group:default/team', 'group:default/team-two'],
      standsIn: false,
    });
    await app.knex.transaction(async trx => {
      await store.insert(trx, id, of('user:default/old', 'one'));
      await store.insert(trx, id, of('user:default/old', 'two'));
      await store.insert(trx, id, of('user:default/new', 'two'));
      for (const link of [
        { from: 'user:default/old', to: 'user:default/new' },
        { from: 'group:default/team', to: 'group:default/crew' },
      ]) {
        await store.onEntityRelinked(link, trx);
      }
    });
    expect(
      (await store.of(id, at)).map(({ person, ruleId, claims }) => [
        person,
        ruleId,
        ...claims,
      ]),
    ).toEqual(
      ['one', 'two'].map(rule => [
        'user:default/new',
        rule,
        'group:default/crew',
        'group:default/team-two',
      ]),
    );
  });
});
