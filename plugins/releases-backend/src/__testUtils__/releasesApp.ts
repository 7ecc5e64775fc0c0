import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  DEFAULT_POLICY,
  ReleasePolicy,
  releaseApprovePermission,
  releaseCommentPermission,
  releaseReadPermission,
} from '@slipway/backstage-plugin-releases-common';
import {
  ContributedCheck,
  createReleaseConditionalDecision,
  releaseConditions,
  releaseRules,
} from '@slipway/backstage-plugin-releases-node';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { databaseServiceFor } from '../database/__testUtils__/testDatabases';
import { CallOuts } from '../http/CallOut';
import { createRooms } from '../rooms';
import { AddedEvidence } from '../testing/AddedEvidence';
import { EvidenceSettings } from '../testing/testingRoom';

/** People of the tests and what they may do. */
export const PEOPLE = {
  /** Team payments: changes what the team owns. */
  dana: 'user:default/dana',
  /** Team checkout: changes what that team owns. */
  carl: 'user:default/carl',
  /** Only reads. */
  aiko: 'user:default/aiko',
  /** Sees only the domain payments; her sign-in claims parent groups too. */
  petra: 'user:default/petra',
  /** Release manager: may also lock and veto what she does not own. */
  rita: 'user:default/rita',
  /** Sees nothing. */
  nobody: 'user:default/nobody',
};

const CLAIMS: Record<string, string[]> = {
  [PEOPLE.dana]: [PEOPLE.dana, 'group:default/team-payments'],
  [PEOPLE.carl]: [PEOPLE.carl, 'group:default/team-checkout'],
  [PEOPLE.petra]: [PEOPLE.petra, 'group:default/dept-payments'],
};

/** A small catalog: two systems of two domains, nested groups, an API. */
export const CATALOG: Entity[] = [
  entity('Domain', 'payments', { owner: 'dept-payments' }),
  entity('Domain', 'commerce', {}),
  entity('System', 'payments-core', {}, [
    ['partOf', 'domain:default/payments'],
    ['ownedBy', 'group:default/dept-payments'],
  ]),
  entity('System', 'checkout', {}, [['partOf', 'domain:default/commerce']]),
  entity('Component', 'payments-api', {}, [
    ['ownedBy', 'group:default/team-payments'],
    ['partOf', 'system:default/payments-core'],
    ['providesApi', 'api:default/payments-rest'],
    ['dependsOn', 'resource:default/ledger-db'],
  ]),
  entity('Component', 'checkout-web', {}, [
    ['ownedBy', 'group:default/team-checkout'],
    ['partOf', 'system:default/checkout'],
  ]),
  entity('API', 'payments-rest', {}, [
    ['ownedBy', 'group:default/team-payments'],
  ]),
  entity('Resource', 'ledger-db', {}),
  entity('Group', 'dept-payments', {}),
  entity('Group', 'team-payments', {}, [
    ['childOf', 'group:default/dept-payments'],
  ]),
  entity('Group', 'team-checkout', {}),
  ...Object.values(PEOPLE).map(ref => entity('User', ref.split('/')[1], {})),
];

