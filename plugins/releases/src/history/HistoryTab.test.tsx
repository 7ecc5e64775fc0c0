import {
  GENESIS_HASH,
  hashEvent,
  HistoryEvent,
  verifyChain,
} from '@slipway/backstage-plugin-releases-common';
import { screen, within } from '@testing-library/react';
import { pinNow } from '../__testUtils__/renderReleases';
import { renderPage } from '../planning/editor/__testUtils__/renderPage';
import { aRelease } from '../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../__testUtils__/fakeReleasesApi';

pinNow();

const RELEASE = aRelease({ title: 'Payments 4.2', state: 'cancelled' });

const HISTORY = chain([
  ['release-created', { title: 'Payments 4.2', type: 'minor' }],
  ['release-updated', { fields: ['title', 'windows', 'colour'] }],
  ['release-updated', { fields: [] }],
  ['release-submitted', { from: 'draft', to: 'candidate', comment: 'Ready' }],
  ['release-blessed', {}],
  ['release-cancelled', { from: 'candidate', to: 'cancelled' }],
]);

function chain(entries: Array<[string, HistoryEvent['data']]>): HistoryEvent[] {
  const events: HistoryEvent[] = [];
  entries.forEach(([type, data], index) => {
    const event = {
      releaseId: RELEASE.id,
      sequence: index + 1,
      type,
      actor: index === 3 ? 'service:ci' : 'user:default/mara.lind',
      at: `2026-11-2${index < 3 ? 0 : 2}T09:0${index}:00.000Z`,
      data,
      previousHash: events.at(-1)?.hash ?? GENESIS_HASH,
    };
    events.push({ ...event, hash: hashEvent(event) });
  });
  return events;
}

/** Serves a history as the backend does: in pages, with the check of all of it. */
function apiWith(events: HistoryEvent[], pageSize = 100) {
  const api = new FakeReleasesApi([RELEASE]);
  jest.spyOn(api, 'getHistory').mockImplementation(async (_id, page = {}) => {
    const { after = 0, limit = pageSize } = page;
    const end = after + Math.min(limit, pageSize);
    return {
      items: events.slice(after, end),
      verification: verifyChain(events),
      pageInfo: end < events.length ? { nextAfter: end } : {},
    };
  });
  return api;
}

