import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  prepareBackstageIdentityResponse,
} from '@backstage/plugin-auth-node';

/** Who requests come from unless a benchmark says otherwise. */
export const USER = 'user:default/person-0';

export const PROVIDER = 'benchmark';

/**
 * Signs anybody in as the person whom `?user=` names: the token is a real one,
 * its requests are really verified.
 */
export const identityModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'benchmark-provider',
  register(reg) {
    reg.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: PROVIDER,
          factory: ({ resolverContext }) => ({
            async start() {},
            async frameHandler() {},
            async refresh(req, res) {
              const sub = String(req.query.user ?? USER);
              const result = await resolverContext.issueToken({
                claims: { sub, ent: [sub, 'group:default/team-0'] },
              });
              res.json({
                profile: {},
                providerInfo: {},
                backstageIdentity: prepareBackstageIdentityResponse(result),
              });
            },
          }),
        });
      },
    });
  },
});
