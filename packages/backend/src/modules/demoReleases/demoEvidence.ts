import { EvidenceKind } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { DemoTest, junitReport } from './junitReport';

/** A report about a version, as a pipeline of the demo organisation uploads it. */
export type DemoEvidence = {
  key: string;
  entityRef: string;
  version: string;
  kind: EvidenceKind;
  environment?: string;
  name: string;
  commit?: string;
  ciUrl: string;
  report: string;
};

/** Tests by suite, with how long each usually takes in seconds. */
type Suites = Record<string, Record<string, number>>;

/** A run: the usual tests, and what was different in it. */
type DemoRun = Omit<DemoEvidence, 'key' | 'report' | 'ciUrl'> & {
  /** Days before today. */
  daysAgo: number;
  suites: Suites;
  /** By the name of the test. */
  changes?: Record<string, Partial<DemoTest>>;
};

const PAYMENTS_OWNER = 'group:default/team-payments';

const PAYMENTS_UNIT: Suites = {
  'refunds › rounding': {
    'rounds half a cent up': 0.004,
    'keeps Swiss francs to five rappen': 0.006,
    'never refunds more than was paid': 0.011,
    'refuses a negative amount': 0.003,
  },
  'refunds › limits': {
    'splits what is above 10,000': 0.018,
    'asks a second person above 50,000': 0.022,
  },
  'captures › retries': {
    'tries again after a time-out': 0.412,
    'does not charge twice': 0.205,
    'gives up after five tries': 0.633,
  },
  'webhooks › signatures': {
    'accepts the current key': 0.008,
    'accepts the key before until it expires': 0.009,
    'refuses a body that was changed': 0.007,
  },
};

const PAYMENTS_INSTANT: Suites = {
  ...PAYMENTS_UNIT,
  'refunds › instant': {
    'reaches the account within a minute': 0.351,
    'falls back to the daily run when the bank is down': 0.284,
    'tells the shopper the moment it is done': 0.097,
  },
};

const PAYMENTS_API_TESTS: Suites = {
  'POST /refunds': {
    'answers 201 with the refund': 0.84,
    'is the same refund for the same key': 1.12,
    'answers 422 above what was captured': 0.41,
  },
  'GET /balances': {
    'shows what is pending apart': 0.73,
    'is not older than five seconds': 5.2,
  },
};

const WORKER_UNIT: Suites = {
  'queue › order': {
    'keeps refunds of one card in order': 0.118,
    'lets other cards pass': 0.094,
  },
  'queue › poison': {
    'puts aside what fails five times': 0.31,
    'goes on with the next message': 0.052,
  },
};

const CHECKOUT_JOURNEYS: Suites = {
  'checkout › guest': {
    'pays by card': 11.4,
    'pays by invoice': 12.8,
    'changes the address at the last step': 14.1,
  },
  'checkout › returning': {
    'pays with the saved card': 8.9,
    'is told when the saved card expired': 9.7,
  },
  'checkout › keyboard': { 'finishes without a mouse': 16.3 },
};

const ROUTES_UNIT: Suites = {
  'planner › cost': {
    'prefers the shorter way': 0.032,
    'counts tolls': 0.045,
    'avoids a closed bridge': 0.061,
    'keeps driving times within the law': 0.214,
  },
  'planner › cycle': {
    'visits every stop once': 0.72,
    'begins and ends at the depot': 0.68,
    'plans 400 stops within two seconds': 1.61,
  },
  'map › updates': {
    'takes a new map without a restart': 0.94,
    'keeps the old map when the new one is broken': 0.51,
  },
};

const BRIDGE_STACK = `AssertionError: expected route to avoid bridge B-17
  Expected: not to contain "B-17"
  Received: ["depot", "A-3", "B-17", "C-22", "depot"]
    at Planner.assertAvoids (src/planner/cost.test.ts:88:21)
    at planWithClosures (src/planner/cost.test.ts:61:9)
    at Object.<anonymous> (src/planner/cost.test.ts:84:5)
    at Promise.then.completed (node_modules/jest-circus/build/utils.js:298:28)
    at new Promise (<anonymous>)
    at callAsyncCircusFn (node_modules/jest-circus/build/utils.js:231:10)
    at _callCircusTest (node_modules/jest-circus/build/run.js:316:40)
    at _runTest (node_modules/jest-circus/build/run.js:252:3)`;

const BRIDGE_OUTPUT = [
  'map 2026-11 loaded, 41,210 edges',
  'closure B-17 from 08:00 to 18:00',
  ...Array.from(
    { length: 24 },
    (_, step) => `relax ${step + 1}: best ${(98 - step * 1.75).toFixed(2)} min`,
  ),
  'closure B-17 dropped: cache key without a date',
].join('\n');

