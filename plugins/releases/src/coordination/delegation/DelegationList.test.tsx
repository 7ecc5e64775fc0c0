import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { VIEWER } from '../../__testUtils__/demoApprovals';
import { FakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../../__testUtils__/renderReleases';
import { DelegationList } from './DelegationList';

pinNow();

describe('delegations', () => {
  const PERSON = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'sam.okafor', namespace: 'default', title: 'Sam' },
    spec: {},
  };

  it('are made for some days and ended again', async () => {
    const api = new FakeReleasesApi();
    const delegate = jest.spyOn(api.approvals, 'delegate');
    renderReleases(<DelegationList />, { api, entities: [PERSON] });
    const user = userEvent.setup();

    expect(
      await screen.findByText(/You have not delegated to anybody/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Delegate…' }));
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Let somebody else decide in your place',
      }),
    );
    await user.click(dialog.getByRole('button', { name: 'Delegate' }));
    expect(dialog.getByText('Choose a person.')).toBeInTheDocument();

    await user.type(dialog.getByLabelText(/^Person/), 'sam');
    await user.click(await screen.findByRole('option', { name: /Sam/ }));
    expect(dialog.getByLabelText(/^From/)).toHaveValue('2026-11-23');
    await user.clear(dialog.getByLabelText(/^Until/));
    await user.type(dialog.getByLabelText(/^Until/), '2026-11-27');
    await user.type(dialog.getByLabelText('Reason'), 'Holiday');
    await user.click(dialog.getByRole('button', { name: 'Delegate' }));

    expect(
      await screen.findByText(
        'Your delegation is in force from 23 Nov 2026 until 27 Nov 2026.',
      ),
    ).toBeInTheDocument();
    expect(delegate).toHaveBeenCalledWith({
      to: 'user:default/sam.okafor',
      start: '2026-11-23T09:00:00.000Z',
      end: '2026-11-27T22:59:59.999Z',
      reason: 'Holiday',
    });
    await user.click(
      await screen.findByRole('button', {
        name: 'End the delegation to sam.okafor',
      }),
    );
    expect(
      await screen.findByText('Your delegation has ended.'),
    ).toBeInTheDocument();
  });

  it('that are refused say why, beside the field', async () => {
    const api = new FakeReleasesApi();
    renderReleases(<DelegationList />, { api });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Delegate…' }));
    const dialog = within(await screen.findByRole('dialog'));

    await user.type(dialog.getByLabelText(/^Person/), VIEWER);
    await user.tab();
    await user.click(dialog.getByRole('button', { name: 'Delegate' }));
    expect(
      await dialog.findByText('Choose somebody else than yourself.'),
    ).toBeInTheDocument();
  });
});
