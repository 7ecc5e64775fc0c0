import type { DeploymentsApi } from '@slipway/backstage-plugin-releases-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRelease, idOf } from '../__testUtils__/demoReleases';
import {
  FakeReleasesApi,
  responseError,
} from '../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../__testUtils__/renderReleases';
import { CATALOG } from '../planning/editor/__testUtils__/renderPage';
import { ReportDeploymentButton } from './ReportDeploymentButton';
import { RunningNowCard } from './RunningNowCard';

pinNow();

const API_REF = 'component:default/payments-api';
const LEDGER = 'resource:default/ledger-db';

const RELEASE = aRelease({ id: idOf(3), title: 'Payments 4.2' });

async function openDialog(
  element = (
    <ReportDeploymentButton
      entityRefs={[API_REF, LEDGER]}
      environment="staging"
      versions={{ [LEDGER]: '7.0.0' }}
      release={RELEASE}
    />
  ),
) {
  const api = new FakeReleasesApi([RELEASE]);
  const report = jest.spyOn(
    api.deployments as DeploymentsApi,
    'reportDeployment',
  );
  renderReleases(element, { api, entities: CATALOG });
  const user = userEvent.setup();
  await user.click(
    await screen.findByRole('button', { name: 'Report what runs' }),
  );
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Report what runs' }),
  );
  await dialog.findByRole('option', { name: 'Production' });
  return { user, dialog, report };
}

describe('reporting what runs', () => {
  it('needs a reason, and sends what is known already', async () => {
    const { user, dialog, report } = await openDialog();

    expect(dialog.getByRole('textbox', { name: /^Version/ })).toHaveValue(
      '4.2.0',
    );
    expect(dialog.getByRole('combobox', { name: /^Environment/ })).toHaveValue(
      'staging',
    );
    await user.click(dialog.getByRole('button', { name: 'Report it' }));
    const reason = dialog.getByRole('textbox', { name: /^How you know/ });
    expect(reason).toHaveFocus();
    expect(reason).toBeInvalid();
    expect(report).not.toHaveBeenCalled();

    await user.type(reason, 'Deployed by hand');
    await user.click(dialog.getByRole('button', { name: 'Report it' }));

    expect(
      await screen.findByText('4.2.0 in Staging was reported.'),
    ).toBeInTheDocument();
    expect(report).toHaveBeenCalledWith(
      {
        entityRef: API_REF,
        environment: 'staging',
        version: '4.2.0',
        outcome: 'succeeded',
        finishedAt: '2026-11-23T09:00:00.000Z',
        reason: 'Deployed by hand',
        releaseId: RELEASE.id,
      },
      expect.any(String),
    );
  });

  it('fills in the version of the entity that is chosen, until one is typed', async () => {
    const { user, dialog, report } = await openDialog();

    const entity = dialog.getByRole('textbox', { name: /^Entity/ });
    await user.clear(entity);
    await user.type(entity, 'ledger');
    await user.click(await screen.findByText('Ledger database'));
    const version = dialog.getByRole('textbox', { name: /^Version/ });
    expect(version).toHaveValue('7.0.0');
    await user.clear(version);
    await user.type(version, '7.0.1');
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'What became of it' }),
      'It is being deployed now',
    );
    await user.type(
      dialog.getByRole('textbox', { name: /^How you know/ }),
      'I started it',
    );
    await user.click(dialog.getByRole('button', { name: 'Report it' }));

    await screen.findByText('7.0.1 in Staging was reported.');
    expect(report).toHaveBeenCalledWith(
      {
        entityRef: LEDGER,
        environment: 'staging',
        version: '7.0.1',
        outcome: 'running',
        startedAt: '2026-11-23T09:00:00.000Z',
        reason: 'I started it',
      },
      expect.any(String),
    );
  });

  it('is one report however often it is sent, and another when it changes', async () => {
    const { user, dialog, report } = await openDialog();
    report
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockRejectedValueOnce(
        await responseError(403, 'You may not report deployments.'),
      );
    const reason = dialog.getByRole('textbox', { name: /^How you know/ });
    const send = () =>
      user.click(dialog.getByRole('button', { name: 'Report it' }));

    await user.type(reason, 'By hand');
    await send();
    expect(await dialog.findByText(/Failed to fetch/)).toBeInTheDocument();
    await send();
    expect(
      await dialog.findByText('You may not report deployments.'),
    ).toBeInTheDocument();
    expect(reason).toHaveValue('By hand');
    await user.type(reason, ', twice');
    await send();
    await screen.findByText('4.2.0 in Staging was reported.');

    const [first, second, third] = report.mock.calls.map(call => call[1]);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('asks for the environment where it is not known, from the card', async () => {
    const { user, dialog } = await openDialog(
      <RunningNowCard entityRefs={[API_REF]} />,
    );

    await user.type(dialog.getByRole('textbox', { name: /^Version/ }), '4.1.0');
    await user.type(
      dialog.getByRole('textbox', { name: /^How you know/ }),
      'Seen',
    );
    await user.click(dialog.getByRole('button', { name: 'Report it' }));
    expect(dialog.getByText('Choose the environment.')).toBeInTheDocument();
    await user.selectOptions(
      dialog.getByRole('combobox', { name: /^Environment/ }),
      'Production',
    );
    await user.click(dialog.getByRole('button', { name: 'Report it' }));

    expect(await screen.findByText('4.1.0')).toBeInTheDocument();
  });
});
