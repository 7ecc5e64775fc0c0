import { ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  CATALOG,
  createReleasesApp,
  PEOPLE,
} from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';

const databases = createTestDatabases();

const WINDOW = {
  environment: 'production',
  start: '2099-12-04T13:00:00Z',
  end: '2099-12-04T14:00:00Z',
  timeZone: 'Europe/Berlin',
};
const COMPONENT = {
  entityRef: 'component:default/payments-api',
  version: '4.2.0',
};
const VALID = {
  title: 'Payments 4.2',
  type: 'minor',
  owner: 'group:default/team-payments',
  components: [COMPONENT],
  windows: [WINDOW],
};

describe.each(databases.ids)('bad input, %s', databaseId => {
  let knex: Awaited<ReturnType<typeof databases.migratedKnex>>;
  let app: Awaited<ReturnType<typeof createReleasesApp>>;

  beforeAll(async () => {
    knex = await databases.migratedKnex(databaseId);
    app = await createReleasesApp(knex);
  });

  async function everythingWritten() {
    // What earlier requests left to be sent would leave between two counts.
    await app.rooms.outbox.dispatch();
    const counts: Record<string, number> = {};
    for (const table of [
      'releases',
      'release_components',
      'release_windows',
      'release_scopes',
      'release_events',
      'release_outbox',
    ]) {
      const row = await knex(table).count({ count: '*' }).first();
      counts[table] = Number(row!.count);
    }
    return counts;
  }

  it.each<[string, object, number, string, string]>([
    [
      'an unknown entity',
      { components: [{ ...COMPONENT, entityRef: 'component:default/nope' }] },
      400,
      'components[0].entityRef',
      'is not in the catalog',
    ],
    [
      'an unknown dependency',
      {
        components: [
          {
            ...COMPONENT,
            requirements: [{ entityRef: 'resource:nope', version: '1' }],
          },
        ],
      },
      400,
      'components[0].requirements[0].entityRef',
      'is not in the catalog',
    ],
    [
      'an unknown owner',
      { owner: 'group:default/nope' },
      400,
      'owner',
      'is not in the catalog',
    ],
    ['an unknown type', { type: 'huge' }, 400, 'type', 'Choose one of: major'],
    [
      'an unknown environment',
      { windows: [{ ...WINDOW, environment: 'moon' }] },
      400,
      'windows[0].environment',
      'Choose one of: staging, production',
    ],
    [
      'a window that ends before it starts',
      { windows: [{ ...WINDOW, end: '2099-12-04T12:00:00Z' }] },
      400,
      'windows[0].end',
      'Choose an end after the start',
    ],
    [
      'a window in the past',
      {
        windows: [
          {
            ...WINDOW,
            start: '2020-01-01T00:00:00Z',
            end: '2020-01-01T01:00:00Z',
          },
        ],
      },
      400,
      'windows[0].end',
      'wholly in the past',
    ],
    [
      'a missing zone',
      { windows: [{ ...WINDOW, timeZone: undefined }] },
      400,
      'windows[0].timeZone',
      'is missing',
    ],
    [
      'a zone that is none',
      { windows: [{ ...WINDOW, timeZone: 'Mars/Base' }] },
      400,
      'windows[0].timeZone',
      'is not an IANA time zone',
    ],
    [
      'a local time without offset',
      { windows: [{ ...WINDOW, start: '2099-12-04T13:00:00' }] },
      400,
      'windows[0].start',
      'date-time',
    ],
    [
      'a title of ten thousand characters',
      { title: 'x'.repeat(10_000) },
      400,
      'title',
      '200 characters',
    ],
    ['a blank title', { title: '   ' }, 400, 'title', 'is empty'],
    [
      'a NUL in the title',
      { title: 'a\u0000b' },
      400,
      'title',
      'control character U+0000 at position 2',
    ],
    ['an unknown field', { colour: 'red' }, 400, 'colour', 'Remove it'],
    [
      'a wrong type of value',
      { components: 'all' },
      400,
      'components',
      'array',
    ],
    ['a missing title', { title: undefined }, 400, 'title', 'is missing'],
    [
      'an unknown bundled release',
      { includes: ['0b5a1c9e-1111-4222-8333-444455556666'] },
      400,
      'includes[0]',
      'There is no release',
    ],
    ['an id of another kind', { includes: ['42'] }, 400, 'includes[0]', 'uuid'],
    [
      'a prototype as component',
      { components: [{ ...COMPONENT, entityRef: '__proto__' }] },
      400,
      'components[0].entityRef',
      'not an entity reference',
    ],
  ])(
    'refuses %s and writes nothing',
    async (_title, change, status, field, text) => {
      const before = await everythingWritten();
      const answer = await app
        .as(PEOPLE.dana)
        .post('/releases', { ...VALID, ...change });
      expect(answer.status).toBe(status);
      expect(answer.body.error.name).toBe('InputError');
      expect(answer.body.error.violations).toEqual([
        {
          field,
          rule: expect.any(String),
          message: expect.stringContaining(text),
        },
      ]);
      expect(await everythingWritten()).toEqual(before);
    },
  );

  it.each([
    ['a malformed cursor', '/releases?cursor=%7Bhello', 400, 'cursor'],
    [
      'a cursor of something else',
      `/releases?cursor=${Buffer.from(
        '{"sort":"plannedStart","after":["x"]}',
      ).toString('base64url')}`,
      400,
      'cursor',
    ],
    [
      'a cursor with a forged instant',
      `/releases?cursor=${Buffer.from(
        '{"sort":"plannedStart","after":["x","0b5a1c9e-1111-4222-8333-444455556666"]}',
      ).toString('base64url')}`,
      400,
      'cursor',
    ],
    [
      'a cursor with a forged id',
      `/releases?cursor=${Buffer.from(
        '{"sort":"plannedStart","after":["2026-01-01T00:00:00.000Z","x"]}',
      ).toString('base64url')}`,
      400,
      'cursor',
    ],
    ['an unknown query parameter', '/releases?colour=red', 400, 'colour'],
    ['an unknown state', '/releases?state=finished', 400, 'state'],
    ['a page of a million', '/releases?limit=1000000', 400, 'limit'],
    ['a limit that is no number', '/releases?limit=many', 400, 'limit'],
    [
      'an owner that is no reference',
      '/releases?owner=a:b:c',
      400,
      'is not an entity reference',
    ],
    ['a calendar without an interval', '/calendar', 400, 'from'],
    [
      'a calendar that ends before it begins',
      '/calendar?from=2026-12-01T00:00:00Z&to=2026-11-01T00:00:00Z',
      400,
      "'to' must lie after 'from'",
    ],
    [
      'a calendar of a century',
      '/calendar?from=2000-01-01T00:00:00Z&to=2099-11-01T00:00:00Z',
      400,
      '400 days',
    ],
    ['an id that is none', '/releases/42', 400, 'id'],
    [
      'a release that is not there',
      '/releases/0b5a1c9e-1111-4222-8333-444455556666',
      404,
      'There is no release',
    ],
    ['a path that is not there', '/nope', 404, '/nope'],
  ])('answers %s', async (_title, path, status, text) => {
    const answer = await app.as(PEOPLE.dana).get(path);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(text);
  });

  it('refuses a body of 2 MB, one that is no JSON, and one of another type', async () => {
    const large = await app
      .as(PEOPLE.dana)
      .post('/releases', { ...VALID, summary: 'x'.repeat(2_000_000) });
    expect(large.status).toBe(413);
    expect(large.body.error.message).toContain('larger than 1mb');

    const broken = await app
      .as(PEOPLE.dana)
      .post('/releases')
      .set('Content-Type', 'application/json')
      .send('{"title": ' as never);
    expect(broken.status).toBe(400);
    expect(broken.body.error.message).toContain('not valid JSON');

    const xml = await app
      .as(PEOPLE.dana)
      .post('/releases')
      .set('Content-Type', 'application/xml')
      .send('<release/>' as never);
    expect(xml.status).toBe(415);
    expect(xml.body.error.message).toContain('application/json');
  });

  it('refuses an If-Match that is no ETag', async () => {
    const { body } = await app.as(PEOPLE.dana).post('/releases', VALID);
    const answer = await app
      .as(PEOPLE.dana)
      .patch(`/releases/${body.id}`, undefined, { title: 'x' })
      .set('If-Match', 'yesterday');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('If-Match');
  });

  it('says at submission what a draft still lacks', async () => {
    const { body } = await app
      .as(PEOPLE.dana)
      .post('/releases', { ...VALID, components: [], windows: [] });
    const answer = await app
      .as(PEOPLE.dana)
      .move(`/releases/${body.id}/submit`, 1);
    expect(answer.status).toBe(400);
    expect(
      answer.body.error.violations.map(({ field }: { field: string }) => field),
    ).toEqual(['components', 'windows']);
  });

  it('answers 503 to what needs the catalog while it is down, and serves the rest', async () => {
    const { body: release } = await app
      .as(PEOPLE.dana)
      .post('/releases', VALID);
    const catalog = catalogServiceMock.mock();
    const failure = async () => {
      throw new ServiceUnavailableError('down');
    };
    catalog.getEntitiesByRefs.mockImplementation(failure);
    const without = await createReleasesApp(knex, { catalog });
    const dana = without.as(PEOPLE.dana);
    const before = await everythingWritten();

    const planned = await dana.post('/releases', VALID);
    expect(planned.status).toBe(503);
    expect(planned.body.error.message).toContain('catalog');
    expect(await everythingWritten()).toEqual(before);

    const path = `/releases/${release.id}`;
    expect(
      (await dana.get('/releases?domain=payments')).body.items,
    ).not.toEqual([]);
    const renamed = await dana.patch(path, 1, { title: 'Still possible' });
    expect(renamed.body.title).toBe('Still possible');
    expect((await dana.move(`${path}/submit`, 2)).status).toBe(200);
  });

  it('keeps a release whose component disappeared from the catalog', async () => {
    const { body: release } = await app
      .as(PEOPLE.dana)
      .post('/releases', VALID);
    const later = await createReleasesApp(knex, {
      catalog: catalogServiceMock({
        entities: CATALOG.filter(
          ({ metadata }) => metadata.name !== 'payments-api',
        ),
      }),
    });
    const path = `/releases/${release.id}`;
    const renamed = await later
      .as(PEOPLE.dana)
      .patch(path, 1, { title: 'Renamed' });
    expect(renamed.status).toBe(200);
    await later.rooms.reconciler.run(new AbortController().signal);
    const read = await later.as(PEOPLE.dana).get(path);
    expect(
      read.body.entities['component:default/payments-api'].missingSince,
    ).toEqual(expect.any(String));
    const list = await later.as(PEOPLE.dana).get('/releases?domain=payments');
    expect(list.body.items.map(({ id }: { id: string }) => id)).toContain(
      release.id,
    );
  });
});
