import type { ReadinessCheck } from '@slipway/backstage-plugin-releases-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRelease } from '../__testUtils__/demoReleases';
import { FakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { pinNow, renderReleases } from '../__testUtils__/renderReleases';
import { ReportFromCheck } from './ReportFromCheck';

pinNow();

const LEDGER = 'resource:default/ledger-db';

function aCheck(name: string, required: string): ReadinessCheck {
  return {
    name,
    title: 'A check',
    mode: 'block',
    outcome: 'failed',
    blocks: true,
    summary: 'It does not run.',
    findings: [
      {
        message: 'ledger-db does not run',
        outcome: 'failed',
        entityRefs: [LEDGER, 'component:default/payments-api'],
        versions: { required },
      },
    ],
  };
}

describe('reporting what a check missed', () => {
  it.each([
    // What has to run before is asked for in the environment before.
    ['promotion.previous', '7.0.0', 'staging', '7.0.0'],
    ['dependencies.available', '7.0.0', 'production', '7.0.0'],
    // A range is no version.
    ['dependencies.available', '>=7.0.0', 'production', ''],
  ])('of %s that needs %s', async (name, required, environment, version) => {
    const release = aRelease({ title: 'Payments 4.2' });
    renderReleases(
      <ReportFromCheck
        check={aCheck(name, required)}
        release={release}
        environment="production"
      />,
      { api: new FakeReleasesApi([release]) },
    );
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', { name: 'Report what runs' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByRole('option', { name: 'Staging' });
    expect(dialog.getByRole('combobox', { name: /^Environment/ })).toHaveValue(
      environment,
    );
    expect(dialog.getByRole('textbox', { name: /^Version/ })).toHaveValue(
      version,
    );
    expect(dialog.getByRole('textbox', { name: /^Entity/ })).toHaveValue(
      'ledger-db',
    );
  });
});
