import { expect, Locator, Page, test } from '@playwright/test';
import { DateTime } from 'luxon';
import {
  as,
  collectErrors,
  expectAccessible,
  expectDialogAccessible,
  planRelease,
  signInAs,
} from './support';

// Nothing else is released of it, so that the inbox shows this alone.
const COMPONENT = 'component:default/payments-worker';

const TITLE = 'Payments worker 9.1';

const START = DateTime.utc().plus({ weeks: 3 }).startOf('hour');

const RELEASE = {
  title: TITLE,
  type: 'patch',
  owner: 'group:default/team-payments',
  components: [{ entityRef: COMPONENT, version: '9.1.0' }],
  windows: [
    {
      environment: 'production',
      start: START.toISO(),
      end: START.plus({ hours: 1 }).toISO(),
      timeZone: 'Europe/Stockholm',
    },
  ],
};

const INBOX = `/releases/approvals?entityRef=${encodeURIComponent(COMPONENT)}`;

test('an owner puts a decision aside by keyboard, takes it back up and approves', async ({
  browser,
  page,
}) => {
  // Several people, one after the other.
  test.slow();
  const errors = collectErrors(page);
  const id = await as(browser, 'Dana Reyes', dana =>
    planRelease(dana, RELEASE, { submit: true }),
  );

  await signInAs(page, 'Sam Okafor');
  await page.goto(INBOX);
  const rows = page.getByRole('list', { name: 'Releases' }).locator('> li');
  const row = rows.filter({ hasText: TITLE });
  await expect(row).toBeVisible();
  const waiting = await waitingCount(page);
  await focusRow(page, row);
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: `Put “${TITLE}” aside?` });
  await expect(
    dialog.getByRole('radio', { name: /^Tomorrow morning/ }),
  ).toBeChecked();
  await expectDialogAccessible(page);
  await reach(page, dialog.getByRole('textbox', { name: 'Reason' }));
  await page.keyboard.type('The load test runs tonight');
  await reach(page, dialog.getByRole('button', { name: 'Put aside' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(row).toBeHidden();
  await expect.poll(() => waitingCount(page)).toBe(waiting - 1);

  await as(browser, 'Dana Reyes', async dana => {
    await dana.goto(`/releases/${id}/approvals`);
    await expect(
      dana.getByText(/Deferred by .* until .*: The load test runs tonight/),
    ).toBeVisible();
  });

  await page.getByRole('button', { name: 'Deferred' }).click();
  await expect(row).toContainText('Back on');
  await expect(row).toContainText('The load test runs tonight');
  await expectAccessible(page);
  await focusRow(page, row);
  await page.keyboard.press('d');
  await expect(row).toBeHidden();

  await page.getByRole('button', { name: 'Waiting for you' }).click();
  await expect(row).toBeVisible();
  await expect.poll(() => waitingCount(page)).toBe(waiting);
  await focusRow(page, row);
  await page.keyboard.press('a');
  const decision = page.getByRole('dialog', { name: `Decide on “${TITLE}”` });
  await decision.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(decision).toBeHidden();
  await expect(row).toBeHidden();

  await page.goto(`/releases/${id}/history`);
  await expect(
    page.getByText(/put the decision under .* aside until/),
  ).toBeVisible();
  await expect(
    page.getByText(/took the decision under .* back up/),
  ).toBeVisible();
  expect(errors).toEqual([]);
});

/** How many releases wait for the person of a page, as its tab says. */
async function waitingCount(page: Page): Promise<number> {
  const name = await page
    .getByRole('tab', { name: /^Approvals/ })
    .textContent();
  return Number(/\((\d+)\)/.exec(name ?? '')?.[1] ?? 0);
}

/** Goes through the list with the keyboard until a row is the current one. */
async function focusRow(page: Page, row: Locator): Promise<void> {
  const link = row.getByRole('link', { name: TITLE });
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('j');
    if (await link.evaluate(element => element === document.activeElement)) {
      return;
    }
  }
  await expect(link).toBeFocused();
}

/** Goes on with the keyboard until something has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
