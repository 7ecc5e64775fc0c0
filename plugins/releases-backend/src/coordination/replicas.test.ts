import { Knex } from 'knex';
import { randomInt } from 'node:crypto';
import { PEOPLE } from '../__testUtils__/releasesApp';
import { Answer, Replica, startReplica } from '../__testUtils__/replicas';
import {
  createDeliveries,
  DELIVERIES,
  ReplicaSetup,
} from '../__testUtils__/replicaSetup';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import {
  ANN,
  approvalsCatalog,
  policyOf,
  releaseInput,
  SAM,
} from './__testUtils__/approvalsApp';

const databases = createTestDatabases();

const { dana, carl, petra, rita, aiko } = PEOPLE;

/** Who is asked under which rule; everybody has to say yes, and nobody counts under two rules. */
const ASKED = [
  { source: 'component-owners', people: [SAM, ANN, carl] },
  { source: 'group:default/team-checkout', people: [rita, aiko] },
  { source: petra, people: [petra] },
];

const RULES = ASKED.map(({ source, people }, index) => ({
  name: `rule-${index}`,
  title: `Rule ${index}`,
  source,
  minimum: people.length,
}));

type Voice = { path: string; ruleId: string; user: string; digest: string };

describe('three replicas on POSTGRES_18', () => {
  let knex: Knex;
  let setup: ReplicaSetup;
  let replicas: Replica[];

  beforeAll(async () => {
    knex = await databases.migratedKnex('POSTGRES_18');
    await createDeliveries(knex);
    setup = {
      connection: knex.client.config.connection,
      entities: approvalsCatalog({
        'team-payments': [dana, SAM, ANN, carl],
        'team-checkout': [rita, aiko],
      }),
      policy: policyOf(RULES, { oneDecisionForSeveralRules: false }),
    };
    replicas = await Promise.all([1, 2, 3].map(() => startReplica(setup)));
  });

  afterAll(async () => {
    await Promise.all((replicas ?? []).map(replica => replica.kill()));
  });

  const on = (index: number) => replicas[index % replicas.length];

  async function submitted(): Promise<string> {
    const { body } = await on(0).call(dana, 'POST', '/releases', {
      body: releaseInput(),
    });
    const path = `/releases/${body.id}`;
    const answer = await on(1).call(dana, 'POST', `${path}/submit`, {
      revision: 1,
    });
    expect(answer).toMatchObject({ status: 200 });
    return path;
  }

  async function read(path: string, index = 0) {
    const { body } = await on(index).call(petra, 'GET', path);
    return body;
  }

  /** Everybody who is asked, under every rule, on the content as it is now. */
  async function voicesOf(path: string): Promise<Voice[]> {
    const { digest, rules } = await read(`${path}/approvals`);
    return ASKED.flatMap(({ people }, index) =>
      people.map(user => ({ path, ruleId: rules[index].id, user, digest })),
    );
  }

  function say({ path, ruleId, user, digest }: Voice, replica: Replica) {
    return replica.call(user, 'POST', `${path}/approvals/${ruleId}/decisions`, {
      body: { decision: 'approve', digest },
    });
  }

  const key = (ruleId: string, user: string) => `${user} under ${ruleId}`;

  /**
   * Reads all that is kept of a release, and proves that it says the same of
   * it everywhere.
   */
  async function consistent(path: string) {
    const id = path.split('/')[2];
    const release = await read(path, 0);
    const overview = await read(`${path}/approvals`, 1);
    const { items, verification } = await read(`${path}/history?limit=100`, 2);
    const decisions: any[] = await knex('approval_decisions')
      .where({ release_id: id })
      .orderBy('sequence');
    const count = (type: string) =>
      items.filter((item: any) => item.type === type).length;

    expect(verification).toMatchObject({ intact: true });
    expect(
      items
        .filter(({ type }: any) => type === 'approval-given')
        .map(({ actor, data }: any) => [data.decision, actor, data.digest]),
    ).toEqual(decisions.map(one => [one.id, one.decided_by, one.digest]));
    for (const rule of overview.rules) {
      const valid = rule.decisions.filter((one: any) => one.status === 'valid');
      expect(valid.map((one: any) => one.digest)).toEqual(
        valid.map(() => overview.digest),
      );
      expect([rule.given, rule.state]).toEqual([
        valid.length,
        valid.length >= rule.needed ? 'satisfied' : 'pending',
      ]);
      const stored = await knex('approval_rules')
        .where({ release_id: id, rule_id: rule.id })
        .first('given', 'state');
      expect(stored).toEqual({ given: rule.given, state: rule.state });
    }
    const isComplete = overview.rules.every(
      (rule: any) => rule.state === 'satisfied',
    );
    expect(release.state).toBe(isComplete ? 'approved' : 'candidate');
    // Every approval was lost again but the one that stands.
    expect(
      count('release-approved') -
        count('release-approval-lost') -
        count('release-content-changed'),
    ).toBe(isComplete ? 1 : 0);
    return {
      state: release.state as string,
      approvals: count('release-approved'),
      statuses: overview.rules.flatMap((rule: any) =>
        rule.decisions.map((one: any) => one.status),
      ) as string[],
      voices: decisions.map(one => key(one.rule_id, one.decided_by)),
    };
  }

  /** Lets the replicas send until nothing is left to send. */
  async function emptyOutbox(): Promise<void> {
    const deadline = Date.now() + 15_000;
    while ((await knex('release_outbox').pluck('id')).length > 0) {
      if (Date.now() > deadline) {
        expect(await knex('release_outbox').select('*')).toEqual([]);
      }
      await Promise.all(replicas.map(replica => replica.dispatch()));
    }
  }

  /** Every event of every history was told of, each by a message of its own. */
  async function expectAllTold(): Promise<void> {
    const tally = async (query: Knex.QueryBuilder) =>
      (await query).map(Object.values).sort();
    const told = knex(DELIVERIES)
      .groupBy('release_id', 'topic')
      .select('release_id', 'topic')
      .select(knex.raw('count(distinct message_id)::int as times'));
    const happened = knex('release_events')
      .groupBy('release_id', 'type')
      .select('release_id')
      .select(knex.raw(`'releases/' || type as topic`))
      .select(knex.raw('count(*)::int as times'));
    expect(await tally(told)).toEqual(await tally(happened));
  }

  it('keep every decision once when all decide at the same instant', async () => {
    const paths = await Promise.all([1, 2, 3, 4].map(submitted));
    const voices = (await Promise.all(paths.map(voicesOf))).flat();
    // One release stays without the one voice that it needs.
    const [missing, ...rest] = voices.reverse();

    const answers = await Promise.all(
      // Impatient people ask two replicas.
      [0, 1].flatMap(shift =>
        rest.map((voice, index) => say(voice, on(index + shift))),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    for (const path of paths) {
      const { state, approvals, voices: kept } = await consistent(path);
      expect(kept.sort()).toEqual(
        rest
          .filter(voice => voice.path === path)
          .map(({ ruleId, user }) => key(ruleId, user))
          .sort(),
      );
      expect([state, approvals]).toEqual(
        path === missing.path ? ['candidate', 0] : ['approved', 1],
      );
    }
    expect((await say(missing, on(2))).status).toBe(200);
    expect(await consistent(missing.path)).toMatchObject({
      state: 'approved',
      approvals: 1,
    });
  });

  it.each([1, 2, 3, 4, 5])(
    'have one outcome of the last approval and an edit (%s)',
    async round => {
      const path = await submitted();
      const [last, ...others] = await voicesOf(path);
      await Promise.all(others.map((voice, index) => say(voice, on(index))));
      const { revision } = await read(path);

      const [approved, edited] = await Promise.all([
        say(last, on(round)),
        on(round + 1).call(dana, 'PATCH', path, {
          revision,
          body: { backOutPlan: { description: `Deploy 4.1.${round} again` } },
        }),
      ]);

      const { state, statuses } = await consistent(path);
      expect([
        // The approval came first, and the edit was of what it was before.
        [200, 412, 'approved', 6, 'valid'],
        [412, 200, 'candidate', 5, 'stale'],
      ]).toContainEqual([
        approved.status,
        edited.status,
        state,
        statuses.length,
        [...new Set(statuses)].join(),
      ]);
    },
  );

  it.each([1, 2, 3, 4, 5])(
    'have one outcome of the last approval and a withdrawal (%s)',
    async round => {
      const path = await submitted();
      const [last, taken, ...others] = await voicesOf(path);
      await Promise.all(
        [taken, ...others].map((voice, index) => say(voice, on(index))),
      );

      const answers = await Promise.all([
        say(last, on(round)),
        on(round + 1).call(
          taken.user,
          'POST',
          `${path}/approvals/${taken.ruleId}/withdraw`,
        ),
      ]);

      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const { state, statuses } = await consistent(path);
      expect([state, statuses.filter(one => one === 'valid').length]).toEqual([
        'candidate',
        5,
      ]);
    },
  );

  it.each([0, 1, 2])(
    'lose no decision when number %s is killed in the middle',
    async victim => {
      const paths = await Promise.all([1, 2, 3].map(submitted));
      const voices = (await Promise.all(paths.map(voicesOf))).flat();
      // In the middle of what it was asked itself.
      const ofVictim = voices.length / replicas.length;
      const killAfter = randomInt(1, ofVictim - 1);
      let answered = 0;
      let killed: Promise<void> | undefined;

      const answers = await Promise.all(
        voices.map(async (voice, index): Promise<Answer> => {
          const answer = await say(voice, on(index));
          answered += index % replicas.length === victim ? 1 : 0;
          if (answered === killAfter) {
            killed ??= on(victim).kill();
          }
          return answer;
        }),
      );
      await killed;
      replicas[victim] = await startReplica(setup);

      for (const path of paths) {
        const { voices: kept } = await consistent(path);
        const said = voices
          .map((voice, index) => ({ ...voice, ...answers[index] }))
          .filter(voice => voice.path === path);
        const names = (some: Voice[]) =>
          some.map(({ ruleId, user }) => key(ruleId, user));
        expect({
          killAfter,
          twice: kept.length - new Set(kept).size,
          lost: names(said.filter(({ status }) => status === 200)).filter(
            name => !kept.includes(name),
          ),
          refused: said.filter(({ status }) => status && status !== 200),
          invented: kept.filter(name => !names(said).includes(name)),
        }).toEqual({
          killAfter,
          twice: 0,
          lost: [],
          refused: [],
          invented: [],
        });
      }

      // Who got no answer says it again, to those who are left.
      const unheard = voices.filter((_, index) => !answers[index].status);
      const again = await Promise.all(
        unheard.map((voice, index) => say(voice, on(index))),
      );
      expect(again.map(({ status }) => status)).toEqual(again.map(() => 200));
      for (const path of paths) {
        const { state, approvals, voices: kept } = await consistent(path);
        expect([state, approvals, kept.length]).toEqual(['approved', 1, 6]);
      }
    },
  );

  it('send what a killed replica had claimed', async () => {
    const path = await submitted();
    await emptyOutboxAfterLeases();
    const survivors = replicas.slice(1);
    await Promise.all(survivors.map(replica => replica.rest()));
    await on(0).stall();
    const [voice] = await voicesOf(path);
    expect((await say(voice, on(0))).status).toBe(200);
    const deadline = Date.now() + 10_000;
    let claimed: string[] = [];
    while (claimed.length === 0 && Date.now() < deadline) {
      claimed = await knex('release_outbox')
        .where('attempts', '>', 0)
        .pluck('id');
    }
    expect(claimed).not.toEqual([]);

    await on(0).kill();
    await Promise.all(survivors.map(replica => replica.dispatch()));
    // The claim outlives the one who made it.
    expect(
      await knex('release_outbox').whereIn('id', claimed).pluck('id'),
    ).toHaveLength(claimed.length);
    replicas = survivors;
    await emptyOutboxAfterLeases();

    await expectAllTold();
  });

  /** Lets the time of every claim run out. */
  async function emptyOutboxAfterLeases(): Promise<void> {
    await knex('release_outbox').update({
      available_at: knex.raw(`available_at - interval '61 seconds'`),
    });
    await emptyOutbox();
  }
});
