import { screen, within } from '@testing-library/react';
import { aDecision, aRule } from '../../__testUtils__/demoApprovals';
import { idOf } from '../../__testUtils__/demoReleases';
import { aCheck, aFinding, aVerdict } from '../../__testUtils__/demoVerdicts';
import {
  FakeReleasesApi,
  responseError,
} from '../../__testUtils__/fakeReleasesApi';
import { pinNow } from '../../__testUtils__/renderReleases';
import { renderPage } from '../../planning/editor/__testUtils__/renderPage';
import {
  findForm,
  LEDGER_RULE,
  open,
  PAGE,
  RELEASE,
  section,
} from './__testUtils__/decisionView';

pinNow();

describe('the decision view', () => {
  it('shows everything that a decision needs on one page, in order', async () => {
    const api = new FakeReleasesApi([RELEASE]);
    api.approvals.ask(RELEASE.id, [
      LEDGER_RULE,
      aRule({
        id: 'owners-team-delivery',
        assignee: 'group:default/team-delivery',
        may: { decide: false, withdraw: false },
        needed: 2,
        decisions: [aDecision({ comment: 'Looks good' })],
      }),
    ]);
    api.readiness.judge(
      RELEASE.id,
      aVerdict([
        aCheck({
          name: 'schedule.conflict',
          title: 'Conflicts',
          outcome: 'failed',
          findings: [aFinding('Overlaps Ledger 7.0')],
        }),
        aCheck({ name: 'a' }),
      ]),
    );
    renderPage(PAGE, { api });

    await findForm();
    const panel = screen.getByRole('tabpanel');
    expect(
      within(panel)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'What changes',
      'Why you are asked',
      'Readiness',
      'Who is affected',
      'Conflicts',
      'Back-out plan',
      'Conversation',
      'Who decides',
      'Your decision',
    ]);
    expect(section('What changes').getByText('4.2.0')).toBeInTheDocument();
    const why = section('Why you are asked');
    expect(
      why.getByText('You own tracker, which depends on payments-api'),
    ).toBeInTheDocument();
    await why.findByRole('link', { name: 'Parcel tracker' });
    expect(
      why.getByRole('list', { name: 'How the catalog leads there' }),
    ).toHaveTextContent(
      'Payments API→ needed byParcel tracker→ owned byTeam Delivery',
    );
    expect(
      section('Who is affected').getByRole('link', { name: 'Parcel tracker' }),
    ).toBeInTheDocument();
    expect(
      await section('Conflicts').findByText('Overlaps Ledger 7.0'),
    ).toBeInTheDocument();
    expect(
      section('Back-out plan').getByText('Switch back.'),
    ).toBeInTheDocument();
    const rules = section('Who decides');
    expect(rules.getByText('1 of 2 given')).toBeInTheDocument();
    expect(rules.getByText(/approved/)).toHaveTextContent(
      'sam.okafor approved',
    );
    expect(rules.getByText('Looks good')).toBeInTheDocument();
    expect(
      within(panel).getByText('0 of 2 approvals given.'),
    ).toBeInTheDocument();
  });

  it('shows again only what changed since the viewer decided', async () => {
    open([aRule({ id: 'owners-team-payments' })], {
      extras: {
        changesSinceMine: [
          {
            field: 'components[component:default/payments-api].version',
            kind: 'changed',
            before: '4.1.0',
            after: '4.2.0',
          },
          {
            field: 'windows[production].start',
            kind: 'changed',
            before: '2026-12-03T13:00:00.000Z',
            after: '2026-12-04T13:00:00.000Z',
          },
          { field: 'method', kind: 'added', after: 'blue-green' },
        ],
      },
    });
    await findForm();

    const since = section('What changed since your decision');
    await since.findByRole('link', { name: 'Payments API' });
    expect(
      since.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual([
      'Payments API, Version: 4.1.0 → 4.2.0',
      expect.stringMatching(
        /^Production, Start of the window: .*3 Dec.*14:00.* → .*4 Dec.*14:00/,
      ),
      'Deployment method: added: Blue-green: switch between two sets',
    ]);
    expect(screen.queryByRole('region', { name: 'What changes' })).toBeNull();
    expect(
      screen.getByRole('button', { name: 'Everything that ships' }),
    ).toHaveAttribute('aria-expanded', 'false');
  });

  it('shows which decisions no longer count, and why', async () => {
    open([
      aRule({
        id: 'owners-team-payments',
        may: { decide: false, withdraw: false },
        decisions: [
          aDecision({
            id: idOf(901),
            status: 'stale',
            changes: [
              {
                field: 'components[component:default/payments-api].version',
                kind: 'changed',
                before: '4.1.0',
                after: '4.2.0',
              },
            ],
          }),
          aDecision({ id: idOf(902), status: 'expired' }),
          aDecision({ id: idOf(903), status: 'not-asked' }),
        ],
      }),
    ]);

    expect(
      await screen.findByText('Given on an earlier state'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('list', { name: 'Changed since' }),
    ).toHaveTextContent('4.1.0 → 4.2.0');
    expect(screen.getByText('Expired')).toBeInTheDocument();
    expect(screen.getByText('No longer asked')).toBeInTheDocument();
    expect(screen.queryByRole('form', { name: 'Your decision' })).toBeNull();
  });

  it('says why an approver cannot decide', async () => {
    open([
      aRule({
        id: 'owners-team-payments',
        may: {
          decide: false,
          withdraw: false,
          refusal: 'you submitted this release.',
        },
      }),
    ]);

    expect(
      await screen.findByText(
        'You are among the approvers, but you cannot decide: you submitted this release.',
      ),
    ).toBeInTheDocument();
  });

  it('previews who will be asked', async () => {
    open(
      [
        aRule({ id: 'owners-a' }),
        aRule({ id: 'owners-b', approvers: [], state: 'unresolvable' }),
      ],
      { release: { state: 'draft' } },
    );

    const preview = within(
      await screen.findByRole('region', {
        name: 'Who will be asked when you submit',
      }),
    );
    expect(
      preview.getByText(/^2 people in 1 team will be asked\./),
    ).toBeInTheDocument();
    expect(preview.getByText('Nobody can decide')).toBeInTheDocument();
    expect(
      preview.getByText('The catalog names nobody who can decide.', {
        exact: false,
      }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('form', { name: 'Your decision' })).toBeNull();
  });

  it('holds a conversation that decides nothing', async () => {
    const { api, user } = open([aRule({ id: 'owners-team-payments' })]);
    jest
      .spyOn(api.approvals, 'addComment')
      .mockRejectedValueOnce(await responseError(500, 'No space left'));
    await findForm();
    const conversation = section('Conversation');
    const field = conversation.getByLabelText('Add a comment');

    await user.type(field, 'When does ledger follow?');
    await user.click(conversation.getByRole('button', { name: 'Comment' }));
    expect(await conversation.findByRole('alert')).toHaveTextContent(
      'No space left',
    );
    expect(field).toHaveValue('When does ledger follow?');
    await user.click(conversation.getByRole('button', { name: 'Comment' }));
    expect(
      await within(
        await conversation.findByRole('list', {
          name: 'Comments, oldest first',
        }),
      ).findByText('When does ledger follow?'),
    ).toBeInTheDocument();
    expect(field).toHaveValue('');
  });

  it('says that the approvals could not be loaded, and tries again', async () => {
    const api = new FakeReleasesApi([{ ...RELEASE, state: 'approved' }]);
    jest
      .spyOn(api.approvals, 'getApprovals')
      .mockRejectedValueOnce(await responseError(400, 'Out of order'));
    const { user } = renderPage(PAGE, { api });

    expect(await screen.findByText(/Out of order/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Who decides' }),
    ).toBeInTheDocument();
  });

  it('warns when who is asked may still change', async () => {
    open([aRule({ id: 'owners-team-payments' })], {
      extras: { catalog: { complete: false, cause: 'it timed out' } },
    });

    expect(
      await screen.findByText(/did not answer in full: it timed out/),
    ).toBeInTheDocument();
  });
});
