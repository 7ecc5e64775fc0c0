import { expect, test } from '@playwright/test';
import { collectErrors, expectAccessible, signInAs } from './support';

test('leadership browses the portfolio as calendar and as table', async ({
  page,
}) => {
  const errors = collectErrors(page);
  await signInAs(page, 'Henry Achebe');
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: 'Releases' })
    .click();
  await expect(
    page.getByRole('link', { name: /Ledger 7\.0/ }).first(),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Table' }).click();
  const table = page.getByRole('table', { name: 'All releases' });
  await expect(table.getByRole('row').nth(10)).toBeVisible();
  await expectAccessible(page);
  const total = page.getByText(/^\d+ releases$/).first();
  const before = await total.textContent();

  // What is filtered stands in the address, so that it can be sent to somebody.
  await page.goto('/releases/table?domain=domain:default/logistics');
  await expect(total).not.toHaveText(before ?? '');
  await expect(table.getByRole('link', { name: /Tracker 2\.9/ })).toBeVisible();
  await expect(table.getByRole('link', { name: /Ledger 7\.0/ })).toHaveCount(0);
  await page.reload();
  await expect(table.getByRole('link', { name: /Tracker 2\.9/ })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a service page shows what comes next, also in the dark', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signInAs(page, 'Sam Okafor');
  await page.goto('/catalog/default/component/payments-api');
  await expect(
    page.getByRole('heading', { name: 'Next release' }),
  ).toBeVisible();
  await page.goto('/catalog/default/component/payments-api/releases');
  await expect(
    page.getByRole('link', { name: /Payments 4\.2/ }).first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test('everything can be reached with the keyboard', async ({ page }) => {
  await signInAs(page, 'Rita Lindqvist');
  await page.goto('/releases/table?text=Checkout 12');
  const link = page.getByRole('link', { name: /Checkout 12/ }).first();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: /Checkout 12/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Cancel release' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: 'Cancel release' }),
  ).toBeFocused();
});
