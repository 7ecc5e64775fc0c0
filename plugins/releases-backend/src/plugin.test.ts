import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ReleaseImporter,
  releasesImportExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';
import { EventEmitter, once } from 'node:events';
import request from 'supertest';
import { CATALOG, PEOPLE } from './__testUtils__/releasesApp';
import { releasesPlugin } from './plugin';

jest.setTimeout(60_000);

function importerModule(importer: ReleaseImporter) {
  return createBackendModule({
    pluginId: 'releases',
    moduleId: 'test-importer',
    register(env) {
      env.registerInit({
        deps: { releases: releasesImportExtensionPoint },
        async init({ releases }) {
          releases.addImporter(importer);
        },
      });
    },
  });
}

async function start(options?: {
  releases?: object;
  importer?: ReleaseImporter;
}) {
  return startTestBackend({
    features: [
      releasesPlugin,
      catalogServiceMock.factory({ entities: CATALOG }),
      mockServices.rootConfig.factory({
        data: options?.releases ? { releases: options.releases } : {},
      }),
      ...(options?.importer ? [importerModule(options.importer)] : []),
    ],
  });
}

describe('releasesPlugin', () => {
  it('stops the start at a wrong value, with the key path and the reason', async () => {
    await expect(
      start({ releases: { environments: [{ name: 'Production!' }] } }),
    ).rejects.toThrow(
      "Invalid configuration at 'releases.environments[0].name': 'Production!' must be lower-case",
    );
    await expect(
      start({
        releases: {
          catalog: { reconcile: { schedule: { frequency: 'often' } } },
        },
      }),
    ).rejects.toThrow(/releases\.catalog\.reconcile\.schedule|frequency/);
  });

  it('serves its contract, and nothing to somebody who is not signed in', async () => {
    const { server } = await start();
    const contract = await request(server)
      .get('/api/releases/openapi.json')
      .set('Authorization', mockCredentials.user.header());
    expect(contract.body).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: '/api/releases' }],
    });
    const anonymous = await request(server)
      .get('/api/releases/releases')
      .set('Authorization', mockCredentials.none.header());
    expect(anonymous.status).toBe(401);
  });

  it('imports a record once, in the state that it had, with every move in its history', async () => {
    const results: Array<{ id: string; created: boolean }> = [];
    const done = new EventEmitter();
    const imported = once(done, 'imported');
    const { server } = await start({
      importer: {
        getImporterName: () => 'test',
        importReleases: async service => {
          const record = {
            key: 'payments-4.1',
            state: 'closed' as const,
            actor: PEOPLE.dana,
            release: {
              title: 'Payments 4.1',
              type: 'minor',
              owner: 'group:default/team-payments',
              components: [
                {
                  entityRef: 'component:default/payments-api',
                  version: '4.1.0',
                },
              ],
              windows: [
                {
                  environment: 'production',
                  start: '2020-01-01T10:00:00Z',
                  end: '2020-01-01T11:00:00Z',
                  timeZone: 'UTC',
                },
              ],
            },
          };
          results.push(await service.importRelease(record));
          results.push(await service.importRelease(record));
          done.emit('imported');
        },
      },
    });
    await imported;
    expect(results.map(({ created }) => created)).toEqual([true, false]);
    expect(results[0].id).toBe(results[1].id);

    const history = await request(server)
      .get(`/api/releases/releases/${results[0].id}/history`)
      .set('Authorization', mockCredentials.user.header());
    expect(history.body.verification.intact).toBe(true);
    expect(
      history.body.items.map(({ type }: { type: string }) => type),
    ).toEqual([
      'release-imported',
      'release-submitted',
      'release-approved',
      'release-started',
      'release-finished',
      'release-closed',
    ]);
  });

  it('imports a deployment once, as its importer or somebody states it', async () => {
    const results: Array<{ id: string; created: boolean }> = [];
    const done = new EventEmitter();
    const imported = once(done, 'imported');
    const { server } = await start({
      importer: {
        getImporterName: () => 'test',
        importReleases: async service => {
          const deployment = {
            entityRef: 'component:default/payments-api',
            version: '4.1.0',
            environment: 'staging',
            finishedAt: '2020-01-01T10:00:00Z',
          };
          const record = { key: 'payments-4.1', deployment };
          results.push(await service.importDeployment(record));
          // Dates of a record may have been computed anew.
          results.push(
            await service.importDeployment({
              ...record,
              deployment: { ...deployment, finishedAt: '2020-01-02T10:00:00Z' },
            }),
          );
          results.push(
            await service.importDeployment({
              key: 'payments-4.1-production',
              actor: 'dana',
              deployment: {
                ...deployment,
                environment: 'production',
                reason: 'Seen on the host',
              },
            }),
          );
          done.emit('imported');
        },
      },
    });
    await imported;
    expect(results.map(({ created }) => created)).toEqual([true, false, true]);
    expect(results[0].id).toBe(results[1].id);
    const list = await request(server)
      .get('/api/releases/deployments?entityRef=component:default/payments-api')
      .set('Authorization', mockCredentials.user.header());
    expect(
      list.body.items
        .map(
          ({ environment, reportedBy }: Record<string, string>) =>
            `${environment} ${reportedBy}`,
        )
        .sort(),
    ).toEqual(['production user:default/dana', 'staging service:test']);
  });
});
