import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReleasesApi } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import {
  aRelease,
  aWindow,
  demoReleases,
  idOf,
} from '../../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../../__testUtils__/fakeReleasesApi';
import {
  NOW,
  pinNow,
  renderReleases,
} from '../../__testUtils__/renderReleases';
import { PortfolioPage } from './PortfolioPage';

pinNow();

const payments = aRelease({
  id: idOf(1),
  title: 'Payments 4.2',
  summary: 'Pay in instalments',
  state: 'approved',
  components: [
    { entityRef: 'component:default/payments-api', version: '4.2.0' },
    { entityRef: 'component:default/ledger', version: '7.0.1' },
    { entityRef: 'component:default/payments-worker', version: '4.2.0' },
  ],
  windows: [
    aWindow('2026-12-04T13:00:00.000Z', { timeZone: 'America/New_York' }),
  ],
});

const login = aRelease({
  id: idOf(2),
  title: 'Login 2.0',
  type: 'major',
  owner: 'group:default/team-identity',
  components: [{ entityRef: 'component:default/login-web', version: '2.0.0' }],
  updatedAt: '2026-11-22T15:30:00.000Z',
});

function renderTable(api: ReleasesApi, options: { query?: string } = {}) {
  return renderReleases(<PortfolioPage view="table" />, {
    api,
    path: `/releases/table${options.query ?? ''}`,
  });
}

async function findRow(title: string) {
  return (await screen.findByText(title)).closest('tr')!;
}

function address() {
  return screen.getByLabelText('address').textContent;
}

