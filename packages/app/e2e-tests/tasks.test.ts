import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { DateTime } from 'luxon';
import { CALL_OUT, callOutPort } from './callOut';
import {
  as,
  collectErrors,
  expectAccessible,
  expectDialogAccessible,
  planRelease,
  signInAs,
} from './support';

const START = DateTime.now()
  .setZone('Europe/Stockholm')
  .plus({ days: 9 })
  .set({ hour: 14 })
  .startOf('hour');

const RELEASE = {
  title: 'Card vault 6.0',
  type: 'patch',
  owner: 'group:default/team-payments',
  components: [
    { entityRef: 'component:default/payments-vault', version: '6.0.0' },
  ],
  windows: [
    {
      environment: 'production',
      start: START.toUTC().toISO(),
      end: START.plus({ hours: 2 }).toUTC().toISO(),
      timeZone: 'Europe/Stockholm',
    },
  ],
};

type Call = { body: string; headers: Record<string, unknown> };

/** The other end of the portal's call-out; fails the first time it is asked. */
async function listenForCalls() {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    calls.push({
      body: Buffer.concat(chunks).toString(),
      headers: request.headers,
    });
    response.statusCode = calls.length === 1 ? 500 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ summary: '12 of 12 paths answer.' }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(callOutPort(), '127.0.0.1', resolve);
  });
  return {
    calls,
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}

function isSigned({ body, headers }: Call): boolean {
  const signature = createHmac('sha256', Buffer.from(CALL_OUT.secret, 'base64'))
    .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
    .digest('base64');
  return headers['webhook-signature'] === `v1,${signature}`;
}

test('what has to be done around a deployment is written down, put in order and done', async ({
  browser,
  page,
}) => {
  // Several people, one after the other.
  test.slow();
  const errors = collectErrors(page);
  await signInAs(page, 'Dana Reyes');
  const id = await planRelease(page, RELEASE);
  await page.goto(`/releases/${id}/tasks`);
  await expect(
    page.getByRole('heading', { name: 'No tasks yet' }),
  ).toBeVisible();
  await expectAccessible(page);

  const dialog = page.getByRole('dialog', { name: 'Add a task' });
  const before = page
    .getByRole('region', { name: 'Before the deployment' })
    .getByRole('heading', { level: 4 });
  const named = (title: string) =>
    page.getByRole('listitem', { name: title, exact: true });

  await page.getByRole('button', { name: 'Add a task' }).click();
  await dialog.getByRole('button', { name: 'Add the task' }).click();
  await expect(dialog.getByText('Enter').first()).toBeVisible();
  await expectDialogAccessible(page);
  await dialog.getByLabel('What has to be done').fill('Tell the shops');
  await dialog
    .getByLabel('When')
    .selectOption({ label: 'Before the deployment' });
  await dialog.getByRole('textbox', { name: /^Owner/ }).fill('Storefront');
  await page
    .getByRole('option', { name: /^Storefront/ })
    .first()
    .click();
  await dialog.getByLabel('How long').fill('2');
  await dialog.getByLabel('Unit').selectOption({ label: 'Hours' });
  await dialog
    .getByLabel('Counted from')
    .selectOption({ label: 'before the start of the window' });
  await dialog.getByRole('button', { name: 'Runbook' }).click();
  await dialog
    .getByRole('textbox', { name: 'Web address' })
    .fill('https://runbooks.halden.example/payments-vault#shops');
  await expectDialogAccessible(page);
  await dialog.getByRole('button', { name: 'Add the task' }).click();
  await expect(dialog).toBeHidden();
  // The time follows the window.
  await expect(named('Tell the shops').locator('time')).toHaveAttribute(
    'datetime',
    START.minus({ hours: 2 }).toUTC().toISO()!,
  );
  await expect(
    page.getByRole('link', { name: 'Runbook for “Tell the shops”' }),
  ).toHaveAttribute(
    'href',
    'https://runbooks.halden.example/payments-vault#shops',
  );

  await page.getByRole('button', { name: 'Add a task' }).click();
  await dialog.getByLabel('What has to be done').fill('Try the paths');
  await dialog.getByLabel('Done by').selectOption({ label: CALL_OUT.title });
  await dialog.getByRole('button', { name: 'Add the task' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    named('Try the paths').getByText(`automated: ${CALL_OUT.title}`),
  ).toBeVisible();

  await expect(before).toHaveText(['Tell the shops', 'Try the paths']);
  await page.getByRole('button', { name: 'Move “Try the paths” up' }).click();
  await expect(before).toHaveText(['Try the paths', 'Tell the shops']);
  await expect(
    page.getByRole('button', { name: 'Move “Try the paths” up' }),
  ).toBeFocused();
  await expectAccessible(page);

  // Required tasks hold the release back, and the verdict says so.
  await page.reload();
  await expect(before).toHaveText(['Try the paths', 'Tell the shops']);
  const readiness = page.getByRole('region', {
    name: 'Readiness',
    exact: true,
  });
  await expect(readiness.getByText(/Tell the shops/).first()).toBeVisible();
  await expect(
    readiness.getByRole('link', { name: 'Open the tasks' }),
  ).toBeVisible();

  await as(browser, 'Oscar Dahl', async oscar => {
    await oscar.goto(`/releases/${id}/tasks`);
    const done = oscar.getByRole('button', {
      name: 'Done: Tell the shops',
    });
    // What belongs to others is theirs to do and to change.
    await expect(done).toBeVisible();
    await expect(
      oscar.getByRole('button', { name: 'Done: Try the paths' }),
    ).toHaveCount(0);
    await expect(
      oscar.getByRole('button', { name: 'Edit “Tell the shops”' }),
    ).toHaveCount(0);
    await done.click();
    await expect(
      oscar
        .getByRole('listitem', { name: 'Tell the shops', exact: true })
        .getByText(/Done by Oscar Dahl/),
    ).toBeVisible();
    await expectAccessible(oscar);
  });

  const receiver = await listenForCalls();
  try {
    await page.reload();
    await page.getByRole('button', { name: 'Run now: Try the paths' }).click();
    await expect(named('Try the paths').locator('strong')).toHaveText('Failed');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Run now: Try the paths' }).click();
    await expect(named('Try the paths').locator('strong')).toHaveText('Done');
    await expect(
      named('Try the paths').getByText('12 of 12 paths answer.'),
    ).toBeVisible();
    expect(receiver.calls.map(isSigned)).toEqual([true, true]);
    expect(JSON.parse(receiver.calls[1].body)).toMatchObject({
      data: { task: { title: 'Try the paths' }, release: { id } },
    });
  } finally {
    await receiver.stop();
  }

  await page.reload();
  await expect(page.getByText('2 of 2 done')).toBeVisible();
  await expect(readiness.getByText(/Tell the shops/)).toHaveCount(0);
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(
    page.getByText(/Oscar Dahl completed the task “Tell the shops”/),
  ).toBeVisible();
  await expect(
    page.getByText(/Dana Reyes ran the task “Try the paths”/).first(),
  ).toBeVisible();
  await expect(page.getByText(/History is intact/)).toBeVisible();
  await expectAccessible(page);
  expect(errors).toEqual([]);
});
