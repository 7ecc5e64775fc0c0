import { expect, Page, test } from '@playwright/test';
import { DateTime } from 'luxon';
import {
  as,
  collectErrors,
  expectAccessible,
  expectDialogAccessible,
  planRelease,
  signInAs,
} from './support';

const PAGE = '/catalog/default/component/chat-assistant/releases';

const AT = DateTime.utc().plus({ days: 15 }).startOf('hour');

const RELEASE = {
  title: 'Chat assistant 4.4',
  type: 'patch',
  owner: 'group:default/team-care',
  backOutPlan: { description: 'Switch 4.3 on again.' },
  components: [
    { entityRef: 'component:default/chat-assistant', version: '4.4.0' },
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

async function choose(page: Page, item: string) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

function verdict(page: Page) {
  return page.getByRole('region', { name: 'Readiness', exact: true });
}

test('a lock and a veto block a release until they are lifted, and say who can', async ({
  browser,
  page,
}) => {
  // Several people, one after the other.
  test.slow();
  const errors = collectErrors(page);
  const { id, before } = await as(browser, 'Maya Cohen', async maya => {
    const planned = await planRelease(maya, RELEASE, { submit: true });
    await maya.goto(`/releases/${planned}`);
    const state = verdict(maya)
      .getByText(/^(Ready|Blocked)/)
      .first();
    await expect(state).toBeVisible();
    return { id: planned, before: await state.textContent() };
  });

  await signInAs(page, 'Rita Lindqvist');
  await page.goto(PAGE);
  await choose(page, 'Lock deployments…');
  const lock = page.getByRole('dialog', { name: /Lock deployments of/ });
  await lock.getByRole('button', { name: 'Lock deployments' }).click();
  await expect(lock.getByRole('textbox', { name: /^Reason/ })).toBeFocused();
  await expectDialogAccessible(page);
  await lock.getByLabel('Environment').selectOption({ label: 'Production' });
  await lock
    .getByRole('textbox', { name: /^Reason/ })
    .fill('The law firm looks at what it says.');
  await lock.getByRole('button', { name: 'Lock deployments' }).click();
  await expect(lock).toBeHidden();
  const restrictions = page.getByRole('region', { name: 'Locks and vetoes' });
  await expect(
    restrictions.getByText(
      'Locked in Production until somebody lifts the lock',
    ),
  ).toBeVisible();

  await choose(page, 'Veto a version…');
  const veto = page.getByRole('dialog', { name: /Veto a version of/ });
  await veto.getByRole('textbox', { name: /^Version/ }).fill('4.4.0');
  await veto
    .getByRole('textbox', { name: /^Reason/ })
    .fill('It invents refunds. Take 4.4.1.');
  await expectDialogAccessible(page);
  await veto.getByRole('button', { name: 'Veto the version' }).click();
  await expect(veto).toBeHidden();
  await expect(
    restrictions.getByText('Version 4.4.0 may not be deployed anywhere'),
  ).toBeVisible();
  await expectAccessible(page);

  // Whoever plans the release sees why it is blocked, and whom to ask.
  await as(browser, 'Maya Cohen', async maya => {
    await maya.goto(`/releases/${id}`);
    for (const [reason, wayOut] of [
      ['The law firm looks at what it says.', 'Lift the lock once'],
      ['It invents refunds. Take 4.4.1.', 'lift the veto'],
    ]) {
      const check = verdict(maya).getByRole('listitem').filter({
        hasText: reason,
      });
      await expect(check.first()).toContainText(new RegExp(wayOut, 'i'));
      await expect(check.first()).toContainText(/Who can: .*Rita Lindqvist/);
    }
    await expect(
      verdict(maya)
        .getByText(/^Blocked/)
        .first(),
    ).not.toHaveText(before ?? '');
    await expectAccessible(maya);
  });

  await restrictions.getByRole('button', { name: /^Lift lock/ }).click();
  await expectDialogAccessible(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Lift lock' })
    .click();
  await expect(page.getByText('The lock is lifted.')).toBeAttached();
  await restrictions.getByRole('button', { name: /^Lift veto/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Lift veto' })
    .click();
  await expect(restrictions).toHaveCount(0);

  await page.goto(`/releases/${id}`);
  await expect(
    verdict(page)
      .getByText(before ?? '', { exact: true })
      .first(),
  ).toBeVisible();
  await expect(page.getByText(/law firm|invents refunds/)).toHaveCount(0);
  await verdict(page)
    .getByRole('button', { name: /checks passed/ })
    .click();
  await expect(verdict(page).getByText('Nothing is locked')).toBeVisible();
  await expect(verdict(page).getByText('No version is vetoed')).toBeVisible();
  await expectAccessible(page);
  expect(errors).toEqual([]);
});

test('who neither owns a component nor holds the role locks nothing', async ({
  page,
}) => {
  await signInAs(page, 'Dana Reyes');
  await page.goto(PAGE);
  await choose(page, 'Lock deployments…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('I want to.');
  await dialog.getByRole('button', { name: 'Lock deployments' }).click();
  // What was typed stays, and the refusal says whom to ask.
  await expect(dialog.getByRole('alert')).toContainText(/may not/);
  await expect(dialog.getByRole('textbox', { name: /^Reason/ })).toHaveValue(
    'I want to.',
  );
  await expectDialogAccessible(page);
});
