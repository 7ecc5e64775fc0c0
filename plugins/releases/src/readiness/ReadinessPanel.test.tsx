import type { ReleaseDetail } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { aRelease, aWindow, idOf } from '../__testUtils__/demoReleases';
import { aCheck, aFinding, aVerdict } from '../__testUtils__/demoVerdicts';
import {
  FakeReleasesApi,
  responseError,
} from '../__testUtils__/fakeReleasesApi';
import { pinNow } from '../__testUtils__/renderReleases';
import { renderPage } from '../planning/editor/__testUtils__/renderPage';

pinNow();

const RELEASE = aRelease({
  title: 'Payments 4.2',
  state: 'candidate',
  windows: [
    aWindow('2026-12-02T09:00:00.000Z', { environment: 'staging' }),
    aWindow('2026-12-04T13:00:00.000Z'),
  ],
});

const PAGE = `/releases/${RELEASE.id}`;

const BLOCKED = aVerdict([
  aCheck({ name: 'catalog.ownership', title: 'Ownership' }),
  aCheck({
    name: 'schedule.conflict',
    title: 'Conflicts',
    mode: 'warn',
    outcome: 'failed',
    findings: [
      aFinding('Overlaps Ledger 7.0', {
        releases: [{ id: idOf(7), title: 'Ledger 7.0' }],
      }),
    ],
  }),
  aCheck({
    name: 'dependencies.available',
    title: 'Dependencies',
    outcome: 'failed',
    findings: [
      aFinding('ledger-db runs 6.4.0 in production; it needs >=7', {
        entityRefs: ['resource:default/ledger-db'],
      }),
      { message: 'tracker is there', outcome: 'passed' },
    ],
    resolution: {
      kind: 'report-deployment',
      action: 'Deploy ledger-db 7 first.',
      people: ['group:default/team-payments'],
    },
  }),
  aCheck({
    name: 'dependencies.healthy',
    title: 'Open incidents',
    outcome: 'unknown',
    cause: 'the provider did not answer in 5 s',
  }),
  aCheck({
    name: 'testing.criteria',
    title: 'Acceptance criteria',
    mode: 'off',
    outcome: 'off',
    cause: 'Test evidence is not collected yet',
  }),
]);

function apiWith(verdict = BLOCKED, detail: Partial<ReleaseDetail> = {}) {
  const api = new FakeReleasesApi([RELEASE]);
  const { getRelease } = api;
  jest.spyOn(api, 'getRelease').mockImplementation(async id => ({
    ...(await getRelease.call(api, id)),
    ...detail,
  }));
  api.readiness.judge(RELEASE.id, verdict);
  return api;
}

async function findPanel() {
  const panel = await screen.findByRole('region', { name: 'Readiness' });
  await within(panel).findByText(/^Judged/);
  return within(panel);
}

