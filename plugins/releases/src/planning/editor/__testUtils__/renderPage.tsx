import { Entity } from '@backstage/catalog-model';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiProvider } from '@backstage/test-utils';
import type {
  Release,
  ReleasesApi,
} from '@slipway/backstage-plugin-releases-common';
import { configure } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { FakeReleasesApi } from '../../../__testUtils__/fakeReleasesApi';
import { renderReleases } from '../../../__testUtils__/renderReleases';
import { ReleasePage } from '../../release';
import { EditReleasePage } from '../EditReleasePage';
import { NewReleasePage } from '../NewReleasePage';

// Searches rest before they ask, and test machines are shared.
configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(60_000);

export const CATALOG: Entity[] = [
  entity('Component', 'payments-api', 'Payments API', [
    ['ownedBy', 'group:default/team-payments'],
    ['partOf', 'system:default/payments'],
    ['dependsOn', 'resource:default/ledger-db'],
  ]),
  entity('Component', 'payments-worker', 'Payments worker', [
    ['ownedBy', 'group:default/team-payments'],
    ['partOf', 'system:default/payments'],
  ]),
  entity('Component', 'tracker', 'Parcel tracker', [
    ['ownedBy', 'group:default/team-delivery'],
  ]),
  entity('Resource', 'ledger-db', 'Ledger database', []),
  entity('System', 'payments', 'Payments', [
    ['ownedBy', 'group:default/payments-department'],
  ]),
  entity('Group', 'team-payments', 'Team Payments', []),
  entity('Group', 'payments-department', 'Payments department', []),
  entity('Group', 'team-delivery', 'Team Delivery', []),
  entity('User', 'mara.lind', 'Mara Lind', []),
];

/** Shows an address of the plugin, with the pages that the editor and the release lead to. */
export function renderPage(
  path: string,
  options: { releases?: Release[]; api?: ReleasesApi; mayPlan?: boolean } = {},
) {
  const api = options.api ?? new FakeReleasesApi(options.releases);
  const catalogApi = catalogApiMock({ entities: CATALOG });
  renderReleases(
    <TestApiProvider
      apis={[
        [
          entityPresentationApiRef,
          DefaultEntityPresentationApi.create({ catalogApi }),
        ],
      ]}
    >
      <Routes>
        <Route path="/releases" element={<p>The portfolio</p>} />
        <Route path="/releases/new" element={<NewReleasePage />} />
        <Route path="/releases/:id/edit" element={<EditReleasePage />} />
        <Route path="/releases/:id/*" element={<ReleasePage />} />
      </Routes>
    </TestApiProvider>,
    { api, path, mayPlan: options.mayPlan, entities: CATALOG },
  );
  return { api, user: userEvent.setup() };
}

function entity(
  kind: string,
  name: string,
  title: string,
  relations: Array<[string, string]>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', title },
    spec: { type: 'service' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}
