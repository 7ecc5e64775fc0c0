import { Entity, RELATION_HAS_PART } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvidence } from '../__testUtils__/demoEvidence';
import { aRelease, aWindow, idOf } from '../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../__testUtils__/renderReleases';
import { EntityTestEvidenceContent } from './EntityTestEvidenceContent';

pinNow();

const API: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments-api', title: 'Payments API' },
};

const WORKER = 'component:default/payments-worker';

function consisting(kind: string, name: string, parts: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    relations: parts.map(targetRef => ({ type: RELATION_HAS_PART, targetRef })),
  };
}

function renderTab(
  api: FakeReleasesApi,
  options: { entity?: Entity; entities?: Entity[] } = {},
) {
  const { entity = API, entities } = options;
  renderReleases(
    <EntityProvider entity={entity}>
      <EntityTestEvidenceContent />
    </EntityProvider>,
    { api, entities },
  );
  return userEvent.setup();
}

describe('the test evidence of an entity', () => {
  it('says that it loads', async () => {
    const api = new FakeReleasesApi();
    jest
      .spyOn(api.testing, 'listEvidence')
      .mockReturnValue(new Promise(() => {}));
    renderTab(api);

    expect(
      await screen.findByRole('status', { name: 'Loading the evidence…' }),
    ).toBeInTheDocument();
  });

  it('teaches the line that brings the first evidence', async () => {
    renderTab(new FakeReleasesApi());

    expect(
      await screen.findByRole('heading', { name: 'No test evidence yet' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByLabelText('Line for the pipeline'),
    ).toHaveTextContent(
      'curl --fail-with-body -H "Authorization: Bearer $SLIPWAY_TOKEN" --data-binary @report.xml "https://portal.example/api/releases/evidence?entityRef=component:default/payments-api&version=1.0.0"',
    );
    expect(
      screen.getByRole('button', { name: 'Copy the line' }),
    ).toBeInTheDocument();
  });

  it('says in the backend’s words who may not see it', async () => {
    const api = new FakeReleasesApi();
    jest
      .spyOn(api.testing, 'listEvidence')
      .mockRejectedValue(
        await responseError(403, 'You may not read releases.'),
      );
    renderTab(api);

    expect(
      await screen.findByText('You may not read releases.'),
    ).toBeInTheDocument();
  });

  it('can be asked for again when it could not be loaded', async () => {
    const api = new FakeReleasesApi();
    api.testing.evidence = [anEvidence()];
    jest
      .spyOn(api.testing, 'listEvidence')
      .mockRejectedValueOnce(await responseError(409, 'Not now.'));
    const user = renderTab(api);

    await user.click(await screen.findByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByRole('heading', { name: '4.2.0' }),
    ).toBeInTheDocument();
  });

  it('shows runs by version: outcome in words, counts, doubts and where they come from', async () => {
    const api = new FakeReleasesApi([
      aRelease({
        id: idOf(1),
        title: 'Payments 4.2',
        windows: [aWindow('2026-11-26T13:00:00.000Z')],
      }),
    ]);
    api.testing.evidence = [
      anEvidence({
        id: idOf(2),
        version: '4.2.0',
        totals: { passed: 118, failed: 2, skipped: 1, flaky: 3 },
        claimed: { tests: 120 },
        notes: [{ code: 'control', message: 'Escapes kept', count: 3 }],
        durationMs: 252_000,
        tool: 'jest',
        commit: '8f14e45fceea167a5a36dedd4bea2543',
        ciUrl: 'https://ci.example/42',
      }),
      anEvidence({
        id: idOf(3),
        version: '4.1.3',
        kind: 'smoke',
        environment: 'staging',
        ciUrl: 'data:text/html,<script>',
        uploadedAt: '2026-11-01T09:00:00.000Z',
      }),
      anEvidence({
        id: idOf(4),
        version: '4.1.3',
        kind: 'smoke',
        environment: 'staging',
        uploadedAt: '2026-10-01T09:00:00.000Z',
      }),
    ];
    const user = renderTab(api);

    const coming = within(await screen.findByRole('region', { name: '4.2.0' }));
    expect(coming.getByText('Latest version')).toBeInTheDocument();
    expect(coming.getByText('0 of 1 runs passed')).toBeInTheDocument();
    expect(coming.getByRole('link', { name: 'Payments 4.2' })).toHaveAttribute(
      'href',
      `/releases/${idOf(1)}`,
    );
    const run = coming.getAllByRole('row')[1];
    expect(run).toHaveTextContent('Failed');
    expect(run).toHaveTextContent('2 failed3 flaky1 skipped115 passed');
    expect(run).toHaveTextContent(
      'The report says 120 tests. Counted: 121 tests.',
    );
    expect(run).toHaveTextContent('1 note about the report');
    expect(run).toHaveTextContent('4m 12s');
    expect(run).toHaveTextContent('8f14e45f');
    expect(
      within(run).getByRole('link', { name: /Pipeline run/ }),
    ).toHaveAttribute('href', 'https://ci.example/42');

    const before = within(screen.getByRole('region', { name: '4.1.3' }));
    expect(before.getAllByRole('row')).toHaveLength(2);
    expect(before.queryByRole('link', { name: /Pipeline/ })).toBeNull();
    await user.click(before.getByRole('button', { name: /^1 earlier run/ }));
    expect(before.getAllByRole('row')).toHaveLength(3);
  });

  it('shows how runs of one kind went, as a picture and as a table', async () => {
    const api = new FakeReleasesApi();
    api.testing.evidence = [
      anEvidence({ id: idOf(2), version: '4.2.0', totals: { failed: 10 } }),
      anEvidence({ id: idOf(3), version: '4.1.3', durationMs: 4000 }),
    ];
    const user = renderTab(api);

    const trend = within(await screen.findByRole('region', { name: 'Trend' }));
    expect(
      trend.getByRole('img', {
        name: /^2 runs\. Pass rate from 100 % to 50 %, lowest 50 %/,
      }),
    ).toBeInTheDocument();
    await user.click(trend.getByRole('button', { name: 'As a table' }));
    const [, newest, older] = trend.getAllByRole('row');
    expect(newest).toHaveTextContent('4.2.0');
    expect(older).toHaveTextContent('100 %');
  });

  it('asks once for everything that belongs to a domain', async () => {
    const api = new FakeReleasesApi();
    api.testing.evidence = [
      anEvidence(),
      anEvidence({ id: idOf(5), entityRef: WORKER }),
    ];
    const list = jest.spyOn(api.testing, 'listEvidence');
    renderTab(api, {
      entity: consisting('Domain', 'money', ['system:default/payments']),
      entities: [
        consisting('System', 'payments', [
          'component:default/payments-api',
          WORKER,
        ]),
      ],
    });

    expect(
      await screen.findByRole('region', { name: 'payments-worker' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'payments-api' }),
    ).toBeInTheDocument();
    expect(list).toHaveBeenCalledTimes(1);
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({
        entityRef: [
          'domain:default/money',
          'system:default/payments',
          'component:default/payments-api',
          WORKER,
        ],
      }),
    );
  });
});
