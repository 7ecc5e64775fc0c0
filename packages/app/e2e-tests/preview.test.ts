import { expect, Page, test } from '@playwright/test';
import { DateTime } from 'luxon';
import { collectErrors, expectAccessible, signInAs } from './support';

const START = DateTime.utc().plus({ days: 20 }).startOf('hour');

function preview(page: Page) {
  return page.getByRole('region', { name: 'If you submitted this now' });
}

test.describe('a developer sees what a release would be judged as', () => {
  test('while planning it, and puts it right before anything is saved', async ({
    page,
  }) => {
    const noWindow = preview(page).getByText(
      'There is no window in production',
      {
        exact: true,
      },
    );
    await page.setViewportSize({ width: 1440, height: 1000 });
    const errors = collectErrors(page);
    const saved: string[] = [];
    page.on('request', request => {
      if (
        request.method() !== 'GET' &&
        new URL(request.url()).pathname.endsWith('/api/releases/releases')
      ) {
        saved.push(request.url());
      }
    });
    await signInAs(page, 'Dana Reyes');
    await page.goto('/releases/new?entityRef=component:default/payments-api');
    await expect(
      preview(page).getByText(/Name what is released/),
    ).toBeVisible();
    await page.getByRole('textbox', { name: 'Version' }).fill('9.0.0');
    await page.getByRole('radio', { name: 'Minor' }).check();
    await expect(noWindow).toBeVisible();
    await page
      .getByRole('group', { name: 'Production' })
      .getByLabel('Start')
      .fill(START.toFormat("yyyy-MM-dd'T'HH:mm"));
    await expect(noWindow).toHaveCount(0);

    await page
      .getByRole('button', { name: /requirements of component 1/ })
      .click();
    await page.getByRole('button', { name: 'Add a requirement' }).click();
    await page.getByLabel('Needs').fill('ledger database');
    await page
      .getByRole('option', { name: /Ledger database/ })
      .first()
      .click();
    await page.getByLabel('In version').fill('>=99');
    await expect(preview(page).getByText(/^Blocked \(/)).toBeVisible();
    await expect(
      preview(page).getByText(
        /Ledger database must be >=99 in production \(runs /,
      ),
    ).toBeVisible();
    await expectAccessible(page);

    await page.getByLabel('In version').fill('>=6');
    await expect(
      preview(page).getByText(/Ledger database must be/),
    ).toHaveCount(0);
    await preview(page)
      .getByRole('button', { name: /checks passed/ })
      .click();
    await expect(
      preview(page)
        .getByRole('listitem')
        .filter({ hasText: 'in the needed version' }),
    ).toContainText('Passed');
    await expectAccessible(page);
    expect(saved).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('in one line where there is little room, with the reasons on demand', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 800, height: 1000 });
    await signInAs(page, 'Dana Reyes');
    await page.goto('/releases/new?entityRef=component:default/payments-api');
    await page.getByRole('textbox', { name: 'Version' }).fill('9.0.0');
    await page.getByRole('radio', { name: 'Minor' }).check();
    await expect(preview(page).getByText(/^Blocked \(/)).toBeVisible();
    await expect(preview(page).getByText(/checks block/)).toHaveCount(0);
    await preview(page).getByRole('button', { name: 'Show why' }).click();
    await expect(preview(page).getByText(/checks block/)).toBeVisible();
    await expectAccessible(page);
  });
});
