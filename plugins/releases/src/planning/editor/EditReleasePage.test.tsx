import type { Release } from '@slipway/backstage-plugin-releases-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { aRelease, aWindow } from '../../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../../__testUtils__/fakeReleasesApi';
import { pinNow } from '../../__testUtils__/renderReleases';
import { renderPage } from './__testUtils__/renderPage';

pinNow();

const RELEASE = aRelease({
  title: 'Payments 4.2',
  summary: 'Instalments',
  windows: [
    aWindow('2026-12-04T19:00:00.000Z', { timeZone: 'America/New_York' }),
  ],
});

const EDIT = `/releases/${RELEASE.id}/edit`;

class ForbiddingApi extends FakeReleasesApi {
  async getRelease(id: string) {
    return { ...(await super.getRelease(id)), allowedActions: [] };
  }
}

/** The release as it stands after somebody else changed it behind the form's back. */
async function changeBehind(api: FakeReleasesApi, patch: Partial<Release>) {
  await api.updateRelease(RELEASE, patch);
}

describe('EditReleasePage', () => {
  it('sends what was changed and nothing else', async () => {
    const { api, user } = renderPage(EDIT, { releases: [RELEASE] });
    const update = jest.spyOn(api, 'updateRelease');

    expect(
      await screen.findByRole('heading', { name: 'Change Payments 4.2' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Start')).toHaveValue('2026-12-04T14:00');
    expect(screen.getByLabelText('Time zone')).toHaveValue('America/New York');
    await user.selectOptions(screen.getByLabelText('Lasts'), 'Until a time…');
    expect(screen.getByLabelText('End')).toHaveValue('2026-12-04T15:00');
    fireEvent.change(screen.getByLabelText('End'), {
      target: { value: '2026-12-04T13:00' },
    });
    expect(screen.getByLabelText('End')).toHaveAccessibleDescription(
      /ends before or when it starts/,
    );
    fireEvent.change(screen.getByLabelText('End'), {
      target: { value: '2026-12-04T17:30' },
    });
    await user.clear(screen.getByLabelText('Summary'));
    await user.click(screen.getByRole('button', { name: 'Save draft' }));

    expect(
      await screen.findByRole('heading', { name: 'Payments 4.2' }),
    ).toBeInTheDocument();
    expect(update).toHaveBeenCalledWith(
      expect.objectContaining({ id: RELEASE.id, revision: 1 }),
      {
        summary: null,
        windows: [
          {
            environment: 'production',
            start: '2026-12-04T19:00:00.000Z',
            end: '2026-12-04T22:30:00.000Z',
            timeZone: 'America/New_York',
          },
        ],
      },
    );
  });

  it('warns that approvals are asked for again', async () => {
    const { user } = renderPage(EDIT, {
      releases: [{ ...RELEASE, state: 'approved' }],
    });

    await user.type(await screen.findByLabelText('Version'), '-rc.1');
    expect(
      await screen.findByText(/the release is a candidate again/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Save changes' }),
    ).toBeInTheDocument();
  });

  it('shows both sides when somebody else was faster, and keeps mine', async () => {
    const api = new FakeReleasesApi([RELEASE]);
    const { user } = renderPage(EDIT, { api });
    await user.type(await screen.findByLabelText('Summary'), ' and refunds');
    await user.type(screen.getByLabelText(/^Title/), '!');
    await changeBehind(api, { title: 'Payments 4.2 LTS', method: 'canary' });
    const update = jest.spyOn(api, 'updateRelease');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));

    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('Somebody changed this release meanwhile');
    expect(await within(notice).findByText('Mara Lind')).toBeInTheDocument();
    expect(
      within(notice)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Title was changed by both of you. Keeping yours replaces theirs.',
      'Summary was changed by you. Keeping yours saves it.',
      'Deployment method was changed by somebody else. It stays as they left it.',
    ]);
    expect(screen.getByLabelText('Summary')).toHaveValue(
      'Instalments and refunds',
    );
    await user.click(
      within(notice).getByRole('button', { name: 'Keep mine and save again' }),
    );

    expect(
      await screen.findByRole('heading', { name: 'Payments 4.2!' }),
    ).toBeInTheDocument();
    expect(update).toHaveBeenLastCalledWith(
      expect.objectContaining({ revision: 2 }),
      { title: 'Payments 4.2!', summary: 'Instalments and refunds' },
    );
    expect((await api.getRelease(RELEASE.id)).method).toBe('canary');
  });

  it('loads theirs when mine is given up', async () => {
    const api = new FakeReleasesApi([RELEASE]);
    const { user } = renderPage(EDIT, { api });
    await user.type(await screen.findByLabelText(/^Title/), '!');
    await changeBehind(api, { title: 'Payments 4.2 LTS' });
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await user.click(
      await screen.findByRole('button', { name: 'Discard mine, load theirs' }),
    );

    expect(screen.getByLabelText(/^Title/)).toHaveValue('Payments 4.2 LTS');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(
      await screen.findByRole('heading', { name: 'Payments 4.2 LTS' }),
    ).toBeInTheDocument();
  });

  it('keeps what was entered when the lifecycle forbids the change', async () => {
    const api = new FakeReleasesApi([RELEASE]);
    jest
      .spyOn(api, 'updateRelease')
      .mockRejectedValueOnce(
        await responseError(
          409,
          'A release that is ‘cancelled’ does not allow a change.',
        ),
      );
    const { user } = renderPage(EDIT, { api });
    await user.type(await screen.findByLabelText(/^Title/), '!');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'A release that is ‘cancelled’ does not allow a change.',
    );
    expect(screen.getByLabelText(/^Title/)).toHaveValue('Payments 4.2!');
  });

  it('leads back when the viewer may not change the release', async () => {
    const { user } = renderPage(EDIT, {
      api: new ForbiddingApi([RELEASE]),
    });

    expect(
      await screen.findByRole('heading', {
        name: 'You may not change this release',
      }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Back to the release' }));
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        `/releases/${RELEASE.id}`,
      ),
    );
  });

  it('says that there is no such release', async () => {
    renderPage(EDIT);

    expect(
      await screen.findByRole('heading', { name: 'There is no such release' }),
    ).toBeInTheDocument();
  });
});

it('does not offer the form for a new release to those who may not plan', async () => {
  renderPage('/releases/new', { mayPlan: false });

  expect(
    await screen.findByRole('heading', { name: 'You may not plan releases' }),
  ).toBeInTheDocument();
});
