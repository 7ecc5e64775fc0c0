import {
  contentDigest,
  contentOf,
} from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { aDecision, aRule, VIEWER } from '../../__testUtils__/demoApprovals';
import { responseError } from '../../__testUtils__/fakeReleasesApi';
import { pinNow } from '../../__testUtils__/renderReleases';
import {
  findForm,
  LEDGER_RULE,
  open,
  RELEASE,
} from './__testUtils__/decisionView';

pinNow();

describe('a decision', () => {
  it('approves with a comment, on the state that was read', async () => {
    const { api, user } = open([
      aRule({ id: 'owners-team-payments', needed: 2 }),
    ]);
    const decide = jest.spyOn(api.approvals, 'decide');
    const form = await findForm();

    await user.type(form.getByLabelText('Comment'), 'Ship it');
    await user.click(form.getByRole('button', { name: 'Approve' }));

    expect(
      await screen.findByText('You approved “Payments 4.2”.'),
    ).toBeInTheDocument();
    expect(decide).toHaveBeenCalledWith(RELEASE.id, 'owners-team-payments', {
      decision: 'approve',
      digest: contentDigest(contentOf(RELEASE)),
      comment: 'Ship it',
    });
    expect(screen.getByText('Ship it')).toBeInTheDocument();
    expect(screen.queryByRole('form', { name: 'Your decision' })).toBeNull();
  });

  it('shows that the release is approved when the last one has said yes', async () => {
    const { user } = open([aRule({ id: 'owners-team-payments' })]);
    const form = await findForm();

    await user.click(form.getByRole('button', { name: 'Approve' }));
    expect(
      await screen.findByText('Everybody who has to say yes did.'),
    ).toBeInTheDocument();
    const current = screen
      .getAllByRole('listitem')
      .find(item => item.getAttribute('aria-current') === 'step');
    expect(current).toHaveTextContent('Approved');
  });

  it('rejects only with a reason', async () => {
    const { api, user } = open([aRule({ id: 'owners-team-payments' })]);
    const decide = jest.spyOn(api.approvals, 'decide');
    const form = await findForm();

    await user.click(form.getByRole('button', { name: 'Reject…' }));
    const why = form.getByLabelText(/^Why do you reject it/);
    expect(why).toHaveFocus();
    await user.click(form.getByRole('button', { name: 'Reject' }));
    expect(why).toHaveAccessibleDescription('Say why you reject it.');
    expect(why).toHaveFocus();
    expect(decide).not.toHaveBeenCalled();

    await user.type(why, 'ledger-db is not there yet');
    await user.click(form.getByRole('button', { name: 'Reject' }));
    expect(
      await screen.findByText('You rejected “Payments 4.2”.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Somebody said no. It cannot go on like this.'),
    ).toBeInTheDocument();
  });

  it('keeps what was typed when the release changed meanwhile, and says what changed', async () => {
    const { api, user } = open([aRule({ id: 'owners-team-payments' })]);
    const decide = jest.spyOn(api.approvals, 'decide');
    const form = await findForm();
    await user.type(form.getByLabelText('Comment'), 'Ship it');
    await api.updateRelease(RELEASE, {
      components: [
        { entityRef: 'component:default/payments-api', version: '4.2.1' },
      ],
    });

    await user.click(form.getByRole('button', { name: 'Approve' }));
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent(
      'The release changed while you were reading',
    );
    expect(notice).toHaveFocus();
    expect(notice).toHaveTextContent('Version: 4.2.0 → 4.2.1');
    expect(form.getByLabelText('Comment')).toHaveValue('Ship it');
    expect(form.getByRole('button', { name: 'Approve' })).toBeDisabled();

    await user.click(form.getByRole('button', { name: 'I have seen it' }));
    await user.click(form.getByRole('button', { name: 'Approve' }));
    expect(
      await screen.findByText('You approved “Payments 4.2”.'),
    ).toBeInTheDocument();
    expect(decide).toHaveBeenCalledTimes(2);
    expect(decide.mock.calls[0][2].digest).not.toBe(
      decide.mock.calls[1][2].digest,
    );
  });

  it.each([
    [403, 'You cannot decide any more', 'You submitted this release.'],
    [409, 'You cannot decide any more', 'The release is cancelled.'],
    [500, 'Nothing was decided', 'The database does not answer'],
  ])('says why the backend refuses with %s', async (status, title, message) => {
    const { api, user } = open([aRule({ id: 'owners-team-payments' })]);
    jest
      .spyOn(api.approvals, 'decide')
      .mockRejectedValueOnce(await responseError(status, message));
    const form = await findForm();

    await user.type(form.getByLabelText('Comment'), 'Ship it');
    await user.click(form.getByRole('button', { name: 'Approve' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(title);
    expect(alert).toHaveTextContent(message);
    expect(form.getByLabelText('Comment')).toHaveValue('Ship it');
  });

  it('keeps the words of somebody who is no longer asked', async () => {
    const { api, user } = open([aRule({ id: 'owners-team-payments' })]);
    const form = await findForm();
    await user.type(form.getByLabelText('Comment'), 'Ship it');
    api.approvals.ask(RELEASE.id, [
      aRule({
        id: 'owners-team-payments',
        may: { decide: false, withdraw: false },
      }),
    ]);

    await user.click(form.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You are not among the approvers of this rule',
    );
    expect(form.getByLabelText('Comment')).toHaveValue('Ship it');
    expect(form.getByRole('button', { name: 'Approve' })).toBeDisabled();
  });

  it('asks for the title where the rule does', async () => {
    const { user } = open([
      aRule({ id: 'owners-team-payments', stepUp: true }),
    ]);
    const form = await findForm();
    const title = form.getByLabelText(/^Title of the release/);

    await user.type(title, 'Payments');
    await user.click(form.getByRole('button', { name: 'Approve' }));
    expect(title).toHaveAccessibleDescription(
      'Type the title as it is written: Payments 4.2',
    );
    await user.type(title, ' 4.2');
    await user.click(form.getByRole('button', { name: 'Approve' }));
    expect(
      await screen.findByText('You approved “Payments 4.2”.'),
    ).toBeInTheDocument();
  });

  it('lets the viewer choose for whom they stand in', async () => {
    const { api, user } = open([
      aRule({
        id: 'owners-team-payments',
        approvers: ['user:default/sam.okafor', 'user:default/rita'],
        may: {
          decide: true,
          withdraw: false,
          onBehalfOf: ['user:default/sam.okafor', 'user:default/rita'],
        },
      }),
    ]);
    const decide = jest.spyOn(api.approvals, 'decide');
    const form = await findForm();

    await user.click(form.getByRole('radio', { name: 'rita' }));
    await user.click(form.getByRole('button', { name: 'Approve' }));
    await waitFor(() =>
      expect(decide.mock.calls[0][2]).toMatchObject({
        onBehalfOf: 'user:default/rita',
      }),
    );
  });

  it('decides on each rule by itself where the portal wants that', async () => {
    const { api, user } = open([aRule({ id: 'owners-a' }), LEDGER_RULE], {
      extras: {
        settings: {
          submitterMayApprove: false,
          oneDecisionForSeveralRules: false,
        },
      },
    });
    const decide = jest.spyOn(api.approvals, 'decide');
    const form = await findForm();

    await user.click(
      form.getByRole('radio', { name: /Owners of what depends on them/ }),
    );
    await user.click(form.getByRole('button', { name: 'Approve' }));
    await waitFor(() =>
      expect(decide.mock.calls[0][1]).toBe('dependents-team-payments'),
    );
    // The other rule still waits.
    expect(await findForm()).toBeDefined();
  });

  it('takes a decision back', async () => {
    const { user } = open([
      aRule({
        id: 'owners-team-payments',
        needed: 2,
        decisions: [
          aDecision({
            decidedBy: VIEWER,
            decidedAt: '2026-11-23T07:00:00.000Z',
          }),
        ],
        may: { decide: true, withdraw: true },
      }),
    ]);

    expect(
      await screen.findByText('You approved 2 hours ago.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Take back your decision?',
    });
    await user.click(
      within(dialog).getByRole('button', { name: 'Take it back' }),
    );
    expect(
      await screen.findByText('Your decision no longer counts.'),
    ).toBeInTheDocument();
    expect(await findForm()).toBeDefined();
    expect(screen.getByText('Taken back')).toBeInTheDocument();
  });
});
