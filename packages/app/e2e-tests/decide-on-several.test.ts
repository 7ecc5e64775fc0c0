import { expect, Page, test } from '@playwright/test';
import { DateTime } from 'luxon';
import {
  as,
  expectAccessible,
  expectDialogAccessible,
  planRelease,
  releasesApi,
  signInAs,
} from './support';

// Nothing else is released of it, so that the inbox shows these alone.
const COMPONENT = 'component:default/payouts-scheduler';

const TITLES = ['Payout runs 5.1', 'Payout runs 5.2', 'Payout runs 5.3'];

function release(title: string, week: number) {
  const start = DateTime.utc().plus({ weeks: week }).startOf('hour');
  return {
    title,
    type: 'patch',
    owner: 'group:default/team-payments',
    components: [{ entityRef: COMPONENT, version: title.replace(/^\D+/, '') }],
    windows: [
      {
        environment: 'production',
        start: start.toISO(),
        end: start.plus({ hours: 1 }).toISO(),
        timeZone: 'Europe/Stockholm',
      },
    ],
  };
}

async function changeVersion(page: Page, id: string, title: string) {
  const { url, headers } = await releasesApi(page);
  const address = `${url}/releases/${id}`;
  const { etag } = (await page.request.get(address, { headers })).headers();
  const answer = await page.request.patch(address, {
    headers: { ...headers, 'If-Match': etag },
    data: { components: [{ entityRef: COMPONENT, version: `${title}-fixed` }] },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

test('an owner approves several releases by keyboard alone, and each is judged by itself', async ({
  browser,
  page,
}) => {
  // Several people, one after the other.
  test.slow();
  const ids = await as(browser, 'Dana Reyes', async dana => {
    const planned: string[] = [];
    for (const [index, title] of TITLES.entries()) {
      planned.push(
        await planRelease(dana, release(title, 2 + index), { submit: true }),
      );
    }
    return planned;
  });

  await signInAs(page, 'Sam Okafor');
  await page.goto(
    `/releases/approvals?entityRef=${encodeURIComponent(COMPONENT)}`,
  );
  const rows = page.getByRole('list', { name: 'Releases' }).locator('> li');
  await expect(rows).toHaveCount(3);
  await expectAccessible(page);

  // The one that is needed soonest comes first.
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: TITLES[0] })).toBeFocused();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: TITLES[2] })).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByText('3 releases selected')).toBeVisible();

  const approveAll = page.getByRole('button', { name: 'Approve 3 releases…' });
  await reach(page, approveAll, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Approve 3 releases?' });
  for (const title of TITLES) {
    await expect(dialog.getByText(title)).toBeVisible();
  }
  await expectDialogAccessible(page);

  // While the owner reads, one of them becomes something else.
  await as(browser, 'Dana Reyes', dana =>
    changeVersion(dana, ids[1], TITLES[1].replace(/^\D+/, '')),
  );
  await reach(page, dialog.getByRole('button', { name: 'Approve 3 releases' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('2 of 3 releases approved')).toBeVisible();
  const results = dialog.getByRole('list', { name: 'What became of each' });
  await expect(results.getByRole('listitem').nth(1)).toContainText(
    'not approved',
  );
  await expectDialogAccessible(page);
  await reach(page, dialog.getByRole('button', { name: 'Close' }));
  await page.keyboard.press('Enter');

  await expect(dialog).toBeHidden();
  await expect(rows).toHaveCount(1);
  await expect(rows.getByRole('link', { name: TITLES[1] })).toBeVisible();
  await page.goto(`/releases/${ids[0]}/approvals`);
  await expect(
    page.getByText('Everybody who has to say yes did.'),
  ).toBeVisible();
  await page.goto(`/releases/${ids[1]}/approvals`);
  await expect(page.getByText('It waits for your decision.')).toBeVisible();
});

/** Goes on with the keyboard until something has the focus. */
async function reach(
  page: Page,
  target: ReturnType<Page['locator']>,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}
