import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type {
  DeploymentInput,
  ReleasesApi,
} from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRule } from '../../__testUtils__/demoApprovals';
import { aCheck, aFinding, aVerdict } from '../../__testUtils__/demoVerdicts';
import { aRelease, aWindow, idOf } from '../../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../../__testUtils__/renderReleases';
import { EntityReleasesContent } from './EntityReleasesContent';

pinNow();

const paymentsApi: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'Payments-API', namespace: 'default' },
  spec: {},
};

const next = aRelease({
  id: idOf(1),
  title: 'Payments 4.2',
  state: 'approved',
  components: [
    { entityRef: 'component:default/ledger', version: '7.0.1' },
    { entityRef: 'component:default/payments-api', version: '4.2.0' },
  ],
  windows: [
    aWindow('2026-12-02T09:00:00.000Z', { environment: 'staging' }),
    aWindow('2026-12-04T13:00:00.000Z', { timeZone: 'America/New_York' }),
  ],
});
const later = aRelease({
  id: idOf(2),
  title: 'Payments 4.3',
  windows: [aWindow('2027-01-12T13:00:00.000Z')],
});
const unplanned = aRelease({ id: idOf(3), title: 'Payments 5' });
const deploying = aRelease({
  id: idOf(4),
  title: 'Payments 4.1.3',
  state: 'deploying',
  windows: [aWindow('2026-11-23T08:30:00.000Z')],
});
const missed = aRelease({
  id: idOf(5),
  title: 'Payments 4.1.2',
  state: 'candidate',
  windows: [aWindow('2026-11-16T08:30:00.000Z')],
});
const past = aRelease({
  id: idOf(6),
  title: 'Payments 4.1',
  state: 'closed',
  windows: [aWindow('2026-10-20T08:30:00.000Z')],
});

function renderTab(api: ReleasesApi, entity: Entity = paymentsApi) {
  return renderReleases(
    <EntityProvider entity={entity}>
      <EntityReleasesContent />
    </EntityProvider>,
    { api, path: '/catalog/default/component/payments-api/releases' },
  );
}

/** The card below a heading. */
async function findCard(title: string) {
  const heading = await screen.findByRole('heading', { name: title });
  return within(heading.closest<HTMLElement>('.bui-Card')!);
}