describe('ReadinessPanel', () => {
  it('answers first, then says what blocks, why, and who can change it', async () => {
    renderPage(PAGE, { api: apiWith() });
    const panel = await findPanel();

    expect(panel.getByText('Blocked (2)')).toBeInTheDocument();
    expect(panel.getByText('for Production')).toBeInTheDocument();
    expect(
      panel.getByText('Judged 2 minutes ago on the current catalog.'),
    ).toBeInTheDocument();
    expect(panel.getAllByRole('status')[0]).toHaveTextContent(
      'Blocked (2) for Production',
    );

    const blocking = within(
      panel.getByRole('list', { name: '2 checks block' }),
    );
    expect(
      blocking.getByText('ledger-db runs 6.4.0 in production; it needs >=7'),
    ).toBeInTheDocument();
    expect(blocking.queryByText('tracker is there')).toBeNull();
    expect(
      await blocking.findByRole('link', { name: 'Ledger database' }),
    ).toHaveAttribute('href', '/catalog/default/resource/ledger-db');
    expect(blocking.getByText('Deploy ledger-db 7 first.')).toBeInTheDocument();
    expect(
      await blocking.findByRole('link', { name: 'Team Payments' }),
    ).toBeInTheDocument();

    const warnings = within(panel.getByRole('list', { name: '1 warning' }));
    expect(warnings.getByRole('link', { name: 'Ledger 7.0' })).toHaveAttribute(
      'href',
      `/releases/${idOf(7)}`,
    );
  });

  it('was never judged in the future, however the clocks differ', async () => {
    const judgedAt = '2026-11-24T12:00:00.000Z';
    renderPage(PAGE, { api: apiWith({ ...BLOCKED, judgedAt }) });
    const panel = await findPanel();

    expect(
      panel.getByText('Judged just now on the current catalog.'),
    ).toBeInTheDocument();
  });

  it('never shows what could not be checked as passed, and checks again', async () => {
    const api = apiWith();
    const { user } = renderPage(PAGE, { api });
    const panel = await findPanel();

    expect(
      panel.getByText(
        'Could not be checked and counts as blocked: the provider did not answer in 5 s.',
      ),
    ).toBeInTheDocument();
    api.readiness.judge(RELEASE.id, aVerdict([aCheck({ name: 'a' })]));
    await user.click(panel.getByRole('button', { name: 'Check again' }));
    expect(await panel.findByText('Ready')).toBeInTheDocument();
    expect(panel.getAllByRole('status')[0]).toHaveTextContent(
      'Ready for Production',
    );
  });

  it('folds away what passed and what is off, with the reason', async () => {
    const { user } = renderPage(PAGE, { api: apiWith() });
    const panel = await findPanel();

    expect(panel.queryByText('Ownership')).toBeNull();
    await user.click(panel.getByRole('button', { name: '1 check passed' }));
    expect(panel.getByText('Ownership')).toBeInTheDocument();
    await user.click(panel.getByRole('button', { name: '1 check is off' }));
    expect(
      panel.getByText('Test evidence is not collected yet'),
    ).toBeInTheDocument();
  });

  it('judges another environment', async () => {
    const api = apiWith();
    const judge = jest.spyOn(api.readiness, 'getReadiness');
    const { user } = renderPage(PAGE, { api });
    const panel = await findPanel();
    const environments = within(
      panel.getByRole('group', { name: 'Environment that is judged' }),
    );

    expect(
      environments.getByRole('button', { name: 'Production' }),
    ).toHaveAttribute('aria-pressed', 'true');
    await user.click(environments.getByRole('button', { name: 'Staging' }));
    expect(await panel.findByText('for Staging')).toBeInTheDocument();
    expect(judge).toHaveBeenLastCalledWith(RELEASE.id, 'staging');
    expect(
      screen.getByRole('button', { name: /Blocked \(2\) for Staging/ }),
    ).toBeInTheDocument();
  });

  it('is judged again on demand, once for chip and panel', async () => {
    const api = apiWith();
    const judge = jest.spyOn(api.readiness, 'getReadiness');
    const { user } = renderPage(PAGE, { api });
    const panel = await findPanel();
    expect(judge).toHaveBeenCalledTimes(1);

    api.readiness.judge(
      RELEASE.id,
      aVerdict([
        aCheck({ name: 'a', outcome: 'excepted', summary: 'Carried' }),
      ]),
    );
    await user.click(panel.getByRole('button', { name: 'Judge again' }));
    expect(await panel.findByText('Ready with exceptions')).toBeInTheDocument();
    expect(judge).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['edit-release', 'Edit the release', `${PAGE}/edit`],
    ['plan-window', 'Plan a window', `${PAGE}/edit`],
    ['approve', 'Open approvals', `${PAGE}/approvals`],
  ] as const)(
    'leads from what blocks (%s) to where it is resolved',
    async (kind, name, href) => {
      renderPage(PAGE, {
        api: apiWith(
          aVerdict([
            aCheck({
              name: 'a',
              outcome: 'failed',
              resolution: { kind, action: 'Do it.', people: [] },
            }),
          ]),
        ),
      });
      const panel = await findPanel();

      expect(panel.getByRole('link', { name })).toHaveAttribute('href', href);
    },
  );

  it('does not lead to a form that the viewer may not use', async () => {
    renderPage(PAGE, {
      api: apiWith(
        aVerdict([
          aCheck({
            name: 'a',
            outcome: 'failed',
            resolution: {
              kind: 'edit-release',
              action: 'Change the plan.',
              people: [],
            },
          }),
        ]),
        { allowedActions: [] },
      ),
    });
    const panel = await findPanel();

    expect(panel.getByText('Change the plan.')).toBeInTheDocument();
    expect(panel.queryByRole('link', { name: 'Edit the release' })).toBeNull();
  });

  it('explains the risk', async () => {
    const { user } = renderPage(PAGE, { api: apiWith() });
    const panel = await findPanel();

    await user.click(
      panel.getByRole('button', { name: 'Risk: medium, 42 of 100' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'How the risk comes about',
    });
    expect(within(dialog).getByText('22 of 25')).toBeInTheDocument();
    expect(
      within(dialog).getByText('The back-out plan was never rehearsed'),
    ).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says when the catalog was not read in full', async () => {
    renderPage(PAGE, {
      api: apiWith({
        ...BLOCKED,
        catalog: {
          ...BLOCKED.catalog,
          complete: false,
          cause: 'it did not answer in 5 s',
        },
      }),
    });
    const panel = await findPanel();

    expect(
      panel.getByText(/without the whole catalog: it did not answer in 5 s/),
    ).toBeInTheDocument();
  });

  it('is reached from the chip of the header', async () => {
    const { user } = renderPage(PAGE, { api: apiWith() });
    await findPanel();

    await user.click(
      screen.getByRole('button', { name: /Blocked \(2\) for Production/ }),
    );
    expect(screen.getByRole('region', { name: 'Readiness' })).toHaveFocus();
  });

  it('keeps its place while it loads, and tries again when it failed', async () => {
    const api = apiWith();
    let fail: (error: Error) => void = () => {};
    jest.spyOn(api.readiness, 'getReadiness').mockReturnValueOnce(
      new Promise((_, reject) => {
        fail = reject;
      }),
    );
    const { user } = renderPage(PAGE, { api });

    const region = await screen.findByRole('region', { name: 'Readiness' });
    expect(
      within(region).getByRole('status', { name: 'Judging the release…' }),
    ).toBeInTheDocument();
    fail(await responseError(400, 'There is no environment moon'));
    expect(await within(region).findByRole('alert')).toHaveTextContent(
      'There is no environment moon',
    );
    await user.click(within(region).getByRole('button', { name: 'Try again' }));
    expect(await within(region).findByText('Blocked (2)')).toBeInTheDocument();
  });

  it('keeps the verdict from before when it cannot be judged again', async () => {
    const api = apiWith();
    const { user } = renderPage(PAGE, { api });
    const panel = await findPanel();
    jest
      .spyOn(api.readiness, 'getReadiness')
      .mockRejectedValueOnce(await responseError(400, 'No'));

    await user.click(panel.getByRole('button', { name: 'Judge again' }));
    expect(
      await panel.findByText(
        'The release could not be judged again. This is the verdict from 2 minutes ago.',
      ),
    ).toBeInTheDocument();
    expect(panel.getByText('Blocked (2)')).toBeInTheDocument();
  });

  it('says nothing about a release that is over', async () => {
    const api = new FakeReleasesApi([{ ...RELEASE, state: 'closed' }]);
    const judge = jest.spyOn(api.readiness, 'getReadiness');
    renderPage(PAGE, { api });

    await screen.findByRole('heading', { name: 'Payments 4.2' });
    expect(screen.queryByRole('region', { name: 'Readiness' })).toBeNull();
    expect(judge).not.toHaveBeenCalled();
  });
});
