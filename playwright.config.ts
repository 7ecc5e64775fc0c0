import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CALL_OUT } from './packages/app/e2e-tests/callOut';

interface Setting {
  executablePath: string;
  env: Record<string, string>;
  port: number;
  backendPort: number;
  ownCatalogPort: number;
  ownCatalogBackendPort: number;
  ownPeoplePort: number;
  ownPeopleBackendPort: number;
  /** Where journeys listen for what a portal sends elsewhere. */
  callOutPort: number;
}

/** Asked for once; the processes that Playwright starts inherit the answer. */
function findSetting(): Setting {
  process.env.SLIPWAY_BROWSER_SETTING ??= execFileSync(
    process.execPath,
    [join(__dirname, 'scripts/browser-setting.mjs')],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(process.env.SLIPWAY_BROWSER_SETTING);
}

const setting = findSetting();
const { executablePath, env, port, backendPort } = setting;
const isRoot = process.getuid?.() === 0;

/** Every package with a folder `e2e-tests` is a project. */
const projects = ['packages', 'plugins'].flatMap(group =>
  readdirSync(join(__dirname, group))
    .map(name => ({ name, testDir: join(__dirname, group, name, 'e2e-tests') }))
    .filter(({ testDir }) => existsSync(testDir)),
);

const ownCatalog = 'packages/app/e2e-tests/own-catalog';
const OWN_CATALOG_TESTS = '**/own-catalog.test.ts';
const ownPeople = 'packages/app/e2e-tests/own-people';
const OWN_PEOPLE_TESTS = '**/own-people.test.ts';

/** What automated tasks of the demo portal call; see packages/app/e2e-tests/callOut.ts. */
const callOuts = [
  {
    name: 'smoke-test',
    title: CALL_OUT.title,
    url: `http://127.0.0.1:${setting.callOutPort}/run`,
    secret: CALL_OUT.secret,
    allowPrivate: true,
  },
];

function portal(options: {
  name: string;
  port: number;
  backendPort: number;
  options?: string;
  env?: Record<string, string>;
}) {
  return {
    command: `./slipway start --fresh --port ${options.port} --backend-port ${
      options.backendPort
    } ${options.options ?? ''}`,
    env: {
      SLIPWAY_DATA: join(__dirname, '.slipway', options.name),
      ...options.env,
    },
    // Answers when the API does, which is the slower one to start.
    url: `http://localhost:${options.backendPort}/.backstage/health/v1/readiness`,
    timeout: 300_000,
    reuseExistingServer: false,
    stdout: 'pipe' as const,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
  };
}

export default defineConfig({
  projects: [
    ...projects.map(project => ({
      ...project,
      testIgnore: [OWN_CATALOG_TESTS, OWN_PEOPLE_TESTS],
    })),
    {
      name: 'own catalog',
      testDir: join(__dirname, 'packages/app/e2e-tests'),
      testMatch: OWN_CATALOG_TESTS,
      use: { baseURL: `http://localhost:${setting.ownCatalogPort}` },
    },
    {
      name: 'own people',
      testDir: join(__dirname, 'packages/app/e2e-tests'),
      testMatch: OWN_PEOPLE_TESTS,
      use: { baseURL: `http://localhost:${setting.ownPeoplePort}` },
    },
  ],
  outputDir: 'e2e-test-report/results',
  reporter: [
    ['list'],
    ['json', { outputFile: 'e2e-test-report/report.json' }],
    ['html', { open: 'never', outputFolder: 'e2e-test-report/html' }],
  ],
  forbidOnly: Boolean(process.env.CI),
  // A journey that passes only when repeated tells of a fault.
  retries: 0,
  // All journeys share one portal and its data.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      env: { ...process.env, ...env } as Record<string, string>,
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // The journeys run through portals of their own, with new data: one of the
  // demo organisation, two of catalogs as strangers bring them, one of which
  // holds people.
  webServer: [
    portal({
      name: 'e2e',
      port,
      backendPort,
      env: { APP_CONFIG_releases_callOuts: JSON.stringify(callOuts) },
    }),
    portal({
      name: 'e2e-own-catalog',
      port: setting.ownCatalogPort,
      backendPort: setting.ownCatalogBackendPort,
      options: `--catalog ${ownCatalog}`,
    }),
    portal({
      name: 'e2e-own-people',
      port: setting.ownPeoplePort,
      backendPort: setting.ownPeopleBackendPort,
      options: `--catalog ${ownPeople}`,
    }),
  ],
});
