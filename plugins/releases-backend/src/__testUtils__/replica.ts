import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import {
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DEFAULT_POLICY } from '@slipway/backstage-plugin-releases-common';
import { releaseRules } from '@slipway/backstage-plugin-releases-node';
import express from 'express';
import knexFactory from 'knex';
import { AddressInfo } from 'node:net';
import { createRooms } from '../rooms';
import { AddedEvidence } from '../testing/AddedEvidence';
import { DELIVERIES, ReplicaSetup } from './replicaSetup';

/*
 * A replica of the backend as a process of its own: the real rooms on a pool of
 * its own. Mocks of the test framework do not exist here, so what surrounds the
 * rooms is as small as it can be.
 */

const setup: ReplicaSetup = JSON.parse(process.env.REPLICA_SETUP!);
const nothing = async () => {};
const logger: LoggerService = {
  error: (...message) => process.stderr.write(`${message.join(' ')}\n`),
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => logger,
};

async function start(): Promise<number> {
  const knex = knexFactory({
    client: 'pg',
    connection: setup.connection,
    pool: { min: 0, max: 6 },
  });
  let isStalled = false;
  const rooms = await createRooms({
    auditor: {
      createEvent: async () => ({ success: nothing, fail: nothing }),
    },
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities: setup.entities }),
    database: {
      getClient: async () => knex,
      migrations: { skip: true },
    },
    events: {
      publish: async ({ topic, eventPayload, metadata }) => {
        if (isStalled) {
          await new Promise(() => {});
        }
        const { releaseId, type } = eventPayload as Record<string, string>;
        await knex(DELIVERIES).insert({
          message_id: metadata?.['message-id'],
          topic: `${topic}/${type}`,
          release_id: releaseId,
        });
      },
      subscribe: nothing,
    },
    httpAuth: mockServices.httpAuth(),
    logger,
    notifications: { send: nothing },
    permissions: {
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      authorizeConditional: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    },
    permissionsRegistry: {
      addResourceType: () => {},
      addPermissions: () => {},
      addPermissionRules: () => {},
      getPermissionRuleset: () => ({
        getRuleByName: name =>
          Object.values(releaseRules).find(rule => rule.name === name) as never,
      }),
    },
    signals: { publish: nothing },
    userInfo: {
      getUserInfo: async credentials => {
        const { userEntityRef } = (
          credentials as BackstageCredentials<BackstageUserPrincipal>
        ).principal;
        return { userEntityRef, ownershipEntityRefs: [userEntityRef] };
      },
    },
    policy: { ...DEFAULT_POLICY, ...setup.policy },
    callOuts: new Map(),
    checks: [],
    evidence: new AddedEvidence().configure(new ConfigReader({})),
    validateResponses: true,
  });

  const app = express();
  const dispatch = rooms.outbox.dispatch.bind(rooms.outbox);
  app.post('/test/dispatch', async (_req, res) => {
    await dispatch();
    res.status(204).end();
  });
  app.post('/test/rest', (_req, res) => {
    // Also a nudge that was given before finds nothing to do.
    rooms.outbox.dispatch = nothing;
    res.status(204).end();
  });
  app.post('/test/stall', (_req, res) => {
    isStalled = true;
    res.status(204).end();
  });
  app.use(rooms.router).use(mockErrorHandler());
  return new Promise(resolve => {
    const server = app.listen(0, '127.0.0.1', () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}

// Nobody is left behind when the tests end in the middle.
process.on('disconnect', () => process.exit());
start().then(
  port => process.send!({ port }),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
