import { screen } from '@testing-library/react';
import { FakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { renderReleases } from '../__testUtils__/renderReleases';
import { PlanReleaseButton } from '../shared/PlanReleaseButton';
import { AdministrationMenu } from './AdministrationMenu';

describe('AdministrationMenu', () => {
  it('is not there for who may not administer releases', async () => {
    renderReleases(
      <>
        <AdministrationMenu />
        <PlanReleaseButton />
      </>,
      { api: new FakeReleasesApi(), mayPlan: false },
    );

    await screen.findByTitle(/^You may not plan releases/);
    expect(
      screen.queryByRole('button', { name: 'Administration of releases' }),
    ).not.toBeInTheDocument();
  });
});
