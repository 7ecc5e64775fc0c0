import { expect, Page, test } from '@playwright/test';
import { DateTime } from 'luxon';
import {
  apiOf,
  collectErrors,
  expectAccessible,
  signInAs,
  signInAsAnybody,
  tokenOf,
} from './support';

const TITLE = 'Payments SDK 9.0';

// Ledger 7 comes to production two days later, too late for this release.
const AT = DateTime.utc().plus({ days: 4 }).startOf('hour');

/** What the developer enters; everything else is done in the portal. */
const RELEASE = {
  title: TITLE,
  type: 'minor',
  owner: 'group:default/team-payments',
  backOutPlan: { description: 'Publish 8.4 again.' },
  components: [
    {
      entityRef: 'component:default/payments-sdk',
      version: '9.0.0',
      requirements: [
        { entityRef: 'resource:default/ledger-db', version: '>=7.0.0' },
      ],
    },
  ],
  windows: [
    {
      environment: 'production',
      start: AT.toISO(),
      end: AT.plus({ hours: 1 }).toISO(),
      timeZone: 'Europe/Stockholm',
    },
  ],
};

/** Opens what the portal notified somebody of. */
async function openNotification(page: Page, title: string | RegExp) {
  await page.goto('/notifications');
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
}

function decision(page: Page) {
  return page.getByRole('region', { name: 'Your decision' });
}

test.describe.serial('owners decide on a release', () => {
  let id = '';

  test('a developer marks it as breaking and sees who will be asked', async ({
    page,
  }) => {
    const errors = collectErrors(page);
    await signInAs(page, 'Dana Reyes');
    const token = await tokenOf(page);
    const planned = await page.request.post(`${await apiOf(page)}/releases`, {
      headers: { Authorization: token },
      data: RELEASE,
    });
    expect(planned.status()).toBe(201);
    ({ id } = await planned.json());

    await page.goto(`/releases/${id}/edit`);
    await page.getByRole('checkbox', { name: /Breaking change/ }).check();
    await page.getByRole('button', { name: /Save/ }).first().click();
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
    await page.getByRole('tab', { name: 'Approvals' }).click();
    await expect(
      page.getByText('Who will be asked when you submit'),
    ).toBeVisible();
    await expect(page.getByText(/shopping-app/).first()).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Submit for approval' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Submit for approval' })
      .click();
    await expect(
      page.getByText('The release is now a candidate.'),
    ).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('the owner is notified, sees what blocks it, and rejects it', async ({
    page,
  }) => {
    await signInAs(page, 'Sam Okafor');
    await openNotification(page, `Your approval is needed: ${TITLE}`);
    await expect(
      page.getByText(/ledger-db|Ledger database/).first(),
    ).toBeVisible();
    await expect(page.getByText(/runs 6\.4/).first()).toBeVisible();
    await expectAccessible(page);

    await decision(page).getByRole('button', { name: 'Reject…' }).click();
    await decision(page)
      .getByRole('button', { name: /^Reject$/ })
      .click();
    await expect(
      decision(page).getByText('Say why you reject it.'),
    ).toBeVisible();
    await decision(page)
      .getByRole('textbox', { name: /Why do you reject it/ })
      .fill('The ledger is not at 7 in production yet.');
    await decision(page)
      .getByRole('button', { name: /^Reject$/ })
      .click();
    await expect(page.getByText('Sam Okafor rejected').first()).toBeVisible();
  });

  test('the developer is told why, and fixes the version', async ({ page }) => {
    await signInAs(page, 'Dana Reyes');
    await openNotification(page, /rejected/i);
    await expect(
      page.getByText('The ledger is not at 7 in production yet.').first(),
    ).toBeVisible();
    await page.goto(`/releases/${id}/edit`);
    await page.getByRole('textbox', { name: /In version/ }).fill('>=6.4.0');
    await page.getByRole('button', { name: /Save/ }).first().click();
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
    await expect(page.getByText('Candidate').first()).toBeVisible();
  });

  test('the owner sees only the difference, and approves from the entity page', async ({
    page,
  }) => {
    await signInAs(page, 'Sam Okafor');
    await openNotification(page, new RegExp(`${TITLE} changed`));
    const since = page.getByRole('region', {
      name: 'What changed since your decision',
    });
    await expect(since.getByText('>=6.4.0').first()).toBeVisible();
    await expect(since.getByText('>=7.0.0').first()).toBeVisible();
    await expect(since.getByText('9.0.0')).toHaveCount(0);
    await expectAccessible(page);

    await page.goto('/catalog/default/component/payments-sdk/releases');
    await page
      .getByRole('button', { name: /Review/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /^Approve$/ }).click();
    await expect(dialog).toBeHidden();
  });

  test('a team that depends on it is asked too, and its yes approves the release', async ({
    page,
  }) => {
    await signInAsAnybody(page, 'Linh Tran');
    await openNotification(page, /your approval is needed/);
    await expect(
      page.getByText(/shopping-app depends on payments-sdk/).first(),
    ).toBeVisible();
    await expect(page.getByText(/breaking/).first()).toBeVisible();
    await decision(page)
      .getByRole('button', { name: /^Approve$/ })
      .click();
    await expect(page.getByText('Linh Tran approved').first()).toBeVisible();
    await page.reload();
    await expect(
      page.getByText('Everybody who has to say yes did.'),
    ).toBeVisible();
    await page.getByRole('tab', { name: 'History' }).click();
    await expect(page.getByText(/History is intact/)).toBeVisible();
    await expectAccessible(page);
  });

  test('nobody else can decide, by the API either', async ({ page }) => {
    await signInAs(page, 'Aiko Ito');
    const token = await tokenOf(page);
    const api = `${await apiOf(page)}/releases/${id}/approvals`;
    const headers = { Authorization: token };
    const overview = await (await page.request.get(api, { headers })).json();
    expect(overview.state).toBe('satisfied');
    for (const rule of overview.rules) {
      const answer = await page.request.post(`${api}/${rule.id}/decisions`, {
        headers,
        data: {
          decision: 'reject',
          digest: overview.digest,
          comment: 'I say no',
        },
      });
      expect(answer.status()).toBe(403);
    }
  });
});