describe('the table of releases', () => {
  it('shows what each release is, delivers and when it goes', async () => {
    renderTable(new FakeReleasesApi([payments, login]));

    const row = within(await findRow('Payments 4.2'));
    expect(row.getByRole('link', { name: 'Payments 4.2' })).toHaveAttribute(
      'href',
      `/releases/${payments.id}`,
    );
    expect(row.getByText('Pay in instalments')).toBeInTheDocument();
    expect(row.getByText('Approved')).toBeInTheDocument();
    expect(row.getByText('Minor')).toBeInTheDocument();
    expect(row.getByText('payments-api')).toBeInTheDocument();
    expect(row.getByText('7.0.1')).toBeInTheDocument();
    expect(row.getByText('+1 more')).toBeInTheDocument();
    expect(row.getByText('Production')).toBeInTheDocument();
    expect(row.getByText('in 11 days')).toBeInTheDocument();
    expect(row.getByText(/^Fri,? 4 Dec,? (at )?14:00$/)).toHaveAttribute(
      'datetime',
      '2026-12-04T13:00:00.000Z',
    );
    expect(
      row.getByText('08:00 – 09:00 in America/New York'),
    ).toBeInTheDocument();

    expect(
      within(await findRow('Login 2.0')).getByText('No window yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: '2 releases' }),
    ).toBeInTheDocument();
  });

  it('goes through the pages that the backend cuts, and back', async () => {
    renderTable(new FakeReleasesApi(demoReleases(45, DateTime.fromISO(NOW))));
    const user = userEvent.setup();

    expect(await screen.findByText('1–20 of 45')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Previous page' }),
    ).toBeDisabled();

    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('21–40 of 45')).toBeInTheDocument();
    expect(address()).toContain('cursor=20');

    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('41–45 of 45')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
    expect(screen.getAllByRole('row')).toHaveLength(1 + 5);

    await user.click(screen.getByRole('button', { name: 'Previous page' }));
    expect(await screen.findByText('21–40 of 45')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'First page' }));
    expect(await screen.findByText('1–20 of 45')).toBeInTheDocument();
    expect(address()).not.toContain('cursor');
  });

  it('lets the backend sort, and says which way', async () => {
    const api = new FakeReleasesApi([payments, login]);
    const list = jest.spyOn(api, 'listReleases');
    renderTable(api);
    const user = userEvent.setup();

    await findRow('Payments 4.2');
    expect(list).toHaveBeenLastCalledWith(
      expect.objectContaining({ sort: '-updatedAt', limit: 20 }),
    );
    await user.click(screen.getByRole('button', { name: 'Release' }));
    await waitFor(() =>
      expect(list).toHaveBeenLastCalledWith(
        expect.objectContaining({ sort: 'title' }),
      ),
    );
    expect(
      screen.getByRole('columnheader', { name: /Release/ }),
    ).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'Release' }));
    await waitFor(() => expect(address()).toContain('sort=-title'));
  });

  it('takes the filters from the address', async () => {
    const api = new FakeReleasesApi([payments, login]);
    const list = jest.spyOn(api, 'listReleases');
    renderTable(api, {
      query:
        '?type=major&owner=group:default/team-identity&state=draft&state=nonsense',
    });

    await findRow('Login 2.0');
    expect(screen.queryByText('Payments 4.2')).not.toBeInTheDocument();
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({
        type: ['major'],
        owner: ['group:default/team-identity'],
        state: ['draft'],
      }),
    );
    const chips = within(screen.getByRole('list', { name: 'Active filters' }));
    expect(chips.getByText('Type: Major')).toBeInTheDocument();
    expect(chips.getByText('State: Draft')).toBeInTheDocument();
    expect(chips.getByText(/Owner:/)).toHaveTextContent('team-identity');
  });

  it('puts the filters into the address, and takes them away again', async () => {
    renderTable(new FakeReleasesApi([payments, login]));
    const user = userEvent.setup();
    await findRow('Payments 4.2');

    await user.click(screen.getByLabelText('State'));
    await user.click(await screen.findByRole('option', { name: 'Approved' }));
    await user.keyboard('{Escape}');
    await user.type(screen.getByLabelText('Search'), 'pay');
    await waitFor(() => expect(address()).toContain('state=approved&text=pay'));
    await waitFor(() =>
      expect(screen.queryByText('Login 2.0')).not.toBeInTheDocument(),
    );

    await user.click(screen.getByText('State: Approved'));
    expect(address()).not.toContain('state');
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(await screen.findByText('Login 2.0')).toBeInTheDocument();
    expect(address()).toBe('/releases/table');
    expect(screen.getByLabelText('Search')).toHaveValue('');
  });

  it('knows the teams of the viewer', async () => {
    const api = new FakeReleasesApi([payments, login]);
    renderTable(api);
    const user = userEvent.setup();
    await findRow('Payments 4.2');

    await user.click(screen.getByRole('checkbox', { name: 'My teams' }));

    await waitFor(() =>
      expect(screen.queryByText('Payments 4.2')).not.toBeInTheDocument(),
    );
    expect(await screen.findByText('Login 2.0')).toBeInTheDocument();
    expect(address()).toContain('mine=true');
  });

  it('remembers the columns', async () => {
    renderTable(new FakeReleasesApi([payments]));
    const user = userEvent.setup();
    await findRow('Payments 4.2');

    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Owner' }));
    await user.keyboard('{Escape}');

    await waitFor(() =>
      expect(
        screen.queryByRole('columnheader', { name: 'Owner' }),
      ).not.toBeInTheDocument(),
    );
    expect(
      screen.getByRole('columnheader', { name: 'Type' }),
    ).toBeInTheDocument();
  });

  it('teaches how to begin when there is nothing', async () => {
    renderTable(new FakeReleasesApi());

    expect(
      await screen.findByRole('heading', {
        name: 'No releases are planned yet',
      }),
    ).toBeInTheDocument();
    for (const link of await screen.findAllByRole('link', {
      name: 'Plan a release',
    })) {
      expect(link).toHaveAttribute('href', '/releases/new');
    }
  });

  it('offers a way out when nothing matches', async () => {
    renderTable(new FakeReleasesApi([payments]), { query: '?text=nonsense' });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', { name: 'Clear all filters' }),
    );
    expect(await screen.findByText('Payments 4.2')).toBeInTheDocument();
  });

  it('says why it failed and tries again', async () => {
    const api = new FakeReleasesApi([payments]);
    jest
      .spyOn(api, 'listReleases')
      .mockRejectedValueOnce(
        await responseError(409, 'The projection is being rebuilt'),
      );
    renderTable(api);
    const user = userEvent.setup();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The projection is being rebuilt',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Payments 4.2')).toBeInTheDocument();
  });

  it('leads from a cursor that is not understood to the first page', async () => {
    const api = new FakeReleasesApi([payments]);
    jest
      .spyOn(api, 'listReleases')
      .mockRejectedValueOnce(await responseError(400, 'Malformed cursor'));
    renderTable(api, { query: '?cursor=nonsense' });
    const user = userEvent.setup();

    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Payments 4.2')).toBeInTheDocument();
    expect(address()).toBe('/releases/table');
  });

  it('tells those who may not see releases', async () => {
    const api = new FakeReleasesApi();
    jest
      .spyOn(api, 'listReleases')
      .mockRejectedValue(await responseError(403, 'Unauthorized'));
    renderTable(api);

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });
});
