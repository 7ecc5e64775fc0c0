import { signalApiRef } from '@backstage/plugin-signals-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import type { ReleasesApi } from '@slipway/backstage-plugin-releases-common';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { releasesApiRef } from '../api';
import { aRelease, idOf } from '../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../__testUtils__/fakeReleasesApi';
import { useApprovals, useWaitingCount } from '../coordination/queries';
import { aCheck, aVerdict } from '../__testUtils__/demoVerdicts';
import { aRule } from '../__testUtils__/demoApprovals';
import { useReadiness } from '../readiness';
import { useReleases, useTransitionRelease } from './queries';
import { RequestError } from './RequestError';
import { ReleasesQueryProvider } from './ReleasesQueryProvider';

const release = aRelease({ id: idOf(1), title: 'Payments 4.2' });

function List() {
  const { data, error } = useReleases({});
  const { mutate } = useTransitionRelease();
  return error ? (
    <RequestError error={error} />
  ) : (
    <>
      {data?.items.map(({ id, revision, title, state }) => (
        <button
          key={id}
          onClick={() =>
            mutate({ release: { id, revision }, transition: 'submit' })
          }
        >
          {title} is {state}
        </button>
      ))}
    </>
  );
}

function Rooms() {
  const { data: verdict } = useReadiness(release.id);
  const { data: approvals } = useApprovals(release.id);
  return (
    <p>
      {verdict?.state}, {approvals?.state}, {useWaitingCount()} waiting
    </p>
  );
}

async function renderList(
  api: ReleasesApi,
  subscribe = jest.fn(() => ({ unsubscribe: () => {} })),
  element = <List />,
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [releasesApiRef, api],
        [signalApiRef, { subscribe }],
      ]}
    >
      <ReleasesQueryProvider>{element}</ReleasesQueryProvider>
    </TestApiProvider>,
  );
}

describe('what is loaded from the backend', () => {
  it('is loaded again after a change', async () => {
    await renderList(new FakeReleasesApi([release]));
    const user = userEvent.setup();

    await user.click(await screen.findByText('Payments 4.2 is draft'));
    expect(
      await screen.findByText('Payments 4.2 is candidate'),
    ).toBeInTheDocument();
  });

  it('is loaded again once when signals say that something changed', async () => {
    const api = new FakeReleasesApi([release]);
    const list = jest.spyOn(api, 'listReleases');
    let signal: (message: {}) => void = () => {};
    const subscribe = jest.fn((channel, onMessage) => {
      expect(channel).toBe('releases');
      signal = onMessage;
      return { unsubscribe: () => {} };
    });
    await renderList(api, subscribe as never);
    await screen.findByText('Payments 4.2 is draft');

    await api.transitionRelease({ id: release.id, revision: 1 }, 'submit');
    act(() => {
      Array.from({ length: 10 }, (_, count) => signal({ count }));
    });

    expect(
      await screen.findByText('Payments 4.2 is candidate'),
    ).toBeInTheDocument();
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('includes verdicts, approvals and the inbox when signals say so', async () => {
    const api = new FakeReleasesApi([{ ...release, state: 'candidate' }]);
    api.approvals.ask(release.id, []);
    api.readiness.judge(
      release.id,
      aVerdict([aCheck({ name: 'a', outcome: 'failed' })]),
    );
    let signal: (message: {}) => void = () => {};
    const subscribe = jest.fn((_, onMessage) => {
      signal = onMessage;
      return { unsubscribe: () => {} };
    });
    await renderList(api, subscribe as never, <Rooms />);
    expect(
      await screen.findByText('blocked, not-needed, 0 waiting'),
    ).toBeInTheDocument();

    api.approvals.ask(release.id, [aRule({ id: 'owners-a' })]);
    api.readiness.judge(release.id, aVerdict([aCheck({ name: 'a' })]));
    act(() => signal({ release: release.id }));

    expect(
      await screen.findByText('ready, pending, 1 waiting'),
    ).toBeInTheDocument();
  });

  it('is asked for again when the network fails, but not when the answer is no', async () => {
    const api = new FakeReleasesApi([release]);
    const list = jest
      .spyOn(api, 'listReleases')
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockRejectedValueOnce(await responseError(502, 'Bad gateway'));
    await renderList(api);
    expect(
      await screen.findByText('Payments 4.2 is draft'),
    ).toBeInTheDocument();
    expect(list).toHaveBeenCalledTimes(3);
  });

  it.each([
    [403, 'You may not see this'],
    [404, 'There is no such release'],
    [400, 'The backend says: No'],
  ])('fails at once with %s', async (status, text) => {
    const api = new FakeReleasesApi();
    const list = jest
      .spyOn(api, 'listReleases')
      .mockRejectedValue(await responseError(status, 'No'));
    await renderList(api);

    expect(await screen.findByRole('alert')).toHaveTextContent(text);
    expect(list).toHaveBeenCalledTimes(1);
  });

  it('tells a catalog that is down from a backend that is', async () => {
    const api = new FakeReleasesApi();
    jest
      .spyOn(api, 'listReleases')
      .mockRejectedValue(await responseError(503, 'No'));
    await renderList(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The catalog does not answer',
    );
  });
});
