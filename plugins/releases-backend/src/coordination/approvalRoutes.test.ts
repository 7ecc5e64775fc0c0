import { PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import {
  ANN,
  approvalsCatalog,
  catalogHiding,
  changingCatalog,
  createApprovalsApp,
  inDays,
  policyOf,
  releaseInput,
  SAM,
} from './__testUtils__/approvalsApp';

const databases = createTestDatabases();

const types = (items: Array<{ type: string }>) => items.map(({ type }) => type);

describe.each(databases.ids)('approvals over HTTP, %s', databaseId => {
  async function start(options?: Parameters<typeof createApprovalsApp>[1]) {
    return createApprovalsApp(
      await databases.migratedKnex(databaseId),
      options,
    );
  }

  it('carries a release from a rejection over a correction to approved by itself', async () => {
    const app = await start();
    const { as } = app;
    const { id, path, answer } = await app.submitted();
    expect(answer.body).toMatchObject({ state: 'candidate', revision: 2 });
    expect(await app.notified()).toEqual([
      { to: [SAM], title: 'Your approval is needed: Payments 4.2' },
    ]);

    const asked = await app.approvals(path, SAM);
    expect(asked).toMatchObject({
      preview: false,
      state: 'pending',
      submittedBy: PEOPLE.dana,
      catalog: { complete: true },
      rules: [
        {
          name: 'owners',
          assignee: 'group:default/team-payments',
          approvers: [PEOPLE.dana, SAM],
          state: 'pending',
          needed: 1,
          given: 0,
          reason:
            'payments-api is owned by team-payments and changes with this release.',
          paths: [
            [
              {
                from: 'component:default/payments-api',
                relation: 'ownedBy',
                to: 'group:default/team-payments',
              },
            ],
          ],
          may: { decide: true, withdraw: false },
        },
      ],
    });

    const silent = await app.decide(path, SAM, { decision: 'reject' });
    expect(silent.status).toBe(400);
    expect(silent.body.error.violations).toEqual([
      expect.objectContaining({ field: 'comment', rule: 'required' }),
    ]);
    const rejected = await app.decide(path, SAM, {
      decision: 'reject',
      comment: 'ledger-db 3 is not in production yet',
    });
    expect(rejected.body).toEqual({
      releaseId: id,
      releaseState: 'candidate',
      state: 'rejected',
      rule: { id: expect.any(String), state: 'rejected', needed: 1, given: 0 },
    });
    expect(await app.approvals(path, SAM)).toMatchObject({
      state: 'rejected',
      rules: [
        {
          state: 'rejected',
          decisions: [{ decision: 'reject', status: 'valid' }],
          may: { withdraw: true },
        },
      ],
    });
    expect(await app.stateOf(path)).toBe('candidate');
    expect(await app.notified()).toEqual([
      {
        to: [PEOPLE.dana, 'group:default/team-payments'],
        title: 'Rejected: Payments 4.2',
      },
    ]);

    const corrected = await as(PEOPLE.dana).patch(path, 2, {
      components: [
        {
          entityRef: 'component:default/payments-api',
          version: '4.2.1',
          breaking: true,
        },
      ],
    });
    expect(corrected.body).toMatchObject({ state: 'candidate', revision: 3 });
    expect(await app.notified()).toEqual([
      {
        to: [SAM],
        title: 'Payments 4.2 changed: your approval is needed again',
      },
      {
        to: [PEOPLE.carl, ANN],
        title: 'Payments 4.2 changed: your approval is needed again',
      },
    ]);

    const again = await app.approvals(path, SAM);
    const changes = [
      {
        field: 'components[component:default/payments-api].version',
        kind: 'changed',
        before: '4.2.0',
        after: '4.2.1',
      },
      {
        field: 'components[component:default/payments-api].breaking',
        kind: 'added',
        after: 'true',
      },
    ];
    expect(again.state).toBe('pending');
    expect(again.changesSinceMine).toEqual(changes);
    expect(again.rules[0].decisions).toEqual([
      expect.objectContaining({ status: 'stale', changes }),
    ]);
    expect(again.rules[1]).toMatchObject({
      name: 'dependents',
      assignee: 'group:default/team-checkout',
      reason:
        'checkout-web depends on payments-api and is owned by team-checkout; this change is marked breaking.',
    });
    const inbox = await as(SAM).get('/approvals');
    expect(inbox.body).toMatchObject({
      totalItems: 1,
      items: [
        { releaseId: id, isReapproval: true, rule: { state: 'pending' } },
      ],
    });

    await app.decide(path, SAM, { comment: 'Now it fits' });
    expect(await app.stateOf(path)).toBe('candidate');
    await app.notified();
    const last = await app.decide(path, ANN, { rule: 1 });
    expect(last.body.state).toBe('satisfied');
    expect(await app.stateOf(path)).toBe('approved');
    expect(await app.notified()).toEqual([
      {
        to: [PEOPLE.dana, 'group:default/team-payments'],
        title: 'Approved: Payments 4.2',
      },
    ]);

    const history = await app.historyOf(path);
    expect(history.verification.intact).toBe(true);
    expect(types(history.items)).toEqual([
      'release-created',
      'release-submitted',
      'approval-requested',
      'approval-rejected',
      'release-updated',
      'approval-requested',
      'approval-given',
      'approval-given',
      'release-approved',
    ]);
    expect(history.items[8]).toMatchObject({
      actor: ANN,
      data: { from: 'candidate', to: 'approved', digest: again.digest },
    });
    expect(app.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'approval-decide',
        severityLevel: 'high',
      }),
    );
    const decided = await as(ANN).get('/approvals?state=decided');
    expect(decided.body.items).toEqual([
      expect.objectContaining({
        releaseId: id,
        state: 'approved',
        myDecision: expect.objectContaining({ status: 'valid' }),
      }),
    ]);
  });

  it('approves at once what needs nobody’s yes', async () => {
    const app = await start();
    const { path, answer } = await app.submitted({ type: 'standard' });
    expect(answer.body.state).toBe('approved');
    expect((await app.approvals(path)).state).toBe('not-needed');
    expect(types((await app.historyOf(path)).items)).toEqual([
      'release-created',
      'release-submitted',
      'release-approved',
    ]);
  });

  it('shows of a draft who would be asked', async () => {
    const app = await start();
    const { body } = await app
      .as(PEOPLE.dana)
      .post('/releases', releaseInput());
    const path = `/releases/${body.id}`;
    const overview = await app.approvals(path, SAM);
    expect(overview).toMatchObject({
      preview: true,
      state: 'pending',
      rules: [
        {
          assignee: 'group:default/team-payments',
          may: { decide: false, withdraw: false },
        },
      ],
    });
    const early = await app.decide(path, SAM);
    expect(early.status).toBe(409);
    expect(early.body.error.message).toBe(
      "'Payments 4.2' is 'draft', so there is nothing to decide. Decisions are taken while it is 'candidate' or 'approved'.",
    );
  });

  it('lets only people decide, only those who are asked, and nobody on what they submitted', async () => {
    const app = await start();
    const { path } = await app.submitted();
    const { digest, rules } = await app.approvals(path);
    const url = `${path}/approvals/${rules[0].id}/decisions`;
    const yes = { decision: 'approve', digest };

    for (const answer of [
      await app.asService().post(url, yes),
      await app.asService().post(`${path}/approvals/${rules[0].id}/withdraw`),
      await app.asService().post('/approvals/decisions', {
        items: [
          {
            ...yes,
            releaseId: path.split('/')[2],
            ruleId: rules[0].id,
          },
        ],
      }),
      await app.asService().post('/delegations', {
        to: SAM,
        start: inDays(0),
        end: inDays(1),
      }),
    ]) {
      expect(answer.status).toBe(403);
    }
    const own = await app.as(PEOPLE.dana).post(url, yes);
    expect([own.status, own.body.error.message]).toEqual([
      403,
      'You submitted this release, so somebody else has to decide on it.',
    ]);
    expect((await app.approvals(path, PEOPLE.dana)).rules[0].may).toEqual({
      decide: false,
      withdraw: false,
      refusal:
        'You submitted this release, so somebody else has to decide on it.',
    });
    expect((await app.as(PEOPLE.dana).get('/approvals')).body.totalItems).toBe(
      0,
    );
    const foreign = await app.as(ANN).post(url, yes);
    expect([foreign.status, foreign.body.error.message]).toEqual([
      403,
      `You are not asked about 'Payments 4.2' under '${rules[0].title}'. The approvals of the release show who is.`,
    ]);
    const named = await app.as(ANN).post(url, { ...yes, onBehalfOf: SAM });
    expect(named.status).toBe(403);
    const actor = await app.as(ANN).post(url, { ...yes, decidedBy: SAM });
    expect(actor.status).toBeGreaterThanOrEqual(400);
    expect((await app.as(PEOPLE.nobody).post(url, yes)).status).toBe(404);
    const reader = await app.as(PEOPLE.aiko).post(url, yes);
    expect(reader.body.error.message).toContain('release.approve');
    expect(
      (await app.as(SAM).post(url.replace('owners', 'others'), yes)).status,
    ).toBe(404);
    expect((await app.approvals(path)).rules[0].decisions).toEqual([]);
  });

  it('refuses a decision on what the release was, and says what changed', async () => {
    const app = await start();
    const { path } = await app.submitted();
    const read = await app.approvals(path, SAM);
    await app.as(PEOPLE.dana).patch(path, 2, {
      components: [
        { entityRef: 'component:default/payments-api', version: '4.3.0' },
      ],
    });
    const late = await app
      .as(SAM)
      .post(`${path}/approvals/${read.rules[0].id}/decisions`, {
        decision: 'approve',
        digest: read.digest,
      });
    expect(late.status).toBe(412);
    expect(late.body.error.message).toBe(
      "'Payments 4.2' changed since you read it: components[component:default/payments-api].version was 4.2.0 is 4.3.0. Read it again and decide on what it is now.",
    );
  });

  it('keeps approvals when only the wording changes, and does not disturb who edits it', async () => {
    const app = await start({ policy: policyOf([{ minimum: 1 }]) });
    const { path } = await app.submitted();
    await app.decide(path, SAM);
    expect(await app.stateOf(path)).toBe('approved');
    const edited = await app
      .as(PEOPLE.dana)
      .patch(path, 3, { summary: 'In other words' });
    expect(edited.body).toMatchObject({ state: 'approved' });

    const two = await app.submitted({ title: 'Two rules' });
    await app.as(ANN).post(`${two.path}/comments`, { text: 'Is it ready?' });
    expect(
      (await app.as(PEOPLE.dana).patch(two.path, 2, { summary: 'Mine' }))
        .status,
    ).toBe(200);
  });

  it('takes an approval back, and with it what it had approved', async () => {
    const app = await start();
    const { id, path } = await app.submitted();
    await app.decide(path, SAM);
    const { rules } = await app.approvals(path);
    const withdraw = `${path}/approvals/${rules[0].id}/withdraw`;
    expect((await app.as(ANN).post(withdraw)).status).toBe(409);
    const answer = await app
      .as(SAM)
      .post(withdraw, { comment: 'The test was wrong' });
    expect(answer.body).toEqual({
      releaseId: id,
      releaseState: 'candidate',
      state: 'pending',
      rule: { id: rules[0].id, state: 'pending', needed: 1, given: 0 },
    });
    expect(await app.approvals(path, SAM)).toMatchObject({
      state: 'pending',
      rules: [
        {
          decisions: [{ status: 'withdrawn' }],
          may: { decide: true, withdraw: false },
        },
      ],
    });
    expect(await app.stateOf(path)).toBe('candidate');
    const { items } = await app.historyOf(path);
    expect(types(items).slice(-2)).toEqual([
      'approval-withdrawn',
      'release-approval-lost',
    ]);
    expect((await app.as(SAM).get('/approvals')).body.totalItems).toBe(1);
  });

  it('counts what was approved again after a release was reopened, as long as it is the same', async () => {
    const app = await start({
      policy: policyOf([
        {},
        { name: 'b', source: 'group:default/team-checkout', perOwner: false },
      ]),
    });
    const { path } = await app.submitted();
    await app.decide(path, SAM);
    const { body } = await app.as(PEOPLE.dana).get(path);
    await app.as(PEOPLE.dana).move(`${path}/reopen`, body.revision);
    expect((await app.as(ANN).get('/approvals')).body.totalItems).toBe(0);
    await app.notified();
    await app.as(PEOPLE.dana).move(`${path}/submit`, body.revision + 1);
    expect((await app.approvals(path)).rules.map(({ state }) => state)).toEqual(
      ['satisfied', 'pending'],
    );
    expect(await app.notified()).toEqual([
      {
        to: [PEOPLE.carl, ANN],
        title: 'Your approval is needed: Payments 4.2',
      },
    ]);
  });

  it('asks for the title where the rule wants to be sure', async () => {
    const app = await start({
      policy: policyOf([
        {},
        { name: 'sure', stepUp: true, title: 'To be sure' },
      ]),
    });
    const { path } = await app.submitted();
    const inbox = await app.as(SAM).get('/approvals');
    expect(inbox.body.items).toEqual([
      expect.objectContaining({
        rule: expect.objectContaining({ title: 'To be sure', stepUp: true }),
      }),
    ]);
    const wrong = await app.decide(path, SAM, {
      rule: 1,
      confirmation: 'payments 4.2',
    });
    expect(wrong.body.error.violations).toEqual([
      expect.objectContaining({ field: 'confirmation' }),
    ]);
    await app.decide(path, SAM, { rule: 0 });
    expect(await app.stateOf(path)).toBe('candidate');
    await app.decide(path, SAM, { rule: 1, confirmation: 'Payments 4.2' });
    expect(await app.stateOf(path)).toBe('approved');
  });

  it('lets a delegate decide in somebody’s place while the delegation is in force', async () => {
    const app = await start();
    const { path } = await app.submitted();
    const refused = await app.as(SAM).post('/delegations', {
      to: 'group:default/team-checkout',
      start: inDays(1),
      end: inDays(0),
    });
    expect(
      refused.body.error.violations.map(
        ({ field, rule }: { field: string; rule: string }) => [field, rule],
      ),
    ).toEqual([
      ['to', 'isUser'],
      ['end', 'afterStart'],
    ]);
    const gone = await app.as(SAM).post('/delegations', {
      to: 'user:default/gone',
      start: inDays(0),
      end: inDays(2),
    });
    expect(gone.body.error.violations[0]).toMatchObject({ rule: 'inCatalog' });

    const later = await app.as(SAM).post('/delegations', {
      to: ANN,
      start: inDays(1),
      end: inDays(2),
    });
    expect(later.status).toBe(201);
    expect((await app.decide(path, ANN, { onBehalfOf: SAM })).status).toBe(403);

    const { body: delegation } = await app.as(SAM).post('/delegations', {
      to: ANN,
      start: inDays(-1),
      end: inDays(2),
      reason: 'Holidays',
    });
    expect((await app.as(ANN).get('/delegations')).body.items).toHaveLength(2);
    expect((await app.as(ANN).get('/approvals')).body).toMatchObject({
      totalItems: 1,
      items: [{ onBehalfOf: SAM }],
    });
    expect((await app.approvals(path, ANN)).rules[0].may).toEqual({
      decide: true,
      withdraw: false,
      onBehalfOf: [SAM],
    });
    const unnamed = await app.decide(path, ANN);
    expect(unnamed.body.error.message).toContain('Send onBehalfOf');
    const given = await app.decide(path, ANN, { onBehalfOf: SAM });
    expect(given.body).toMatchObject({
      releaseState: 'approved',
      state: 'satisfied',
      rule: { state: 'satisfied', given: 1 },
    });
    expect((await app.approvals(path, ANN)).rules[0].decisions).toEqual([
      expect.objectContaining({ decidedBy: ANN, onBehalfOf: SAM }),
    ]);
    expect(await app.stateOf(path)).toBe('approved');

    expect(
      (await app.as(ANN).delete(`/delegations/${delegation.id}`, 1)).status,
    ).toBe(404);
    expect(
      (await app.as(SAM).delete(`/delegations/${delegation.id}`, 1)).status,
    ).toBe(204);
    const next = await app.submitted({ title: 'Next' });
    expect((await app.decide(next.path, ANN, { onBehalfOf: SAM })).status).toBe(
      403,
    );
  });

  it('lets somebody decide whose sign-in claims a group that has no members in the catalog', async () => {
    const app = await start({
      policy: policyOf([{ source: 'group:default/dept-payments' }]),
    });
    const { path } = await app.submitted();
    const before = await app.approvals(path, PEOPLE.petra);
    expect(before.rules[0]).toMatchObject({
      state: 'unresolvable',
      approvers: [],
      may: { decide: true },
    });
    expect((await app.as(PEOPLE.petra).get('/approvals')).body.totalItems).toBe(
      1,
    );
    await app.decide(path, PEOPLE.petra);
    expect(await app.stateOf(path)).toBe('approved');
    expect((await app.as(PEOPLE.petra).get('/approvals')).body.totalItems).toBe(
      0,
    );
  });

  it('decides on several releases, each by itself', async () => {
    const app = await start();
    const first = await app.submitted({ title: 'First' });
    const second = await app.submitted({ title: 'Second' });
    const items = await Promise.all(
      [first, second].map(async ({ id, path }) => {
        const { digest, rules } = await app.approvals(path);
        return {
          releaseId: id,
          ruleId: rules[0].id,
          digest,
          decision: 'approve',
        };
      }),
    );
    const answer = await app.as(SAM).post('/approvals/decisions', {
      items: [items[0], { ...items[1], digest: '0'.repeat(64) }],
    });
    expect(answer.body.items).toEqual([
      { releaseId: first.id, ruleId: items[0].ruleId, status: 200 },
      {
        releaseId: second.id,
        ruleId: items[1].ruleId,
        status: 412,
        error: {
          name: 'PreconditionFailedError',
          message: expect.stringContaining('changed since you read it'),
        },
      },
    ]);
    expect(await app.stateOf(first.path)).toBe('approved');
    expect(await app.stateOf(second.path)).toBe('candidate');
  });

  it('keeps what was known of the readiness with every decision, and nothing with what is refused', async () => {
    const app = await start();
    const { path } = await app.submitted();
    await app.decide(path, ANN);
    await app.decide(path, SAM);
    await app.decide(path, SAM);
    await app.notified();
    const { body } = await app
      .as(PEOPLE.aiko)
      .get(`${path}/readiness/snapshots`);
    expect(
      body.items.map((one: { moment: string; actor: string }) => [
        one.moment,
        one.actor,
      ]),
    ).toEqual([
      ['approval', SAM],
      ['submit', PEOPLE.dana],
    ]);
  });

  it('names to nobody what they may not see, and still asks them', async () => {
    const web = 'component:default/checkout-web';
    const app = await start({
      catalog: catalogHiding({
        [ANN]: [web],
        [PEOPLE.aiko]: [web, 'group:default/team-checkout', ANN],
      }),
    });
    const { path } = await app.submitted({
      components: [
        {
          entityRef: 'component:default/payments-api',
          version: '5.0.0',
          breaking: true,
        },
      ],
    });
    const [, whole] = (await app.approvals(path, SAM)).rules;
    expect(whole).toMatchObject({
      assignee: 'group:default/team-checkout',
      approvers: [PEOPLE.carl, ANN],
      reason: expect.stringContaining('checkout-web depends on payments-api'),
    });
    expect(whole.paths).toHaveLength(1);

    const { assignee, ...rest } = whole;
    const seen = await app.approvals(path, PEOPLE.aiko);
    expect(seen.rules[1]).toEqual({
      ...rest,
      approvers: [PEOPLE.carl],
      reason: 'This release concerns something that is not visible to you.',
      paths: [],
    });
    expect(seen.rules[0].paths).toHaveLength(1);

    const asked =
      'You are asked for something that this release concerns; the entity between is not visible to you.';
    const inbox = await app.as(ANN).get('/approvals');
    expect(inbox.body.items).toEqual([
      expect.objectContaining({
        rule: expect.objectContaining({
          assignee: 'group:default/team-checkout',
          reason: asked,
        }),
      }),
    ]);
    const decided = await app.decide(path, ANN, { rule: 1 });
    const after = await app.approvals(path, ANN);
    expect(after.rules[1]).toMatchObject({
      state: 'satisfied',
      given: 1,
      reason: asked,
      paths: [],
      may: { decide: true, withdraw: true },
    });
    expect(
      JSON.stringify([decided.body, after, inbox.body, seen]),
    ).not.toContain('checkout-web');
  });

  it('names only what the release says itself while the catalog is down', async () => {
    const changing = changingCatalog(approvalsCatalog());
    const app = await start({ catalog: changing.catalog });
    const { path } = await app.submitted();
    changing.setDown(true);
    const [rule] = (await app.approvals(path, PEOPLE.aiko)).rules;
    expect(rule).toMatchObject({
      assignee: 'group:default/team-payments',
      approvers: [PEOPLE.dana],
      state: 'pending',
      needed: 1,
      reason: expect.stringContaining('payments-api is owned by'),
    });
  });

  it('keeps a conversation', async () => {
    const app = await start();
    const { path } = await app.submitted();
    const said = await app
      .as(ANN)
      .post(`${path}/comments`, { text: ' When is **lunch**? ' });
    expect(said.status).toBe(201);
    await app.as(SAM).post(`${path}/comments`, { text: 'At noon' });
    const { body } = await app.as(PEOPLE.aiko).get(`${path}/comments`);
    expect(
      body.items.map((one: { author: string; text: string }) => [
        one.author,
        one.text,
      ]),
    ).toEqual([
      [ANN, 'When is **lunch**?'],
      [SAM, 'At noon'],
    ]);
    expect(
      (await app.as(PEOPLE.aiko).post(`${path}/comments`, { text: 'x' }))
        .status,
    ).toBe(403);
    expect(
      (await app.as(ANN).post(`${path}/comments`, { text: ' ' })).status,
    ).toBe(400);
    expect((await app.as(PEOPLE.nobody).get(`${path}/comments`)).status).toBe(
      404,
    );
    expect(types((await app.historyOf(path)).items).slice(-2)).toEqual([
      'comment-added',
      'comment-added',
    ]);
  });
});
