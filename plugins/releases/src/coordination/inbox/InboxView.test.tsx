import type { Release } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { aDecision, aRule, VIEWER } from '../../__testUtils__/demoApprovals';
import { aRelease, aWindow, idOf } from '../../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../../__testUtils__/renderReleases';
import { PortfolioPage } from '../../planning/list';

pinNow();

const RELEASES = ['Payments 4.2', 'Ledger 7', 'Tracker 3'].map((title, index) =>
  aRelease({
    id: idOf(index + 1),
    title,
    state: 'candidate',
    windows: [aWindow(`2026-12-0${index + 2}T13:00:00.000Z`)],
  }),
);

const [PAYMENTS, LEDGER, TRACKER] = RELEASES;

function apiWith(releases: Release[] = RELEASES) {
  const api = new FakeReleasesApi(releases);
  releases.forEach(({ id, title }) =>
    api.approvals.ask(id, [
      aRule({ id: 'owners-a', reason: `You own what ${title} delivers` }),
    ]),
  );
  return api;
}

function open(api = apiWith(), path = '/releases/approvals') {
  renderReleases(
    <Routes>
      <Route path="/releases" element={<PortfolioPage view="calendar" />} />
      <Route
        path="/releases/approvals"
        element={<PortfolioPage view="approvals" />}
      />
      <Route path="/releases/:id/approvals" element={<p>The decision</p>} />
    </Routes>,
    { api, path },
  );
  return { api, user: userEvent.setup() };
}

async function findRows() {
  const list = await screen.findByRole('list', { name: 'Releases' });
  return within(list)
    .getAllByRole('listitem')
    .filter(row => row.parentElement === list);
}

function titleOf(row: HTMLElement) {
  return within(row).getAllByRole('link')[0];
}

