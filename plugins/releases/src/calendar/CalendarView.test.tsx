import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReleasesApi } from '@slipway/backstage-plugin-releases-common';
import { aRelease, aWindow, idOf } from '../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../__testUtils__/renderReleases';
import { CalendarView } from './CalendarView';

pinNow();

const payments = aRelease({
  id: idOf(1),
  title: 'Payments 4.2',
  state: 'approved',
  windows: [
    aWindow('2026-12-02T09:00:00.000Z', { environment: 'staging' }),
    aWindow('2026-12-04T13:00:00.000Z', { timeZone: 'America/New_York' }),
  ],
});

function renderCalendar(api: ReleasesApi, query = '?month=2026-12') {
  return renderReleases(<CalendarView />, { api, path: `/releases${query}` });
}

function address() {
  return screen.getByLabelText('address').textContent;
}

describe('the calendar', () => {
  it('shows every window as a link that says all of it', async () => {
    renderCalendar(new FakeReleasesApi([payments]));
    const user = userEvent.setup();

    // Without a layout the calendar library cannot tell that its events are in sight.
    const link = await screen.findByRole('link', {
      name: /^Payments 4.2, approved, production, 4 December 14:00–15:00/,
      hidden: true,
    });
    expect(link).toHaveAttribute('href', `/releases/${payments.id}`);
    expect(link).toHaveTextContent('14:00 Production');
    expect(
      screen.getByRole('heading', { name: 'December 2026' }),
    ).toBeInTheDocument();
    expect(screen.getByText('2 deployment windows')).toBeInTheDocument();
    expect(screen.getByText('Times in Europe/Berlin')).toBeInTheDocument();

    await user.click(link);
    expect(address()).toBe(`/releases/${payments.id}`);
  });

  it('goes from month to month, in the address', async () => {
    const api = new FakeReleasesApi([payments]);
    const calendar = jest.spyOn(api, 'getCalendar');
    renderCalendar(api, '?state=approved');
    const user = userEvent.setup();

    await screen.findByRole('heading', { name: 'November 2026' });
    await user.click(screen.getByRole('button', { name: 'Next month' }));
    await screen.findByRole('heading', { name: 'December 2026' });
    expect(address()).toBe('/releases?state=approved&month=2026-12');
    await waitFor(() =>
      expect(calendar).toHaveBeenLastCalledWith({
        state: ['approved'],
        // Whole weeks of the viewer's zone.
        from: '2026-11-29T23:00:00.000Z',
        to: '2027-01-03T23:00:00.000Z',
        limit: 2000,
      }),
    );

    screen.getByRole('button', { name: 'Previous month' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'November 2026' });
    await user.click(screen.getByRole('button', { name: 'Previous month' }));
    await screen.findByRole('heading', { name: 'October 2026' });
    await user.click(screen.getByRole('button', { name: 'Today' }));
    await screen.findByRole('heading', { name: 'November 2026' });
    expect(address()).toBe('/releases?state=approved');
  });

  it('opens the list of a day that has more than fit, and closes it on Escape', async () => {
    const crowd = Array.from({ length: 7 }, (_, index) =>
      aRelease({
        id: idOf(index + 1),
        title: `Release ${index + 1}`,
        windows: [aWindow(`2026-12-04T0${index + 1}:00:00.000Z`)],
      }),
    );
    renderCalendar(new FakeReleasesApi(crowd));
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', {
        name: '4 more windows on 4 December',
        hidden: true,
      }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: '7 windows on Friday, 4 December 2026',
      }),
    );
    expect(dialog.getByRole('link', { name: 'Release 7' })).toHaveAttribute(
      'href',
      `/releases/${idOf(7)}`,
    );
    expect(dialog.getByText('08:00 – 09:00')).toBeInTheDocument();

    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('is a list of days for those who want or need one', async () => {
    renderCalendar(new FakeReleasesApi([payments]));
    const user = userEvent.setup();

    await user.click(await screen.findByRole('button', { name: 'List' }));
    expect(
      await screen.findByRole('heading', { name: 'Friday 4 December' }),
    ).toBeInTheDocument();
    const entries = screen.getAllByRole('link', { name: 'Payments 4.2' });
    expect(entries).toHaveLength(2);
    expect(screen.getByText('14:00 – 15:00')).toBeInTheDocument();
    expect(address()).toContain('display=list');
  });

  it('folds the days of the month that are over', async () => {
    renderCalendar(
      new FakeReleasesApi([
        aRelease({
          id: idOf(1),
          title: 'Past',
          windows: [aWindow('2026-11-03T09:00:00.000Z')],
        }),
        aRelease({
          id: idOf(2),
          title: 'Coming',
          windows: [aWindow('2026-11-27T09:00:00.000Z')],
        }),
      ]),
      '?display=list',
    );
    const user = userEvent.setup();

    expect(await screen.findByText('Coming')).toBeInTheDocument();
    expect(screen.queryByText('Past')).not.toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Show 1 earlier day' }),
    );
    expect(screen.getByText('Past')).toBeInTheDocument();
  });

  it('asks for all pages, and says when it stops', async () => {
    const api = new FakeReleasesApi([payments]);
    const page = await api.getCalendar({
      from: '2026-12-01T00:00:00.000Z',
      to: '2027-01-01T00:00:00.000Z',
    });
    const calendar = jest
      .spyOn(api, 'getCalendar')
      .mockImplementation(async ({ cursor }) => ({
        items: page.items.map(item => ({
          ...item,
          releaseId: `${item.releaseId} ${cursor}`,
        })),
        pageInfo: { nextCursor: `${Number(cursor ?? 0) + 1}` },
      }));
    renderCalendar(api, '?month=2026-12&display=list');

    expect(
      await screen.findByText(/^Only the first 10 windows are shown/),
    ).toBeInTheDocument();
    expect(calendar).toHaveBeenCalledTimes(5);
    expect(calendar).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: '4' }),
    );
  });

  it('keeps the grid of a month without windows and says where to look', async () => {
    renderCalendar(new FakeReleasesApi());

    expect(
      await screen.findByText(/No deployment window in December 2026/),
    ).toBeInTheDocument();
    expect(screen.getByRole('grid')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open the table' }),
    ).toHaveAttribute('href', '/releases/table');
  });

  it('lets go of filters that leave nothing', async () => {
    renderCalendar(
      new FakeReleasesApi([payments]),
      '?month=2026-12&type=emergency',
    );
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', { name: 'Clear all filters' }),
    );
    expect(await screen.findByText('2 deployment windows')).toBeInTheDocument();
    expect(address()).toBe('/releases?month=2026-12');
  });

  it('keeps the grid while it loads', async () => {
    const api = new FakeReleasesApi();
    jest.spyOn(api, 'getCalendar').mockReturnValue(new Promise(() => {}));
    renderCalendar(api);

    expect(await screen.findByRole('grid')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading deployment windows…',
    );
  });

  it('says in its place why it failed, and tries again', async () => {
    const api = new FakeReleasesApi([payments]);
    jest
      .spyOn(api, 'getCalendar')
      .mockRejectedValueOnce(
        await responseError(400, 'The interval is too long'),
      );
    renderCalendar(api);
    const user = userEvent.setup();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The interval is too long',
    );
    expect(
      screen.getByRole('heading', { name: 'December 2026' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('2 deployment windows')).toBeInTheDocument();
  });
});
