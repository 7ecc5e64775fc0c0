import { expect, Page, test } from '@playwright/test';
import { DateTime } from 'luxon';
import { expectAccessible } from './support';

const TITLE = 'Billing 3.0';

/** The catalog has groups and no people, so that somebody joins a group. */
async function enterAsMemberOf(page: Page, group: string) {
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(group, 'i') }).click();
  await expect(
    page.getByRole('link', { name: 'Releases' }).first(),
  ).toBeVisible();
}

test.describe.serial('on a catalog of one’s own', () => {
  let address = '';

  test('a member of the owning group plans a release', async ({ page }) => {
    await page.goto('/');
    await expect(
      page.getByRole('heading', { name: 'Which group do you want to join?' }),
    ).toBeVisible();
    await enterAsMemberOf(page, 'Team-Billing');

    await page.goto('/catalog/finance/component/billing-api/releases');
    await page.getByRole('link', { name: 'Plan a release' }).first().click();
    await page.getByRole('textbox', { name: 'Title' }).fill(TITLE);
    await page.getByRole('radio', { name: 'Minor' }).check();
    await page.getByRole('textbox', { name: 'Version' }).fill('3.0.0');
    await page
      .getByRole('group', { name: 'Production' })
      .getByLabel('Start')
      .fill(DateTime.now().plus({ days: 8 }).toFormat("yyyy-MM-dd'T'14:00"));
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
    address = new URL(page.url()).pathname;
    await expectAccessible(page);

    for (const entity of [
      'finance/component/billing-api',
      'finance/system/invoicing',
      'default/domain/money',
      'finance/group/team-billing',
      'finance/group/division',
    ]) {
      await page.goto(`/catalog/${entity}/releases`);
      await expect(
        page.getByRole('link', { name: TITLE }).first(),
      ).toBeVisible();
    }
    await page.goto('/catalog/default/component/orphan/releases');
    await expect(
      page.getByRole('heading', { name: 'No releases yet' }),
    ).toBeVisible();
  });

  test('a member of another group only reads it', async ({ page }) => {
    await enterAsMemberOf(page, 'strangers');
    await page.goto(address);
    await expect(page.getByText(/You can read this release/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
  });
});
