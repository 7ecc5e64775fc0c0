import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvidence, aTest } from '../../__testUtils__/demoEvidence';
import { aRelease, idOf } from '../../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../../__testUtils__/fakeReleasesApi';
import { NO_COMPARISON } from '../../__testUtils__/fakeTesting';
import { pinNow, renderReleases } from '../../__testUtils__/renderReleases';
import { ReleaseTesting } from '../ReleaseTesting';

pinNow();

const RUN = idOf(901);

const RELEASE = {
  ...aRelease({ title: 'Payments 4.2' }),
  entities: {},
  allowedActions: [],
  bundledReleases: [],
};

function fakeApi() {
  const api = new FakeReleasesApi();
  api.testing.evidence = [
    anEvidence({
      totals: { passed: 60, failed: 1 },
      claimed: { failed: 0 },
      notes: [
        {
          code: 'control',
          message: 'Control characters were replaced',
          count: 3,
          line: 12,
          column: 4,
        },
      ],
    }),
  ];
  api.testing.cases.set(RUN, [
    aTest({
      name: 'keeps Swiss francs',
      key: 'francs-----',
      number: 7,
      status: 'failed',
      message: 'expected <b>1.05</b>',
      stack: Array.from({ length: 40 }, (_, line) => `at line ${line}`).join(
        '\n',
      ),
      output: '␛[31mred␛[0m <img src=x onerror=alert(1)>',
      owner: 'payments people',
      labels: ['money'],
      attachments: [
        { name: 'shot.png', path: 'out/shot.png', mediaType: 'image/png' },
      ],
      durationMs: 12,
    }),
    aTest({ name: 'tries again', number: 8, flaky: true, retries: 1 }),
    ...Array.from({ length: 59 }, (_, index) =>
      aTest({ name: `case ${index}`, number: 100 + index, suite: ['bulk'] }),
    ),
  ]);
  return api;
}

function renderRun(
  api: FakeReleasesApi,
  options: { query?: string; fetch?: typeof fetch } = {},
) {
  const { query = `run=${RUN}`, fetch } = options;
  renderReleases(<ReleaseTesting release={RELEASE} />, {
    api,
    path: `/releases/${RELEASE.id}/testing?${query}`,
    fetch,
  });
  return userEvent.setup();
}

const dialog = async () => within(await screen.findByRole('dialog'));
const tests = async () =>
  within(
    await screen.findByRole('list', {
      name: 'Tests of this run, failures first',
    }),
  );

