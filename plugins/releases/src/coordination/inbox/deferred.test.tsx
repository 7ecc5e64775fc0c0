import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { aRule } from '../../__testUtils__/demoApprovals';
import { aRelease, aWindow, idOf } from '../../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../../__testUtils__/renderReleases';
import { PortfolioPage } from '../../planning/list';

pinNow();

function aCandidate(id: number, title: string, start: string) {
  return aRelease({
    id: idOf(id),
    title,
    state: 'candidate',
    windows: [aWindow(start)],
  });
}

const LATER = aCandidate(1, 'Payments 4.2', '2026-12-04T13:00:00.000Z');
const SOON = aCandidate(2, 'Ledger 7', '2026-11-24T08:00:00.000Z');

function open(releases = [LATER], path = '/releases/approvals') {
  const api = new FakeReleasesApi(releases);
  releases.forEach(({ id }) =>
    api.approvals.ask(id, [aRule({ id: 'owners-a' })]),
  );
  renderReleases(
    <Routes>
      <Route
        path="/releases/approvals"
        element={<PortfolioPage view="approvals" />}
      />
    </Routes>,
    { api, path },
  );
  return { api, user: userEvent.setup() };
}

const findList = () => screen.findByRole('list', { name: 'Releases' });

const findDialog = (title: string) =>
  screen.findByRole('dialog', { name: `Put “${title}” aside?` });

describe('putting aside in the inbox', () => {
  it('is done and undone with the keyboard, and leaves the count meanwhile', async () => {
    const { user, api } = open([LATER, SOON]);
    await findList();
    await user.keyboard('jj');
    await user.keyboard('d');
    const dialog = within(await findDialog('Payments 4.2'));
    expect(
      await dialog.findByRole('radio', { name: /^Tomorrow morning/ }),
    ).toBeChecked();
    await user.click(dialog.getByRole('radio', { name: /^Monday morning/ }));
    await user.type(dialog.getByLabelText('Reason'), 'I am away');
    await user.click(dialog.getByRole('button', { name: 'Put aside' }));

    expect(
      await screen.findByText(/“Payments 4.2” is put aside until Mon/),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', { name: '1 release waits for you' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('tab', { name: 'Approvals (1)' }),
    ).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Deferred' }));
    expect(
      await screen.findByRole('heading', { name: 'You put 1 release aside' }),
    ).toBeInTheDocument();
    const list = await findList();
    expect(list).toHaveTextContent('Back on Mon 30 Nov, 09:00');
    expect(list).toHaveTextContent('I am away');
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '/releases/approvals?show=deferred',
    );
    await user.keyboard('d');
    expect(
      await screen.findByText('You have put nothing aside'),
    ).toBeInTheDocument();
    const { totalItems } = await api.approvals.listApprovals();
    expect(totalItems).toBe(2);
  });

  it('offers what leaves enough time, and says why the rest does not', async () => {
    const { user } = open([
      aCandidate(1, 'Payments 4.2', '2026-11-25T13:00:00.000Z'),
    ]);
    await user.click(
      await screen.findByRole('button', { name: 'Defer Payments 4.2…' }),
    );
    const dialog = within(await findDialog('Payments 4.2'));
    expect(
      await dialog.findByRole('radio', { name: /^Tomorrow morning/ }),
    ).toBeEnabled();
    const monday = dialog.getByRole('radio', { name: /^Monday morning/ });
    expect(monday).toBeDisabled();
    expect(monday).toHaveAccessibleName(/Less than 24 hours before/);
    expect(
      dialog.getByRole('radio', { name: /^A day before the window/ }),
    ).toBeEnabled();

    await user.click(dialog.getByRole('radio', { name: 'Another time' }));
    await user.click(dialog.getByRole('button', { name: 'Put aside' }));
    expect(await dialog.findByText('Choose until when.')).toBeInTheDocument();
    await user.type(dialog.getByLabelText('Time'), '2026-11-25T13:30');
    expect(
      await dialog.findByText(/^Choose Tue 24 Nov, .* or an earlier time/),
    ).toBeInTheDocument();
    await user.clear(dialog.getByLabelText('Time'));
    await user.type(dialog.getByLabelText('Time'), '2026-11-24T11:00');
    await user.click(dialog.getByRole('button', { name: 'Put aside' }));
    expect(
      await screen.findByRole('heading', { name: 'Nothing waits for you' }),
    ).toBeInTheDocument();
  });

  it('says when there is no time left for it', async () => {
    const { user } = open([SOON]);
    await findList();
    await user.keyboard('d');
    const dialog = within(await findDialog('Ledger 7'));
    expect(
      await dialog.findByText(/there is no time to put the decision aside/),
    ).toBeInTheDocument();
    dialog
      .getAllByRole('radio')
      .forEach(choice => expect(choice).toBeDisabled());
  });

  it('shows what the backend refuses beside the time', async () => {
    const { user, api } = open();
    const message = 'You decide in somebody else’s place no longer than that.';
    jest
      .spyOn(api.approvals, 'defer')
      .mockRejectedValue(
        await responseError(400, message, [
          { field: 'until', rule: 'withinDelegation', message },
        ]),
      );
    await findList();
    await user.keyboard('d');
    const dialog = within(await findDialog('Payments 4.2'));
    await dialog.findByRole('radio', { name: /^Tomorrow morning/ });
    await user.click(dialog.getByRole('button', { name: 'Put aside' }));
    expect(await dialog.findByText(message)).toBeInTheDocument();
  });

  it('says why something could not be taken back up', async () => {
    const { user, api } = open();
    await api.approvals.defer(LATER.id, 'owners-a', {
      until: '2026-11-27T08:00:00.000Z',
    });
    jest
      .spyOn(api.approvals, 'resume')
      .mockRejectedValue(await responseError(404, 'It waits already'));
    await user.click(await screen.findByRole('button', { name: 'Deferred' }));
    await user.click(
      await screen.findByRole('button', {
        name: 'Take it back up: Payments 4.2',
      }),
    );
    expect(
      await screen.findByText('It is still put aside: It waits already'),
    ).toBeInTheDocument();
  });

  it('is in the list of shortcuts', async () => {
    const { user } = open();
    await findList();
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', {
      name: 'Keyboard shortcuts',
    });
    expect(dialog).toHaveTextContent('dput aside, or take back up');
  });
});