/** The last weeks of a few components, oldest first. */
const RUNS: DemoRun[] = [
  ...(['4.1.1', '4.1.2', '4.1.3'] as const).map(
    (version, index): DemoRun => ({
      entityRef: 'component:default/payments-api',
      version,
      kind: 'unit',
      name: 'payments-api',
      daysAgo: [34, 21, 6][index],
      suites: PAYMENTS_UNIT,
      ...(version === '4.1.2' && {
        changes: {
          'gives up after five tries': {
            outcome: 'skipped',
            message: 'Needs the clock of the new test kit',
          },
        },
      }),
    }),
  ),
  {
    entityRef: 'component:default/payments-api',
    version: '4.1.3',
    kind: 'integration',
    environment: 'staging',
    name: 'api tests',
    daysAgo: 5,
    suites: PAYMENTS_API_TESTS,
  },
  {
    entityRef: 'component:default/payments-api',
    version: '4.2.0',
    kind: 'unit',
    name: 'payments-api',
    commit: '8f14e45fceea167a5a36dedd4bea2543',
    daysAgo: 1,
    suites: PAYMENTS_INSTANT,
    changes: {
      'gives up after five tries': { seconds: 2.41 },
    },
  },
  {
    entityRef: 'component:default/payments-api',
    version: '4.2.0',
    kind: 'integration',
    environment: 'staging',
    name: 'api tests',
    commit: '8f14e45fceea167a5a36dedd4bea2543',
    daysAgo: 1,
    suites: PAYMENTS_API_TESTS,
    changes: {
      'is not older than five seconds': {
        outcome: 'flaky',
        message: 'Balance was 6.1 seconds old',
        stack:
          'AssertionError: Balance was 6.1 seconds old\n    at balances.api.test.ts:52:14',
        owner: PAYMENTS_OWNER,
      },
    },
  },
  {
    entityRef: 'component:default/payments-worker',
    version: '4.2.0',
    kind: 'unit',
    name: 'payments-worker',
    commit: '8f14e45fceea167a5a36dedd4bea2543',
    daysAgo: 1,
    suites: WORKER_UNIT,
  },
  {
    entityRef: 'component:default/checkout-web',
    version: '11.4.0',
    kind: 'end-to-end',
    environment: 'staging',
    name: 'journeys',
    daysAgo: 40,
    suites: CHECKOUT_JOURNEYS,
    changes: {
      'finishes without a mouse': {
        outcome: 'failed',
        message: 'The pay button never got the focus',
        stack: 'TimeoutError: locator.focus\n    at keyboard.spec.ts:31:7',
        attachment: 'test-results/keyboard/pay-button.png',
      },
    },
  },
  {
    entityRef: 'component:default/checkout-web',
    version: '12.0.0',
    kind: 'end-to-end',
    environment: 'staging',
    name: 'journeys',
    daysAgo: 2,
    suites: CHECKOUT_JOURNEYS,
    changes: { 'pays with the saved card': { seconds: 3.8 } },
  },
  ...(['7.7.0', '7.8.0', '7.9.0'] as const).map(
    (version, index): DemoRun => ({
      entityRef: 'component:default/route-planner',
      version,
      kind: 'unit',
      name: 'route-planner',
      daysAgo: [63, 44, 23][index],
      suites: ROUTES_UNIT,
    }),
  ),
  {
    entityRef: 'component:default/route-planner',
    version: '8.0.0',
    kind: 'unit',
    name: 'route-planner',
    commit: '3c59dc048e8850243be8079a5c74d079',
    daysAgo: 1,
    suites: ROUTES_UNIT,
    changes: {
      'avoids a closed bridge': {
        outcome: 'failed',
        message: 'expected route to avoid bridge B-17',
        stack: BRIDGE_STACK,
        output: BRIDGE_OUTPUT,
        owner: 'group:default/team-routing',
        label: 'closures',
      },
      'takes a new map without a restart': {
        outcome: 'flaky',
        message: 'Port 4123 is in use',
        label: 'slow',
      },
      'plans 400 stops within two seconds': { seconds: 0.74 },
    },
  },
];

/** What the pipelines of the demo organisation reported, oldest first. */
export function demoEvidence(today: DateTime): DemoEvidence[] {
  return [...RUNS]
    .sort((a, b) => b.daysAgo - a.daysAgo)
    .map(({ daysAgo, suites, changes = {}, ...run }) => {
      const key = [run.entityRef, run.version, run.kind].join('/');
      const component = run.entityRef.split('/').pop();
      return {
        ...run,
        key,
        ciUrl: `https://ci.halden.example/${component}/${run.version}/${run.kind}`,
        report: junitReport(testsOf(suites, changes), {
          name: run.name,
          startedAt: startOf(today, daysAgo),
        }),
      };
    });
}

function testsOf(
  suites: Suites,
  changes: Record<string, Partial<DemoTest>>,
): DemoTest[] {
  return Object.entries(suites).flatMap(([suite, tests]) =>
    Object.entries(tests).map(([name, seconds]) => ({
      suite,
      name,
      seconds,
      ...changes[name],
    })),
  );
}

/** A time of day at which a pipeline ran, to the second as tools write it. */
function startOf(today: DateTime, daysAgo: number): string {
  return today
    .toUTC()
    .minus({ days: daysAgo })
    .startOf('day')
    .plus({ hours: 9, minutes: 20 })
    .toISO({ suppressMilliseconds: true })!;
}
