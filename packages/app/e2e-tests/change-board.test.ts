import { expect, test } from '@playwright/test';
import { DateTime } from 'luxon';
import {
  as,
  collectErrors,
  expectAccessible,
  expectDialogAccessible,
  planRelease,
  signInAs,
} from './support';

// A day on which nothing else is released, well after the demo's releases.
const DAY = DateTime.now()
  .setZone('Europe/Stockholm')
  .plus({ days: 200 })
  .startOf('day');

const SITTING = 'Change board on label printing';

const FIRST = 'Label printer 8.0';
const SECOND = 'Label printer 8.1';

function release(title: string, hour: number) {
  const start = DAY.set({ hour });
  return {
    title,
    type: 'patch',
    owner: 'group:default/team-fulfilment',
    components: [
      {
        entityRef: 'component:default/label-printer',
        version: title.replace(/^\D+/, ''),
      },
    ],
    windows: [
      {
        environment: 'production',
        start: start.toUTC().toISO(),
        end: start.plus({ hours: 1 }).toUTC().toISO(),
        timeZone: 'Europe/Stockholm',
      },
    ],
  };
}

test('the change board goes through the releases of a period in one sitting', async ({
  browser,
  page,
}) => {
  // Several people, one after the other.
  test.slow();
  const errors = collectErrors(page);
  const ids = await as(browser, 'Kofi Mensah', async kofi => [
    await planRelease(kofi, release(FIRST, 10), { submit: true }),
    await planRelease(kofi, release(SECOND, 14), { submit: true }),
  ]);

  await signInAs(page, 'Rita Lindqvist');
  await page.goto('/releases/boards');
  await page.getByRole('button', { name: 'Convene a sitting' }).click();
  const form = page.getByRole('dialog', { name: 'Convene a sitting' });
  await form.getByRole('textbox', { name: 'Title' }).fill(SITTING);
  await form.getByLabel('From').fill(DAY.toISODate()!);
  await form.getByLabel('Until').fill(DAY.minus({ days: 1 }).toISODate()!);
  await form.getByRole('button', { name: 'Convene a sitting' }).click();
  await expect(
    form.getByText('The end must not lie before the start.'),
  ).toBeVisible();
  await expectDialogAccessible(page);
  await form.getByLabel('Until').fill(DAY.toISODate()!);
  await form.getByRole('button', { name: 'Convene a sitting' }).click();

  await expect(page.getByRole('heading', { name: SITTING })).toBeVisible();
  const address = new URL(page.url()).pathname;
  const agenda = page.getByRole('listitem').filter({
    has: page.getByRole('heading', { level: 3 }),
  });
  await expect(agenda).toHaveCount(2);
  await expect(agenda.nth(0)).toContainText(FIRST);
  await expect(agenda.nth(1)).toContainText(SECOND);
  await expect(agenda.nth(0)).toContainText('0 of 1');
  await expect(agenda.nth(0)).toContainText('Blocked');

  await page
    .getByRole('textbox', { name: `Note on ${SECOND}` })
    .fill('Wait for the paper of the new supplier.');
  await agenda.nth(1).getByRole('button', { name: 'Save note' }).click();
  await expect(agenda.nth(1).getByText('Saved')).toBeVisible();
  await expect(agenda.nth(1)).toContainText('Rita Lindqvist');
  await page
    .getByRole('textbox', { name: 'General notes' })
    .fill('Nina and Rita were there.');
  await page.getByRole('button', { name: 'Save notes' }).click();
  await expect(page.getByText('Saved').last()).toBeVisible();
  await expectAccessible(page);

  // Who is asked decides where the board sits; the others only look on.
  await expect(page.getByRole('button', { name: /^Decide on/ })).toHaveCount(0);
  await as(browser, 'Nina Petrova', async nina => {
    await nina.goto(address);
    await nina.getByRole('button', { name: `Decide on ${FIRST}…` }).click();
    await expectDialogAccessible(nina);
    const decision = nina.getByRole('dialog');
    await decision
      .getByRole('textbox', { name: 'Comment' })
      .fill('In the board.');
    await decision.getByRole('button', { name: /^Approve$/ }).click();
    await expect(decision).toBeHidden();
    await expect(
      nina.getByRole('listitem').filter({ hasText: FIRST }).first(),
    ).toContainText('1 of 1');
    // Notes are kept by those who hold the board.
    await expect(nina.getByText(/Wait for the paper/)).toBeVisible();
    await expect(nina.getByRole('textbox')).toHaveCount(0);
    await expectAccessible(nina);
  });

  await page.reload();
  await expect(agenda.nth(0)).toContainText('1 of 1');
  await page.getByRole('button', { name: 'Close the sitting' }).click();
  await expectDialogAccessible(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Close the sitting' })
    .click();
  await expect(page.getByText('Closed').first()).toBeVisible();
  await expect(page.getByText('Nina and Rita were there.')).toBeVisible();
  await expect(
    page.getByText('Wait for the paper of the new supplier.'),
  ).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expectAccessible(page);

  await page.goto('/releases/boards');
  await expect(page.getByRole('link', { name: SITTING })).toBeVisible();
  await page.goto(`/releases/${ids[0]}/history`);
  await expect(page.getByText(/Nina Petrova approved under/)).toBeVisible();
  await expect(page.getByText('“In the board.”')).toBeVisible();
  await expect(page.getByText(/History is intact/)).toBeVisible();
  expect(errors).toEqual([]);
});
