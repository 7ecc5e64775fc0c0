import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvidence } from '../../__testUtils__/demoEvidence';
import { aRelease, idOf } from '../../__testUtils__/demoReleases';
import { FakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../../__testUtils__/renderReleases';
import { FakeRequest } from '../__testUtils__/FakeRequest';
import { UploadButton } from './UploadButton';
import type { UploadTarget } from './uploadTarget';

pinNow();

const { XMLHttpRequest: original } = window;

beforeEach(() => {
  FakeRequest.sent = [];
  Object.assign(window, { XMLHttpRequest: FakeRequest });
});

afterEach(() => {
  Object.assign(window, { XMLHttpRequest: original });
});

const API = 'component:default/payments-api';
const WORKER = 'component:default/payments-worker';

const TARGET: UploadTarget = {
  components: [API],
  upcoming: [aRelease({ title: 'Payments 4.2' })],
};

function report(name: string) {
  return new File(['x'.repeat(1000)], name, { type: 'text/xml' });
}

async function openDialog(target = TARGET) {
  renderReleases(<UploadButton target={target} />, {
    api: new FakeReleasesApi(),
  });
  const user = userEvent.setup();
  const name = 'Upload evidence';
  // Until the permission is known, the button does nothing.
  await waitFor(() =>
    expect(screen.getByRole('button', { name })).not.toHaveAttribute(
      'aria-disabled',
    ),
  );
  await user.click(screen.getByRole('button', { name }));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Upload evidence' }),
  );
  return { user, dialog };
}

async function requests(number: number) {
  await waitFor(() => expect(FakeRequest.sent).toHaveLength(number));
  return FakeRequest.sent;
}

describe('the upload of reports', () => {
  it('says what is missing before anything is sent', async () => {
    const { user, dialog } = await openDialog({ ...TARGET, upcoming: [] });

    await user.type(
      dialog.getByRole('textbox', { name: /^Pipeline run/ }),
      'ci.example',
    );
    await user.click(dialog.getByRole('button', { name: 'Upload' }));

    expect(
      dialog.getByText('Say which version was tested.'),
    ).toBeInTheDocument();
    expect(dialog.getByText(/begins with http/)).toBeInTheDocument();
    expect(dialog.getByText('Choose at least one report.')).toBeInTheDocument();
    expect(FakeRequest.sent).toEqual([]);
  });

  it('sends several files, each with its own progress and result', async () => {
    const { user, dialog } = await openDialog();

    expect(dialog.getByRole('combobox', { name: /^Version/ })).toHaveValue(
      '4.2.0',
    );
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Kind' }),
      'Integration tests',
    );
    await user.type(dialog.getByRole('textbox', { name: /^Name/ }), 'api');
    await user.upload(dialog.getByLabelText('Reports', { selector: 'input' }), [
      report('a.xml'),
      report('b.xml'),
    ]);
    await user.click(dialog.getByRole('button', { name: 'Upload' }));

    const [first, second] = await requests(2);
    expect(first.url).toBe(
      `https://portal.example/api/releases/evidence?${new URLSearchParams({
        entityRef: API,
        version: '4.2.0',
        kind: 'integration',
        name: 'api',
      })}`,
    );
    act(() => first.upload.onprogress?.({ loaded: 400 }));
    expect(dialog.getByText('40 % of 1 kB sent')).toBeInTheDocument();
    expect(
      dialog.getByRole('progressbar', { name: 'Progress of a.xml' }),
    ).toHaveAttribute('aria-valuenow', '40');

    await act(async () =>
      first.answer(201, anEvidence({ totals: { passed: 116, failed: 2 } })),
    );
    expect(
      await dialog.findByText(
        '118 tests: 2 failed, 116 passed. Recognised as junit.',
      ),
    ).toBeInTheDocument();
    await act(async () =>
      second.answer(400, {
        request: { method: 'POST', url: '/' },
        response: { statusCode: 400 },
        error: {
          name: 'InputError',
          message: 'Bad report',
          violations: [
            {
              field: 'body',
              rule: 'wellFormed',
              message: 'Line 3, column 7: The tag <a> is never closed.',
            },
          ],
        },
      }),
    );
    expect(
      await dialog.findByText(
        'Line 3, column 7: The tag <a> is never closed. (field body, rule wellFormed)',
      ),
    ).toBeInTheDocument();
    expect(dialog.getByText('1 of 2 uploaded, 1 failed.')).toBeInTheDocument();

    await user.click(
      dialog.getByRole('button', { name: 'Look at the evidence of a.xml' }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      `run=${idOf(901)}`,
    );
  });

  it('is cancelled as a whole, and what was cancelled can be tried again', async () => {
    const { user, dialog } = await openDialog();
    await user.upload(
      dialog.getByLabelText('Reports', { selector: 'input' }),
      ['a.xml', 'b.xml', 'c.xml'].map(report),
    );
    await user.click(dialog.getByRole('button', { name: 'Upload' }));
    await requests(2);

    await user.click(dialog.getByRole('button', { name: 'Cancel the upload' }));

    expect(
      await dialog.findAllByText('Cancelled; nothing was kept.'),
    ).toHaveLength(3);
    expect(FakeRequest.sent).toHaveLength(2);
    await user.click(dialog.getByRole('button', { name: 'Try c.xml again' }));
    const [, , third] = await requests(3);
    act(() => third.onerror?.());
    expect(
      await dialog.findByText(/^The connection broke/),
    ).toBeInTheDocument();
  });

  it('takes what is dropped', async () => {
    const { dialog } = await openDialog();

    fireEvent.drop(dialog.getByText(/^Drop reports here/), {
      dataTransfer: { files: [report('dropped.xml')] },
    });

    expect(dialog.getByText('dropped.xml')).toBeInTheDocument();
    expect(dialog.getByText('Waiting to be sent')).toBeInTheDocument();
  });

  it('goes to the component of a release, which knows the version', async () => {
    const { user, dialog } = await openDialog({
      ...TARGET,
      releaseId: idOf(1),
      components: [API, WORKER],
    });
    expect(
      dialog.queryByRole('combobox', { name: /^Version/ }),
    ).not.toBeInTheDocument();

    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Component' }),
      'payments-worker',
    );
    await user.upload(
      dialog.getByLabelText('Reports', { selector: 'input' }),
      report('a.xml'),
    );
    await user.click(dialog.getByRole('button', { name: 'Upload' }));

    const [request] = await requests(1);
    expect(request.url).toBe(
      `https://portal.example/api/releases/releases/${idOf(
        1,
      )}/evidence?${new URLSearchParams({ component: WORKER })}`,
    );
    await act(async () =>
      request.answer(200, anEvidence({ totals: { passed: 0 } })),
    );
    expect(
      await dialog.findByText(/It was uploaded before\.$/),
    ).toBeInTheDocument();
  });
});
