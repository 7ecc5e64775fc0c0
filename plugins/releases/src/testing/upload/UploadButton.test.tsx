import { screen } from '@testing-library/react';
import { FakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { renderReleases } from '../../__testUtils__/renderReleases';
import { UploadButton } from './UploadButton';

describe('UploadButton', () => {
  it('says who may not upload why, reachable by keyboard', async () => {
    renderReleases(
      <UploadButton
        target={{ components: ['component:default/a'], upcoming: [] }}
      />,
      { api: new FakeReleasesApi(), mayPlan: false },
    );

    expect(
      await screen.findByTitle(/the permission release\.evidence\.upload/),
    ).toHaveAttribute('aria-disabled', 'true');
  });
});
