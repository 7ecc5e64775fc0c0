import {
  DEFAULT_POLICY,
  NEW_RELEASE_ID,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { aRelease, aWindow } from '../../__testUtils__/demoReleases';
import { anEntity } from '../../__testUtils__/fakeReadiness';
import {
  FakeReleasesApi,
  responseError,
} from '../../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../../__testUtils__/renderReleases';
import { ReadinessPreview } from '.';

pinNow();

const API = 'component:default/payments-api';
const LEDGER = 'resource:default/ledger-db';

const DRAFT = aRelease({
  title: 'Payments 4.2',
  id: NEW_RELEASE_ID,
  state: 'draft',
  type: 'standard',
  owner: 'group:default/team-payments',
  components: [
    {
      entityRef: API,
      version: '4.2.0',
      requirements: [{ entityRef: LEDGER, version: '>=7.0.0' }],
    },
  ],
  windows: [aWindow('2026-12-04T13:00:00.000Z', { environment: 'staging' })],
  backOutPlan: { description: 'Deploy 4.1 again' },
});

const FACTS = {
  graph: {
    readAt: '2026-11-23T09:00:00.000Z',
    entities: {
      [API]: anEntity(API, {
        owners: ['group:default/team-payments'],
        dependsOn: [LEDGER],
      }),
      [LEDGER]: anEntity(LEDGER),
      'group:default/team-payments': anEntity('group:default/team-payments', {
        members: ['user:-/1'],
      }),
    },
    missing: [],
  },
  running: [{ entityRef: LEDGER, environment: 'staging', version: '6.4.0' }],
};

/** The panel beside something that changes the release as a form does. */
function Planned(props: {
  draft: Release;
  change?: (draft: Release) => Release;
  incomplete?: number;
  folded?: boolean;
}) {
  const { change, incomplete = 0, folded } = props;
  const [draft, setDraft] = useState(props.draft);
  return (
    <>
      <button type="button" onClick={() => setDraft(change ?? (same => same))}>
        Change
      </button>
      <ReadinessPreview
        draft={draft}
        incomplete={incomplete}
        policy={DEFAULT_POLICY}
        folded={folded}
      />
    </>
  );
}

function start(
  props: Partial<Parameters<typeof Planned>[0]> = {},
  facts: Parameters<FakeReleasesApi['readiness']['know']>[0] = FACTS,
) {
  const api = new FakeReleasesApi();
  api.readiness.know(facts);
  const gather = jest.spyOn(api.readiness, 'gatherFacts');
  return {
    api,
    gather,
    user: userEvent.setup(),
    show: () => renderReleases(<Planned draft={DRAFT} {...props} />, { api }),
  };
}

function panel() {
  return screen.getByRole('region', { name: 'If you submitted this now' });
}

describe('ReadinessPreview', () => {
  it.each([
    [
      'nothing is released yet',
      { draft: { ...DRAFT, components: [] }, incomplete: 1 },
      /Name what is released and in which version/,
    ],
    [
      'the type is not chosen',
      { draft: { ...DRAFT, type: '' } },
      /Choose a type/,
    ],
  ])('asks nobody while %s', async (_, props, text) => {
    const { show, gather } = start(props);
    show();
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(gather).not.toHaveBeenCalled();
  });

  it('says what blocks, and judges a change of the form without asking again', async () => {
    const { show, gather, user } = start({
      change: draft => ({
        ...draft,
        components: [
          {
            ...draft.components[0],
            requirements: [{ entityRef: LEDGER, version: '>=6.0.0' }],
          },
        ],
      }),
    });
    show();
    expect(
      await screen.findByText(
        'ledger-db must be >=7.0.0 in staging (runs 6.4.0)',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Blocked by 1 check for Staging')).toHaveAttribute(
      'role',
      'status',
    );
    expect(
      within(panel()).getByRole('button', { name: 'Report what runs' }),
    ).toBeInTheDocument();
    expect(within(panel()).queryByText('Edit the release')).toBeNull();

    gather.mockReturnValue(new Promise(() => {}));
    await user.click(screen.getByRole('button', { name: 'Change' }));
    expect(screen.getByText('Ready for Staging')).toBeInTheDocument();
  });

  it('keeps the verdict while facts about something else are gathered', async () => {
    const { show, gather, user } = start({
      change: draft => ({
        ...draft,
        components: [
          ...draft.components,
          { entityRef: 'component:default/tracker', version: '1.0.0' },
        ],
      }),
    });
    show();
    await screen.findByText(/ledger-db must be/);
    let answer = () => {};
    const before = await gather.mock.results[0].value;
    gather.mockImplementation(
      async () =>
        new Promise(resolve => {
          answer = () => resolve({ ...before, running: [] });
        }),
    );
    await user.click(screen.getByRole('button', { name: 'Change' }));
    expect(screen.getByText(/runs 6.4.0/)).toBeInTheDocument();
    expect(
      screen.getByRole('progressbar', { name: 'Judging again…' }),
    ).toBeInTheDocument();
    await waitFor(() => expect(gather).toHaveBeenCalledTimes(2));
    answer();
    expect(
      await screen.findByText(/nobody has reported which version runs/),
    ).toBeInTheDocument();
  });

  it('judges for each planned environment, the next one first', async () => {
    const { show, user } = start({
      draft: {
        ...DRAFT,
        windows: [
          ...DRAFT.windows,
          aWindow('2026-12-11T13:00:00.000Z', { environment: 'production' }),
        ],
      },
    });
    show();
    expect(await screen.findByText('for Staging')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Production' }));
    expect(screen.getByText('for Production')).toBeInTheDocument();
    expect(
      screen.getByText(/payments-api 4.2.0 has not run in staging/),
    ).toBeInTheDocument();
  });

  it('says what was left out, and what comes when the backend judges', async () => {
    const { show } = start(
      { incomplete: 2 },
      {
        ...FACTS,
        contributed: [
          {
            name: 'external.calendar',
            title: 'Change calendar',
            defaultMode: 'block',
          },
        ],
      },
    );
    show();
    expect(
      await screen.findByText('2 rows are not complete yet and were left out.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Judged when submitted: Change calendar.'),
    ).toBeInTheDocument();
  });

  it('says that facts cannot be gathered, and tries again', async () => {
    const { show, gather, user } = start();
    gather.mockRejectedValueOnce(await responseError(400, 'Nonsense'));
    show();
    expect(await screen.findByText(/Nonsense/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /again/ }));
    expect(await screen.findByText(/ledger-db must be/)).toBeInTheDocument();
  });

  it('shows one line until more is asked for, where there is little room', async () => {
    const { show, user } = start({ folded: true });
    show();
    expect(await screen.findByText('Blocked (1)')).toBeInTheDocument();
    expect(screen.queryByText(/ledger-db must be/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show why' }));
    expect(screen.getByText(/ledger-db must be/)).toBeInTheDocument();
  });

  it('tells nothing of what the viewer may not see', async () => {
    const hidden = 'resource:-/1';
    const { graph } = FACTS;
    const { show } = start(
      { draft: { ...DRAFT, components: [{ entityRef: API, version: '1' }] } },
      {
        hidden: [hidden],
        graph: {
          ...graph,
          entities: {
            ...graph.entities,
            [API]: anEntity(API, {
              owners: ['group:default/team-payments'],
              dependsOn: [hidden],
            }),
            [hidden]: anEntity(hidden),
          },
        },
        running: [
          {
            entityRef: hidden,
            environment: 'staging',
            latest: {
              outcome: 'failed',
              version: '7',
              startedAt: '2026-11-22T09:00:00.000Z',
            },
          },
        ],
      },
    );
    show();
    expect(
      await screen.findByText(/This concerns something that you may not see/),
    ).toBeInTheDocument();
    expect(panel()).not.toHaveTextContent('-/1');
  });
});