describe('the Releases tab of an entity', () => {
  it('says what ships next here, and when', async () => {
    renderTab(new FakeReleasesApi([later, unplanned, next, past]));

    const card = await findCard('Next release');
    expect(
      await card.findByRole('link', { name: 'Payments 4.2' }),
    ).toHaveAttribute('href', `/releases/${next.id}`);
    expect(card.getByText('Approved')).toBeInTheDocument();
    expect(card.getByText('Staging')).toBeInTheDocument();
    expect(card.getByText('in 11 days')).toBeInTheDocument();
    expect(
      card.getByText('08:00 – 09:00 in America/New York'),
    ).toBeInTheDocument();
    // Of the release's components only the one that is looked at.
    expect(card.getByText('payments-api')).toBeInTheDocument();
    expect(card.queryByText('ledger')).not.toBeInTheDocument();
    expect(card.getByText('and 1 more')).toBeInTheDocument();

    const planned = await findCard('Planned releases');
    expect(planned.getByText('Payments 4.3')).toBeInTheDocument();
    expect(planned.getByText('Payments 5')).toBeInTheDocument();
    expect(planned.queryByText('Payments 4.2')).not.toBeInTheDocument();

    expect(
      await (await findCard('Past releases')).findByText('Payments 4.1'),
    ).toBeInTheDocument();
  });

  it('says whether the next release is ready, and what blocks first', async () => {
    const api = new FakeReleasesApi([next]);
    api.readiness.judge(
      next.id,
      aVerdict([
        aCheck({
          name: 'dependencies.available',
          outcome: 'failed',
          findings: [
            aFinding('ledger-db must be >=7 in production (is 6.4)'),
            aFinding('tracker is not in production'),
            aFinding('A third thing'),
          ],
        }),
        aCheck({
          name: 'coordination.approvals',
          outcome: 'failed',
          summary: 'team-storage has not decided',
        }),
        aCheck({ name: 'a' }),
        aCheck({ name: 'b' }),
      ]),
    );
    renderTab(api);

    const card = await findCard('Next release');
    expect(await card.findByText('Blocked (2)')).toBeInTheDocument();
    expect(
      card.getByText('ledger-db must be >=7 in production (is 6.4)'),
    ).toBeInTheDocument();
    expect(card.getByText('tracker is not in production')).toBeInTheDocument();
    expect(card.queryByText('A third thing')).not.toBeInTheDocument();
    expect(card.getByText('2 checks passed')).toBeInTheDocument();
    expect(
      card.getByRole('link', { name: 'Open Payments 4.2' }),
    ).toHaveAttribute('href', `/releases/${next.id}`);
  });

  it('says what runs now, since when and how that is known', async () => {
    const api = new FakeReleasesApi([next]);
    const runs = (version: string, fields: Partial<DeploymentInput>) =>
      api.deployments.reportDeployment({
        entityRef: 'component:default/payments-api',
        version,
        environment: 'production',
        startedAt: '2026-11-12T09:00:00.000Z',
        ...fields,
      });
    await runs('4.1.2', {});
    await runs('4.2.0', {
      outcome: 'failed',
      startedAt: '2026-11-23T07:00:00.000Z',
    });
    await runs('4.2.0-rc.3', { environment: 'staging' });
    renderTab(api);

    const card = await findCard('Running now');
    expect(await card.findByText('4.1.2')).toBeInTheDocument();
    expect(card.getByText('4.2.0 failed 2 hours ago')).toBeInTheDocument();
    expect(card.getByText('4.2.0-rc.3')).toBeInTheDocument();
    expect(card.getAllByText('since 12 Nov 2026')).toHaveLength(2);
    expect(card.getAllByText(/stated by a person/)).toHaveLength(2);
  });

  it('says that nothing was reported, or that it could not be loaded', async () => {
    const api = new FakeReleasesApi([next]);
    jest
      .spyOn(api.deployments, 'listRunningVersions')
      .mockRejectedValueOnce(await responseError(400, 'Not today'));
    renderTab(api);
    const user = userEvent.setup();

    const card = await findCard('Running now');
    expect(await card.findByRole('alert')).toHaveTextContent('Not today');
    await user.click(card.getByRole('button', { name: 'Try again' }));
    expect(
      await card.findByText('Nothing was reported yet.'),
    ).toBeInTheDocument();
  });

  it('lets an owner decide on the spot', async () => {
    const waiting = { ...next, state: 'candidate' as const };
    const api = new FakeReleasesApi([waiting]);
    api.approvals.ask(next.id, [
      aRule({ id: 'owners-a', reason: 'You own payments-api' }),
    ]);
    renderTab(api);
    const user = userEvent.setup();

    const card = await findCard('Waiting for you');
    expect(card.getByText('You own payments-api')).toBeInTheDocument();
    const all = card.getByRole('link', { name: 'See it in your inbox' });
    expect(decodeURIComponent(all.getAttribute('href')!)).toBe(
      '/releases/approvals?entityRef=component:default/payments-api',
    );
    await user.click(card.getByRole('button', { name: 'Review Payments 4.2' }));
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Decide on “Payments 4.2”' }),
    );
    expect(await dialog.findByText(/Blocked/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Reject…' }));
    await user.type(
      dialog.getByLabelText(/^Why do you reject it/),
      'Wait for ledger-db',
    );
    await user.click(dialog.getByRole('button', { name: 'Reject' }));

    expect(
      await screen.findByText('You rejected “Payments 4.2”.'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(
        screen.queryByRole('heading', { name: 'Waiting for you' }),
      ).not.toBeInTheDocument(),
    );
    await expect(api.approvals.getApprovals(next.id)).resolves.toMatchObject({
      state: 'rejected',
    });
  });

  it('shows the owner what others ask, also where nothing is planned here', async () => {
    const elsewhere = aRelease({
      id: idOf(9),
      title: 'Tracker 3',
      state: 'candidate',
      owner: 'group:default/team-delivery',
      components: [{ entityRef: 'component:default/tracker', version: '3' }],
    });
    const api = new FakeReleasesApi([elsewhere]);
    api.approvals.ask(elsewhere.id, [
      aRule({
        id: 'dependents-a',
        paths: [
          [
            {
              from: 'component:default/tracker',
              relation: 'dependencyOf',
              to: 'component:default/payments-api',
            },
          ],
        ],
      }),
    ]);
    renderTab(api);

    await screen.findByRole('heading', { name: 'No releases yet' });
    const card = await findCard('Waiting for you');
    expect(card.getByRole('link', { name: 'Tracker 3' })).toHaveAttribute(
      'href',
      `/releases/${elsewhere.id}/approvals`,
    );
  });

  it('shows what is on its way or was left behind', async () => {
    renderTab(new FakeReleasesApi([deploying, missed]));

    const card = await findCard('In progress');
    expect(await card.findByText('Payments 4.1.3')).toBeInTheDocument();
    expect(card.getByText('Deploying')).toBeInTheDocument();
    expect(card.getByText(/now, ends in 30 minutes/)).toBeInTheDocument();
    expect(card.getByText('Payments 4.1.2')).toBeInTheDocument();
    expect(
      card.getByText(/Its window is over, but it was not deployed/),
    ).toBeInTheDocument();
    expect(
      (await findCard('Next release')).getByText('Nothing is planned next'),
    ).toBeInTheDocument();
  });

  it('draws the weeks around today, and leads to others', async () => {
    const api = new FakeReleasesApi([next, past]);
    const calendar = jest.spyOn(api, 'getCalendar');
    renderTab(api);
    const user = userEvent.setup();

    const card = await findCard('Schedule');
    const production = within(
      await card.findByRole('list', { name: 'Production' }),
    );
    expect(
      production.getByRole('link', {
        name: 'Payments 4.2, approved, production, 4 December 14:00–15:00',
      }),
    ).toHaveAttribute('href', `/releases/${next.id}`);
    expect(card.getByText('12 Oct 2026 – 3 Jan 2027')).toBeInTheDocument();

    await user.click(card.getByRole('button', { name: 'Six weeks later' }));
    expect(card.getByText('23 Nov 2026 – 14 Feb 2027')).toBeInTheDocument();
    await waitFor(() =>
      expect(calendar).toHaveBeenLastCalledWith(
        expect.objectContaining({
          entityRef: ['component:default/payments-api'],
          from: '2026-11-22T23:00:00.000Z',
        }),
      ),
    );
  });

  it('sums up the weeks in which a lot happens', async () => {
    const busy = Array.from({ length: 6 }, (_, index) =>
      aRelease({
        id: idOf(index + 1),
        title: `Release ${index}`,
        windows: [aWindow(`2026-12-0${index + 1}T09:00:00.000Z`)],
      }),
    );
    renderTab(new FakeReleasesApi(busy));

    const link = await screen.findByRole('link', {
      name: '6 windows in the week of 30 November',
    });
    expect(decodeURIComponent(link.getAttribute('href')!)).toBe(
      '/releases?entityRef=component:default/payments-api&month=2026-11',
    );
  });

  it('needs three requests', async () => {
    const api = new FakeReleasesApi([next, past]);
    const list = jest.spyOn(api, 'listReleases');
    const calendar = jest.spyOn(api, 'getCalendar');
    renderTab(api);

    await screen.findByText('Payments 4.1');
    expect(list).toHaveBeenCalledTimes(2);
    expect(calendar).toHaveBeenCalledTimes(1);
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({
        entityRef: ['component:default/payments-api'],
      }),
    );
  });

  it('goes through the past page by page', async () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      aRelease({
        id: idOf(index + 1),
        title: `Release ${index + 1}`,
        state: 'deployed',
        windows: [
          aWindow(
            `2026-10-${String(index + 1).padStart(2, '0')}T09:00:00.000Z`,
          ),
        ],
      }),
    );
    renderTab(new FakeReleasesApi(many));
    const user = userEvent.setup();

    const card = await findCard('Past releases');
    expect(await card.findByText('Release 12')).toBeInTheDocument();
    expect(card.queryByText('Release 2')).not.toBeInTheDocument();
    await user.click(card.getByRole('button', { name: 'Older' }));
    expect(await card.findByText('Release 2')).toBeInTheDocument();
    expect(card.getByRole('button', { name: 'Older' })).toBeDisabled();
    await user.click(card.getByRole('button', { name: 'Newer' }));
    expect(await card.findByText('Release 12')).toBeInTheDocument();
  });

  it('leads to a plan for this entity', async () => {
    renderTab(new FakeReleasesApi([next]));

    const link = await screen.findByRole('link', { name: 'Plan a release' });
    expect(decodeURIComponent(link.getAttribute('href')!)).toBe(
      '/releases/new?entityRef=component:default/payments-api',
    );
  });

  it('teaches how to begin where there is nothing', async () => {
    renderTab(new FakeReleasesApi());

    expect(
      await screen.findByRole('heading', { name: 'No releases yet' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Plan one for Payments-API/)).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Plan a release' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('/releases/new?entityRef='),
    );
  });

  it('keeps its shape while it loads', async () => {
    const api = new FakeReleasesApi();
    jest.spyOn(api, 'listReleases').mockReturnValue(new Promise(() => {}));
    jest.spyOn(api, 'getCalendar').mockReturnValue(new Promise(() => {}));
    renderTab(api);

    for (const title of [
      'Next release',
      'In progress',
      'Schedule',
      'Past releases',
    ]) {
      expect(
        await screen.findByRole('heading', { name: title }),
      ).toBeInTheDocument();
    }
    expect(
      screen.queryByText('Nothing is planned next'),
    ).not.toBeInTheDocument();
  });

  it('says why it failed, and tries again', async () => {
    const api = new FakeReleasesApi([next]);
    jest
      .spyOn(api, 'listReleases')
      .mockRejectedValueOnce(await responseError(400, 'Not today'));
    renderTab(api);
    const user = userEvent.setup();

    expect(await screen.findByRole('alert')).toHaveTextContent('Not today');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'Payments 4.2' }),
    ).toBeInTheDocument();
  });

  it('tells those who may not see releases', async () => {
    const api = new FakeReleasesApi();
    jest
      .spyOn(api, 'listReleases')
      .mockRejectedValue(await responseError(403, 'Unauthorized'));
    renderTab(api);

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
