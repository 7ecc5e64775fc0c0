import { PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { Notice } from './notices';
import {
  ANN,
  createApprovalsApp,
  inDays,
  policyOf,
  SAM,
} from './__testUtils__/approvalsApp';

const databases = createTestDatabases();

const DEPENDENTS = policyOf([
  { source: 'dependent-owners', title: 'Owners of dependents', minimum: 2 },
]);

describe.each(databases.ids)('notifications of approvals, %s', databaseId => {
  async function start(options?: Parameters<typeof createApprovalsApp>[1]) {
    const knex = await databases.migratedKnex(databaseId);
    const app = await createApprovalsApp(knex, options);
    return {
      ...app,
      knex,
      /** What was sent since the last call, as people read it. */
      async sent() {
        await knex('release_outbox').update({ available_at: new Date(0) });
        await app.rooms.outbox.dispatch();
        const calls = app.notifications.send.mock.calls as unknown as Array<
          [{ recipients: { entityRef: string[] }; payload: Notice }]
        >;
        const notices = calls.map(([{ recipients, payload }]) => ({
          to: recipients.entityRef,
          title: payload.title,
          description: payload.description,
        }));
        app.notifications.send.mockClear();
        return notices;
      },
      async delegate(from: string, to: string, days = [-1, 5]) {
        await app
          .as(from)
          .post('/delegations', {
            to,
            start: inDays(days[0]),
            end: inDays(days[1]),
          })
          .expect(201);
        await this.sent();
      },
    };
  }

  it('name no entity that their receivers might not see', async () => {
    const app = await start({ policy: DEPENDENTS });
    const { path } = await app.submitted();
    expect(await app.sent()).toEqual([
      {
        to: [PEOPLE.carl, ANN],
        title: 'Your approval is needed: Payments 4.2',
        description:
          'You are asked under ‘Owners of dependents’. 2 approvals are still needed.',
      },
    ]);
    await app.rooms.approvalSweep.run({ now: inDays(6.5) });
    const [reminder] = await app.sent();
    expect(JSON.stringify(reminder)).not.toContain('checkout');

    await app.decide(path, ANN, { decision: 'reject', comment: 'Not now' });
    expect(await app.sent()).toEqual([
      {
        to: [PEOPLE.dana, 'group:default/team-payments'],
        title: 'Rejected: Payments 4.2',
        description: 'Under ‘Owners of dependents’: Not now',
      },
    ]);
  });

  it('reach who stands in for somebody, once, and say for whom', async () => {
    const app = await start({
      policy: policyOf([
        { minimum: 1 },
        { name: 'checkout', source: 'group:default/team-checkout' },
      ]),
    });
    await app.delegate(SAM, PEOPLE.rita);
    await app.delegate(ANN, PEOPLE.rita);
    // Neither of these may or has to: the submitter, and one who is asked herself.
    await app.delegate(SAM, PEOPLE.dana);
    await app.delegate(SAM, ANN);
    await app.submitted();
    const ofRita = (await app.sent()).filter(({ to }) =>
      to.some(user => user !== SAM && user !== ANN && user !== PEOPLE.carl),
    );
    expect(ofRita).toEqual([
      {
        to: [PEOPLE.rita],
        title: 'Your approval is needed: Payments 4.2',
        description: `You are asked in place of ${SAM} and ${ANN}.`,
      },
    ]);
  });

  it('are found in one statement, and only where people are asked', async () => {
    const app = await start();
    let statements = 0;
    const count = ({ sql }: { sql: string }) => {
      statements += /approval_delegations/.test(sql) ? 1 : 0;
    };
    app.knex.on('query', count);
    const { path } = await app.submitted();
    expect(statements).toBe(1);
    await app.rooms.approvalSweep.run({ now: inDays(1) });
    expect(statements).toBe(1);
    app.knex.removeListener('query', count);
    expect(await app.stateOf(path)).toBe('candidate');
  });
});
