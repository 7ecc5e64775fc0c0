import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { COMPANY, entity } from './__testUtils__/entities';
import { DefaultCatalogLookup } from './DefaultCatalogLookup';
import { PROJECTED_FIELDS } from './projectEntity';

const credentials = mockCredentials.user('user:default/jane');

function lookupOver(
  getEntitiesByRefs: ReturnType<typeof catalogServiceMock>['getEntitiesByRefs'],
) {
  const catalog = catalogServiceMock.mock({ getEntitiesByRefs });
  const logger = mockServices.logger.mock();
  return {
    catalog,
    logger,
    lookup: DefaultCatalogLookup.create({
      auth: mockServices.auth({ pluginId: 'releases' }),
      catalog,
      logger,
      timeoutMs: 50,
    }),
  };
}

function lookupIn(entities = COMPANY) {
  const catalog = catalogServiceMock({ entities });
  return lookupOver(async request => catalog.getEntitiesByRefs(request));
}

async function answerWith(status: number): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(JSON.stringify({ error: { message: 'no' } }), {
      status,
      headers: { 'Content-Type': 'application/json' },
    }) as Response & { headers: { get(name: string): string | null } },
  );
}

describe('DefaultCatalogLookup', () => {
  it('finds what is named, and what it belongs to', async () => {
    const { lookup, catalog } = lookupIn();

    const { found, entities } = await lookup.resolve(
      [
        'component:default/ledger',
        'component:default/ledger',
        'component:default/unknown',
        'user:default/jane',
      ],
      credentials,
    );

    expect([...found]).toEqual([
      'component:default/ledger',
      'user:default/jane',
    ]);
    expect(entities.map(({ entityRef }) => entityRef).sort()).toEqual([
      'component:default/ledger',
      'domain:default/checkout',
      'domain:default/commerce',
      'group:default/company',
      'group:default/finance',
      'group:default/team-ledger',
      'system:default/payments',
      'user:default/jane',
    ]);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(4);
    expect(catalog.getEntitiesByRefs).toHaveBeenNthCalledWith(
      1,
      {
        entityRefs: [
          'component:default/ledger',
          'component:default/unknown',
          'user:default/jane',
        ],
        fields: PROJECTED_FIELDS,
      },
      { credentials },
    );
  });

  it('asks four times at most, however much is named and however deep it goes', async () => {
    const groups = Array.from({ length: 10 }, (_, i) =>
      entity(`Group:default/g${i}`, [`childOf group:default/g${i + 1}`]),
    );
    const components = Array.from({ length: 200 }, (_, i) =>
      entity(`Component:default/c${i}`, [
        `ownedBy group:default/g0`,
        `partOf system:default/s${i}`,
      ]),
    );
    const { lookup, catalog } = lookupIn([...groups, ...components]);

    const { found, entities } = await lookup.resolve(
      components.map((_, i) => `component:default/c${i}`),
      credentials,
    );

    expect(found.size).toBe(200);
    expect(entities).toHaveLength(203);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(4);
  });

  it('reads what is named even when it is known, and of what is above only what is new', async () => {
    const { lookup, catalog } = lookupIn();
    const known = new Set([
      'component:default/ledger',
      'system:default/payments',
      'group:default/team-ledger',
    ]);

    const { found, entities } = await lookup.resolve(
      ['component:default/ledger', 'group:default/finance'],
      credentials,
      async () => known,
    );

    expect([...found]).toEqual([
      'component:default/ledger',
      'group:default/finance',
    ]);
    expect(entities.map(({ entityRef }) => entityRef).sort()).toEqual([
      'component:default/ledger',
      'group:default/company',
      'group:default/finance',
    ]);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(2);
  });

  it('asks as the person who asks, and as itself for a pipeline', async () => {
    const { lookup, catalog } = lookupIn();

    await lookup.resolve(['user:default/jane'], credentials);
    await lookup.resolve(
      ['user:default/jane'],
      mockCredentials.service('external:pipeline', {
        permissionNames: ['release.create'],
      }),
    );

    expect(
      catalog.getEntitiesByRefs.mock.calls.map(
        ([, options]) =>
          (options as { credentials: BackstageCredentials }).credentials
            .principal,
      ),
    ).toEqual([
      { type: 'user', userEntityRef: 'user:default/jane' },
      { type: 'service', subject: 'plugin:releases' },
    ]);
  });

  it('asks once when there is nothing above, and not at all for nothing', async () => {
    const { lookup, catalog } = lookupIn();

    await lookup.resolve(['group:default/company'], credentials);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);

    await expect(lookup.resolve([], credentials)).resolves.toEqual({
      found: new Set(),
      entities: [],
    });
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['cannot be reached', async () => Promise.reject(new TypeError('fetch'))],
    ['fails', async () => Promise.reject(await answerWith(500))],
    ['is starting', async () => Promise.reject(await answerWith(503))],
    ['is not installed', async () => Promise.reject(await answerWith(404))],
    ['hangs', async () => new Promise<never>(() => {})],
  ])('says so when the catalog %s', async (_, getEntitiesByRefs) => {
    const { lookup, logger } = lookupOver(getEntitiesByRefs);

    await expect(
      lookup.resolve(['component:default/ledger'], credentials),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'The catalog does not answer, so the entities that the release names cannot be checked. Try again shortly.',
    });
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it.each([401, 403])('passes on a %s', async status => {
    const { lookup } = lookupOver(async () =>
      Promise.reject(await answerWith(status)),
    );

    await expect(
      lookup.resolve(['component:default/ledger'], credentials),
    ).rejects.toMatchObject({ name: 'ResponseError', statusCode: status });
  });
});
