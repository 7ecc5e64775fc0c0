import { expect, Page, test } from '@playwright/test';
import { DateTime } from 'luxon';
import {
  collectErrors,
  expectAccessible,
  planRelease,
  releasesApi,
  signInAs,
} from './support';

const TITLE = 'Strongroom 2.0';

const AT = DateTime.utc().plus({ days: 5 }).startOf('hour');

// One component of a person, one of a group whose only members sit two groups
// below, one of nobody, one of a group that is gone.
const RELEASE = {
  title: TITLE,
  type: 'minor',
  owner: 'group:default/makers',
  backOutPlan: { description: 'Put the old lock back.' },
  components: [
    { entityRef: 'component:people/key-safe', version: '2.0.0' },
    { entityRef: 'component:treasury/cash-book', version: '2.0.0' },
    { entityRef: 'component:default/foundling', version: '1.0.0' },
    { entityRef: 'component:default/heirloom', version: '1.0.0' },
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

async function openNotification(page: Page, title: string | RegExp) {
  await page.goto('/notifications');
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(page).toHaveURL(/\/releases\/[^/]+\/approvals/);
}

function decision(page: Page) {
  return page.getByRole('region', { name: 'Your decision' });
}

function readiness(page: Page) {
  return page.getByRole('region', { name: 'Readiness', exact: true }).first();
}

test.describe.serial('owners decide on a catalog of one’s own', () => {
  let id = '';

  test('whoever plans it is told plainly which owners are missing', async ({
    page,
  }) => {
    const errors = collectErrors(page);
    await signInAs(page, 'Pia Planner');
    id = await planRelease(page, RELEASE);
    await page.goto(`/releases/${id}/approvals`);
    await expect(
      page.getByText(/there is nobody who can decide/).first(),
    ).toBeVisible();
    for (const reason of [
      'foundling has no owner',
      'heirloom is owned by gone, which is not in the catalog',
    ]) {
      await expect(readiness(page).getByText(reason).first()).toBeVisible();
    }
    await expect(
      readiness(page).getByText(/Name an owner with members in the catalog/),
    ).toBeVisible();
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

  test('an owner who is a person is led there, and rejects it', async ({
    page,
  }) => {
    await signInAs(page, 'Bo Lind');
    await openNotification(page, `Your approval is needed: ${TITLE}`);
    await expect(
      page.getByText(/key-safe is owned by .*bo\.lind/i).first(),
    ).toBeVisible();
    await expectAccessible(page);
    await decision(page).getByRole('button', { name: 'Reject…' }).click();
    await decision(page)
      .getByRole('textbox', { name: /Why do you reject it/ })
      .fill('Leave out what nobody answers for.');
    await decision(page)
      .getByRole('button', { name: /^Reject$/ })
      .click();
    await expect(page.getByText(/Bo Lind rejected/).first()).toBeVisible();
  });

  test('whoever planned it is told why, and leaves out what nobody owns', async ({
    page,
  }) => {
    await signInAs(page, 'Pia Planner');
    await openNotification(page, /rejected/i);
    await expect(
      page.getByText('Leave out what nobody answers for.').first(),
    ).toBeVisible();
    await page.goto(`/releases/${id}/edit`);
    await page.getByRole('button', { name: 'Remove component 4' }).click();
    await page.getByRole('button', { name: 'Remove component 3' }).click();
    await page.getByRole('button', { name: /Save/ }).first().click();
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
    await expect(page.getByText('Candidate').first()).toBeVisible();
    await expect(page.getByText(/has no owner/)).toHaveCount(0);
  });

  test('they see only the difference, and approve', async ({ page }) => {
    await signInAs(page, 'Bo Lind');
    await openNotification(page, new RegExp(`${TITLE} changed`));
    const since = page.getByRole('region', {
      name: 'What changed since your decision',
    });
    await expect(since.getByText(/foundling/).first()).toBeVisible();
    await expect(since.getByText(/heirloom/).first()).toBeVisible();
    await expect(since.getByText(/key-safe|cash-book/i)).toHaveCount(0);
    await expectAccessible(page);
    await decision(page)
      .getByRole('button', { name: /^Approve$/ })
      .click();
    await expect(page.getByText(/Bo Lind approved/).first()).toBeVisible();
    await page.reload();
    await expect(
      page.getByText('1 of 2 approvals given.').first(),
    ).toBeVisible();
  });

  test('nobody who is not asked can decide, by the API either', async ({
    page,
  }) => {
    await signInAs(page, 'Nosy Parker');
    const { url, headers } = await releasesApi(page);
    const approvals = `${url}/releases/${id}/approvals`;
    const { rules, digest } = await (
      await page.request.get(approvals, { headers })
    ).json();
    expect(rules).toHaveLength(2);
    for (const rule of rules) {
      const answer = await page.request.post(
        `${approvals}/${rule.id}/decisions`,
        { headers, data: { decision: 'approve', digest } },
      );
      expect(answer.status()).toBe(403);
    }
    await page.goto(`/releases/${id}/approvals`);
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
    await expect(page.getByText('Waiting').first()).toBeVisible();
    await expect(decision(page)).toHaveCount(0);
  });

  test('somebody two groups below the owning group approves it for good', async ({
    page,
  }) => {
    await signInAs(page, 'Ottilie Grau');
    await openNotification(page, TITLE);
    await expect(
      page.getByText(/cash-book is owned by/i).first(),
    ).toBeVisible();
    await decision(page)
      .getByRole('button', { name: /^Approve$/ })
      .click();
    await expect(page.getByText(/Ottilie Grau approved/).first()).toBeVisible();
    await page.reload();
    await expect(
      page.getByText('Everybody who has to say yes did.'),
    ).toBeVisible();
    await expect(page.getByText('Approved').first()).toBeVisible();
    await page.getByRole('tab', { name: 'History' }).click();
    await expect(page.getByText(/History is intact/)).toBeVisible();
    await expect(page.getByText(/The release was approved/)).toBeVisible();
    await expectAccessible(page);
  });
});
