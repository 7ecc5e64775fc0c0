import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/** Signs in as somebody from the development-only list. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(
    page.getByRole('link', { name: 'Releases' }).first(),
  ).toBeVisible();
}

/**
 * The token with which the portal's own requests are made, for asking the API
 * what the interface would not.
 */
export async function tokenOf(page: Page): Promise<string> {
  const [request] = await Promise.all([
    page.waitForRequest(
      candidate =>
        candidate.url().includes('/api/releases/') &&
        Boolean(candidate.headers().authorization),
    ),
    page.goto('/releases/table'),
  ]);
  return request.headers().authorization;
}

/** Address of the releases API of the portal that a page shows. */
export async function apiOf(page: Page): Promise<string> {
  const [request] = await Promise.all([
    page.waitForRequest(candidate =>
      candidate.url().includes('/api/releases/'),
    ),
    page.reload(),
  ]);
  return request.url().replace(/(\/api\/releases)\/.*$/, '$1');
}

/** Fails with the rule and the elements when the page has an accessibility fault. */
export async function expectAccessible(page: Page): Promise<void> {
  // Only what this project draws: the frame around it is Backstage's own.
  const { violations } = await new AxeBuilder({ page })
    .include('article')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      elements: nodes.map(({ html }) => html.slice(0, 200)),
    })),
  ).toEqual([]);
}

/** The console of a page must stay free of errors; call it before the first step. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  return errors;
}

/** Signs in as somebody of the catalog who is not a persona. */
export async function signInAsAnybody(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Somebody else/ }).click();
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(
    page.getByRole('link', { name: 'Releases' }).first(),
  ).toBeVisible();
}
