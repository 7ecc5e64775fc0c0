import { Sidebar } from '@backstage/core-components';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import { releasesApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { aRule } from '../../__testUtils__/demoApprovals';
import { aRelease, idOf } from '../../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../../__testUtils__/fakeReleasesApi';
import { ReleasesSidebarItem } from './ReleasesSidebarItem';

async function renderSidebar(api: FakeReleasesApi) {
  await renderInTestApp(
    <TestApiProvider apis={[[releasesApiRef, api]]}>
      <Sidebar>
        <ReleasesSidebarItem />
      </Sidebar>
    </TestApiProvider>,
    { mountedRoutes: { '/releases': rootRouteRef } },
  );
}

function candidates(count: number) {
  const releases = Array.from({ length: count }, (_, index) =>
    aRelease({
      id: idOf(index + 1),
      title: `Release ${index + 1}`,
      state: 'candidate',
    }),
  );
  const api = new FakeReleasesApi(releases);
  releases.forEach(({ id }) =>
    api.approvals.ask(id, [aRule({ id: 'a' }), aRule({ id: 'b' })]),
  );
  return api;
}

describe('ReleasesSidebarItem', () => {
  it('counts the releases that wait for the viewer', async () => {
    const api = candidates(3);
    const list = jest.spyOn(api.approvals, 'listApprovals');
    await renderSidebar(api);

    expect(
      await screen.findByText('3 releases wait for your approval'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Releases/ })).toHaveAttribute(
      'href',
      '/releases',
    );
    expect(list).toHaveBeenCalledTimes(1);
  });

  it('follows what happens while it is looked away from', async () => {
    const api = candidates(1);
    await renderSidebar(api);
    await screen.findByText('1 release waits for your approval');

    api.approvals.ask(idOf(1), []);
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    window.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() =>
      expect(screen.queryByText(/for your approval/)).toBeNull(),
    );
    now.mockRestore();
  });

  it.each([401, 403, 404])(
    'is a plain item when the answer is %s',
    async status => {
      const api = candidates(1);
      const list = jest
        .spyOn(api.approvals, 'listApprovals')
        .mockRejectedValue(await responseError(status, 'No'));
      await renderSidebar(api);

      await waitFor(() => expect(list).toHaveBeenCalledTimes(1));
      expect(
        screen.getByRole('link', { name: 'Releases' }),
      ).toBeInTheDocument();
    },
  );
});
