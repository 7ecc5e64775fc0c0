import { Deployment } from '@slipway/backstage-plugin-releases-common';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Knex } from 'knex';
import { OutboxStore } from '../communication/OutboxStore';
import {
  countStatements,
  createTestDatabases,
} from '../database/__testUtils__/testDatabases';
import { DeploymentStore } from './DeploymentStore';
import { DeploymentWriter } from './DeploymentWriter';

const databases = createTestDatabases();

const API = 'component:default/payments-api';
const at = (minute: number) =>
  new Date(Date.parse('2026-11-24T08:00:00Z') + minute * 60_000).toISOString();

function roomOn(knex: Knex) {
  const store = new DeploymentStore(knex);
  const writer = new DeploymentWriter({
    knex,
    store,
    outbox: new OutboxStore(knex),
    onCommitted: () => {},
  });
  return { store, writer };
}

/** A deployment that takes a minute; `running` ones take for ever. */
function deployment(
  version: string,
  outcome: Deployment['outcome'],
  minute: number,
  change: Partial<Deployment> = {},
): Deployment {
  return {
    id: randomUUID(),
    entityRef: API,
    environment: 'production',
    version,
    outcome,
    startedAt: at(minute - 1),
    ...(outcome !== 'running' && { finishedAt: at(minute) }),
    reportedBy: 'service:pipeline',
    source: 'reported',
    ...change,
  };
}

type Step = [version: string, outcome: Deployment['outcome'], minute: number];

/** What runs after deployments that ended at different minutes, found by walking through them. */
function runningAfter(
  steps: Step[],
): { version: string; since: string } | undefined {
  const ended = steps
    .filter(([, outcome]) => outcome !== 'running')
    .sort((a, b) => a[2] - b[2]);
  let stack: Array<{ version: string; since: string }> = [];
  for (const [version, outcome, minute] of ended) {
    if (outcome === 'succeeded') {
      stack.push({ version, since: at(minute) });
    } else if (outcome === 'rolled-back') {
      const top = stack[stack.length - 1];
      stack = stack.filter(one => one.version !== version);
      const next = stack[stack.length - 1];
      if (next && top !== next) {
        next.since = at(minute);
      }
    }
  }
  return stack[stack.length - 1];
}

