import type { MissingEntity } from '@slipway/backstage-plugin-releases-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  FakeReleasesApi,
  responseError,
} from '../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../__testUtils__/renderReleases';
import { CATALOG } from '../planning/editor/__testUtils__/renderPage';
import { NfsReleasesPage } from '../ReleasesPage';

pinNow();

const OLD: MissingEntity = {
  entityRef: 'component:default/pay-api',
  kind: 'component',
  title: 'Pay API',
  missingSince: '2026-11-20T08:00:00.000Z',
  releases: 12,
};

const GONE: MissingEntity = {
  entityRef: 'resource:default/old-db',
  kind: 'resource',
  missingSince: '2026-11-03T08:00:00.000Z',
  releases: 1,
};

const MOUNTED = (
  <Routes>
    <Route path="/releases/*" element={<NfsReleasesPage />} />
  </Routes>
);

function renderPage(
  options: { path?: string; missing?: MissingEntity[] } = {},
) {
  const { path = '/releases/catalog', missing = [OLD, GONE] } = options;
  const api = new FakeReleasesApi();
  api.catalog.lose(...missing);
  renderReleases(MOUNTED, { api, path, entities: CATALOG });
  return { api, user: userEvent.setup() };
}

describe('vanished entities', () => {
  it('are reached from the menu of the releases page', async () => {
    const { user } = renderPage({ path: '/releases' });

    await user.click(
      await screen.findByRole('button', { name: 'Administration of releases' }),
    );
    await user.click(
      await screen.findByRole('menuitem', { name: 'Vanished entities' }),
    );

    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: 'Vanished entities',
      }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '/releases/catalog',
    );
  });

  it('are listed with how many releases name them', async () => {
    renderPage();

    const table = await screen.findByRole('table', {
      name: 'Entities that vanished from the catalog',
    });
    const [, old, gone] = within(table).getAllByRole('row');
    expect(old).toHaveTextContent('Pay API');
    expect(old).toHaveTextContent('3 days ago');
    expect(
      within(old).getByRole('link', { name: '12 releases name Pay API' }),
    ).toHaveAttribute(
      'href',
      '/releases/table?entityRef=component%3Adefault%2Fpay-api',
    );
    expect(gone).toHaveTextContent('old-db');
  });

  it('are re-linked after the consequence was read', async () => {
    const { api, user } = renderPage();
    const relink = jest.spyOn(api.catalog, 'relinkEntity');

    await user.click(
      await screen.findByRole('button', { name: 'Re-link Pay API…' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Re-link Pay API' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Re-link' }));
    const target = dialog.getByRole('textbox', {
      name: /^Entity that took its place/,
    });
    expect(target).toHaveFocus();
    expect(
      dialog.getByText('Choose the entity that took its place.'),
    ).toBeInTheDocument();

    await user.type(target, 'pay');
    const options = await screen.findAllByRole('option', { name: /pay/i });
    // The system Payments and Team Payments are of other kinds.
    expect(options.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Payments API'),
      expect.stringContaining('Payments worker'),
    ]);
    await user.click(options[0]);
    expect(
      dialog.getByText(/^12 releases will name .+ instead of Pay API/),
    ).toBeInTheDocument();
    await user.type(
      dialog.getByRole('textbox', { name: /^Reason/ }),
      'Renamed',
    );
    await user.click(dialog.getByRole('button', { name: 'Re-link' }));

    expect(
      await screen.findByText(/^12 releases now name .+ instead of Pay API\.$/),
    ).toBeInTheDocument();
    expect(relink).toHaveBeenCalledWith({
      from: OLD.entityRef,
      to: 'component:default/payments-api',
      reason: 'Renamed',
    });
    expect(
      screen.queryByRole('button', { name: 'Re-link Pay API…' }),
    ).not.toBeInTheDocument();
  });

  it('stay as they are when the backend refuses, with what was entered', async () => {
    const { api, user } = renderPage();
    jest.spyOn(api.catalog, 'relinkEntity').mockRejectedValue(
      await responseError(400, 'Bad input', [
        {
          field: 'from',
          rule: 'missing',
          message: 'component:default/pay-api is in the catalog again.',
        },
      ]),
    );

    await user.click(
      await screen.findByRole('button', { name: 'Re-link Pay API…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const target = dialog.getByRole('textbox', {
      name: /^Entity that took its place/,
    });
    await user.type(target, 'payments-api');
    await user.tab();
    await user.click(dialog.getByRole('button', { name: 'Re-link' }));

    expect(
      await dialog.findByText(
        'component:default/pay-api is in the catalog again.',
      ),
    ).toBeInTheDocument();
    expect(target).not.toHaveValue('');
  });

  it('says in the backend’s words who may see them', async () => {
    const api = new FakeReleasesApi();
    jest
      .spyOn(api.catalog, 'listMissingEntities')
      .mockRejectedValue(
        await responseError(403, 'You may not re-link entities.'),
      );
    renderReleases(MOUNTED, { api, path: '/releases/catalog' });

    expect(
      await screen.findByText('You may not re-link entities.'),
    ).toBeInTheDocument();
  });

  it('are none as long as the catalog has everything', async () => {
    renderPage({ missing: [] });

    expect(
      await screen.findByRole('heading', { name: 'Nothing has vanished' }),
    ).toBeInTheDocument();
  });
});
