import { contentDigest } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { Knex } from 'knex';
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

/** Who is asked under which rule, and how many of them have to say yes. */
const ASKED = [
  { people: [SAM, ANN], minimum: 1 },
  { people: [PEOPLE.carl, PEOPLE.rita], minimum: 2 },
];

const VOICES = ASKED.flatMap(({ people }, rule) =>
  people.map(user => ({ rule, user })),
);

type Command =
  | {
      kind: 'approve' | 'reject' | 'withdraw' | 'approve-outdated';
      voice: number;
    }
  | { kind: 'edit'; version: number }
  | { kind: 'rename'; version: number }
  | { kind: 'submit' | 'reopen' };

const voice = fc.nat(VOICES.length - 1);
const version = fc.nat(2);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('approve'), voice }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw'), voice }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reject'), voice }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('approve-outdated'), voice }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit'), version }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename'), version }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('submit') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen') }) },
) as fc.Arbitrary<Command>;

/** A release that gets approved, loses it to an edit, and gets it again. */
const THERE_AND_BACK: Command[] = [
  ...[0, 2, 3].map(one => ({ kind: 'approve' as const, voice: one })),
  { kind: 'edit', version: 1 },
  { kind: 'approve-outdated', voice: 1 },
  ...[1, 2, 3].map(one => ({ kind: 'approve' as const, voice: one })),
];

async function start(knex: Knex) {
  const { catalog } = changingCatalog(
    approvalsCatalog({
      'team-payments': [PEOPLE.dana, ...ASKED[0].people],
      'team-checkout': ASKED[1].people,
    }),
  );
  return createApprovalsApp(knex, {
    catalog,
    policy: policyOf([
      { name: 'owners', minimum: ASKED[0].minimum },
      {
        name: 'checkout',
        source: 'group:default/team-checkout',
        minimum: ASKED[1].minimum,
      },
    ]),
  });
}

type App = Awaited<ReturnType<typeof start>>;

async function run(app: App, path: string, one: Command): Promise<number> {
  const dana = app.as(PEOPLE.dana);
  const { revision } = (await dana.get(path)).body;
  switch (one.kind) {
    case 'edit': {
      const components = [
        {
          entityRef: 'component:default/payments-api',
          version: `4.${one.version}.0`,
        },
      ];
      return (await dana.patch(path, revision, { components })).status;
    }
    case 'rename': {
      const title = `Payments, named ${one.version}`;
      return (await dana.patch(path, revision, { title })).status;
    }
    case 'submit':
    case 'reopen':
      return (await dana.move(`${path}/${one.kind}`, revision)).status;
    default: {
      const { rule, user } = VOICES[one.voice];
      const { digest, rules } = await app.approvals(path);
      const base = `${path}/approvals/${rules[rule].id}`;
      if (one.kind === 'withdraw') {
        return (await app.as(user).post(`${base}/withdraw`)).status;
      }
      const answer = await app.as(user).post(`${base}/decisions`, {
        decision: one.kind === 'reject' ? 'reject' : 'approve',
        digest: one.kind === 'approve-outdated' ? '0'.repeat(64) : digest,
        comment: 'As it is',
      });
      return answer.status;
    }
  }
}

/** Whether what people last said of the content as it is now satisfies every rule. */
async function isComplete(knex: Knex, release: any): Promise<boolean> {
  const rows: Array<{ decided_by: string; decision: string }> = await knex(
    'approval_decisions',
  )
    .where({ release_id: release.id, digest: contentDigest(release) })
    .whereNull('withdrawn_at')
    .orderBy('sequence');
  const last = new Map(rows.map(row => [row.decided_by, row.decision]));
  return ASKED.every(({ people, minimum }) => {
    const said = people.map(user => last.get(user));
    return (
      !said.includes('reject') &&
      said.filter(one => one === 'approve').length >= minimum
    );
  });
}

it('is approved exactly on what people said of it as it is, whatever happens in whichever order', async () => {
  const knex = await databases.migratedKnex('SQLITE_3');
  const app = await start(knex);
  let approvals = 0;

  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 4, maxLength: 12 }),
      async commands => {
        const { path } = await app.submitted();
        for (const one of commands) {
          expect([200, 403, 404, 409, 412]).toContain(
            await run(app, path, one),
          );
          const { body: release } = await app.as(PEOPLE.aiko).get(path);
          const { verification } = await app.historyOf(path);
          expect(verification.intact).toBe(true);
          expect(release.state === 'approved').toBe(
            release.state !== 'draft' && (await isComplete(knex, release)),
          );
          approvals += release.state === 'approved' ? 1 : 0;
        }
      },
    ),
    { numRuns: 12, examples: [[THERE_AND_BACK]] },
  );

  expect(approvals).toBeGreaterThan(1);
});
