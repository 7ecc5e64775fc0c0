import { expect, test } from '@playwright/test';
import { DateTime } from 'luxon';
import {
  as,
  collectErrors,
  expectAccessible,
  expectDialogAccessible,
  planRelease,
  releasesApi,
  signInAsAnybody,
} from './support';

// Nothing else is released of it, and no other journey needs it.
const VANISHING = 'component:default/load-replayer';

const TITLE = 'Load replayer 2.2';

const AT = DateTime.utc().plus({ days: 18 }).startOf('hour');

const RELEASE = {
  title: TITLE,
  type: 'patch',
  owner: 'group:default/team-storage',
  components: [{ entityRef: VANISHING, version: '2.2.0' }],
  windows: [
    {
      environment: 'production',
      start: AT.toISO(),
      end: AT.plus({ hours: 1 }).toISO(),
      timeZone: 'Europe/Stockholm',
    },
  ],
};

test('an administrator lets a release follow an entity that was renamed', async ({
  browser,
  page,
}) => {
  // The catalog is compared with what is known of it once a minute.
  test.setTimeout(150_000);
  const errors = collectErrors(page);
  const id = await as(browser, 'Lee Moran', lee => planRelease(lee, RELEASE));

  await as(browser, 'Dana Reyes', async dana => {
    await dana.goto('/releases/catalog');
    await expect(dana.getByText('You may not see this')).toBeVisible();
    await expectAccessible(dana);
  });

  // Somebody of the platform team runs the portal, and may remove entities.
  await signInAsAnybody(page, 'Noor Rahman');
  const { url, headers } = await releasesApi(page);
  const catalog = url.replace('/api/releases', '/api/catalog');
  const entity = await page.request.get(
    `${catalog}/entities/by-name/component/default/load-replayer`,
    { headers },
  );
  const { metadata } = await entity.json();
  const removed = await page.request.delete(
    `${catalog}/entities/by-uid/${metadata.uid}`,
    { headers },
  );
  expect(removed.status()).toBe(204);

  await page.goto(`/releases/${id}`);
  const readiness = page.getByRole('region', {
    name: 'Readiness',
    exact: true,
  });
  await expect(
    readiness.getByText(/load-replayer is not in the catalog/i).first(),
  ).toBeVisible();
  await expectAccessible(page);

  await expect
    .poll(
      async () =>
        (await page.request.get(`${url}/catalog/missing`, { headers })).text(),
      { timeout: 100_000, intervals: [1_000] },
    )
    .toContain(VANISHING);
  await page.goto('/releases');
  await page
    .getByRole('button', { name: 'Administration of releases' })
    .click();
  await page.getByRole('menuitem', { name: 'Vanished entities' }).click();
  const row = page.getByRole('row', { name: new RegExp(VANISHING) });
  await expect(row).toContainText('1');
  await expectAccessible(page);

  await row.getByRole('button', { name: /^Re-link/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Re-link' }).click();
  await expect(
    dialog.getByText('Choose the entity that took its place.').last(),
  ).toBeVisible();
  await expectDialogAccessible(page);
  await dialog
    .getByRole('textbox', { name: /^Entity that took its place/ })
    .fill('backup-runner');
  await page
    .getByRole('option', { name: /Backup|backup/ })
    .first()
    .click();
  await dialog
    .getByRole('textbox', { name: /^Reason/ })
    .fill('Both became one.');
  await expect(dialog.getByText(/^1 release will name/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Re-link' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^1 release now names/)).toBeVisible();
  await expect(row).toHaveCount(0);
  await expectAccessible(page);

  await page.goto(`/releases/${id}`);
  await expect(page.getByText(/is not in the catalog/)).toHaveCount(0);
  await expect(
    page.getByRole('link', { name: /backup/i }).first(),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText(/connected the record to/)).toBeVisible();
  await expect(page.getByText(/Both became one\./)).toBeVisible();
  await expect(page.getByText(/History is intact/)).toBeVisible();
  await expectAccessible(page);
  await page.goto('/catalog/default/component/backup-runner/releases');
  await expect(page.getByRole('link', { name: TITLE }).first()).toBeVisible();
  expect(errors).toEqual([]);
});
