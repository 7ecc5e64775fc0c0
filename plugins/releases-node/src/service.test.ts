import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ReleasesService, releasesServiceRef } from './service';

describe('releasesServiceRef', () => {
  it('calls the releases backend on behalf of somebody', async () => {
    const calls: unknown[] = [];
    const releasesPlugin = createBackendPlugin({
      pluginId: 'releases',
      register(env) {
        env.registerInit({
          deps: {
            httpAuth: coreServices.httpAuth,
            httpRouter: coreServices.httpRouter,
          },
          async init({ httpAuth, httpRouter }) {
            httpRouter.use(async (req, res) => {
              const { principal } = await httpAuth.credentials(req);
              calls.push({
                principal,
                method: req.method,
                path: req.path,
                match: req.headers['if-match'],
              });
              res.json({ types: [], environments: [] });
            });
          },
        });
      },
    });
    let service: ReleasesService | undefined;
    const caller = createBackendPlugin({
      pluginId: 'caller',
      register(env) {
        env.registerInit({
          deps: { releases: releasesServiceRef },
          async init({ releases }) {
            service = releases;
          },
        });
      },
    });
    await startTestBackend({ features: [releasesPlugin, caller] });

    const asJane = service!.forCredentials(
      mockCredentials.user('user:default/jane'),
    );
    await expect(asJane.getPolicy()).resolves.toEqual({
      types: [],
      environments: [],
    });
    await asJane.updateRelease({ id: 'x', revision: 7 }, { title: 'New' });
    await service!
      .forCredentials(mockCredentials.service('plugin:caller'))
      .getPolicy();

    const jane = expect.objectContaining({
      type: 'user',
      userEntityRef: 'user:default/jane',
    });
    expect(calls).toEqual([
      { principal: jane, method: 'GET', path: '/policy' },
      { principal: jane, method: 'PATCH', path: '/releases/x', match: '"7"' },
      {
        principal: expect.objectContaining({ type: 'service' }),
        method: 'GET',
        path: '/policy',
      },
    ]);
  });
});
