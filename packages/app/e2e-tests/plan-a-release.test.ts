import { expect, Page, test } from '@playwright/test';
import { DateTime } from 'luxon';
import {
  apiOf,
  collectErrors,
  expectAccessible,
  signInAs,
  tokenOf,
} from './support';

const TITLE = 'Payments gateway 7.0';

/** Next Tuesday 14:00 in Tokyo, which is Tuesday morning in Stockholm. */
const START = DateTime.now()
  .setZone('Asia/Tokyo')
  .startOf('week')
  .plus({ weeks: 1, days: 1 })
  .set({ hour: 14 });

async function planIt(page: Page) {
  await page.goto('/catalog/default/component/payments-gateway/releases');
  await page.getByRole('link', { name: 'Plan a release' }).first().click();
  await expect(
    page.getByRole('heading', { name: 'Plan a release' }),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'Title' }).fill(TITLE);
  await page.getByRole('radio', { name: 'Minor' }).check();
  await page.getByRole('textbox', { name: 'Version' }).fill('7.0.0');
  await chooseZone(page, 'Asia/Tokyo');
  await production(page)
    .getByLabel('Start')
    .fill(START.toFormat("yyyy-MM-dd'T'HH:mm"));
}

function production(page: Page) {
  return page.getByRole('group', { name: 'Production' });
}

async function chooseZone(page: Page, zone: string) {
  await production(page).getByRole('textbox', { name: 'Time zone' }).fill(zone);
  await page.getByRole('option', { name: new RegExp(zone) }).click();
}

test.describe.serial('a developer plans a release of a service', () => {
  let address = '';

  test('from its page, in another zone, and finds it everywhere', async ({
    page,
  }) => {
    const errors = collectErrors(page);
    await signInAs(page, 'Dana Reyes');
    await planIt(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save draft' }).click();

    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
    address = new URL(page.url()).pathname;
    // The viewer's zone first, the planner's beside it.
    const there = START.setZone('Europe/Stockholm');
    await expect(page.getByText(there.toFormat('HH:mm')).first()).toBeVisible();
    await expect(page.getByText(/14:00/).first()).toBeVisible();
    await expectAccessible(page);

    for (const entity of [
      'component/payments-gateway',
      'system/payments-core',
      'domain/payments',
      'group/team-payments',
      'group/dept-payments',
    ]) {
      await page.goto(`/catalog/default/${entity}/releases`);
      await expect(
        page.getByRole('link', { name: TITLE }).first(),
      ).toBeVisible();
    }
    await page.goto(
      `/releases?month=${there.toFormat('yyyy-MM')}&text=gateway 7.0`,
    );
    await expect(
      page.getByRole('link', { name: new RegExp(TITLE) }).first(),
    ).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('is told at the field what is wrong, and loses nothing', async ({
    page,
  }) => {
    await signInAs(page, 'Dana Reyes');
    await planIt(page);
    await page.getByRole('textbox', { name: 'Title' }).fill('');
    await chooseZone(page, 'Europe/Berlin');
    await production(page).getByLabel('Start').fill('2027-03-28T02:30');
    await page.getByRole('button', { name: 'Save draft' }).click();

    await expect(page.getByText('Enter a title.').first()).toBeVisible();
    await expect(
      page.getByText(/02:30 does not exist on this day/).first(),
    ).toBeVisible();
    await expectAccessible(page);
    await expect(page.getByRole('textbox', { name: 'Version' })).toHaveValue(
      '7.0.0',
    );
    await page.getByRole('button', { name: /Use 03:30|Use .*03:30/ }).click();
    await expect(production(page).getByLabel('Start')).toHaveValue(
      '2027-03-28T03:30',
    );
  });

  test('submits it, and the history shows who did what', async ({ page }) => {
    await signInAs(page, 'Dana Reyes');
    await page.goto(address);
    await page.getByRole('button', { name: 'Submit for approval' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('1 component');
    await dialog.getByRole('button', { name: 'Submit for approval' }).click();
    await expect(
      page.getByText('The release is now a candidate.'),
    ).toBeVisible();
    await page.getByRole('tab', { name: 'History' }).click();
    await expect(
      page.getByText(/History is intact: 3 entries verified/),
    ).toBeVisible();
    await expect(
      page.getByText(/submitted the release for approval/),
    ).toBeVisible();
    await expectAccessible(page);
  });

  test('an auditor reads it and is refused every change, by the API too', async ({
    page,
  }) => {
    await signInAs(page, 'Aiko Ito');
    const token = await tokenOf(page);
    await page.goto(address);
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
    await expect(page.getByText(/You can read this release/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0);
    await expect(
      page.getByRole('button', { name: 'Cancel release' }),
    ).toHaveCount(0);

    const api = `${await apiOf(page)}${address}`;
    const headers = { Authorization: token, 'If-Match': '"2"' };
    const patched = await page.request.patch(api, {
      headers,
      data: { title: 'Mine now' },
    });
    expect(patched.status()).toBe(403);
    const cancelled = await page.request.post(`${api}/cancel`, {
      headers,
      data: {},
    });
    expect(cancelled.status()).toBe(403);
    const planned = await page.request.post(api.replace(/\/[^/]+$/, ''), {
      headers,
      data: {
        title: 'Mine',
        type: 'minor',
        owner: 'group:default/internal-audit',
      },
    });
    expect(planned.status()).toBe(403);
    await page.goto(address);
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  });
});