describe('the inbox', () => {
  it('says in two lines what waits, why, and until when, soonest first', async () => {
    open();

    const rows = await findRows();
    expect(
      rows.map(
        row => within(row).getByRole('link', { name: /^[A-Z]/ }).textContent,
      ),
    ).toEqual(['Payments 4.2', 'Ledger 7', 'Tracker 3']);
    expect(rows[0]).toHaveTextContent('payments-api 4.2.0');
    expect(rows[0]).toHaveTextContent('You own what Payments 4.2 delivers');
    expect(rows[0]).toHaveTextContent('Needed in 9 days');
    expect(
      screen.getByRole('heading', { name: '3 releases wait for you' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Approvals (3)' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('is one of the views of the releases', async () => {
    const { user } = open(apiWith(), '/releases');

    await user.click(await screen.findByRole('tab', { name: 'Approvals (3)' }));
    expect(await findRows()).toHaveLength(3);
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '/releases/approvals',
    );
  });

  it('is gone through with the keyboard', async () => {
    const { user } = open();
    const rows = await findRows();

    await user.keyboard('j');
    expect(titleOf(rows[0])).toHaveFocus();
    await user.keyboard('j');
    expect(titleOf(rows[1])).toHaveFocus();
    await user.keyboard('jjj');
    expect(titleOf(rows[2])).toHaveFocus();
    await user.keyboard('k');
    expect(titleOf(rows[1])).toHaveFocus();

    await user.keyboard('r');
    const dialog = await screen.findByRole('dialog', {
      name: 'Decide on “Ledger 7”',
    });
    // Letters are text again here.
    await user.type(
      await within(dialog).findByLabelText(/^Why do you reject it/),
      'jar',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Reject' }));
    expect(
      await screen.findByText('You rejected “Ledger 7”.'),
    ).toBeInTheDocument();
    await waitFor(async () => expect(await findRows()).toHaveLength(2));

    await user.keyboard('{Escape}kka');
    const approval = await screen.findByRole('dialog', {
      name: 'Decide on “Payments 4.2”',
    });
    await user.click(
      await within(approval).findByRole('button', { name: 'Approve' }),
    );
    expect(
      await screen.findByText('You approved “Payments 4.2”.'),
    ).toBeInTheDocument();
  });

  it('opens a release with Enter and lists its keys with ?', async () => {
    const { user } = open();
    await findRows();

    await user.keyboard('?');
    const help = await screen.findByRole('dialog', {
      name: 'Keyboard shortcuts',
    });
    expect(within(help).getByText('next release')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    titleOf((await findRows())[0]).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('The decision')).toBeInTheDocument();
  });

  it('approves several after a summary, each judged by itself', async () => {
    const api = apiWith();
    const { user } = open(api);
    await findRows();
    const decideMany = jest.spyOn(api.approvals, 'decideMany');

    await user.click(
      screen.getByRole('checkbox', { name: 'Select Payments 4.2' }),
    );
    await user.click(screen.getByRole('checkbox', { name: 'Select Ledger 7' }));
    expect(screen.getByText('2 releases selected')).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Approve 2 releases…' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Approve 2 releases?',
    });
    const summary = within(dialog).getByRole('list', {
      name: 'What you approve',
    });
    expect(summary).toHaveTextContent('You own what Ledger 7 delivers');
    expect(
      await within(summary).findAllByText(/Blocked \(1\) for Production/),
    ).toHaveLength(2);

    // Ledger changes between the summary and the click.
    await api.updateRelease(LEDGER, { type: 'major' });
    await user.type(
      within(dialog).getByLabelText('Comment for all of them'),
      'Board of 23 November',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Approve 2 releases' }),
    );
    expect(
      await within(dialog).findByText('1 of 2 releases approved'),
    ).toBeInTheDocument();
    const results = within(
      within(dialog).getByRole('list', { name: 'What became of each' }),
    ).getAllByRole('listitem');
    expect(results[0]).toHaveTextContent('Payments 4.2 approved');
    expect(results[1]).toHaveTextContent(
      'Ledger 7 not approved: The release changed since you read it',
    );
    expect(decideMany).toHaveBeenCalledWith([
      expect.objectContaining({
        releaseId: PAYMENTS.id,
        decision: 'approve',
        comment: 'Board of 23 November',
      }),
      expect.objectContaining({ releaseId: LEDGER.id }),
    ]);
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(async () => expect(await findRows()).toHaveLength(2));
    expect(screen.queryByText(/selected/)).toBeNull();
  });

  it('leaves out of several what asks for a confirmation', async () => {
    const api = apiWith();
    api.approvals.ask(TRACKER.id, [aRule({ id: 'owners-a', stepUp: true })]);
    const { user } = open(api);
    await findRows();

    await user.click(screen.getByRole('button', { name: 'Select all' }));
    await user.click(
      screen.getByRole('button', { name: 'Approve 3 releases…' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Approve 2 releases?',
    });
    expect(
      within(dialog).getByRole('list', { name: /ask for their title/ }),
    ).toHaveTextContent('Tracker 3');
  });

  it('shows only what concerns an entity, as the address says', async () => {
    const api = apiWith();
    const list = jest.spyOn(api.approvals, 'listApprovals');
    const { user } = open(
      api,
      '/releases/approvals?entityRef=component:default/tracker',
    );

    expect(
      await screen.findByRole('heading', {
        name: 'Nothing about tracker waits for you',
      }),
    ).toBeInTheDocument();
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({ entityRef: ['component:default/tracker'] }),
    );
    await user.click(screen.getAllByRole('button', { name: 'Show all' })[0]);
    expect(await findRows()).toHaveLength(3);
    expect(screen.getByLabelText('address')).toHaveTextContent(
      /^\/releases\/approvals$/,
    );
  });

  it('keeps what was decided', async () => {
    const api = apiWith();
    api.approvals.ask(PAYMENTS.id, [
      aRule({
        id: 'owners-a',
        needed: 2,
        decisions: [aDecision({ decidedBy: VIEWER, comment: 'Go' })],
      }),
    ]);
    const { user } = open(api);
    expect(await findRows()).toHaveLength(2);

    await user.click(screen.getByRole('button', { name: 'Decided by you' }));
    expect(
      await screen.findByText('You approved 1 day ago'),
    ).toBeInTheDocument();
    expect(await findRows()).toHaveLength(1);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByLabelText('address')).toHaveTextContent('show=decided');
  });

  it('marks what changed since the viewer decided, and whom they stand in for', async () => {
    const api = apiWith([PAYMENTS]);
    api.approvals.ask(PAYMENTS.id, [
      aRule({
        id: 'owners-a',
        decisions: [aDecision({ decidedBy: VIEWER, status: 'stale' })],
        may: {
          decide: true,
          withdraw: false,
          onBehalfOf: ['user:default/sam.okafor'],
        },
      }),
    ]);
    open(api);

    const [row] = await findRows();
    expect(row).toHaveTextContent('Changed since your decision');
    expect(row).toHaveTextContent('for sam.okafor');
  });

  it('loads more on demand', async () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      aRelease({
        id: idOf(index + 1),
        title: `Release ${index + 1}`,
        state: 'candidate',
      }),
    );
    const { user } = open(apiWith(many));

    expect(await findRows()).toHaveLength(20);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(async () => expect(await findRows()).toHaveLength(25));
  });

  it('teaches when there is nothing', async () => {
    open(new FakeReleasesApi());

    expect(
      await screen.findByRole('heading', { name: 'Nothing waits for you' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Approvals' })).toBeInTheDocument();
    expect(
      screen.getByRole('button', {
        name: 'See releases that wait for approval',
      }),
    ).toHaveAttribute('href', '/releases/table?state=candidate');
  });

  it('says why it failed, and tries again', async () => {
    const api = apiWith();
    const error = await responseError(400, 'Not today');
    const spy = jest
      .spyOn(api.approvals, 'listApprovals')
      .mockRejectedValue(error);
    const { user } = open(api);

    expect(await screen.findByText(/Not today/)).toBeInTheDocument();
    spy.mockRestore();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await findRows()).toHaveLength(3);
  });

  it('tells those who may not see releases', async () => {
    const api = apiWith();
    jest
      .spyOn(api.approvals, 'listApprovals')
      .mockRejectedValue(await responseError(403, 'Unauthorized'));
    open(api);

    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
