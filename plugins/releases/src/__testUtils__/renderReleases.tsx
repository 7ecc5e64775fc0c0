import { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { ReleasesApi } from '@slipway/backstage-plugin-releases-common';
import { DateTime, Settings } from 'luxon';
import { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { releasesApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { ReleasesQueryProvider } from '../shared/ReleasesQueryProvider';

/** The present of the tests: a Monday morning, 10:00 in Berlin. */
export const NOW = '2026-11-23T09:00:00.000Z';

/** Makes the tests' present stand still. */
export function pinNow(instant: string = NOW) {
  const now = DateTime.fromISO(instant).toMillis();
  beforeAll(() => {
    Settings.now = () => now;
  });
  afterAll(() => {
    Settings.now = () => Date.now();
  });
}

export type RenderOptions = {
  api: ReleasesApi;
  /** Where the viewer is, with the query. */
  path?: string;
  /** Whether the viewer may plan releases. */
  mayPlan?: boolean;
  entities?: Entity[];
  /** What answers requests that the API's client does not make. */
  fetch?: typeof fetch;
};

/** Renders a component as it stands in the portal, with its address beside it. */
export function renderReleases(element: ReactNode, options: RenderOptions) {
  const {
    api,
    path = '/releases',
    mayPlan = true,
    entities = [],
    fetch,
  } = options;
  return renderInTestApp(
    <ReleasesQueryProvider>
      {element}
      <Address />
    </ReleasesQueryProvider>,
    {
      mountedRoutes: {
        '/releases': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [path],
      apis: [
        [releasesApiRef, api],
        [catalogApiRef, catalogApiMock({ entities })],
        mockApis.permission({ authorize: mayPlan ? 'ALLOW' : 'DENY' }),
        mockApis.identity({
          userEntityRef: 'user:default/mara.lind',
          ownershipEntityRefs: [
            'user:default/mara.lind',
            'group:default/team-identity',
          ],
        }),
        mockApis.storage(),
        mockApis.discovery({ baseUrl: 'https://portal.example' }),
        mockApis.fetch({ baseImplementation: fetch ?? 'none' }),
      ],
    },
  );
}

function Address() {
  const { pathname, search } = useLocation();
  return <p aria-label="address">{decodeURIComponent(pathname + search)}</p>;
}
