import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { catalogFilesStatusRef } from '../catalogFiles';
import authModuleOwnership from '../ownership';
import authModulePersonas from '.';

const PERSONAS = [
  {
    user: 'dana.reyes',
    role: 'Developer',
    description: 'Plans releases.',
  },
];

function group(name: string, parents: string[], title?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title },
    spec: { type: 'team', children: [] },
    relations: parents.map(parent => ({
      type: 'childOf',
      targetRef: `group:default/${parent}`,
    })),
  };
}

function user(name: string, groups: string[], displayName?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName }, memberOf: groups },
    relations: groups.map(name_ => ({
      type: 'memberOf',
      targetRef: `group:default/${name_}`,
    })),
  };
}

const GROUPS = [
  group('team-risk', ['team-payments'], 'Risk'),
  group('team-payments', ['dept-payments']),
  // Groups that contain each other must not keep anybody from signing in.
  group('dept-payments', ['company', 'team-risk']),
  group('company', []),
];

async function start(options: {
  entities?: Entity[];
  slipway?: object;
  auth?: object;
  reading?: boolean;
}) {
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      authModuleOwnership,
      authModulePersonas,
      catalogServiceMock.factory({ entities: options.entities ?? [] }),
      createServiceFactory({
        service: catalogFilesStatusRef,
        deps: {},
        factory: () => ({
          expected: () => 0,
          isReading: () => options.reading ?? false,
          begin: () => {},
          finish: () => {},
        }),
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          auth: {
            environment: 'development',
            providers: { personas: { development: {} } },
            ...options.auth,
          },
          slipway: options.slipway ?? { catalogPaths: ['/somewhere'] },
        },
      }),
    ],
  });
  return {
    list: (query: string = '') =>
      request(server).get(`/api/auth/personas/people${query}`),
    signIn: (entityRef: unknown) =>
      request(server).post('/api/auth/personas/refresh').send({ entityRef }),
  };
}

describe('authModulePersonas', () => {
  it.each([
    ['production', /auth\.environment is 'production'/],
    [undefined, /auth\.environment is not set/],
  ])(
    'refuses to start when the environment is %s',
    async (environment, why) => {
      await expect(start({ auth: { environment } })).rejects.toThrow(why);
      await expect(start({ auth: { environment } })).rejects.toThrow(
        /auth\.providers\.personas lets anybody sign in as anybody/,
      );
    },
  );

  it('is absent when it is not configured', async () => {
    const { list, signIn } = await start({
      auth: { environment: 'production', providers: { personas: null } },
    });

    expect((await list()).status).toBe(404);
    expect((await signIn('user:default/dana.reyes')).status).toBe(404);
  });

  it('lists the personas of the demo, and everybody on request', async () => {
    const { list } = await start({
      slipway: { demo: true, personas: PERSONAS },
      entities: [
        ...GROUPS,
        user('dana.reyes', ['team-risk'], 'Dana Reyes'),
        user('lee.moran', ['elsewhere'], 'Lee Moran'),
      ],
    });

    expect((await list()).body).toEqual({
      kind: 'personas',
      items: [
        {
          entityRef: 'user:default/dana.reyes',
          displayName: 'Dana Reyes',
          role: 'Developer',
          description: 'Plans releases.',
          teams: ['Risk'],
        },
      ],
      total: 1,
      users: 2,
      loading: false,
    });

    const everybody = await list('?everybody=true&term=MORAN');
    expect(everybody.body).toMatchObject({
      kind: 'users',
      total: 1,
      items: [{ displayName: 'Lee Moran', teams: ['elsewhere'] }],
    });
  });

  it('pages and searches the users of a large catalog', async () => {
    const people = Array.from({ length: 250 }, (_, i) =>
      user(`person-${i}`, [], `Person ${i}`),
    );
    const { list } = await start({ entities: people });

    const all = await list();
    expect(all.body).toMatchObject({ kind: 'users', total: 250, users: 250 });
    expect(all.body.items).toHaveLength(100);

    const some = await list('?term=person-24');
    expect(some.body).toMatchObject({ total: 11, users: 250 });

    expect((await list('?term=a&term=b')).status).toBe(400);
  });

  it('signs in with the claims of nested groups', async () => {
    const { signIn } = await start({
      entities: [...GROUPS, user('dana.reyes', ['team-risk'], 'Dana Reyes')],
    });

    const response = await signIn('User:Default/Dana.Reyes');

    expect(response.status).toBe(200);
    expect(response.body.profile.displayName).toBe('Dana Reyes');
    expect(response.body.backstageIdentity).toMatchObject({
      token: expect.any(String),
      expiresInSeconds: expect.any(Number),
      identity: {
        userEntityRef: 'user:default/dana.reyes',
        ownershipEntityRefs: [
          'user:default/dana.reyes',
          'group:default/team-risk',
          'group:default/team-payments',
          'group:default/dept-payments',
          'group:default/company',
        ],
      },
    });
  });

  it('offers the groups of a catalog without users', async () => {
    const { list, signIn } = await start({ entities: GROUPS });

    expect((await list()).body).toMatchObject({ kind: 'groups', total: 4 });

    const response = await signIn('group:default/team-payments');
    expect(response.body.profile.displayName).toBe('Member of team-payments');
    expect(response.body.backstageIdentity.identity).toMatchObject({
      userEntityRef: 'user:development/member-of-team-payments',
      ownershipEntityRefs: [
        'user:development/member-of-team-payments',
        'group:default/team-payments',
        'group:default/dept-payments',
        'group:default/company',
        'group:default/team-risk',
      ],
    });
  });

  it('lets a guest in when the catalog holds nobody', async () => {
    const { list, signIn } = await start({});

    const { kind, items } = (await list()).body;
    expect(kind).toBe('guest');

    const response = await signIn(items[0].entityRef);
    expect(response.body.backstageIdentity.identity).toMatchObject({
      userEntityRef: 'user:development/guest',
      ownershipEntityRefs: ['user:development/guest'],
    });
  });

  it.each([
    ['a group although there are users', 'group:default/company', 403],
    ['the guest although there are users', 'user:development/guest', 404],
    ['somebody who is not in the catalog', 'user:default/nobody', 404],
    ['a service', 'component:default/web', 403],
    ['an unreadable reference', ':::', 400],
    ['nobody', undefined, 400],
  ])('refuses to sign in as %s', async (_, entityRef, status) => {
    const { signIn } = await start({
      entities: [...GROUPS, user('dana.reyes', ['team-risk'])],
    });

    expect((await signIn(entityRef)).status).toBe(status);
  });

  it('says that it is too early while the catalog is being read', async () => {
    const { list, signIn } = await start({ reading: true, entities: GROUPS });

    expect((await list()).body).toMatchObject({
      kind: 'users',
      items: [],
      loading: true,
    });
    for (const entityRef of [
      'user:default/dana.reyes',
      'group:default/team-payments',
      'user:development/guest',
    ]) {
      expect((await signIn(entityRef)).status).toBe(503);
    }
  });
});
