import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  ReleasesApi,
  ReleasesClient,
} from '@slipway/backstage-plugin-releases-common';

/**
 * Calls the releases backend from another backend plugin.
 *
 * @public
 */
export interface ReleasesService {
  /**
   * The API as somebody may use it: a user on whose behalf a request is
   * handled, or the calling plugin itself.
   */
  forCredentials(credentials: BackstageCredentials): ReleasesApi;
}

/**
 * Calls the releases backend from another backend plugin.
 *
 * @public
 */
export const releasesServiceRef = createServiceRef<ReleasesService>({
  id: 'releases.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory({ auth, discovery }) {
        return {
          forCredentials: credentials =>
            new ReleasesClient({
              discoveryApi: discovery,
              fetchApi: {
                async fetch(input, init) {
                  // Tokens are short-lived, clients may not be.
                  const { token } = await auth.getPluginRequestToken({
                    onBehalfOf: credentials,
                    targetPluginId: 'releases',
                  });
                  const request = new Request(input, init);
                  request.headers.set('Authorization', `Bearer ${token}`);
                  return fetch(request);
                },
              },
            }),
        };
      },
    }),
});
