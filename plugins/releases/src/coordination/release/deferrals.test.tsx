import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRule, VIEWER } from '../../__testUtils__/demoApprovals';
import { findForm, open, RELEASE, section } from './__testUtils__/decisionView';
import { pinNow } from '../../__testUtils__/renderReleases';

pinNow();

const UNTIL = '2026-11-27T08:00:00.000Z';

describe('decisions that are put aside', () => {
  it('are put aside from the form, shown, and taken back up', async () => {
    const { api } = open([aRule({ id: 'owners-a' })]);
    const user = userEvent.setup();
    const form = await findForm();
    await user.click(form.getByRole('button', { name: 'Defer…' }));
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Put “Payments 4.2” aside?' }),
    );
    await dialog.findByRole('radio', { name: /^Tomorrow morning/ });
    await user.type(dialog.getByLabelText('Reason'), 'Waiting for the test');
    await user.click(dialog.getByRole('button', { name: 'Put aside' }));

    const mine = await screen.findByText(/^You put it aside until Tue 24 Nov/);
    expect(mine).toHaveTextContent('Waiting for the test');
    expect(screen.queryByRole('form', { name: 'Your decision' })).toBeNull();
    expect(screen.queryByText('It waits for your decision.')).toBeNull();
    expect(section('Who decides').getByText(/^Deferred by/)).toHaveTextContent(
      /Deferred by Mara Lind until Tue 24 Nov, .*: Waiting for the test/,
    );

    await user.click(
      screen.getByRole('button', { name: 'Take it back up: Payments 4.2' }),
    );
    await findForm();
    expect(screen.getByText('It waits for your decision.')).toBeInTheDocument();
    const { rules } = await api.approvals.getApprovals(RELEASE.id);
    expect(rules[0].deferral).toBeUndefined();
  });

  it('can be decided at once', async () => {
    open([
      aRule({
        id: 'owners-a',
        deferral: { until: UNTIL, at: '2026-11-23T08:00:00.000Z' },
        deferrals: [{ person: VIEWER, until: UNTIL }],
      }),
    ]);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Decide now' }));
    const form = await findForm();
    await user.click(form.getByRole('button', { name: 'Approve' }));
    expect(
      await screen.findByText('You approved “Payments 4.2”.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^You put it aside/)).toBeNull();
  });

  it('of others say for whom not to wait', async () => {
    open([
      aRule({
        id: 'owners-a',
        deferrals: [{ person: 'user:default/sam.okafor', until: UNTIL }],
      }),
    ]);
    await findForm();
    expect(section('Who decides').getByText(/^Deferred by/)).toHaveTextContent(
      /Deferred by sam.okafor until Fri 27 Nov/,
    );
    expect(screen.getByText('It waits for your decision.')).toBeInTheDocument();
  });
});
