import { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import { cleanup, screen } from '@testing-library/react';
import releasesPlugin from './alpha';
import { releasesApiRef } from './api';
import { rootRouteRef } from './routes';
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

const apis = [
  [releasesApiRef, new FakeReleasesApi([release])],
  [catalogApiRef, catalogApiMock({ entities: [entity] })],
  mockApis.permission(),
] as const;

describe('the plugin in the new frontend system', () => {
  it('brings the page with its title', async () => {
    renderTestApp({
      features: [releasesPlugin],
      apis: [...apis],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/releases/table'],
    });

    expect(
      await screen.findByRole('link', { name: 'Payments 4.2' }),
    ).toHaveAttribute('href', `/releases/${release.id}`);
    expect(screen.getByRole('tab', { name: 'Table' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('brings the tab of an entity', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity }),
        releasesPlugin.getExtension('entity-content:releases'),
        releasesPlugin.getExtension('page:releases'),
      ],
      apis: [...apis],
    });

    expect(
      await screen.findByRole('heading', { name: 'Next release' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Payments 4.2' }),
    ).toBeInTheDocument();
  });

  it('brings the card of an overview', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity }),
        releasesPlugin.getExtension('entity-card:releases/next-release'),
        releasesPlugin.getExtension('page:releases'),
      ],
      apis: [...apis],
    });

    expect(
      await screen.findByRole('link', { name: 'Payments 4.2' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All releases' }),
    ).toBeInTheDocument();
  });

  it('brings the inbox and the decision on a release', async () => {
    renderTestApp({
      features: [releasesPlugin],
      apis: [...apis],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/releases/approvals'],
    });
    expect(
      await screen.findByRole('heading', { name: 'Nothing waits for you' }),
    ).toBeInTheDocument();

    cleanup();
    renderTestApp({
      features: [releasesPlugin],
      apis: [...apis],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [`/releases/${release.id}/approvals`],
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Who will be asked when you submit',
      }),
    ).toBeInTheDocument();
  });

  it('brings a widget for the home page', async () => {
    const widget = createExtensionTester(
      releasesPlugin.getExtension(
        'home-page-widget:releases/waiting-approvals',
      ),
    ).get(homePageWidgetDataRef);
    expect(widget.title).toBe('Waiting for your approval');

    renderInTestApp(widget.component, {
      apis: [...apis],
      mountedRoutes: {
        '/releases': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    });
    expect(
      await screen.findByText('Nothing waits for your approval.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open the inbox' }),
    ).toHaveAttribute('href', '/releases/approvals');
  });

  it('puts the tab where deployments are, for the kinds that are released', () => {
    const tab = createExtensionTester(
      releasesPlugin.getExtension('entity-content:releases'),
    );
    expect(tab.get(EntityContentBlueprint.dataRefs.title)).toBe('Releases');
    expect(tab.get(EntityContentBlueprint.dataRefs.group)).toBe('deployment');

    const accepts = tab.get(EntityContentBlueprint.dataRefs.filterFunction)!;
    const ofKind = (kind: string) => accepts({ ...entity, kind });
    expect(
      ['Component', 'API', 'Resource', 'System', 'Domain', 'Group'].every(
        ofKind,
      ),
    ).toBe(true);
    expect(['User', 'Location', 'Template'].some(ofKind)).toBe(false);
  });

  it('brings the test evidence of what is tested', async () => {
    const tab = createExtensionTester(
      releasesPlugin.getExtension('entity-content:releases/test-evidence'),
    );
    const accepts = tab.get(EntityContentBlueprint.dataRefs.filterFunction)!;
    const ofKind = (kind: string) => accepts({ ...entity, kind });
    expect(['Component', 'API', 'System', 'Domain'].every(ofKind)).toBe(true);
    expect(['Resource', 'Group', 'User'].some(ofKind)).toBe(false);

    renderTestApp({
      extensions: [
        createTestEntityPage({ entity }),
        releasesPlugin.getExtension('entity-content:releases/test-evidence'),
        releasesPlugin.getExtension('page:releases'),
      ],
      apis: [...apis],
    });
    expect(
      await screen.findByRole('heading', { name: 'No test evidence yet' }),
    ).toBeInTheDocument();
  });
});
