import { PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import {
  ANN,
  approvalsCatalog,
  changingCatalog,
  countApprovalStatements,
  createApprovalsApp,
  inDays,
  policyOf,
  SAM,
} from './__testUtils__/approvalsApp';

const databases = createTestDatabases();

const HOUR = 1 / 24;
const CHECKOUT = 'group:default/team-checkout';
const types = (items: Array<{ type: string }>) => items.map(({ type }) => type);

describe.each(databases.ids)('approvals that time changes, %s', databaseId => {
  async function start(
    options?: Parameters<typeof createApprovalsApp>[1],
    members?: Record<string, string[]>,
  ) {
    const knex = await databases.migratedKnex(databaseId);
    const catalog = changingCatalog(approvalsCatalog(members));
    const app = await createApprovalsApp(knex, {
      ...options,
      catalog: catalog.catalog,
    });
    const sweepAt = async (now: string) => app.rooms.approvalSweep.run({ now });
    return { ...app, knex, catalog, sweepAt };
  }

  it('lets approvals expire, and what they approved with them', async () => {
    const app = await start({ policy: policyOf([{ validFor: 'P2D' }]) });
    const { path } = await app.submitted();
    await app.decide(path, SAM);
    expect(await app.stateOf(path)).toBe('approved');
    await app.notified();

    await app.sweepAt(inDays(1.9));
    expect(await app.stateOf(path)).toBe('approved');
    await app.sweepAt(inDays(2.1));
    expect(await app.stateOf(path)).toBe('candidate');
    await app.sweepAt(inDays(2.2));
    const { items, verification } = await app.historyOf(path);
    expect(verification.intact).toBe(true);
    expect(types(items).slice(-2)).toEqual([
      'approval-expired',
      'release-approval-lost',
    ]);
    expect(items[items.length - 1].actor).toBe('service:plugin:releases');
    expect(await app.notified()).toEqual([
      {
        to: [PEOPLE.dana, 'group:default/team-payments'],
        title: 'No longer approved: Payments 4.2',
      },
    ]);
  });

  it('asks others too when nobody decides in time, once', async () => {
    const app = await start({
      policy: policyOf([{ escalateAfter: 'P1D', escalateTo: CHECKOUT }]),
    });
    const { path } = await app.submitted();
    expect((await app.approvals(path)).rules[0].escalatesAt).toBeDefined();
    await app.notified();
    await app.sweepAt(inDays(0.9));
    expect(await app.notified()).toEqual([]);

    await app.sweepAt(inDays(1.1));
    await app.sweepAt(inDays(1.2));
    expect(await app.notified()).toEqual([
      {
        to: [PEOPLE.carl, ANN],
        title: 'Nobody decided in time: Payments 4.2',
      },
    ]);
    const [rule] = (await app.approvals(path, ANN)).rules;
    expect(rule).toMatchObject({
      assignee: 'group:default/team-payments',
      escalatedTo: CHECKOUT,
      needed: 1,
      may: { decide: true },
    });
    expect(
      types((await app.historyOf(path)).items).filter(
        type => type === 'approval-escalated',
      ),
    ).toHaveLength(1);
    await app.decide(path, ANN);
    expect(await app.stateOf(path)).toBe('approved');
  });

  it('reminds those who have not decided a day and two hours before the window, once each', async () => {
    const app = await start(
      { policy: policyOf([{ minimum: 2 }]) },
      {
        'team-payments': [PEOPLE.dana, SAM, ANN],
      },
    );
    const { path } = await app.submitted();
    await app.decide(path, ANN);
    await app.notified();
    const reminder = {
      to: [SAM],
      title: 'Soon to be deployed and not approved yet: Payments 4.2',
    };
    for (const [day, expected] of [
      [5.9, []],
      [6.01, [reminder]],
      [6.02, []],
      [7 - 1.9 * HOUR, [reminder]],
      [7 - 1.8 * HOUR, []],
      [7.01, []],
    ] as const) {
      await app.sweepAt(inDays(day));
      expect([day, await app.notified()]).toEqual([day, expected]);
    }
  });

  it('follows ownership that changes while a release waits, and keeps what was decided where the rule still stands', async () => {
    const app = await start(
      { policy: policyOf([{ minimum: 2 }]) },
      { 'team-payments': [PEOPLE.dana, SAM, ANN] },
    );
    const { path } = await app.submitted();
    await app.decide(path, ANN);
    await app.notified();

    app.catalog.replace(
      approvalsCatalog({
        'team-payments': [PEOPLE.dana, ANN, PEOPLE.petra],
      }),
    );
    await app.sweepAt(inDays(0.02));
    const { rules } = await app.approvals(path);
    expect(rules).toEqual([
      expect.objectContaining({
        approvers: [PEOPLE.dana, ANN, PEOPLE.petra],
        state: 'pending',
        given: 1,
      }),
    ]);
    expect(await app.notified()).toEqual([
      {
        to: [PEOPLE.petra],
        title: 'Your approval is needed: Payments 4.2',
      },
    ]);
    const { items } = await app.historyOf(path);
    expect(items[items.length - 1]).toMatchObject({
      type: 'approval-rules-changed',
      data: {
        added: [],
        removed: [],
        changed: [{ added: [PEOPLE.petra], removed: [SAM] }],
      },
    });
    expect((await app.decide(path, SAM)).status).toBe(403);
    await app.decide(path, PEOPLE.petra);
    expect(await app.stateOf(path)).toBe('approved');

    app.catalog.replace(approvalsCatalog({ 'team-payments': [PEOPLE.dana] }));
    await app.sweepAt(inDays(0.04));
    expect(await app.stateOf(path)).toBe('candidate');
    expect((await app.approvals(path)).rules[0]).toMatchObject({
      state: 'unresolvable',
      decisions: [{ status: 'not-asked' }, { status: 'not-asked' }],
    });
  });

  it('keeps asking the same people while the catalog is down, and asks nobody wrong', async () => {
    const app = await start();
    const before = await app.submitted({ title: 'Before' });
    app.catalog.setDown(true);
    await app.sweepAt(inDays(0.02));
    const kept = await app.approvals(before.path, SAM);
    expect(kept).toMatchObject({
      catalog: { complete: false, cause: 'The catalog does not answer' },
      rules: [{ state: 'pending', approvers: [PEOPLE.dana, SAM] }],
    });
    expect((await app.decide(before.path, SAM)).status).toBe(200);
    expect(await app.stateOf(before.path)).toBe('approved');

    app.catalog.setDown(false);
    const { body: draft } = await app.as(PEOPLE.dana).post('/releases', {
      title: 'During',
      type: 'minor',
      owner: 'group:default/team-payments',
      components: [
        { entityRef: 'component:default/payments-api', version: '5' },
      ],
      windows: [
        {
          environment: 'production',
          start: inDays(7),
          end: inDays(7.1),
          timeZone: 'UTC',
        },
      ],
    });
    const path = `/releases/${draft.id}`;
    app.catalog.setDown(true);
    const answer = await app.as(PEOPLE.dana).move(`${path}/submit`, 1);
    expect(answer.body.state).toBe('candidate');
    expect((await app.approvals(path)).rules).toEqual([
      expect.objectContaining({ state: 'unresolvable', approvers: [] }),
    ]);
    app.catalog.setDown(false);
    await app.sweepAt(inDays(0.04));
    expect((await app.approvals(path)).rules).toEqual([
      expect.objectContaining({
        state: 'pending',
        approvers: [PEOPLE.dana, SAM],
      }),
    ]);
  });

  it('resolves the rules of candidates that were brought over', async () => {
    const app = await start();
    const { path, id } = await app.submitted();
    for (const table of ['approval_rounds', 'approval_rules']) {
      await app.knex(table).where({ release_id: id }).delete();
    }
    expect((await app.approvals(path)).state).toBe('pending');
    await app.sweepAt(inDays(0));
    expect((await app.approvals(path)).rules).toHaveLength(1);
    expect((await app.decide(path, SAM)).status).toBe(200);
  });

  it('looks at many releases with one reading of the catalog', async () => {
    const app = await start();
    const calls = { count: 0 };
    const original = app.catalog.catalog;
    const counting = new Proxy(original, {
      get: (target, name: keyof typeof original) => {
        const method = target[name] as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => {
          calls.count += 1;
          return method(...args);
        };
      },
    });
    const other = await createApprovalsApp(app.knex, { catalog: counting });
    for (let index = 0; index < 5; index++) {
      await other.submitted({ title: `Release ${index}` });
    }
    calls.count = 0;
    expect(await other.rooms.approvalSweep.run({ now: inDays(0.02) })).toBe(5);
    const ofFive = calls.count;
    await other.submitted({ title: 'One more' });
    calls.count = 0;
    expect(await other.rooms.approvalSweep.run({ now: inDays(0.04) })).toBe(6);
    expect(calls.count).toBe(ofFive);
  });

  it('is not due again before something can have changed', async () => {
    const app = await start();
    await app.submitted();
    expect(await app.sweepAt(inDays(0))).toBe(0);
    expect(
      await countApprovalStatements(app.knex, () => app.sweepAt(inDays(0))),
    ).toBe(2);
  });
});
