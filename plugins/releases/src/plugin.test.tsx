import { Entity } from '@backstage/catalog-model';
import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { cleanup, screen } from '@testing-library/react';
import { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  entityEvidenceRouteRef,
  EntityNextReleaseCard,
  EntityReleasesContent,
  entityReleasesRouteRef,
  EntityTestEvidenceContent,
  HomePageWaitingApprovals,
  isReleasesAvailable,
  releasesApiRef,
  ReleasesPage,
  releasesPlugin,
  rootRouteRef,
} from '.';
import { aRule } from './__testUtils__/demoApprovals';
import { aRelease, aWindow, idOf } from './__testUtils__/demoReleases';
import { FakeReleasesApi } from './__testUtils__/fakeReleasesApi';
import { pinNow } from './__testUtils__/renderReleases';

pinNow();

const release = aRelease({
  id: idOf(1),
  title: 'Payments 4.2',
  windows: [aWindow('2026-12-04T13:00:00.000Z')],
});

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments-api' },
};

// Inside components the test app does not look for extensions; the paths that
// an app would give them are mounted below.
function Page() {
  return (
    <Routes>
      <Route path="/releases/*" element={<ReleasesPage />} />
    </Routes>
  );
}

function EntityPage() {
  return (
    <EntityProvider entity={entity}>
      <EntityReleasesContent />
      <EntityNextReleaseCard />
      <EntityTestEvidenceContent />
    </EntityProvider>
  );
}

async function renderLegacy(
  element: ReactNode,
  path: string,
  api = new FakeReleasesApi([release]),
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [releasesApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: [entity] })],
        [permissionApiRef, mockApis.permission()],
        [discoveryApiRef, mockApis.discovery()],
        [fetchApiRef, { fetch: async () => new Response() }],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/releases': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/catalog/:namespace/:kind/:name/releases': entityReleasesRouteRef,
        '/catalog/:namespace/:kind/:name/test-evidence': entityEvidenceRouteRef,
      },
    },
  );
}

describe('the plugin in the legacy frontend system', () => {
  it('brings the page in a frame of its own', async () => {
    await renderLegacy(<Page />, '/releases/table');

    expect(
      await screen.findByRole('heading', { name: 'Releases', level: 1 }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Payments 4.2' }),
    ).toHaveAttribute('href', `/releases/${release.id}`);
  });

  it('opens the calendar at its root', async () => {
    await renderLegacy(<Page />, '/releases?month=2026-12');

    expect(
      await screen.findByRole('heading', { name: 'December 2026' }),
    ).toBeInTheDocument();
  });

  it('brings the tabs and the card of an entity', async () => {
    await renderLegacy(
      <EntityPage />,
      '/catalog/default/component/payments-api',
    );

    expect(
      await screen.findAllByRole('heading', { name: 'Next release' }),
    ).toHaveLength(2);
    expect(
      await screen.findAllByRole('link', { name: 'Payments 4.2' }),
    ).toHaveLength(2);
    expect(
      await screen.findByRole('heading', { name: 'Test evidence' }),
    ).toBeInTheDocument();
  });

  it('brings the inbox and the decision on a release', async () => {
    await renderLegacy(<Page />, '/releases/approvals');
    expect(
      await screen.findByRole('heading', { name: 'Nothing waits for you' }),
    ).toBeInTheDocument();

    cleanup();
    await renderLegacy(<Page />, `/releases/${release.id}/approvals`);
    expect(
      await screen.findByRole('heading', {
        name: 'Who will be asked when you submit',
      }),
    ).toBeInTheDocument();
  });

  it('brings the card of the home page', async () => {
    const api = new FakeReleasesApi([{ ...release, state: 'candidate' }]);
    api.approvals.ask(release.id, [
      aRule({ id: 'owners-a', reason: 'You own payments-api' }),
    ]);
    await renderLegacy(<HomePageWaitingApprovals />, '/', api);

    expect(
      await screen.findByText('Waiting for your approval'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Payments 4.2' }),
    ).toHaveAttribute('href', `/releases/${release.id}/approvals`);
    expect(screen.getByText('You own payments-api')).toBeInTheDocument();
  });

  it('tells on which entity pages it belongs', () => {
    expect(isReleasesAvailable({ ...entity, kind: 'API' })).toBe(true);
    expect(isReleasesAvailable({ ...entity, kind: 'User' })).toBe(false);
  });

  it('provides a client that is loaded with the first call', async () => {
    const [factory] = [...releasesPlugin.getApis()];
    expect(factory.api).toBe(releasesApiRef);

    const fetch = jest.fn(
      async () => new Response(JSON.stringify({ types: [], environments: [] })),
    );
    const api = factory.factory({
      discoveryApi: { getBaseUrl: async () => 'http://localhost/api/releases' },
      fetchApi: { fetch },
    }) as FakeReleasesApi;
    expect(fetch).not.toHaveBeenCalled();
    await expect(api.getPolicy()).resolves.toEqual({
      types: [],
      environments: [],
    });
  });
});
