import { ReportedCase } from '@slipway/backstage-plugin-releases-node';
import { Knex } from 'knex';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { CaseFilter, CaseStore } from './CaseStore';
import { CaseWriter } from './CaseWriter';
import { ComparisonStore } from './ComparisonStore';
import { EvidenceStore } from './EvidenceStore';

const databases = createTestDatabases();

const EARLIER = '0b5a1c9e-0000-4000-8000-000000000001';
const LATER = '0b5a1c9e-0000-4000-8000-000000000002';

function aCase(name: string, change: Partial<ReportedCase> = {}): ReportedCase {
  return { name, suite: ['api'], status: 'passed', ...change };
}

async function write(knex: Knex, id: string, cases: ReportedCase[]) {
  await new EvidenceStore(knex).begin(
    id,
    {
      entityRef: 'component:default/payments-api',
      version: '4.2.0',
      kind: 'unit',
      format: 'junit',
      name: '',
    },
    { by: 'user:default/dana', at: '2026-11-23T12:00:00.000Z' },
  );
  const writer = new CaseWriter({ knex, evidenceId: id });
  for (const one of cases) {
    writer.add(one);
    if (writer.isFull) {
      await writer.flush();
    }
  }
  await writer.flush();
}

describe.each(databases.ids)('tests of runs, %s', databaseId => {
  async function start(cases: ReportedCase[]) {
    const knex = await databases.migratedKnex(databaseId);
    await write(knex, LATER, cases);
    const store = new CaseStore(knex);
    const names = async (filter: CaseFilter = {}) =>
      (await store.list(LATER, { ...filter, limit: 100 })).items.map(
        ({ name }) => name,
      );
    return { knex, store, names };
  }

  it('are read with everything that the report says of them', async () => {
    const { store } = await start([
      aCase('declines', {
        suite: ['api', 'cards'],
        className: 'CardTest',
        file: 'src/cards.test.ts',
        line: 12,
        status: 'error',
        durationMs: 12.5,
        message: 'expected 402\nbut was 500',
        type: 'AssertionError',
        stack: 'at cards.test.ts:12',
        output: 'log',
        truncated: true,
        labels: ['slow', 'cards'],
        owner: 'team-payments',
        retries: 2,
        attachments: [{ name: 'screen', path: 'shots/1.png' }],
      }),
    ]);
    const { items } = await store.list(LATER, { limit: 10 });
    expect(items).toEqual([
      {
        key: expect.stringMatching(/^[\w-]{11}$/),
        number: 1,
        name: 'declines',
        suite: ['api', 'cards'],
        className: 'CardTest',
        file: 'src/cards.test.ts',
        line: 12,
        status: 'error',
        flaky: false,
        durationMs: 12.5,
        message: 'expected 402\nbut was 500',
        type: 'AssertionError',
        stack: 'at cards.test.ts:12',
        output: 'log',
        truncated: true,
        labels: ['slow', 'cards'],
        owner: 'team-payments',
        retries: 2,
        attachments: [{ name: 'screen', path: 'shots/1.png' }],
      },
    ]);
  });

  it('come failures first, page by page, none twice and none left out', async () => {
    const all = Array.from({ length: 2500 }, (_, n) =>
      aCase(`test ${n}`, {
        status: (['passed', 'failed', 'skipped', 'error'] as const)[n % 4],
        flaky: n % 8 === 0,
      }),
    );
    const { store } = await start(all);
    const seen: Array<{ name: string; status: string; flaky: boolean }> = [];
    let cursor: string | undefined;
    do {
      const page = await store.list(LATER, { limit: 200, cursor });
      seen.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(2500);
    expect(new Set(seen.map(({ name }) => name)).size).toBe(2500);
    const places = seen.map(({ status, flaky }) =>
      ['failed', 'error'].includes(status)
        ? 0
        : ['passed', 'skipped'].indexOf(status) * -1 + (flaky ? 1 : 3),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each<[string, CaseFilter, string[]]>([
    ['part of a name in any case', { text: 'DECL' }, ['declines 50%']],
    ['part of a suite', { text: 'ledger' }, ['posts']],
    ['a wildcard as a character', { text: '%' }, ['declines 50%']],
    ['a status', { status: ['failed'] }, ['posts']],
    ['several', { status: ['failed', 'flaky'] }, ['posts', 'retries']],
    ['the beginning of suites', { suite: 'api › led' }, ['posts']],
    ['a whole label', { label: 'slow' }, ['retries']],
    ['part of a label', { label: 'slo' }, []],
    ['an underscore as a character', { label: 'sl_w' }, []],
    ['its owner', { owner: 'team "A%"' }, ['retries']],
    ['part of its owner', { owner: 'team' }, []],
    ['what only its message says', { owner: 'somebody' }, []],
  ])('are found by %s', async (_, filter, expected) => {
    const { names } = await start([
      aCase('declines 50%'),
      aCase('posts', {
        suite: ['api', 'ledger'],
        status: 'failed',
        message: '"owner":"somebody"',
      }),
      aCase('retries', { flaky: true, labels: ['slow'], owner: 'team "A%"' }),
    ]);
    expect(await names(filter)).toEqual(expected);
  });

  it('keep hostile names as they are, and what no database takes as a sign', async () => {
    const hostile = [
      '__proto__',
      'constructor',
      '=HYPERLINK("https://x")',
      "'; drop table evidence; --",
      '\u202Egnp.exe',
      'BEGIN:VCALENDAR',
      '${7*7} {{7*7}}',
      '🚢 passes',
    ];
    const { names } = await start(
      [...hostile, 'nul \u0000', 'half \ud83d'].map(name =>
        aCase(name, { message: name, suite: [name] }),
      ),
    );
    expect(await names()).toEqual([...hostile, 'nul \u2400', 'half \ufffd']);
  });

  it('are followed through the runs, the worst of several with one name', async () => {
    const { knex, store } = await start([
      aCase('a', { status: 'failed', durationMs: 5 }),
      aCase('a'),
    ]);
    await write(knex, EARLIER, [aCase('a', { flaky: true })]);
    const [{ key }] = (await store.list(LATER, { limit: 1 })).items;
    const run = (id: string, version: string) =>
      ({ id, version, uploadedAt: '2026-11-23T12:00:00.000Z' } as never);
    expect(
      await store.runsOf(key, [
        run(LATER, '4.2.0'),
        run('0b5a1c9e-0000-4000-8000-000000000003', '4.1.9'),
        run(EARLIER, '4.1.0'),
      ]),
    ).toEqual([
      {
        evidenceId: LATER,
        version: '4.2.0',
        at: '2026-11-23T12:00:00.000Z',
        status: 'failed',
        flaky: false,
        durationMs: 5,
      },
      {
        evidenceId: EARLIER,
        version: '4.1.0',
        at: '2026-11-23T12:00:00.000Z',
        status: 'passed',
        flaky: true,
      },
    ]);
  });

  it('are compared with those of a run before', async () => {
    const { knex } = await start([
      aCase('broke', { status: 'failed' }),
      aCase('is broken', { status: 'error' }),
      aCase('was fixed'),
      aCase('was fixed by leaving it out', { status: 'skipped' }),
      aCase('is flaky', { flaky: true }),
      aCase('takes long', { durationMs: 1600 }),
      aCase('is quick now', { durationMs: 100 }),
      aCase('is a bit slower', { durationMs: 1400 }),
      aCase('is twice nothing', { durationMs: 4 }),
      aCase('is new'),
      aCase('is new and fails', { status: 'failed' }),
    ]);
    await write(knex, EARLIER, [
      aCase('broke'),
      aCase('is broken', { status: 'failed' }),
      aCase('was fixed', { status: 'failed' }),
      aCase('was fixed by leaving it out', { status: 'failed' }),
      aCase('is flaky'),
      aCase('takes long', { durationMs: 800 }),
      aCase('is quick now', { durationMs: 700 }),
      aCase('is a bit slower', { durationMs: 800 }),
      aCase('is twice nothing', { durationMs: 2 }),
      aCase('is gone'),
    ]);
    const comparison = await new ComparisonStore(knex).compare(LATER, EARLIER);
    const names = Object.fromEntries(
      Object.entries(comparison).map(([difference, { count, items }]) => [
        difference,
        [count, ...items.map(({ name }) => name)],
      ]),
    );
    expect(names).toEqual({
      newFailures: [2, 'broke', 'is new and fails'],
      stillFailing: [1, 'is broken'],
      fixed: [1, 'was fixed'],
      flaky: [1, 'is flaky'],
      slower: [1, 'takes long'],
      faster: [1, 'is quick now'],
      added: [1, 'is new'],
      removed: [1, 'is gone'],
    });
    expect(comparison.slower.items).toEqual([
      expect.objectContaining({
        suite: ['api'],
        beforeMs: 800,
        afterMs: 1600,
        before: 'passed',
        after: 'passed',
      }),
    ]);
  });
});
