import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { EntityLock } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor } from '@testing-library/react';
import { idOf } from '../__testUtils__/demoReleases';
import { FakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../__testUtils__/renderReleases';
import { EntityRestrictions } from './EntityRestrictions';

pinNow();

const PAGE: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments-api', namespace: 'default' },
};

const LOCK: EntityLock = {
  id: idOf(1),
  entityRef: 'component:default/payments-api',
  environment: 'production',
  reason: 'The ledger is being moved',
  createdBy: 'user:default/rolf.lindqvist',
  createdAt: '2026-11-23T07:00:00.000Z',
};

const INHERITED: EntityLock = {
  ...LOCK,
  id: idOf(2),
  entityRef: 'system:default/payments',
  environment: undefined,
};

describe('lifting locks without the permission', () => {
  // The viewer belongs to team-identity.
  it.each<[string, string[]]>([
    ['group:default/team-payments', []],
    [
      'group:default/team-identity',
      ['Lift lock: Locked in Production until somebody lifts the lock'],
    ],
  ])('of an entity of %s', async (owner, offered) => {
    const api = new FakeReleasesApi();
    jest
      .spyOn(api.deployments, 'listLocks')
      .mockResolvedValue([LOCK, INHERITED]);
    renderReleases(
      <EntityProvider
        entity={{
          ...PAGE,
          relations: [{ type: 'ownedBy', targetRef: owner }],
        }}
      >
        <EntityRestrictions entityRef={LOCK.entityRef} title="payments-api" />
      </EntityProvider>,
      { api, mayPlan: false },
    );

    await screen.findByText(/^Locked in Production until/);
    await waitFor(() =>
      expect(
        screen
          .queryAllByRole('button', { name: /^Lift/ })
          .map(button => button.getAttribute('aria-label')),
      ).toEqual(offered),
    );
  });
});
