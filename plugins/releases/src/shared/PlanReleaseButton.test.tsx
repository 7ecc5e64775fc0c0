import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { renderReleases } from '../__testUtils__/renderReleases';
import { PlanReleaseButton } from './PlanReleaseButton';

describe('PlanReleaseButton', () => {
  it('tells those who may not plan a release why, also by keyboard', async () => {
    renderReleases(<PlanReleaseButton />, {
      api: new FakeReleasesApi(),
      mayPlan: false,
    });
    const user = userEvent.setup();

    const button = await screen.findByRole('button', {
      name: 'Plan a release',
    });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await user.tab();
    expect(button).toHaveFocus();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'You may not plan releases',
    );
  });
});