describe('HistoryTab', () => {
  it('tells what happened and that the record is intact', async () => {
    renderPage(`/releases/${RELEASE.id}/history`, {
      api: apiWith(HISTORY),
    });

    expect(
      await screen.findByText('History is intact: 6 entries verified.'),
    ).toBeInTheDocument();
    const list = screen.getByRole('list', { name: 'Entries, oldest first' });
    await within(list).findAllByText('Mara Lind');
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(entry => entry.textContent),
    ).toEqual([
      expect.stringMatching(/^1Mara Lind planned the release\..*3 days ago$/),
      expect.stringContaining(
        'Mara Lind changed the title and the deployment windows.',
      ),
      expect.stringContaining('Mara Lind changed the release.'),
      expect.stringMatching(
        /the service ci submitted the release for approval\.“Ready”.*Draft → Candidate$/,
      ),
      expect.stringContaining('Mara Lind recorded “release-blessed”.'),
      expect.stringMatching(
        /Mara Lind cancelled the release\..*Candidate → Cancelled$/,
      ),
    ]);
  });

  it('shows what a change was before and after, in words', async () => {
    const window = {
      environment: 'production',
      start: '2026-11-27T13:00:00.000Z',
      end: '2026-11-27T14:00:00.000Z',
      timeZone: 'Europe/Berlin',
    };
    const component = { entityRef: 'component:default/payments-api' };
    renderPage(`/releases/${RELEASE.id}/history`, {
      api: apiWith(
        chain([
          [
            'release-updated',
            {
              fields: [
                'components',
                'method',
                'owner',
                'scopeLinks',
                'windows',
              ],
              before: {
                owner: 'group:default/team-payments',
                components: [{ ...component, version: '4.2.0' }],
                scopeLinks: [],
                windows: [window],
              },
              after: {
                owner: 'group:default/team-ledger',
                components: [{ ...component, version: '4.2.1' }],
                scopeLinks: [
                  { kind: 'defect', key: 'PAY-9', title: 'Rounding' },
                ],
                method: 'canary',
                windows: [{ ...window, end: '2026-11-27T15:00:00.000Z' }],
              },
            },
          ],
        ]),
      ),
    });

    const changes = await screen.findByRole('list', { name: 'What changed' });
    await within(changes).findByRole('link', { name: 'Payments API' });
    expect(
      within(changes)
        .getAllByRole('listitem')
        .map(change => change.textContent),
    ).toEqual([
      'Owner: Team Payments → team-ledger',
      'Payments API, Version: 4.2.0 → 4.2.1',
      'Production, End of the window: Fri 27 Nov, 15:00 CET → Fri 27 Nov, 16:00 CET',
      'Links: added: PAY-9 Rounding',
      'Deployment method: added: Canary: a few users first',
    ]);
  });

  it('tells of approvals and tasks, with the reasons and for whom', async () => {
    const rule = { rule: 'owners-a', title: 'Owners of the components' };
    const task = { taskId: 't', title: 'Warn the call centre' };
    renderPage(`/releases/${RELEASE.id}/history`, {
      api: apiWith(
        chain([
          ['approval-requested', { rules: [rule, { title: 'Systems' }] }],
          [
            'approval-given',
            {
              ...rule,
              reason: 'You own payments-api',
              comment: 'Go',
              onBehalfOf: 'user:default/sam.okafor',
            },
          ],
          ['approval-rejected', { ...rule, comment: 'Not yet' }],
          ['approval-withdrawn', rule],
          [
            'approval-expired',
            { rule: 'owners-a', decidedBy: 'user:default/sam.okafor' },
          ],
          ['approval-escalated', { ...rule, to: 'group:default/board' }],
          [
            'approval-rules-changed',
            {
              added: [{ title: 'Dependents' }],
              removed: [{ title: 'Systems' }],
              changed: [
                {
                  ...rule,
                  added: ['user:default/rita'],
                  removed: ['user:default/sam.okafor'],
                },
              ],
            },
          ],
          ['comment-added', { commentId: 'an-id', text: 'When does it ship?' }],
          [
            'board-noted',
            { boardId: 'an-id', board: 'Week 49', comment: 'After payroll' },
          ],
          ['task-added', task],
          ['task-changed', task],
          ['task-completed', { ...task, comment: 'Called at nine' }],
          ['task-skipped', task],
          ['task-failed', task],
          ['task-removed', task],
          ['task-run', task],
          [
            'release-relinked',
            {
              from: 'component:default/old',
              to: 'component:default/tracker',
              reason: 'Renamed',
            },
          ],
          ['release-approval-lost', { from: 'approved', to: 'candidate' }],
        ]),
      ),
    });

    const list = await screen.findByRole('list', {
      name: 'Entries, oldest first',
    });
    await within(list).findAllByText('Mara Lind');
    await within(list).findAllByText('Parcel tracker');
    const sentences = within(list)
      .getAllByRole('listitem')
      .map(entry => entry.textContent);
    expect(sentences).toEqual(
      [
        /People were asked to approve: “Owners of the components”, “Systems”\./,
        /Mara Lind approved under “Owners of the components”\.Because: You own payments-apiIn the place of sam\.okafor\.“Go”/,
        /Mara Lind rejected under “Owners of the components”\.“Not yet”/,
        /took the decision under “Owners of the components” back\./,
        /The approval of sam\.okafor expired\./,
        /Nobody had decided under “Owners of the components”; it was passed on to board\./,
        /with it who has to approve\.Now asked: “Dependents”No longer asked: “Systems”“Owners of the components” now asks rita“Owners of the components” no longer asks sam\.okafor/,
        /Mara Lind commented\.“When does it ship\?”/,
        /Mara Lind noted for the change board “Week 49”\.“After payroll”/,
        /added the task “Warn the call centre”\./,
        /changed the task “Warn the call centre”\./,
        /completed the task “Warn the call centre”\.“Called at nine”/,
        /skipped the task “Warn the call centre”\./,
        /reported that the task “Warn the call centre” failed\./,
        /removed the task “Warn the call centre”\./,
        /ran the task “Warn the call centre”\./,
        /connected the record to Parcel tracker, which was old\.Because: Renamed/,
        /An approval no longer counts.*Approved → Candidate$/,
      ].map(sentence => expect.stringMatching(sentence)),
    );
  });

  it('says where something is left out that the viewer may not see', async () => {
    renderPage(`/releases/${RELEASE.id}/history`, {
      api: apiWith(
        HISTORY.map(event =>
          event.sequence === 4 ? { ...event, redacted: true } : event,
        ),
      ),
    });

    const said = await screen.findAllByText(
      'Something is left out here that you may not see.',
    );
    expect(said.map(one => one.closest('li')?.textContent)).toEqual([
      expect.stringContaining('submitted the release'),
    ]);
  });

  it('shows where the record is broken', async () => {
    const forged = HISTORY.map(event =>
      event.sequence === 4 ? { ...event, actor: 'user:default/eve' } : event,
    );
    renderPage(`/releases/${RELEASE.id}/history`, {
      api: apiWith(forged),
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'History is broken at entry 4: entry 4 was changed after it was written.',
    );
    const entry = screen
      .getByText('Does not fit the entries before it')
      .closest('li');
    expect(entry).toHaveTextContent('submitted the release');
  });

  it('loads one page after the other', async () => {
    const { user } = renderPage(`/releases/${RELEASE.id}/history`, {
      api: apiWith(HISTORY, 4),
    });

    const list = await screen.findByRole('list', {
      name: 'Entries, oldest first',
    });
    expect(within(list).getAllByRole('listitem')).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: 'Show more entries' }));
    expect(
      await within(list).findByText(/cancelled the release/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show more entries' }),
    ).not.toBeInTheDocument();
  });

  it('offers to try again when it cannot be loaded', async () => {
    const api = new FakeReleasesApi([{ ...RELEASE, state: 'draft' }]);
    jest
      .spyOn(api, 'getHistory')
      .mockRejectedValueOnce(await responseError(400, 'Out of order'));
    const { user } = renderPage(`/releases/${RELEASE.id}`, { api });
    await user.click(await screen.findByRole('tab', { name: 'History' }));

    expect(screen.getByLabelText('address')).toHaveTextContent(
      `/releases/${RELEASE.id}/history`,
    );
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('History is intact: one entry verified.'),
    ).toBeInTheDocument();
  });
});