describe.each(databases.ids)('deployments, %s', databaseId => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.migratedKnex(databaseId);
  });

  beforeEach(async () => {
    await knex('deployments').delete();
    await knex('running_versions').delete();
    await knex('release_outbox').delete();
  });

  it.each<[string, Step[], object]>([
    [
      'the version that was deployed last',
      [
        ['1', 'succeeded', 1],
        ['2', 'succeeded', 2],
      ],
      { version: '2', since: at(2) },
    ],
    [
      'not an older one whose report comes late',
      [
        ['2', 'succeeded', 9],
        ['1', 'succeeded', 1],
      ],
      { version: '2', since: at(9) },
    ],
    [
      'the one before while the next is under way',
      [
        ['1', 'succeeded', 1],
        ['2', 'running', 5],
      ],
      {
        version: '1',
        latest: { outcome: 'running', version: '2', startedAt: at(4) },
      },
    ],
    [
      'the one before when the next failed',
      [
        ['1', 'succeeded', 1],
        ['2', 'failed', 5],
      ],
      {
        version: '1',
        since: at(1),
        latest: { outcome: 'failed', version: '2', startedAt: at(4) },
      },
    ],
    [
      'the one before, again, when the next was rolled back after it had succeeded',
      [
        ['1', 'succeeded', 1],
        ['2', 'succeeded', 5],
        ['2', 'succeeded', 6],
        ['2', 'rolled-back', 9],
      ],
      {
        version: '1',
        since: at(9),
        latest: { outcome: 'rolled-back', version: '2', startedAt: at(8) },
      },
    ],
    [
      'the version that was deployed once more after it was rolled back',
      [
        ['1', 'succeeded', 1],
        ['2', 'succeeded', 5],
        ['2', 'rolled-back', 9],
        ['2', 'succeeded', 12],
      ],
      { version: '2', since: at(12) },
    ],
    [
      'nothing known when the only one was rolled back',
      [
        ['1', 'succeeded', 1],
        ['1', 'rolled-back', 3],
      ],
      { latest: { outcome: 'rolled-back', version: '1', startedAt: at(2) } },
    ],
    [
      'nothing known while the first is under way',
      [['1', 'running', 3]],
      { latest: { outcome: 'running', version: '1', startedAt: at(2) } },
    ],
  ])('run %s', async (_title, steps, expected) => {
    const { store, writer } = roomOn(knex);
    for (const [version, outcome, minute] of steps) {
      await writer.insert(deployment(version, outcome, minute), { at: at(60) });
    }
    const [running] = await store.runningOf([API]);
    expect(running).toMatchObject(expected);
    expect('version' in running).toBe('version' in expected);
    expect('latest' in running).toBe('latest' in expected);
  });

  it('say the same in whatever order they are reported', async () => {
    const { store, writer } = roomOn(knex);
    const steps = fc
      .array(
        fc.tuple(
          fc.constantFrom('1', '2', '3'),
          fc.constantFrom<Deployment['outcome']>(
            'succeeded',
            'succeeded',
            'failed',
            'rolled-back',
            'running',
          ),
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map(list =>
        list.map(
          ([version, outcome], index): Step => [version, outcome, index * 3],
        ),
      );
    const shuffled = steps.chain(list =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, {
          minLength: list.length,
          maxLength: list.length,
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([list, reported]) => {
        const entityRef = `component:default/${randomUUID()}`;
        for (const [version, outcome, minute] of reported) {
          await writer.insert(
            deployment(version, outcome, minute, { entityRef }),
            { at: at(60) },
          );
        }
        const [{ version, since }] = await store.runningOf([entityRef]);
        expect(version && { version, since }).toEqual(runningAfter(list));
      }),
      { numRuns: 40 },
    );
  });

  it('that are reported at once do not overlook each other', async () => {
    const { store, writer } = roomOn(knex);
    await Promise.all(
      [3, 9, 1, 7, 5].map(async minute =>
        writer.insert(deployment(`${minute}`, 'succeeded', minute), {
          at: at(60),
        }),
      ),
    );
    expect(await store.runningOf([API])).toMatchObject([{ version: '9' }]);
  });

  it('end once, with the message in the same transaction', async () => {
    const { store, writer } = roomOn(knex);
    const known = deployment('2', 'running', 3);
    await writer.insert(known, { at: at(4) });
    const ended: Deployment = {
      ...known,
      outcome: 'succeeded',
      finishedAt: at(5),
    };
    const decide = jest.fn((current: Deployment) =>
      current.outcome === 'running' ? ended : undefined,
    );
    await Promise.all(
      [1, 2, 3].map(async () => writer.finish(known, { at: at(5), decide })),
    );
    expect(await store.get(known.id)).toEqual(ended);
    expect(await store.runningOf([API])).toEqual([
      {
        entityRef: API,
        environment: 'production',
        version: '2',
        since: at(5),
        source: 'reported',
      },
    ]);
    expect(await knex('release_outbox').pluck('topic')).toEqual([
      'deployment-reported',
      'deployment-reported',
    ]);
    await expect(
      writer.finish(known, {
        at: at(6),
        decide: () => {
          throw new Error('refused');
        },
      }),
    ).rejects.toThrow('refused');
  });

  it('are listed newest first, page by page, over several entities', async () => {
    const { store, writer } = roomOn(knex);
    const other = 'resource:default/ledger-db';
    for (let minute = 1; minute <= 7; minute++) {
      await writer.insert(
        deployment(`${minute}`, 'succeeded', minute, {
          entityRef: minute % 3 === 0 ? other : API,
          environment: minute % 2 === 0 ? 'staging' : 'production',
        }),
        { at: at(60) },
      );
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.list([API, other], { limit: 3, cursor });
      seen.push(...page.items.map(({ version }) => version));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['7', '6', '5', '4', '3', '2', '1']);
    const production = await store.list([API], {
      environment: 'production',
      limit: 20,
    });
    expect(production.items.map(({ version }) => version)).toEqual([
      '7',
      '5',
      '1',
    ]);
    expect(production.nextCursor).toBeUndefined();
    await expect(
      store.list([API], { limit: 3, cursor: 'nonsense' }),
    ).rejects.toThrow('this is not a cursor of this list');
  });

  it('tell when a version first succeeded, of many entities in one statement', async () => {
    const { store, writer } = roomOn(knex);
    for (const [version, outcome, minute] of [
      ['1', 'failed', 1],
      ['1', 'succeeded', 5],
      ['1', 'succeeded', 3],
      ['2', 'succeeded', 8],
      ['1', 'succeeded', 9],
      ['3', 'running', 11],
    ] as Step[]) {
      await writer.insert(deployment(version, outcome, minute), { at: at(60) });
    }
    const first = await store.firstDeployedOf([API]);
    expect(
      first.map(({ version, firstAt }) => `${version} ${firstAt}`).sort(),
    ).toEqual([`1 ${at(3)}`, `2 ${at(8)}`]);
    expect(
      await store.firstDeployedOf([API], {
        environment: 'production',
        versions: ['2', '3'],
      }),
    ).toEqual([
      {
        entityRef: API,
        environment: 'production',
        version: '2',
        firstAt: at(8),
      },
    ]);
    expect(
      await store.firstDeployedOf([API], { environment: 'staging' }),
    ).toEqual([]);

    const many = Array.from(
      { length: 500 },
      (_, index) => `component:default/service-${index}`,
    );
    expect(await countStatements(knex, async () => store.runningOf(many))).toBe(
      1,
    );
    expect(
      await countStatements(knex, async () => store.firstDeployedOf(many)),
    ).toBe(1);
    expect(
      await countStatements(knex, async () =>
        store.list(many.slice(0, 100), { limit: 100 }),
      ),
    ).toBe(1);
  });
});