function entity(
  kind: string,
  name: string,
  spec: Record<string, string>,
  relations: Array<[string, string]> = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    spec,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

/** What the policy of the tests leaves to release managers. */
const MANAGED = ['release.lock', 'release.veto'];

/** What everybody may do who does not only read: the catalog says who is asked. */
const OPEN = [releaseApprovePermission.name, releaseCommentPermission.name];

function decide(permission: Permission, userRef: string): PolicyDecision {
  const claims = CLAIMS[userRef] ?? [];
  const reads = permission.name === releaseReadPermission.name;
  if (userRef === PEOPLE.nobody || (userRef === PEOPLE.aiko && !reads)) {
    return { result: AuthorizeResult.DENY };
  }
  if (MANAGED.includes(permission.name)) {
    return {
      result:
        userRef === PEOPLE.rita ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    };
  }
  if (
    (reads && userRef !== PEOPLE.petra) ||
    permission.type !== 'resource' ||
    OPEN.includes(permission.name)
  ) {
    return { result: AuthorizeResult.ALLOW };
  }
  if (reads) {
    return createReleaseConditionalDecision(
      permission as never,
      releaseConditions.inDomain({ domainRefs: ['payments'] }),
    );
  }
  return createReleaseConditionalDecision(permission as never, {
    anyOf: [
      releaseConditions.isOwner({ claims }),
      releaseConditions.isReleaseManager({ claims: [userRef] }),
    ],
  });
}

/** The plugin's real router on a database, with every response checked against the contract. */
export async function createReleasesApp(
  knex: Knex,
  options?: {
    catalog?: CatalogService;
    policy?: Partial<ReleasePolicy>;
    callOuts?: CallOuts;
    checks?: ContributedCheck[];
    evidence?: Partial<EvidenceSettings>;
    /** Names of permissions that nobody has. */
    denied?: string[];
  },
) {
  const catalog = options?.catalog ?? catalogServiceMock({ entities: CATALOG });
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockImplementation(async () => ({
    success: jest.fn(async () => {}),
    fail: jest.fn(async () => {}),
  }));
  const events = mockServices.events.mock();
  const signals = { publish: jest.fn(async () => {}) };
  const notifications = { send: jest.fn(async () => {}) };
  const judge = (permission: Permission, credentials: unknown) =>
    options?.denied?.includes(permission.name)
      ? ({ result: AuthorizeResult.DENY } as const)
      : decide(permission, userOf(credentials));
  const permissions = mockServices.permissions.mock({
    authorize: async (
      requests,
      { credentials } = { credentials: undefined! },
    ) =>
      requests.map(({ permission }) => ({
        result: judge(permission, credentials).result as
          | AuthorizeResult.ALLOW
          | AuthorizeResult.DENY,
      })),
    authorizeConditional: async (
      requests,
      { credentials } = { credentials: undefined! },
    ) => requests.map(({ permission }) => judge(permission, credentials)),
  });
  const rooms = await createRooms({
    auditor,
    auth: mockServices.auth(),
    catalog,
    database: databaseServiceFor(knex),
    events,
    httpAuth: mockServices.httpAuth(),
    logger: mockServices.logger.mock(),
    notifications,
    permissions,
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({
        getRuleByName: (name: string) =>
          Object.values(releaseRules).find(rule => rule.name === name) as never,
      }),
    }),
    signals,
    userInfo: mockServices.userInfo.mock({
      getUserInfo: async credentials => {
        const userEntityRef = userOf(credentials);
        return {
          userEntityRef,
          ownershipEntityRefs: CLAIMS[userEntityRef] ?? [userEntityRef],
        };
      },
    }),
    policy: { ...DEFAULT_POLICY, ...options?.policy },
    callOuts: options?.callOuts ?? new Map(),
    checks: options?.checks ?? [],
    evidence: {
      ...new AddedEvidence().configure(new ConfigReader({})),
      ...options?.evidence,
    },
    validateResponses: true,
  });
  const app = express().use(rooms.router).use(mockErrorHandler());

  const callerOf = (header: { Authorization: string }) => {
    return {
      get: (path: string) => request(app).get(path).set(header),
      post: (path: string, body?: object) =>
        request(app)
          .post(path)
          .set(header)
          .send(body ?? {}),
      patch: (path: string, revision: number | undefined, body: object) => {
        const call = request(app).patch(path).set(header);
        return (
          revision === undefined ? call : call.set('If-Match', `"${revision}"`)
        ).send(body);
      },
      put: (path: string, body: object) =>
        request(app).put(path).set(header).send(body),
      move: (path: string, revision: number, body?: object) =>
        request(app)
          .post(path)
          .set(header)
          .set('If-Match', `"${revision}"`)
          .send(body ?? {}),
      delete: (path: string, revision: number) =>
        request(app).delete(path).set(header).set('If-Match', `"${revision}"`),
    };
  };
  const as = (userRef: string) =>
    callerOf({ Authorization: mockCredentials.user.header(userRef) });
  /** A pipeline, or another plugin. */
  const asService = () =>
    callerOf({ Authorization: mockCredentials.service.header() });
  return {
    as,
    asService,
    app,
    rooms,
    auditor,
    events,
    signals,
    notifications,
    catalog,
  };
}

function userOf(credentials: unknown): string {
  return (credentials as BackstageCredentials<BackstageUserPrincipal>).principal
    .userEntityRef;
}
