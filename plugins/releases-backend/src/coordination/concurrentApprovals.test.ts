import { PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import {
  ANN,
  approvalsCatalog,
  changingCatalog,
  createApprovalsApp,
  policyOf,
  SAM,
} from './__testUtils__/approvalsApp';

const databases = createTestDatabases();

const ROUNDS = 6;

describe.each(databases.ids)('at the same instant, %s', databaseId => {
  async function start(minimum: number) {
    const { catalog } = changingCatalog(
      approvalsCatalog({
        'team-payments': [PEOPLE.dana, SAM, ANN, PEOPLE.carl],
      }),
    );
    return createApprovalsApp(await databases.migratedKnex(databaseId), {
      catalog,
      policy: policyOf([{ minimum }]),
    });
  }

  it('counts every approver, and approves once', async () => {
    const app = await start(3);
    for (let round = 0; round < ROUNDS; round++) {
      const { path } = await app.submitted();
      const answers = await Promise.all(
        [SAM, ANN, PEOPLE.carl, SAM, ANN].map(user => app.decide(path, user)),
      );
      expect(answers.map(({ status }) => status)).toEqual(
        answers.map(() => 200),
      );
      const overview = await app.approvals(path);
      expect(overview).toMatchObject({
        state: 'satisfied',
        rules: [{ given: 3, needed: 3 }],
      });
      expect(await app.stateOf(path)).toBe('approved');
      const { items, verification } = await app.historyOf(path);
      expect(verification.intact).toBe(true);
      const count = (type: string) =>
        items.filter(item => item.type === type).length;
      // Somebody who says the same twice has said it once.
      expect(count('approval-given')).toBe(3);
      expect(count('release-approved')).toBe(1);
    }
  });

  it('never approves content that was edited meanwhile', async () => {
    const app = await start(1);
    for (let round = 0; round < ROUNDS; round++) {
      const { path } = await app.submitted();
      const [approved, edited] = await Promise.all([
        app.decide(path, SAM),
        app.as(PEOPLE.dana).patch(path, 2, {
          components: [
            {
              entityRef: 'component:default/payments-api',
              version: `5.${round}`,
            },
          ],
        }),
      ]);
      const state = await app.stateOf(path);
      const { rules } = await app.approvals(path);
      const { verification } = await app.historyOf(path);
      expect(verification.intact).toBe(true);
      const statuses = rules[0].decisions.map(({ status }) => status);
      // Either came first; whoever came second saw it.
      expect([
        [200, 412, 'approved', ['valid']],
        [200, 200, 'candidate', ['stale']],
        [412, 200, 'candidate', []],
        // The approver read after the edit.
        [200, 200, 'approved', ['valid']],
      ]).toContainEqual([approved.status, edited.status, state, statuses]);
    }
  });

  it('has one outcome of an approval and a withdrawal', async () => {
    const app = await start(2);
    for (let round = 0; round < ROUNDS; round++) {
      const { path } = await app.submitted();
      await app.decide(path, SAM);
      const { rules } = await app.approvals(path);
      const [approved, withdrawn] = await Promise.all([
        app.decide(path, ANN),
        app.as(SAM).post(`${path}/approvals/${rules[0].id}/withdraw`),
      ]);
      expect([approved.status, withdrawn.status]).toEqual([200, 200]);
      expect(await app.stateOf(path)).toBe('candidate');
      expect((await app.approvals(path)).rules[0]).toMatchObject({
        state: 'pending',
        given: 1,
      });
      const { items, verification } = await app.historyOf(path);
      expect(verification.intact).toBe(true);
      const count = (type: string) =>
        items.filter(item => item.type === type).length;
      expect(count('release-approval-lost')).toBe(count('release-approved'));
    }
  });
});
