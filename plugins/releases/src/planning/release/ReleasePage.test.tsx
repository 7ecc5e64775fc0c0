import {
  ApprovalRule,
  Release,
  ReleaseAction,
  ReleaseDetail,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { aRule, VIEWER } from '../../__testUtils__/demoApprovals';
import {
  FakeReleasesApi,
  responseError,
} from '../../__testUtils__/fakeReleasesApi';
import { aRelease, aWindow, idOf } from '../../__testUtils__/demoReleases';
import { pinNow } from '../../__testUtils__/renderReleases';
import { renderPage } from '../editor/__testUtils__/renderPage';

pinNow();

const RELEASE = aRelease({
  title: 'Payments 4.2',
  summary: 'Customers can pay in **instalments**.',
  releaseManager: 'user:default/mara.lind',
  components: [
    {
      entityRef: 'component:default/payments-api',
      version: '4.2.0',
      breaking: true,
      commit: 'abcdef0123456789',
      requirements: [
        { entityRef: 'resource:default/ledger-db', version: '>=7' },
      ],
    },
    { entityRef: 'component:default/old-worker', version: '1.9' },
  ],
  windows: [
    aWindow('2026-11-26T13:00:00.000Z', { timeZone: 'America/New_York' }),
  ],
  method: 'blue-green',
  backOutPlan: {
    description: 'Switch back.',
    rehearsedAt: '2026-11-10T09:00:00.000Z',
    rehearsalUrl: 'https://wiki.example/rehearsal',
  },
  scopeLinks: [
    {
      kind: 'change-request',
      key: 'CHG0031',
      title: 'Instalments',
      url: 'https://tracker.example/CHG0031',
      closes: true,
    },
  ],
  includes: [idOf(7), idOf(8)],
});

const PAGE = `/releases/${RELEASE.id}`;

class DetailedApi extends FakeReleasesApi {
  readonly #detail: Partial<ReleaseDetail>;

  constructor(releases: Release[], detail: Partial<ReleaseDetail>) {
    super(releases);
    this.#detail = detail;
  }

  async getRelease(id: string): Promise<ReleaseDetail> {
    return { ...(await super.getRelease(id)), ...this.#detail };
  }
}

const OFFERED: Record<ReleaseAction, string> = {
  submit: 'Submit for approval',
  close: 'Close release',
  update: 'Edit',
  reopen: 'Reopen',
  cancel: 'Cancel release',
  delete: 'Delete draft',
};

describe('ReleasePage', () => {
  it('shows the plan', async () => {
    renderPage(PAGE, {
      api: new DetailedApi([RELEASE], {
        entities: {
          'component:default/old-worker': {
            entityRef: 'component:default/old-worker',
            kind: 'component',
            missingSince: '2026-11-03T09:00:00.000Z',
          },
        },
        bundledReleases: [
          { id: idOf(7), title: 'Ledger 7', state: 'approved' },
        ],
      }),
    });

    expect(
      await screen.findByRole('heading', { level: 2, name: 'Payments 4.2' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Minor', { exact: false })).toBeInTheDocument();
    const [owner] = await screen.findAllByRole('link', {
      name: 'Team Payments',
    });
    expect(owner).toHaveAttribute(
      'href',
      '/catalog/default/group/team-payments',
    );
    expect(screen.getAllByText(/in 3 days/)).not.toHaveLength(0);

    const table = screen.getByRole('table', { name: 'What ships' });
    const [, api, worker] = within(table).getAllByRole('row');
    expect(api).toHaveTextContent('4.2.0');
    expect(within(api).getByText('breaking change')).toBeInTheDocument();
    expect(within(worker).queryByText('breaking change')).toBeNull();
    expect(within(api).getByTitle('abcdef0123456789')).toBeInTheDocument();
    expect(
      await within(api).findByRole('link', { name: /Ledger database/ }),
    ).toBeInTheDocument();
    expect(worker).toHaveTextContent(
      'No longer in the catalog since 3 Nov 2026',
    );

    const link = screen.getByRole('link', { name: /^CHG0031/ });
    expect(link).toHaveAttribute('href', 'https://tracker.example/CHG0031');
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
    expect(
      screen.getByText('Change request, closed by this release'),
    ).toBeInTheDocument();
    expect(screen.getByText('instalments').tagName).toBe('STRONG');
    expect(screen.getByText(/^Blue-green/)).toBeInTheDocument();
    expect(screen.getByText(/Rehearsed .*10 Nov/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Ledger 7' })).toBeInTheDocument();
    expect(
      screen.getByText('1 release that you may not see'),
    ).toBeInTheDocument();
  });

  it.each<[ReleaseState, ReleaseAction[]]>([
    ['draft', ['submit', 'update', 'cancel', 'delete']],
    ['candidate', ['update', 'reopen', 'cancel']],
    ['approved', ['cancel']],
    ['deployed', ['close']],
  ])('offers for a release that is %s: %s', async (state, allowedActions) => {
    renderPage(PAGE, {
      api: new DetailedApi([{ ...RELEASE, state }], { allowedActions }),
    });
    const actions = await screen.findByRole('group', {
      name: 'What you can do with this release',
    });

    for (const [action, label] of Object.entries(OFFERED)) {
      const found = within(actions).queryByRole('button', { name: label });
      expect([label, found !== null]).toEqual([
        label,
        allowedActions.includes(action as ReleaseAction),
      ]);
    }
  });

  it.each<[ReleaseState, string]>([
    [
      'candidate',
      'You can read this release. Its owner or release manager can change it.',
    ],
    ['deploying', 'Deployments move it on.'],
    ['closed', 'Nothing more happens to this release.'],
  ])('says why there is nothing to do when %s', async (state, text) => {
    renderPage(PAGE, {
      api: new DetailedApi([{ ...RELEASE, state }], { allowedActions: [] }),
    });

    expect(await screen.findByText(text, { exact: false })).toBeInTheDocument();
    const current = screen
      .getAllByRole('listitem')
      .find(item => item.getAttribute('aria-current') === 'step');
    expect(current).toHaveTextContent(new RegExp(state, 'i'));
  });

  it('shows from where a cancelled release was cancelled', async () => {
    const api = new FakeReleasesApi([{ ...RELEASE, state: 'cancelled' }]);
    jest.spyOn(api, 'getHistory').mockResolvedValue({
      items: [
        {
          releaseId: RELEASE.id,
          sequence: 3,
          type: 'release-cancelled',
          actor: 'user:default/mara.lind',
          at: '2026-11-20T09:00:00.000Z',
          data: { from: 'candidate', to: 'cancelled' },
          previousHash: '',
          hash: '',
        },
      ],
      verification: { intact: true, length: 3 },
      pageInfo: {},
    });
    renderPage(PAGE, { api });

    const steps = await screen.findByRole('list', {
      name: 'State of the release',
    });
    await waitFor(() =>
      expect(
        within(steps)
          .getAllByRole('listitem')
          .map(step => step.textContent),
      ).toEqual(['Draftdone', 'Candidatedone', 'Cancellednow']),
    );
  });

  it('submits after saying what that leads to', async () => {
    const { api, user } = renderPage(PAGE, { releases: [RELEASE] });
    const transition = jest.spyOn(api, 'transitionRelease');

    await user.click(
      await screen.findByRole('button', { name: 'Submit for approval' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Submit “Payments 4.2” for approval?',
    });
    expect(dialog).toHaveAccessibleDescription(/2 components in 1 window/);
    expect(
      await within(dialog).findByText('1 person in 1 team will be asked.'),
    ).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('Comment'), 'Ready');
    await user.click(
      within(dialog).getByRole('button', { name: 'Submit for approval' }),
    );

    expect(
      await screen.findByText('The release is now a candidate.'),
    ).toBeInTheDocument();
    expect(transition).toHaveBeenCalledWith(
      expect.objectContaining({ id: RELEASE.id, revision: 1 }),
      'submit',
      'Ready',
    );
    expect(
      await screen.findByRole('button', { name: 'Reopen' }),
    ).toBeInTheDocument();
  });

  it.each<[string, ApprovalRule[], string]>([
    [
      'several people',
      [
        aRule({ id: 'owners-a', approvers: ['user:default/a', VIEWER] }),
        aRule({
          id: 'owners-b',
          assignee: 'group:default/team-b',
          approvers: ['user:default/a', 'user:default/b'],
        }),
      ],
      '3 people in 2 teams will be asked.',
    ],
    [
      'a person without a team',
      [aRule({ id: 'manager', assignee: VIEWER, approvers: [VIEWER] })],
      '1 person will be asked.',
    ],
    [
      'nobody, because the type asks nobody',
      [],
      'Nobody has to approve it: it is approved as soon as you submit it.',
    ],
    [
      'nobody, because a group has no members',
      [aRule({ id: 'owners-a', approvers: [], state: 'unresolvable' })],
      'For one approval there is nobody who can decide. The release waits until the catalog names somebody.',
    ],
  ])('says before it submits who will be asked: %s', async (_, rules, text) => {
    const api = new FakeReleasesApi([RELEASE]);
    api.approvals.ask(RELEASE.id, rules);
    const { user } = renderPage(PAGE, { api });

    await user.click(
      await screen.findByRole('button', { name: 'Submit for approval' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(text)).toBeInTheDocument();
  });

  it('leads those who are asked to their decision', async () => {
    const api = new FakeReleasesApi([{ ...RELEASE, state: 'candidate' }]);
    api.approvals.ask(RELEASE.id, [aRule({ id: 'owners-a' })]);
    const { user } = renderPage(PAGE, { api });

    const review = await screen.findByRole('button', { name: 'Review' });
    expect(review).toHaveAttribute('href', `${PAGE}/approvals`);
    await user.click(review);
    expect(
      await screen.findByRole('form', { name: 'Your decision' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Review' })).toBeNull();
  });

  it('names what is missing before it can be submitted', async () => {
    const { user } = renderPage(PAGE, {
      releases: [{ ...RELEASE, windows: [] }],
    });

    await user.click(
      await screen.findByRole('button', { name: 'Submit for approval' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: '“Payments 4.2” is not complete yet',
    });
    expect(dialog).toHaveTextContent('The release has no deployment window');
    expect(
      within(dialog).getByRole('button', { name: 'Complete the plan' }),
    ).toHaveAttribute('href', `${PAGE}/edit`);
  });

  it('deletes a draft and leaves its page', async () => {
    const { api, user } = renderPage(PAGE, { releases: [RELEASE] });

    await user.click(
      await screen.findByRole('button', { name: 'Delete draft' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('2 components, 1 window');
    await user.click(
      within(dialog).getByRole('button', { name: 'Delete draft' }),
    );

    expect(await screen.findByText('The portfolio')).toBeInTheDocument();
    await expect(api.getRelease(RELEASE.id)).rejects.toThrow();
  });

  it('shows in the dialog why an action is refused, and Escape leaves it', async () => {
    const api = new FakeReleasesApi([RELEASE]);
    jest
      .spyOn(api, 'transitionRelease')
      .mockRejectedValueOnce(await responseError(403, 'You may not cancel it.'))
      .mockRejectedValueOnce(await responseError(412, 'Revision 2'));
    const { user } = renderPage(PAGE, { api });
    await user.click(
      await screen.findByRole('button', { name: 'Cancel release' }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', {
      name: 'Cancel release',
    });

    await user.type(within(dialog).getByLabelText('Comment'), 'No budget');
    await user.click(confirm);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'You may not cancel it.',
    );
    expect(within(dialog).getByLabelText('Comment')).toHaveValue('No budget');
    await user.click(confirm);
    expect(
      await within(dialog).findByText(/Somebody changed this release/),
    ).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('says that there is no such release', async () => {
    renderPage(PAGE);

    expect(
      await screen.findByRole('heading', { name: 'There is no such release' }),
    ).toBeInTheDocument();
  });
});
