import { expect, test } from '@playwright/test';
import { DateTime } from 'luxon';
import {
  as,
  collectErrors,
  expectAccessible,
  planRelease,
  signInAsAnybody,
} from './support';

const TITLE = 'Search indexer 11.2';

const AT = DateTime.utc().plus({ hours: 30 }).startOf('hour');

const RELEASE = {
  title: TITLE,
  type: 'patch',
  owner: 'group:default/team-storefront',
  components: [
    { entityRef: 'component:default/search-indexer', version: '11.2.0' },
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

test('the portal begins with what waits for somebody’s approval', async ({
  browser,
  page,
}) => {
  const errors = collectErrors(page);
  const id = await as(browser, 'Linh Tran', linh =>
    planRelease(linh, RELEASE, { submit: true }),
  );

  await signInAsAnybody(page, 'Oscar Dahl');
  await expect(page).toHaveURL(/\/home$/);
  await expect(page.getByText('Waiting for your approval')).toBeVisible();
  const waiting = page.getByRole('article').getByRole('link', { name: TITLE });
  await expect(waiting).toBeVisible();
  await expect(page.getByText('Your Starred Entities')).toBeVisible();
  await expectAccessible(page);

  await waiting.click();
  await expect(page).toHaveURL(new RegExp(`/releases/${id}/approvals`));
  await page
    .getByRole('region', { name: 'Your decision' })
    .getByRole('button', { name: /^Approve$/ })
    .click();
  await expect(page.getByText('Oscar Dahl approved').first()).toBeVisible();
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: 'Home' })
    .filter({ hasText: 'Home' })
    .click();
  await expect(page.getByText('Waiting for your approval')).toBeVisible();
  await expect(waiting).toHaveCount(0);
  expect(errors).toEqual([]);
});
