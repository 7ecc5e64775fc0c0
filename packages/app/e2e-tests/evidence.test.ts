import { expect, Page, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import {
  collectErrors,
  expectAccessible,
  expectDialogAccessible,
  signInAs,
} from './support';

const PAGE = '/catalog/default/component/tracker/test-evidence';

/** The panel on the entity's page, which has no article around it. */
const EVIDENCE = 'section:has(> div > h2)';

const VERSION = '2.10.0';

const STACK = Array.from(
  { length: 30 },
  (_, line) => `    at scan (src/scan.ts:${line + 1}:7)`,
).join('\n');

const REPORT = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="tracker" tests="4" failures="1">
  <testsuite name="scans">
    <testcase name="reads a code upside down" time="0.02"/>
    <testcase name="reads a torn code" time="0.31">
      <failure message="expected &lt;b&gt;PKG-7&lt;/b&gt;, got nothing">${STACK}</failure>
      <system-out><![CDATA[<img src=x onerror="document.title='taken over'">]]></system-out>
    </testcase>
  </testsuite>
  <testsuite name="positions">
    <testcase name="keeps the last position" time="0.04"/>
    <testcase name="forgets positions after a year" time="0.05"/>
  </testsuite>
</testsuites>
`;

async function chooseReport(page: Page, name: string, content: string) {
  const dialog = page.getByRole('dialog', { name: 'Upload evidence' });
  await dialog.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'text/xml',
    buffer: Buffer.from(content),
  });
  return dialog;
}

test('a report with a failing test is uploaded, read, searched and fetched back', async ({
  page,
}) => {
  test.slow();
  const errors = collectErrors(page);
  await signInAs(page, 'Rita Lindqvist');
  await page.goto(PAGE);

  await test.step('the empty tab teaches the line that brings evidence', async () => {
    await expect(
      page.getByRole('heading', { name: 'No test evidence yet' }),
    ).toBeVisible();
    await expect(page.getByLabel('Line for the pipeline')).toContainText(
      'entityRef=component:default/tracker&version=',
    );
    await expectAccessible(page, EVIDENCE);
  });

  await test.step('what is no report is refused with its place', async () => {
    await page.getByRole('button', { name: 'Upload evidence' }).click();
    const dialog = await chooseReport(
      page,
      'broken.xml',
      '<testsuite>\n  <testcase name="a"></wrong>',
    );
    await dialog.getByLabel('Version that was tested').fill(VERSION);
    await dialog.getByRole('button', { name: 'Upload', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText(/Line 2, column \d+/);
    await expectDialogAccessible(page);
    await dialog.getByRole('button', { name: 'Take broken.xml out' }).click();
  });

  const run = page.getByRole('dialog', {
    name: `Unit tests of tracker ${VERSION}`,
  });
  await test.step('a report is uploaded and opened', async () => {
    const dialog = await chooseReport(page, 'junit.xml', REPORT);
    await dialog.getByRole('button', { name: 'Upload', exact: true }).click();
    await expect(
      dialog.getByText('4 tests: 1 failed, 3 passed. Recognised as junit.'),
    ).toBeVisible();
    await dialog
      .getByRole('button', { name: 'Look at the evidence of junit.xml' })
      .click();
    await expect(run).toBeVisible();
    await expect(page).toHaveURL(/[?&]run=/);
  });

  const tests = run.getByRole('list', {
    name: 'Tests of this run, failures first',
  });
  await test.step('the failure is on top, its texts are text', async () => {
    const first = tests.getByRole('listitem').first();
    await expect(
      first.getByText('expected <b>PKG-7</b>, got nothing'),
    ).toBeVisible();
    await first
      .getByRole('button', { name: 'Details of reads a torn code' })
      .click();
    await first
      .getByRole('button', { name: 'Show all 30 lines: Stack' })
      .click();
    await expect(first.getByText('scan.ts:30:7')).toBeVisible();
    await expect(first.getByText('<img src=x onerror=')).toBeVisible();
    await expect(first.locator('img')).toHaveCount(0);
    await expectDialogAccessible(page);
  });

  await test.step('tests are searched, and a link keeps the search', async () => {
    await run.getByRole('searchbox', { name: 'Search' }).fill('position');
    await expect(tests.getByRole('heading', { level: 4 })).toHaveText([
      'keeps the last position',
      'forgets positions after a year',
    ]);
    await expect(page).toHaveURL(/[?&]test=position/);
    await page.reload();
    await expect(tests.getByRole('heading', { level: 4 })).toHaveCount(2);
  });

  await test.step('the report comes back byte by byte', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      run.getByRole('button', { name: 'Download the report' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toBe(REPORT);
  });

  await test.step('the tab shows the run about its version', async () => {
    await page.keyboard.press('Escape');
    await expect(run).toBeHidden();
    const version = page.getByRole('region', { name: VERSION, exact: true });
    await expect(version.getByText('0 of 1 runs passed')).toBeVisible();
    await expect(
      version.getByRole('link', { name: /^Open Unit tests, Failed/ }),
    ).toBeVisible();
    await expectAccessible(page, EVIDENCE);
  });

  expect(errors).toEqual([]);
});

test('a failing version is compared with those before it, from its component to its release', async ({
  page,
}) => {
  test.slow();
  const errors = collectErrors(page);
  await signInAs(page, 'Rita Lindqvist');
  await page.goto('/catalog/default/component/route-planner/test-evidence');

  const coming = page.getByRole('region', { name: '8.0.0', exact: true });
  const delivered = coming.getByText(/^Delivered by/);
  await expect(delivered).toBeVisible();
  await expectAccessible(page, EVIDENCE);
  await coming.getByRole('link', { name: /^Open route-planner/ }).click();
  const run = page.getByRole('dialog', { name: /route-planner/ });
  await run.getByRole('button', { name: '1 new failure' }).click();
  await expect(
    run.getByRole('button', {
      name: 'Find avoids a closed bridge in this run',
    }),
  ).toBeVisible();
  await run
    .getByRole('button', { name: 'Details of avoids a closed bridge' })
    .click();
  await expect(
    run
      .getByRole('list', { name: /in the last runs, newest first/ })
      .getByRole('listitem'),
  ).toHaveText([/Failed8\.0\.0/, /Passed7\.9\.0/, /Passed7\.8\.0/, /Passed/]);
  await expect(run.getByRole('img', { name: /^4 runs\./ })).toBeVisible();
  await expectDialogAccessible(page);
  await page.keyboard.press('Escape');

  await delivered.getByRole('link').click();
  await page.getByRole('tab', { name: 'Testing' }).click();
  const testing = page.getByRole('region', { name: 'Testing', exact: true });
  await expect(
    testing.getByRole('link', { name: /^Open route-planner .*, Failed/ }),
  ).toBeVisible();
  await expect(
    testing.getByText(
      'Nothing proves yet that version 6.1.0 of this component works.',
    ),
  ).toBeVisible();
  await expectAccessible(page);
  expect(errors).toEqual([]);
});

test('a system shows the evidence of what belongs to it', async ({ page }) => {
  await signInAs(page, 'Rita Lindqvist');
  await page.goto('/catalog/default/system/payments-core/test-evidence');

  for (const name of [/payments-api|Payments API/, /payments-worker|worker/i]) {
    await expect(page.getByRole('region', { name }).first()).toBeVisible();
  }
  await expectAccessible(page, EVIDENCE);
});