describe('a run', () => {
  it('is opened from the evidence of the release, its id in the address', async () => {
    const user = renderRun(fakeApi(), { query: '' });

    expect(
      await screen.findByRole('region', { name: 'payments-api' }),
    ).toBeInTheDocument();
    await user.click(await screen.findByRole('link', { name: /^Open Unit/ }));

    expect(
      await screen.findByRole('dialog', {
        name: 'Unit tests of payments-api 4.2.0',
      }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent(`run=${RUN}`);
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(screen.getByLabelText('address')).not.toHaveTextContent('run=');
  });

  it('says what does not add up, with its place', async () => {
    renderRun(fakeApi());

    const note = within(
      await (
        await dialog()
      ).findByRole('note', {
        name: 'What does not add up',
      }),
    );
    expect(
      note.getByText('The report says 0 failed. Counted: 1 failed.'),
    ).toBeInTheDocument();
    expect(
      note.getByText(
        'Control characters were replaced (3 times) – line 12, column 4',
      ),
    ).toBeInTheDocument();
  });

  it('shows failures first, every text as text, long ones folded', async () => {
    const user = renderRun(fakeApi());

    const [first] = (await tests()).getAllByRole('listitem');
    const failing = within(first);
    expect(failing.getByText('Failed')).toBeInTheDocument();
    expect(failing.getByText('expected <b>1.05</b>')).toBeInTheDocument();
    expect(failing.getByText(/Owner: payments people/)).toBeInTheDocument();
    await user.click(
      failing.getByRole('button', { name: 'Details of keeps Swiss francs' }),
    );
    expect(
      failing.getByText('␛[31mred␛[0m <img src=x onerror=alert(1)>'),
    ).toBeInTheDocument();
    expect(first.querySelector('img, b')).toBeNull();
    expect(
      failing.getByText('shot.png (image/png): out/shot.png'),
    ).toBeInTheDocument();
    expect(failing.queryByText(/at line 39/)).not.toBeInTheDocument();
    await user.click(
      failing.getByRole('button', { name: 'Show all 40 lines: Stack' }),
    );
    expect(failing.getByText(/at line 39/)).toBeInTheDocument();
  });

  it('shows how a test ended before, in words and as a table', async () => {
    const api = fakeApi();
    api.testing.runs.set('francs-----', [
      {
        evidenceId: RUN,
        version: '4.2.0',
        at: '2026-11-22T09:00:00.000Z',
        status: 'failed',
        flaky: false,
        durationMs: 12,
      },
      {
        evidenceId: idOf(902),
        version: '4.1.3',
        at: '2026-11-02T09:00:00.000Z',
        status: 'passed',
        flaky: true,
      },
    ]);
    const user = renderRun(api);
    await user.click(
      await screen.findByRole('button', {
        name: 'Details of keeps Swiss francs',
      }),
    );

    const entries = within(
      await screen.findByRole('list', {
        name: 'How it ended in the last runs, newest first',
      }),
    ).getAllByRole('listitem');
    expect(entries.map(({ textContent }) => textContent)).toEqual([
      'Failed4.2.0',
      'Flaky4.1.3',
    ]);
    await user.click(
      within((await tests()).getAllByRole('listitem')[0]).getByRole('button', {
        name: 'As a table',
      }),
    );
    expect(
      within(
        screen.getByRole('table', {
          name: 'How keeps Swiss francs ended in the last runs',
        }),
      ).getAllByRole('row'),
    ).toHaveLength(3);
  });

  it('is searched and filtered by the backend, page by page, and keeps that in the address', async () => {
    const api = fakeApi();
    const list = jest.spyOn(api.testing, 'listTestCases');
    const user = renderRun(api);

    expect((await tests()).getAllByRole('heading')).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(async () =>
      expect((await tests()).getAllByRole('heading')).toHaveLength(61),
    );

    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'franc');
    await waitFor(async () =>
      expect((await tests()).getAllByRole('heading')).toHaveLength(1),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent('test=franc');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'State' }),
      'Flaky',
    );
    expect(await (await tests()).findByText('tries again')).toBeInTheDocument();
    expect(list).toHaveBeenLastCalledWith(
      RUN,
      expect.objectContaining({ status: ['flaky'] }),
    );
  });

  it('opens with the filters of a link', async () => {
    const api = fakeApi();
    const list = jest.spyOn(api.testing, 'listTestCases');
    renderRun(api, {
      query: `run=${RUN}&owner=payments people&label=money&suite=ref&status=nonsense`,
    });

    expect((await tests()).getAllByRole('heading')).toHaveLength(1);
    expect(list).toHaveBeenCalledWith(RUN, {
      owner: 'payments people',
      label: 'money',
      suite: 'ref',
      limit: 50,
    });
  });

  it('says so when no test matches', async () => {
    renderRun(fakeApi(), { query: `run=${RUN}&test=nothing like it` });

    expect(
      await screen.findByText('No test matches these filters.'),
    ).toBeInTheDocument();
  });

  it('is compared with the version before; numbers open lists', async () => {
    const api = fakeApi();
    const base = anEvidence({ id: idOf(902), version: '4.1.3' });
    api.testing.comparisons.set(RUN, {
      ...NO_COMPARISON,
      base,
      newFailures: {
        count: 1,
        items: [
          {
            key: 'francs-----',
            name: 'keeps Swiss francs',
            suite: ['refunds'],
            before: 'passed',
            after: 'failed',
          },
        ],
      },
      slower: {
        count: 120,
        items: [
          {
            key: 'slow-------',
            name: 'case 1',
            suite: [],
            before: 'passed',
            after: 'passed',
            beforeMs: 400,
            afterMs: 2500,
          },
        ],
      },
    });
    const user = renderRun(api);

    const chips = within(
      await screen.findByRole('group', { name: 'What changed' }),
    );
    expect(
      chips.getAllByRole('button').map(({ textContent }) => textContent),
    ).toEqual(['1 new failure', '120 slower']);
    await user.click(chips.getByRole('button', { name: '120 slower' }));
    expect(screen.getByText('400ms → 2.5s')).toBeInTheDocument();
    expect(screen.getByText('The first 1 of 120.')).toBeInTheDocument();

    await user.click(chips.getByRole('button', { name: '1 new failure' }));
    expect(screen.getByText(/Passed → Failed/)).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', {
        name: 'Find keeps Swiss francs in this run',
      }),
    );
    await waitFor(async () =>
      expect((await tests()).getAllByRole('heading')).toHaveLength(1),
    );
  });

  it('is downloaded as it was uploaded', async () => {
    const urls: string[] = [];
    const createObjectURL = jest.fn(() => 'blob:report');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const saved = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    const user = renderRun(fakeApi(), {
      fetch: async input => {
        urls.push(new Request(input).url);
        return new Response('<testsuites/>');
      },
    });

    await user.click(
      await screen.findByRole('button', { name: 'Download the report' }),
    );

    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(urls).toEqual([
      `https://portal.example/api/releases/evidence/${RUN}/report`,
    ]);
    saved.mockRestore();
  });

  it('that is gone or hidden says so, and can be closed', async () => {
    const api = fakeApi();
    jest
      .spyOn(api.testing, 'getEvidence')
      .mockRejectedValue(await responseError(404, 'There is no evidence'));
    const user = renderRun(api);

    expect(
      await screen.findByRole('heading', { name: 'There is no such evidence' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close this run' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('whose report is not kept any more says so', async () => {
    const api = fakeApi();
    api.testing.evidence = [anEvidence({ reportKept: false })];
    renderRun(api);

    expect(
      await screen.findByText(/raw report is not kept any more/),
    ).toBeInTheDocument();
  });
});
