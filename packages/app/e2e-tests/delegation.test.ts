import { expect, test } from '@playwright/test';
import { DateTime } from 'luxon';
import {
  as,
  collectErrors,
  expectAccessible,
  expectDialogAccessible,
  planRelease,
  signInAsAnybody,
} from './support';

const COMPONENT = 'component:default/ledger-reconciler';

const TITLE = 'Ledger reconciler 3.4';

const AT = DateTime.utc().plus({ days: 12 }).startOf('hour');

const RELEASE = {
  title: TITLE,
  type: 'patch',
  owner: 'group:default/team-ledger',
  components: [{ entityRef: COMPONENT, version: '3.4.0' }],
  windows: [
    {
      environment: 'production',
      start: AT.toISO(),
      end: AT.plus({ hours: 1 }).toISO(),
      timeZone: 'Europe/Stockholm',
    },
  ],
};

const INBOX = `/releases/approvals?entityRef=${encodeURIComponent(COMPONENT)}`;

test('a deputy decides in somebody’s place for as long as they are away', async ({
  browser,
  page,
}) => {
  // Several people, one after the other.
  test.slow();
  const errors = collectErrors(page);
  const id = await as(browser, 'Arjun Mehta', arjun =>
    planRelease(arjun, RELEASE, { submit: true }),
  );

  await as(browser, 'Hana Suzuki', async hana => {
    await hana.goto(INBOX);
    await expect(
      hana.getByRole('heading', { name: /Nothing about .* waits for you/ }),
    ).toBeVisible();
  });

  await signInAsAnybody(page, 'Greta Holm');
  await page.goto('/releases/approvals');
  await page.getByRole('button', { name: 'Delegate…' }).click();
  const dialog = page.getByRole('dialog', {
    name: 'Let somebody else decide in your place',
  });
  const today = DateTime.now().setZone('Europe/Stockholm');
  await dialog.getByLabel(/^Until/).fill(today.minus({ days: 1 }).toISODate()!);
  await dialog.getByRole('button', { name: 'Delegate' }).click();
  await expect(dialog.getByText('Choose a person.')).toBeVisible();
  await expect(
    dialog.getByText('The last day comes before the first.'),
  ).toBeVisible();
  await expectDialogAccessible(page);
  await dialog.getByRole('textbox', { name: /^Person/ }).fill('Hana');
  await page.getByRole('option', { name: /Hana Suzuki/ }).click();
  await dialog.getByLabel(/^Until/).fill(today.plus({ days: 3 }).toISODate()!);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Harvest leave');
  await dialog.getByRole('button', { name: 'Delegate' }).click();
  await expect(dialog).toBeHidden();
  const delegations = page.getByRole('region', { name: 'Delegations' });
  await expect(delegations.getByText(/Hana Suzuki/)).toBeVisible();
  await expect(delegations.getByText(/Harvest leave/)).toBeVisible();
  await expectAccessible(page);

  await as(browser, 'Hana Suzuki', async hana => {
    await hana.goto('/notifications');
    await expect(
      hana.getByRole('link', {
        name: 'You were asked to approve in somebody’s place',
      }),
    ).toBeVisible();
    await hana.goto(INBOX);
    const row = hana
      .getByRole('list', { name: 'Releases' })
      .getByRole('listitem')
      .filter({ hasText: TITLE });
    await expect(row).toContainText('for Greta Holm');
    await expectAccessible(hana);
    await hana.getByRole('button', { name: `Approve ${TITLE}…` }).click();
    const decision = hana.getByRole('dialog');
    await expect(
      decision.getByText(/You decide for .*Greta Holm/),
    ).toBeVisible();
    await expectDialogAccessible(hana);
    await decision.getByRole('button', { name: /^Approve$/ }).click();
    await expect(decision).toBeHidden();

    await hana.goto(`/releases/${id}/approvals`);
    await expect(
      hana.getByText('Everybody who has to say yes did.'),
    ).toBeVisible();
    await hana.getByRole('tab', { name: 'History' }).click();
    await expect(hana.getByText(/Hana Suzuki approved under/)).toBeVisible();
    await expect(hana.getByText(/In the place of .*Greta Holm/)).toBeVisible();
    await expectAccessible(hana);
  });

  await delegations
    .getByRole('button', { name: /End the delegation to/ })
    .click();
  await expect(
    delegations.getByText(/You have not delegated to anybody/),
  ).toBeVisible();
  await as(browser, 'Hana Suzuki', async hana => {
    await hana.goto('/releases/approvals');
    await expect(
      hana
        .getByRole('region', { name: 'Delegations' })
        .getByText(/nobody has delegated to you/),
    ).toBeVisible();
    await expect(hana.getByText('for Greta Holm')).toHaveCount(0);
  });
  expect(errors).toEqual([]);
});
