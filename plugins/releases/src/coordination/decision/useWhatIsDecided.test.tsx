import { screen } from '@testing-library/react';
import { aRule } from '../../__testUtils__/demoApprovals';
import { aRelease } from '../../__testUtils__/demoReleases';
import { FakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { renderReleases } from '../../__testUtils__/renderReleases';
import { useWhatIsDecided } from './useWhatIsDecided';

const RELEASE = aRelease({ title: 'Payments 4.2', state: 'candidate' });

function Pair() {
  const { release, overview } = useWhatIsDecided(RELEASE.id);
  return (
    <p>
      {release && overview
        ? `${release.components[0].version} by ${overview.digest.slice(0, 4)}`
        : 'nothing yet'}
    </p>
  );
}

describe('what is decided on', () => {
  it('waits until release and approvals speak of the same state', async () => {
    const api = new FakeReleasesApi([RELEASE]);
    api.approvals.ask(RELEASE.id, [aRule({ id: 'a' })]);
    const before = await api.getRelease(RELEASE.id);
    await api.updateRelease(RELEASE, {
      components: [
        { entityRef: 'component:default/payments-api', version: '5.0.0' },
      ],
    });
    const { digest } = await api.approvals.getApprovals(RELEASE.id);
    // The first answer is from before the change, the approvals from after it.
    jest.spyOn(api, 'getRelease').mockResolvedValueOnce(before);
    renderReleases(<Pair />, { api });

    expect(await screen.findByText(/ by /)).toHaveTextContent(
      `5.0.0 by ${digest.slice(0, 4)}`,
    );
  });

  it('leaves the last word to the backend when the two never agree', async () => {
    const api = new FakeReleasesApi([RELEASE]);
    const get = jest.spyOn(api, 'getRelease');
    api.approvals.ask(RELEASE.id, [aRule({ id: 'a' })], {
      digest: 'f'.repeat(64),
    });
    renderReleases(<Pair />, { api });

    expect(await screen.findByText('4.2.0 by ffff')).toBeInTheDocument();
    const calls = get.mock.calls.length;
    await screen.findByText('4.2.0 by ffff');
    expect(get).toHaveBeenCalledTimes(calls);
  });
});
