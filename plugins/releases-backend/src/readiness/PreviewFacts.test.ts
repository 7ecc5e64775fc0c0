import { ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  contentDigest,
  contentOf,
  DEFAULT_POLICY,
  NEW_RELEASE_ID,
  previewVerdict,
  ReadinessPreviewFacts,
  ReadinessQuestion,
  ReadinessVerdict,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { createReleasesApp, PEOPLE } from '../__testUtils__/releasesApp';
import {
  approvalsCatalog,
  catalogHiding,
  inDays,
  releaseInput,
} from '../coordination/__testUtils__/approvalsApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';

const databases = createTestDatabases();

const API = 'component:default/payments-api';
const LEDGER = 'resource:default/ledger-db';

/** What is kept from petra, who plans releases of the payments department. */
const SECRETS = [
  LEDGER,
  'component:default/checkout-web',
  'group:default/team-checkout',
  'system:default/payments-core',
  PEOPLE.carl,
  PEOPLE.rita,
];

const WINDOW = {
  environment: 'production',
  start: inDays(7),
  end: inDays(7.1),
  timeZone: 'UTC',
};

function checkOf(verdict: ReadinessVerdict, name: string) {
  return verdict.checks.find(check => check.name === name)!;
}

function questionOf(release: Release): ReadinessQuestion {
  const { id, owner, releaseManager, components, includes } = release;
  return { releaseId: id, owner, releaseManager, components, includes };
}

function preview(
  answer: ReadinessPreviewFacts,
  release: Release,
  now: string = answer.now,
) {
  return previewVerdict(answer, release, {
    policy: DEFAULT_POLICY,
    environment: 'production',
    now,
  });
}

describe.each(databases.ids)('facts for previews, %s', databaseId => {
  async function start(options?: Parameters<typeof createReleasesApp>[1]) {
    const knex = await databases.migratedKnex(databaseId);
    const app = await createReleasesApp(knex, {
      catalog: catalogHiding({ [PEOPLE.petra]: SECRETS }),
      ...options,
    });
    const gather = async (person: string, question: ReadinessQuestion) => {
      const { body } = await app
        .as(person)
        .post('/readiness/facts', question)
        .expect(200);
      return body as ReadinessPreviewFacts;
    };
    const plan = async (person: string, change: object = {}) => {
      const { body } = await app
        .as(person)
        .post('/releases', releaseInput(change))
        .expect(201);
      return body as Release;
    };
    const submit = async (person: string, { id }: Release) => {
      const { body } = await app
        .as(person)
        .move(`/releases/${id}/submit`, 1)
        .expect(200);
      return body as Release;
    };
    const judged = async (person: string, { id }: Release) => {
      const { body } = await app
        .as(person)
        .get(`/releases/${id}/readiness?environment=production`)
        .expect(200);
      return body as ReadinessVerdict;
    };
    const report = async (version: string) =>
      app
        .as(PEOPLE.dana)
        .post('/deployments', {
          entityRef: LEDGER,
          version,
          environment: 'production',
          reason: 'Seen in the console',
        })
        .expect(201);
    return { ...app, knex, gather, plan, submit, judged, report };
  }

  it('judge a release that is not saved yet', async () => {
    const { gather, report } = await start({
      checks: [
        {
          name: 'docs.present',
          title: 'Documentation',
          defaultMode: 'block',
          evaluate: async () => ({
            outcome: 'passed',
            summary: 'Fine',
            findings: [],
          }),
        },
      ],
    });
    await report('6.4.0');
    const components = [
      {
        entityRef: 'Component:payments-api',
        version: ' 4.2.0 ',
        requirements: [{ entityRef: LEDGER, version: '>=7.0.0' }],
      },
    ];
    const answer = await gather(PEOPLE.dana, { components });
    expect(answer).toMatchObject({
      included: [],
      unavailable: {},
      contributed: [{ name: 'docs.present', defaultMode: 'block' }],
    });
    expect(answer.approvals).toBeUndefined();
    const draft: Release = {
      id: NEW_RELEASE_ID,
      title: '',
      type: 'minor',
      state: 'draft',
      owner: '',
      includes: [],
      scopeLinks: [],
      components: [{ ...components[0], entityRef: API, version: '4.2.0' }],
      windows: [WINDOW],
      revision: 1,
      createdBy: PEOPLE.dana,
      createdAt: answer.now,
      updatedAt: answer.now,
    };
    const { verdict, judgedLater } = preview(answer, draft);
    expect(checkOf(verdict, 'dependencies.available')).toMatchObject({
      outcome: 'failed',
      summary: 'ledger-db must be >=7.0.0 in production (runs 6.4.0)',
    });
    expect(checkOf(verdict, 'catalog.ownership').outcome).toBe('passed');
    expect(judgedLater).toEqual(['Documentation']);
  });

  it('give the verdict that the release has, also of what is in its bundle', async () => {
    const { gather, plan, submit, judged, report } = await start();
    await report('6.4.0');
    const content = await submit(PEOPLE.dana, await plan(PEOPLE.dana));
    const release = await plan(PEOPLE.dana, {
      title: 'Autumn',
      components: [
        {
          entityRef: 'component:default/checkout-web',
          version: '9.0.0',
          requirements: [{ entityRef: API, version: '>=4' }],
        },
      ],
      includes: [content.id],
      releaseManager: PEOPLE.rita,
    });
    const verdict = await judged(PEOPLE.dana, release);
    const answer = await gather(PEOPLE.dana, questionOf(release));
    expect(answer.included.map(({ environment }) => environment)).toEqual(
      DEFAULT_POLICY.environments.map(({ name }) => name),
    );
    const same = preview(answer, release, verdict.judgedAt).verdict;
    expect(same.checks).toEqual(verdict.checks);
    expect(same.risk).toEqual(verdict.risk);
    // Only members of groups, who are counted, have placeholders.
    expect(JSON.stringify(answer)).not.toMatch(/"(?!user:)[a-z]+:-\/\d+"/);
  });

  it('tell who else is in an environment that takes one release at a time', async () => {
    const policy = {
      ...DEFAULT_POLICY,
      environments: DEFAULT_POLICY.environments.map(environment => ({
        ...environment,
        exclusive: environment.name === 'production',
      })),
    };
    const { gather, plan, submit } = await start({ policy });
    const theirs = await submit(PEOPLE.dana, await plan(PEOPLE.dana));
    const question = {
      components: [
        { entityRef: 'api:default/payments-rest', version: '2.0.0' },
      ],
    };
    const relatedTo = async (asked: ReadinessQuestion) =>
      (await gather(PEOPLE.rita, asked)).related.map(({ id }) => id);
    expect(await relatedTo({ ...question, windows: [WINDOW] })).toEqual([
      theirs.id,
    ]);
    expect(await relatedTo(question)).toEqual([]);
  });

  it('let decisions stand as long as the content does', async () => {
    const { gather, plan, submit, judged } = await start();
    const release = await submit(PEOPLE.dana, await plan(PEOPLE.dana));
    const answer = await gather(PEOPLE.dana, questionOf(release));
    expect(answer.approvals?.digest).toBe(contentDigest(contentOf(release)));
    expect(answer.submittedAt).toBeDefined();
    const verdict = await judged(PEOPLE.dana, release);
    expect(preview(answer, release, verdict.judgedAt).verdict.checks).toEqual(
      verdict.checks,
    );
    expect(
      checkOf(
        preview(answer, { ...release, method: 'canary' }).verdict,
        'coordination.approvals',
      ).outcome,
    ).toBe('failed');
  });

  describe('keep what the caller may not see', () => {
    async function startWithSecrets() {
      const app = await start();
      const { as, plan, submit, report } = app;
      await report('6.4.0');
      const theirs = await submit(
        PEOPLE.carl,
        await plan(PEOPLE.carl, {
          title: 'Secret checkout',
          owner: 'group:default/team-checkout',
          components: [
            { entityRef: 'component:default/checkout-web', version: '9.0.0' },
          ],
        }),
      );
      await as(PEOPLE.rita)
        .post('/locks', {
          entityRef: 'system:default/payments-core',
          reason: 'Secret audit',
        })
        .expect(201);
      const release = await plan(PEOPLE.petra, {
        owner: 'group:default/dept-payments',
        releaseManager: PEOPLE.petra,
      });
      await as(PEOPLE.petra)
        .post(`/releases/${release.id}/tasks`, {
          title: 'Warm up',
          phase: 'before',
        })
        .expect(201);
      return { ...app, release, theirs };
    }

    it('and give the verdict all the same', async () => {
      const { gather, judged, release, theirs } = await startWithSecrets();
      const verdict = await judged(PEOPLE.petra, release);
      const answer = await gather(PEOPLE.petra, questionOf(release));

      const text = JSON.stringify(answer);
      expect(text).not.toMatch(
        /ledger|checkout|secret|payments-core|carl|rita/i,
      );
      expect(text).not.toContain(theirs.id);
      for (const placeholder of text.match(/[a-z]+:-\/\d+/g) ?? []) {
        expect(answer.hidden).toContain(placeholder);
      }
      const shown = preview(answer, release, verdict.judgedAt).verdict;
      expect(shown.checks).toEqual(verdict.checks);
      expect(shown.state).toBe(verdict.state);
      expect(shown.counts).toEqual(verdict.counts);
      expect(shown.risk).toEqual(verdict.risk);
      expect(checkOf(shown, 'coordination.locks')).toMatchObject({
        outcome: 'failed',
        findings: [
          { message: expect.stringContaining('that you may not see') },
        ],
      });
      expect(checkOf(shown, 'schedule.conflict').outcome).toBe('failed');
    });

    it('also when they name it', async () => {
      const { gather, theirs } = await startWithSecrets();
      const answer = await gather(PEOPLE.petra, {
        components: [
          {
            entityRef: API,
            version: '4.2.0',
            requirements: [{ entityRef: LEDGER, version: '>=7' }],
          },
          { entityRef: 'component:default/checkout-web', version: '9.0.0' },
        ],
        releaseManager: PEOPLE.carl,
        includes: [theirs.id],
      });
      const { missing, ...graph } = answer.graph;
      expect(missing).toEqual(
        expect.arrayContaining([
          LEDGER,
          'component:default/checkout-web',
          PEOPLE.carl,
        ]),
      );
      expect(JSON.stringify({ ...answer, graph })).not.toMatch(
        /ledger|checkout|secret|carl/i,
      );
      expect(answer.included).toEqual([]);
    });
  });

  it('ask as often for thirty components as for one', async () => {
    const catalog = catalogServiceMock({
      entities: [
        ...approvalsCatalog(),
        ...Array.from({ length: 30 }, (_, n) => ({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: `c${n}` },
          relations: [
            { type: 'ownedBy', targetRef: 'group:default/team-payments' },
            { type: 'partOf', targetRef: 'system:default/payments-core' },
            { type: 'dependsOn', targetRef: LEDGER },
          ],
        })),
      ],
    });
    const { gather, knex } = await start({ catalog });
    const calls = jest.spyOn(catalog, 'getEntitiesByRefs');
    const cost = async (components: number) => {
      calls.mockClear();
      const statements = await statementsOf(knex, async () =>
        gather(PEOPLE.petra, {
          owner: 'group:default/team-payments',
          components: Array.from({ length: components }, (_, n) => ({
            entityRef: `component:default/c${n}`,
            version: '2.0.0',
            requirements: [{ entityRef: LEDGER, version: '>=1' }],
          })),
        }),
      );
      return { statements, calls: calls.mock.calls.length };
    };
    const one = await cost(1);
    expect(one.statements).toBeGreaterThan(0);
    expect(await cost(30)).toEqual(one);
  });

  it.each([
    ['somebody who only reads plans', PEOPLE.aiko, false, 403],
    ['somebody who only reads changes', PEOPLE.aiko, true, 403],
    ['somebody who sees nothing plans', PEOPLE.nobody, false, 403],
    ['somebody who sees nothing changes', PEOPLE.nobody, true, 404],
    ['somebody else changes', PEOPLE.carl, true, 403],
    ['somebody else plans', PEOPLE.carl, false, 200],
  ])('are for those who may plan: %s', async (_, person, changes, status) => {
    const { as, plan } = await start();
    const release = await plan(PEOPLE.dana);
    const answer = await as(person).post('/readiness/facts', {
      components: [],
      ...(changes && { releaseId: release.id }),
    });
    expect(answer.status).toBe(status);
  });

  it.each([
    [
      { components: [{ entityRef: 'x y', version: '1' }] },
      'components[0].entityRef',
    ],
    [
      { components: [], windows: [{ ...WINDOW, environment: 'moon' }] },
      'environment',
    ],
    [{ components: [], releaseManager: 'group:default/a' }, 'releaseManager'],
  ])('refuse what cannot be planned: %j', async (question, field) => {
    const { as } = await start();
    const { body } = await as(PEOPLE.dana)
      .post('/readiness/facts', question)
      .expect(400);
    expect(body.error.violations[0].field).toBe(field);
  });

  it('are judged by a policy that tells nothing of other systems', async () => {
    const rule = { check: 'external.calendar', mode: 'warn' as const };
    const { as } = await start({
      policy: {
        readiness: [{ ...rule, parameters: { url: 'https://internal' } }],
      },
    });
    const { body } = await as(PEOPLE.dana).get('/policy').expect(200);
    expect(body.readiness).toEqual([rule]);
  });

  it('say that the catalog is down, to everybody', async () => {
    const catalog = catalogServiceMock({ entities: approvalsCatalog() });
    const { gather, plan } = await start({ catalog });
    const release = await plan(PEOPLE.dana);
    jest
      .spyOn(catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new ServiceUnavailableError('down'));
    const answer = await gather(PEOPLE.dana, {
      ...questionOf(release),
      components: [
        ...release.components,
        { entityRef: 'component:default/checkout-web', version: '9.0.0' },
      ],
    });
    expect(answer.graph).toMatchObject({
      entities: {},
      missing: [],
      incomplete: 'The catalog does not answer',
    });
    expect(
      checkOf(preview(answer, release).verdict, 'catalog.exists').outcome,
    ).toBe('unknown');
  });
});

async function statementsOf(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<number> {
  let statements = 0;
  const count = () => {
    statements++;
  };
  knex.on('query', count);
  try {
    await work();
  } finally {
    knex.removeListener('query', count);
  }
  return statements;
}
