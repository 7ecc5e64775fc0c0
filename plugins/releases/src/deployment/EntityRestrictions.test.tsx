import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type {
  EntityLock,
  VersionVeto,
} from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRelease, idOf } from '../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../__testUtils__/renderReleases';
import { EntityReleasesContent } from '../planning/schedule';

pinNow();

const ENTITY: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments-api', namespace: 'default' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/team-payments' }],
};

const API_REF = 'component:default/payments-api';

const LOCK: EntityLock = {
  id: idOf(1),
  entityRef: API_REF,
  environment: 'production',
  reason: 'The ledger is being moved',
  createdBy: 'user:default/rolf.lindqvist',
  createdAt: '2026-11-23T07:00:00.000Z',
  expiresAt: '2026-11-30T08:00:00.000Z',
  may: { lift: true },
};

const INHERITED: EntityLock = {
  id: idOf(2),
  entityRef: 'system:default/payments',
  reason: 'Audit',
  createdBy: 'user:default/rolf.lindqvist',
  createdAt: '2026-11-23T07:00:00.000Z',
  may: { lift: false },
};

const VETO: VersionVeto = {
  id: idOf(3),
  entityRef: API_REF,
  version: '4.1.9',
  reason: 'Loses refunds',
  createdBy: 'user:default/mara.lind',
  createdAt: '2026-11-20T07:00:00.000Z',
  may: { lift: false },
};

type Restrictions = { locks?: EntityLock[]; vetoes?: VersionVeto[] };

function renderTab(
  restrictions: Restrictions = {},
  options: { entity?: Entity; api?: FakeReleasesApi } = {},
) {
  const {
    entity = ENTITY,
    api = new FakeReleasesApi([aRelease({ title: 'Payments 4.2' })]),
  } = options;
  const { locks, vetoes } = restrictions;
  if (locks) {
    jest.spyOn(api.deployments, 'listLocks').mockResolvedValueOnce(locks);
  }
  if (vetoes) {
    jest.spyOn(api.deployments, 'listVetoes').mockResolvedValueOnce(vetoes);
  }
  renderReleases(
    <EntityProvider entity={entity}>
      <EntityReleasesContent />
    </EntityProvider>,
    {
      api,
      path: '/catalog/default/component/payments-api/releases',
    },
  );
  return { api, user: userEvent.setup() };
}

async function openMenu(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole('button', { name: 'More' }));
  return within(await screen.findByRole('menu'));
}

