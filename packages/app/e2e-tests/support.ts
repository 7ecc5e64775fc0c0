import AxeBuilder from '@axe-core/playwright';
import { Browser, expect, Page } from '@playwright/test';

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

/** Address and headers with which the portal of a page calls the releases API. */
export async function releasesApi(
  page: Page,
): Promise<{ url: string; headers: { Authorization: string } }> {
  const [request] = await Promise.all([
    page.waitForRequest(
      candidate =>
        candidate.url().includes('/api/releases/') &&
        Boolean(candidate.headers().authorization),
    ),
    page.goto('/releases/table'),
  ]);
  return {
    url: request.url().replace(/(\/api\/releases)\/.*$/, '$1'),
    headers: { Authorization: request.headers().authorization },
  };
}

/** Plans a release as the person of a page, and submits it when asked to. */
export async function planRelease(
  page: Page,
  release: object,
  options?: { submit?: boolean },
): Promise<string> {
  const { url, headers } = await releasesApi(page);
  const planned = await page.request.post(`${url}/releases`, {
    headers,
    data: release,
  });
  expect(planned.status(), await planned.text()).toBe(201);
  const { id } = await planned.json();
  if (options?.submit) {
    const submitted = await page.request.post(`${url}/releases/${id}/submit`, {
      headers: { ...headers, 'If-Match': planned.headers().etag },
      data: {},
    });
    expect(submitted.status(), await submitted.text()).toBe(200);
  }
  return id;
}

/** Lets somebody, persona or not, do something in a browser of their own. */
export async function as<T>(
  browser: Browser,
  name: string,
  steps: (page: Page) => Promise<T>,
): Promise<T> {
  // Not newPage(): axe opens a page of its own in the same context.
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await enterAs(page, name);
    return await steps(page);
  } finally {
    await context.close();
  }
}

async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto('/');
  const person = page.getByRole('button', { name: new RegExp(name) });
  const others = page.getByRole('button', { name: /Somebody else/ });
  await expect(person.or(others).first()).toBeVisible();
  if (!(await person.isVisible())) {
    await others.click();
  }
  await person.click();
  await expect(
    page.getByRole('link', { name: 'Releases' }).first(),
  ).toBeVisible();
}

/**
 * Fails with the rule and the elements when the page has an accessibility fault.
 *
 * @param part - where what this project draws stands; the frame around it is
 * Backstage's own
 */
export async function expectAccessible(
  page: Page,
  part: string = 'article',
): Promise<void> {
  await expectNoViolations(page, part);
}

/** The same for the dialog that is open; its opening has to be over. */
export async function expectDialogAccessible(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  // What fades in has too little contrast until it is there.
  await dialog.evaluate(element =>
    Promise.all(
      (element.closest('[role="presentation"]') ?? element)
        .getAnimations({ subtree: true })
        .map(({ finished }) => finished.catch(() => {})),
    ),
  );
  await expectNoViolations(page, '[role="dialog"]');
}

async function expectNoViolations(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
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
