import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { ReleasesApi } from '@slipway/backstage-plugin-releases-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRelease, aWindow, idOf } from '../../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../../__testUtils__/renderReleases';
import { EntityNextReleaseCard } from './EntityNextReleaseCard';

pinNow();

function renderCard(api: ReleasesApi) {
  return renderReleases(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'payments-api' },
      }}
    >
      <EntityNextReleaseCard />
    </EntityProvider>,
    { api, path: '/catalog/default/component/payments-api' },
  );
}

describe('the Next release card', () => {
  it('shows the first release whose window is not over', async () => {
    renderCard(
      new FakeReleasesApi([
        aRelease({
          id: idOf(1),
          title: 'Missed',
          windows: [aWindow('2026-11-23T07:00:00.000Z')],
        }),
        aRelease({
          id: idOf(2),
          title: 'Payments 4.2',
          state: 'approved',
          windows: [aWindow('2026-12-04T13:00:00.000Z')],
        }),
        aRelease({
          id: idOf(3),
          title: 'Payments 4.3',
          windows: [aWindow('2026-12-18T13:00:00.000Z')],
        }),
      ]),
    );

    expect(
      await screen.findByRole('link', { name: 'Payments 4.2' }),
    ).toHaveAttribute('href', `/releases/${idOf(2)}`);
    expect(screen.getByText('in 11 days')).toBeInTheDocument();
    expect(screen.queryByText('Missed')).not.toBeInTheDocument();
    expect(screen.queryByText('Payments 4.3')).not.toBeInTheDocument();
    expect(
      decodeURIComponent(
        screen
          .getByRole('link', { name: 'All releases' })
          .getAttribute('href')!,
      ),
    ).toBe('/releases/table?entityRef=component:default/payments-api');
  });

  it('leads to a plan when none is made', async () => {
    renderCard(new FakeReleasesApi());

    expect(
      await screen.findByText('No release is planned.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Plan a release' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('/releases/new?entityRef='),
    );
  });

  it('fails inside of itself', async () => {
    const api = new FakeReleasesApi();
    jest
      .spyOn(api, 'listReleases')
      .mockRejectedValueOnce(await responseError(400, 'Not today'));
    renderCard(api);
    const user = userEvent.setup();

    expect(await screen.findByRole('alert')).toHaveTextContent('Not today');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('No release is planned.'),
    ).toBeInTheDocument();
  });
});