describe('locks and vetoes on an entity page', () => {
  it('says where, until when, by whom and why it is locked', async () => {
    renderTab({ locks: [LOCK, INHERITED], vetoes: [VETO] });

    const region = within(
      await screen.findByRole('region', { name: 'Locks and vetoes' }),
    );
    const [lock, inherited, veto] = region.getAllByRole('listitem');
    await within(lock).findByText(/^Locked in Production until/);
    expect(lock).toHaveTextContent(
      'Locked in Production until Mon 30 Nov, 09:00 CET',
    );
    expect(lock).toHaveTextContent(
      /By .*rolf\.lindqvist.*, 2 hours ago: The ledger is being moved/,
    );
    expect(inherited).toHaveTextContent(
      'Locked in every environment until somebody lifts the lock',
    );
    expect(
      within(inherited).getByRole('link', { name: /payments/ }),
    ).toHaveAttribute('href', '/catalog/default/system/payments');
    expect(veto).toHaveTextContent(
      'Version 4.1.9 may not be deployed anywhere',
    );
    expect(veto).toHaveTextContent(/: Loses refunds/);
  });

  it('offers to lift only what the viewer may lift', async () => {
    renderTab({ locks: [LOCK, INHERITED], vetoes: [VETO] });

    const region = within(
      await screen.findByRole('region', { name: 'Locks and vetoes' }),
    );
    expect(
      region
        .getAllByRole('button', { name: /^Lift/ })
        .map(button => button.getAttribute('aria-label')),
    ).toEqual([expect.stringMatching(/^Lift lock: Locked in Production/)]);
  });

  it('is not there when nothing is locked', async () => {
    renderTab();

    await screen.findByText('Payments 4.2');
    expect(
      screen.queryByRole('region', { name: 'Locks and vetoes' }),
    ).not.toBeInTheDocument();
  });

  it('lifts a lock after asking', async () => {
    const { api, user } = renderTab({ locks: [LOCK] });
    const lift = jest.spyOn(api.deployments, 'liftLock');

    await user.click(
      await screen.findByRole('button', { name: /^Lift lock: Locked in/ }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Lift the lock?' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Lift lock' }));

    expect(await screen.findByText('The lock is lifted.')).toBeInTheDocument();
    expect(lift).toHaveBeenCalledWith(LOCK.id);
    await waitFor(() =>
      expect(screen.queryByText(/^Locked in/)).not.toBeInTheDocument(),
    );
  });

  it('locks deployments with a reason, for a time', async () => {
    const { api, user } = renderTab();
    const lock = jest.spyOn(api.deployments, 'lockEntity');

    const menu = await openMenu(user);
    await user.click(menu.getByRole('menuitem', { name: 'Lock deployments…' }));
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Lock deployments of payments-api',
      }),
    );
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Environment' }),
      await dialog.findByRole('option', { name: 'Production' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Lock deployments' }));
    const reason = dialog.getByRole('textbox', { name: /^Reason/ });
    expect(reason).toHaveFocus();
    expect(
      dialog.getByText('Say why deployments are forbidden.'),
    ).toBeInTheDocument();
    await user.type(reason, 'Moving the ledger');
    await user.type(dialog.getByLabelText('Until'), '2026-11-30T09:00');
    await user.click(dialog.getByRole('button', { name: 'Lock deployments' }));

    expect(
      await screen.findByText(/^Locked in Production until Mon 30 Nov/),
    ).toBeInTheDocument();
    expect(lock).toHaveBeenCalledWith({
      entityRef: API_REF,
      environment: 'production',
      reason: 'Moving the ledger',
      expiresAt: '2026-11-30T08:00:00.000Z',
    });
    expect(screen.getByRole('button', { name: 'More' })).toHaveFocus();
  });

  it('shows the sentence of a refusal and keeps what was typed', async () => {
    const { api, user } = renderTab();
    jest
      .spyOn(api.deployments, 'vetoVersion')
      .mockRejectedValueOnce(
        await responseError(
          403,
          'You may not veto versions of payments-api. Its owners can.',
        ),
      );

    const menu = await openMenu(user);
    await user.click(menu.getByRole('menuitem', { name: 'Veto a version…' }));
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Veto a version of payments-api',
      }),
    );
    await user.type(dialog.getByRole('textbox', { name: /^Version/ }), '4.1.9');
    await user.type(
      dialog.getByRole('textbox', { name: /^Reason/ }),
      'Loses refunds',
    );
    await user.keyboard('{Tab}{Tab}{Enter}');

    expect(
      await dialog.findByText(
        'You may not veto versions of payments-api. Its owners can.',
      ),
    ).toBeInTheDocument();
    expect(dialog.getByRole('textbox', { name: /^Version/ })).toHaveValue(
      '4.1.9',
    );

    await user.click(dialog.getByRole('button', { name: 'Veto the version' }));
    expect(
      await screen.findByText('Version 4.1.9 may not be deployed anywhere'),
    ).toBeInTheDocument();
  });

  it('offers no veto where there are no versions', async () => {
    const { user } = renderTab(
      {},
      {
        entity: {
          ...ENTITY,
          kind: 'Group',
          metadata: { name: 'team-payments' },
        },
      },
    );

    const menu = await openMenu(user);
    expect(
      menu.getAllByRole('menuitem').map(({ textContent }) => textContent),
    ).toEqual(['Lock deployments…']);
  });

  it('does not pass for unlocked when that is not known', async () => {
    const api = new FakeReleasesApi();
    jest
      .spyOn(api.deployments, 'listLocks')
      .mockRejectedValue(await responseError(400, 'No luck'));
    renderTab({}, { api });

    expect(
      await screen.findByText(
        'Whether payments-api is locked could not be found out',
      ),
    ).toBeInTheDocument();
  });
});
