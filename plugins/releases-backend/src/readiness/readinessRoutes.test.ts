import { ReadinessVerdict } from '@slipway/backstage-plugin-releases-common';
import { ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  CATALOG,
  createReleasesApp,
  PEOPLE,
} from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';

const databases = createTestDatabases();

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString();

const RELEASE = {
  title: 'Payments 4.2',
  type: 'minor',
  owner: 'group:default/team-payments',
  backOutPlan: { description: 'Go back to 4.1' },
  components: [
    {
      entityRef: 'component:default/payments-api',
      version: '4.2.0',
      requirements: [
        { entityRef: 'resource:default/ledger-db', version: '>=7.0.0' },
      ],
    },
  ],
  windows: [
    {
      environment: 'production',
      start: inDays(10),
      end: inDays(10.1),
      timeZone: 'Europe/Berlin',
    },
  ],
};

function checkOf(verdict: ReadinessVerdict, name: string) {
  return verdict.checks.find(check => check.name === name)!;
}

describe.each(databases.ids)('readiness over HTTP, %s', databaseId => {
  async function start(options?: Parameters<typeof createReleasesApp>[1]) {
    const app = await createReleasesApp(
      await databases.migratedKnex(databaseId),
      options,
    );
    const { body: release } = await app
      .as(PEOPLE.dana)
      .post('/releases', RELEASE)
      .expect(201);
    const verdict = async (person: string = PEOPLE.dana, query = '') => {
      const { body } = await app
        .as(person)
        .get(`/releases/${release.id}/readiness${query}`)
        .expect(200);
      return body as ReadinessVerdict;
    };
    const report = async (version: string, environment = 'production') =>
      app
        .as(PEOPLE.dana)
        .post('/deployments', {
          entityRef: 'resource:default/ledger-db',
          version,
          environment,
          reason: 'Seen in the console',
        })
        .expect(201);
    return { ...app, release, verdict, report };
  }

  it('is blocked by a dependency in too old a version, until that is there', async () => {
    const { verdict, report } = await start();
    await report('6.4.0');
    const before = await verdict();
    expect(before).toMatchObject({
      environment: 'production',
      state: 'blocked',
      title: 'Payments 4.2',
    });
    expect(checkOf(before, 'dependencies.available')).toMatchObject({
      outcome: 'failed',
      blocks: true,
      findings: [
        expect.objectContaining({
          versions: expect.objectContaining({
            required: '>=7.0.0',
            actual: '6.4.0',
          }),
        }),
      ],
    });
    await report('7.0.1');
    expect(checkOf(await verdict(), 'dependencies.available').outcome).toBe(
      'passed',
    );
  });

  it('judges another environment when asked, and refuses one that is not configured', async () => {
    const { as, verdict, release } = await start();
    expect(
      (await verdict(PEOPLE.dana, '?environment=staging')).environment,
    ).toBe('staging');
    const { body } = await as(PEOPLE.dana)
      .get(`/releases/${release.id}/readiness?environment=moon`)
      .expect(400);
    expect(body.error.violations).toEqual([
      expect.objectContaining({ field: 'environment', rule: 'configured' }),
    ]);
  });

  it('keeps the verdict with the decision to submit', async () => {
    const { as, release } = await start();
    const path = `/releases/${release.id}`;
    await as(PEOPLE.dana).move(`${path}/submit`, 1).expect(200);
    const { body } = await as(PEOPLE.dana)
      .get(`${path}/readiness/snapshots`)
      .expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        moment: 'submit',
        actor: PEOPLE.dana,
        verdict: expect.objectContaining({ releaseId: release.id }),
      }),
    ]);
  });

  it('judges many releases in one call, without those that somebody may not see', async () => {
    const { as, release } = await start();
    const { body: hidden } = await as(PEOPLE.dana)
      .post('/releases', {
        ...RELEASE,
        title: 'Checkout',
        components: [
          { entityRef: 'component:default/checkout-web', version: '1' },
        ],
        owner: 'group:default/team-checkout',
      })
      .expect(201);
    const ids = [hidden.id, release.id, '0b5a1c9e-0000-4000-8000-000000000000'];
    const all = await as(PEOPLE.dana)
      .post('/readiness', { releaseIds: ids })
      .expect(200);
    expect(titles(all.body)).toEqual(['Checkout', 'Payments 4.2']);
    const some = await as(PEOPLE.petra)
      .post('/readiness', { releaseIds: ids })
      .expect(200);
    expect(titles(some.body)).toEqual(['Payments 4.2']);
    await as(PEOPLE.nobody)
      .get(`/releases/${release.id}/readiness`)
      .expect(404);
  });

  it('judges a bundle by the releases that it contains, at any depth', async () => {
    const { as, release, report, verdict } = await start();
    await report('6.4.0');
    const plan = async (change: object) => {
      const { body } = await as(PEOPLE.dana)
        .post('/releases', { ...RELEASE, components: [], ...change })
        .expect(201);
      return body;
    };
    const inner = await plan({ title: 'Money', includes: [release.id] });
    const outer = await plan({ title: 'Autumn', includes: [inner.id] });
    const included = async (id: string, person: string = PEOPLE.dana) => {
      const { body } = await as(person)
        .get(`/releases/${id}/readiness`)
        .expect(200);
      return checkOf(body, 'coordination.included');
    };
    expect(checkOf(await verdict(), 'coordination.included').outcome).toBe(
      'passed',
    );
    expect(await included(inner.id)).toMatchObject({
      blocks: true,
      summary: 'Payments 4.2 is not submitted yet',
    });
    await as(PEOPLE.dana).move(`/releases/${release.id}/submit`, 1).expect(200);
    await as(PEOPLE.dana).move(`/releases/${inner.id}/submit`, 1).expect(200);
    expect((await included(inner.id)).summary).toMatch(
      /^Payments 4.2 is blocked for production: .*, and \d more$/,
    );
    expect((await included(outer.id)).summary).toMatch(
      /^Money is blocked for production: /,
    );

    const { body: many } = await as(PEOPLE.dana)
      .post('/readiness', { releaseIds: [outer.id, inner.id, release.id] })
      .expect(200);
    expect(titles(many)).toEqual(['Autumn', 'Money', 'Payments 4.2']);
    expect(
      checkOf(many.items[1], 'coordination.included').findings[0].releases,
    ).toEqual([{ id: release.id, title: 'Payments 4.2' }]);
  });

  describe('gate', () => {
    const QUESTION = {
      entityRef: 'Component:payments-api',
      version: 'v4.2.0',
      environment: 'production',
    };

    it('tells a pipeline what keeps a version out, and keeps that once', async () => {
      const { asService, release, as, report } = await start();
      const draft = await asService().post('/gate', QUESTION).expect(200);
      expect(draft.body).toMatchObject({
        decision: 'deny',
        reason:
          "'Payments 4.2' delivers this version and is still a draft. Submit it.",
        releaseId: release.id,
        verdict: { environment: 'production', state: 'blocked' },
      });
      await as(PEOPLE.dana)
        .move(`/releases/${release.id}/submit`, 1)
        .expect(200);
      for (let times = 0; times < 3; times++) {
        const { body } = await asService().post('/gate', QUESTION).expect(200);
        expect(body).toMatchObject({
          decision: 'deny',
          reason: expect.stringContaining('is not ready for production'),
        });
      }
      await report('6.4.0');
      await asService().post('/gate', QUESTION).expect(200);
      const { body: kept } = await as(PEOPLE.dana)
        .get(`/releases/${release.id}/readiness/snapshots`)
        .expect(200);
      expect(
        kept.items
          .map(({ moment }: { moment: string }) => moment)
          .filter((moment: string) => moment === 'gate'),
      ).toHaveLength(3);
    });

    it('knows no release that the caller may not see, and no environment that is not configured', async () => {
      const { as } = await start();
      const unseen = await as(PEOPLE.nobody).post('/gate', QUESTION);
      expect(unseen.body).toEqual({
        decision: 'deny',
        reason: expect.stringContaining('No release that has not ended'),
        answeredAt: expect.any(String),
      });
      const { body } = await as(PEOPLE.dana)
        .post('/gate', { ...QUESTION, environment: 'moon' })
        .expect(400);
      expect(body.error.violations).toEqual([
        expect.objectContaining({ field: 'environment', rule: 'configured' }),
      ]);
    });
  });

  it('takes a catalog that is down for unknown, never for passed, and answers all the same', async () => {
    const catalog = catalogServiceMock({ entities: CATALOG });
    const { verdict } = await start({ catalog });
    jest
      .spyOn(catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new ServiceUnavailableError('down'));
    const judged = await verdict();
    expect(judged.state).toBe('blocked');
    expect(judged.catalog).toMatchObject({
      complete: false,
      cause: 'The catalog does not answer',
    });
    for (const name of ['catalog.exists', 'catalog.ownership']) {
      expect(checkOf(judged, name)).toMatchObject({
        outcome: 'unknown',
        blocks: true,
      });
    }
  });

  it('asks the checks of other plugins, and takes one that throws for unknown', async () => {
    const { verdict } = await start({
      checks: [
        {
          name: 'docs.present',
          title: 'Documentation',
          defaultMode: 'block',
          evaluate: async ({ release }) => ({
            outcome: 'failed',
            summary: `${release.title} is not documented.`,
            findings: [],
          }),
        },
        {
          name: 'docs.broken',
          title: 'Links',
          defaultMode: 'warn',
          evaluate: async () => Promise.reject(new Error('host db1 is down')),
        },
      ],
    });
    const judged = await verdict();
    expect(checkOf(judged, 'docs.present')).toMatchObject({
      outcome: 'failed',
      blocks: true,
      summary: 'Payments 4.2 is not documented.',
    });
    expect(checkOf(judged, 'docs.broken')).toMatchObject({
      outcome: 'unknown',
      blocks: false,
      cause: 'Links failed',
    });
  });
});

function titles(body: { items: ReadinessVerdict[] }) {
  return body.items.map(({ title }) => title);
}
