import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { FakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { aRelease, idOf } from '../__testUtils__/demoReleases';
import { pinNow, renderReleases } from '../__testUtils__/renderReleases';
import { BoardList } from './BoardList';
import { BoardPage } from './BoardPage';

const WINDOW = {
  environment: 'production',
  start: '2026-11-25T13:00:00.000Z',
  end: '2026-11-25T14:00:00.000Z',
  timeZone: 'Europe/Berlin',
};

function release(number: number, title: string) {
  return aRelease({
    id: idOf(number),
    title,
    state: 'candidate',
    windows: [WINDOW],
    plannedStart: WINDOW.start,
    plannedEnd: WINDOW.end,
  });
}

describe('change board', () => {
  pinNow();

  function start(api = new FakeReleasesApi([release(1, 'Payments 4.2')])) {
    renderReleases(
      <Routes>
        <Route path="/releases/boards" element={<BoardList />} />
        <Route path="/releases/boards/:boardId" element={<BoardPage />} />
      </Routes>,
      { api, path: '/releases/boards' },
    );
    return api;
  }

  async function convene() {
    await userEvent.click(
      await screen.findByRole('button', { name: 'Convene a sitting' }),
    );
    const dialog = screen.getByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Convene a sitting' }),
    );
  }

  it('says honestly of what came approved that nobody here approved it', async () => {
    const approved = {
      ...release(1, 'Ledger 7.0'),
      state: 'approved' as const,
    };
    const api = new FakeReleasesApi([approved]);
    api.approvals.ask(approved.id, []);
    start(api);
    await convene();

    expect(
      await screen.findByText(
        'Approved before it was brought over; who approved it is not recorded here.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Production:/)).toBeInTheDocument();
  });

  it('is convened for the coming week and goes through its releases', async () => {
    start();
    expect(await screen.findByText('No sittings yet')).toBeInTheDocument();
    await convene();
    expect(
      await screen.findByRole('heading', { name: 'Change board, week 48' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Payments 4.2' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/23 Nov 2026 – 29 Nov 2026/)).toBeInTheDocument();
  });

  it('keeps what was said of a release, and loses nothing when that fails', async () => {
    const api = start();
    await convene();
    const note = await screen.findByRole('textbox', {
      name: 'Note on Payments 4.2',
    });
    await userEvent.type(note, 'Wait for ledger');
    const failing = jest
      .spyOn(api.boards, 'note')
      .mockRejectedValueOnce(new Error('The sitting is closed'));
    await userEvent.click(screen.getByRole('button', { name: 'Save note' }));
    expect(
      await screen.findByText('The sitting is closed'),
    ).toBeInTheDocument();
    expect(note).toHaveValue('Wait for ledger');

    failing.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Save note' }));
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    const [board] = (await api.boards.listBoards()).items;
    expect((await api.boards.getBoard(board.id)).agenda[0].note).toBe(
      'Wait for ledger',
    );
  });

  it('takes no more notes once it is closed', async () => {
    start();
    await convene();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Close the sitting' }),
    );
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', {
        name: 'Close the sitting',
      }),
    );
    expect(await screen.findByText('Closed')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('says at the field what is wrong with a period', async () => {
    start();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Convene a sitting' }),
    );
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.clear(dialog.getByRole('textbox', { name: /Title/ }));
    await userEvent.clear(dialog.getByLabelText(/Until/));
    await userEvent.type(dialog.getByLabelText(/Until/), '2026-11-01');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Convene a sitting' }),
    );
    expect(await screen.findByText('Enter a title.')).toBeInTheDocument();
    expect(
      screen.getByText('The end must not lie before the start.'),
    ).toBeInTheDocument();
    expect(dialog.getByRole('textbox', { name: /Title/ })).toHaveFocus();
  });

  it('offers nothing to those who may not hold it', async () => {
    const api = new FakeReleasesApi();
    api.boards.mayHold = false;
    start(api);
    expect(
      await screen.findByText(/A release manager convenes it/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
