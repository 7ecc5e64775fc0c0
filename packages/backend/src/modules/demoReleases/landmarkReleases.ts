import {
  ReleaseInput,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { RelativeWindow } from './schedule';

/** A release of the demo organisation; its windows follow the present day. */
export type DemoRelease = Omit<ReleaseInput, 'windows' | 'includes'> & {
  key: string;
  state: ReleaseState;
  actor: string;
  windows: RelativeWindow[];
  /** Keys of demo releases that this one bundles. */
  bundles?: string[];
};

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';
const TOKYO = 'Asia/Tokyo';

const DANA = 'user:default/dana.reyes';
const SAM = 'user:default/sam.okafor';
const RITA = 'user:default/rita.lindqvist';
const TUNDE = 'user:default/tunde.bakare';

/** From staging to production, as most releases go. */
function promoted(
  days: { staging: number; production: number },
  time: string,
  minutes: number,
  timeZone = BERLIN,
): RelativeWindow[] {
  return [
    {
      environment: 'staging',
      day: days.staging,
      time: '10:00',
      minutes: 120,
      timeZone,
    },
    {
      environment: 'production',
      day: days.production,
      time,
      minutes,
      timeZone,
    },
  ];
}

/** Releases with a story, at least one in every state of the lifecycle. */
export const LANDMARK_RELEASES: DemoRelease[] = [
  {
    key: 'payments-4.2',
    state: 'candidate',
    actor: DANA,
    title: 'Payments 4.2: instant refunds',
    summary:
      'Refunds reach the customer within a minute instead of a day.\n\nNeeds the new balance table of **ledger-db 7**; older clients keep working.',
    type: 'minor',
    owner: 'group:default/team-payments',
    releaseManager: RITA,
    method: 'canary',
    components: [
      {
        entityRef: 'component:default/payments-api',
        version: '4.2.0',
        commit: '8f14e45fceea167a5a36dedd4bea2543',
        artifactDigest:
          'sha256:2c624232cc221771294dfbb310aca000a0df6ac8b66b696d90ef06fdefb64a31',
        deliverables: ['Refund guide for partners', 'Client library 4.2'],
        requirements: [
          { entityRef: 'resource:default/ledger-db', version: '>=7.0.0' },
          { entityRef: 'component:default/ledger-api', version: '>=7.0.0 <8' },
        ],
      },
      {
        entityRef: 'component:default/payments-worker',
        version: '4.2.0',
        commit: '8f14e45fceea167a5a36dedd4bea2543',
      },
    ],
    scopeLinks: [
      {
        kind: 'change-request',
        key: 'CHG-2291',
        title: 'Instant refunds',
        url: 'https://itsm.halden.example/CHG-2291',
      },
      {
        kind: 'story',
        key: 'PAY-871',
        title: 'As a shopper I see my refund at once',
        url: 'https://tracker.halden.example/PAY-871',
        closes: true,
      },
      {
        kind: 'known-error',
        key: 'KE-104',
        title: 'Refunds above 10,000 are split',
        url: 'https://itsm.halden.example/KE-104',
        closes: true,
      },
    ],
    backOutPlan: {
      description:
        '1. Route all traffic back to 4.1.2.\n2. Leave the balance table in place; 4.1 ignores it.\n3. Tell support that refunds take a day again.',
      rehearsalUrl: 'https://wiki.halden.example/payments/back-out-4.2',
    },
    windows: promoted({ staging: 1, production: 3 }, '14:00', 60),
  },
  {
    key: 'ledger-7.0',
    state: 'approved',
    actor: 'user:default/greta.holm',
    title: 'Ledger 7.0: balance table',
    summary: 'Moves balances out of the journal into a table of their own.',
    type: 'major',
    owner: 'group:default/team-ledger',
    releaseManager: RITA,
    method: 'blue-green',
    components: [
      {
        entityRef: 'resource:default/ledger-db',
        version: '7.0.0',
        deliverables: ['Migration runbook'],
      },
      {
        entityRef: 'component:default/ledger-api',
        version: '7.0.0',
        requirements: [
          { entityRef: 'resource:default/ledger-db', version: '>=7.0.0' },
        ],
      },
      { entityRef: 'component:default/ledger-poster', version: '7.0.0' },
    ],
    scopeLinks: [
      {
        kind: 'change-request',
        key: 'CHG-2280',
        title: 'Ledger 7',
        url: 'https://itsm.halden.example/CHG-2280',
      },
      {
        kind: 'problem',
        key: 'PRB-31',
        title: 'Month-end locks the journal',
        closes: true,
      },
    ],
    backOutPlan: {
      description:
        'Switch back to the blue stack; the journal stays the source of truth until day 14.',
    },
    windows: promoted({ staging: -3, production: 2 }, '06:00', 180),
  },
  {
    key: 'checkout-12',
    state: 'approved',
    actor: 'user:default/jonas.weber',
    title: 'Checkout 12: one-page checkout',
    type: 'minor',
    owner: 'group:default/team-checkout',
    releaseManager: TUNDE,
    method: 'feature-flag',
    components: [
      {
        entityRef: 'component:default/checkout-web',
        version: '12.0.0',
        requirements: [
          { entityRef: 'component:default/payments-api', version: '>=4.1.0' },
        ],
      },
      { entityRef: 'component:default/checkout-api', version: '9.3.0' },
    ],
    scopeLinks: [
      {
        kind: 'story',
        key: 'CHK-55',
        title: 'Pay without leaving the basket',
        closes: true,
      },
    ],
    backOutPlan: { description: 'Switch the flag `one-page-checkout` off.' },
    windows: promoted({ staging: 2, production: 7 }, '09:30', 90),
  },
  {
    key: 'payments-4.1.3',
    state: 'deploying',
    actor: SAM,
    title: 'Payments 4.1.3: time-out of the card network',
    type: 'patch',
    owner: 'group:default/team-payments',
    releaseManager: RITA,
    method: 'rolling',
    components: [
      { entityRef: 'component:default/payments-api', version: '4.1.3' },
    ],
    scopeLinks: [
      {
        kind: 'defect',
        key: 'PAY-902',
        title: 'Card network answers after 31 seconds',
        closes: true,
      },
    ],
    backOutPlan: { description: 'Deploy 4.1.2 again.' },
    windows: [
      {
        environment: 'staging',
        day: -1,
        time: '11:00',
        minutes: 60,
        timeZone: BERLIN,
      },
      {
        environment: 'production',
        day: 0,
        time: '08:00',
        minutes: 720,
        timeZone: BERLIN,
      },
    ],
  },
  {
    key: 'tracker-2.9',
    state: 'deployed',
    actor: 'user:default/fatima.benali',
    title: 'Tracker 2.9: live map for customers',
    type: 'minor',
    owner: 'group:default/team-tracking',
    releaseManager: TUNDE,
    method: 'rolling',
    components: [{ entityRef: 'component:default/tracker', version: '2.9.0' }],
    scopeLinks: [
      {
        kind: 'story',
        key: 'TRK-310',
        title: 'See the van on the map',
        closes: true,
      },
    ],
    backOutPlan: { description: 'Deploy 2.8.4 again; positions are kept.' },
    windows: promoted({ staging: -8, production: -4 }, '10:00', 60, NEW_YORK),
  },
  {
    key: 'customs-1.4',
    state: 'failed',
    actor: 'user:default/fatima.benali',
    title: 'Customs filing 1.4: new tariff codes',
    summary: 'The schema check of the customs office refused the first filing.',
    type: 'minor',
    owner: 'group:default/team-tracking',
    method: 'manual',
    components: [
      { entityRef: 'component:freight/customs-filing', version: '1.4.0' },
    ],
    scopeLinks: [{ kind: 'change-request', key: 'CHG-2277' }],
    backOutPlan: {
      description: 'Deploy 1.3.9 again and file by hand until then.',
    },
    windows: promoted({ staging: -6, production: -2 }, '07:00', 60),
  },
  {
    key: 'storefront-31',
    state: 'rolled-back',
    actor: 'user:default/linh.tran',
    title: 'Storefront 31: new search',
    summary:
      'Search answered in 4 seconds at peak; rolled back after 25 minutes.',
    type: 'minor',
    owner: 'group:default/team-storefront',
    releaseManager: TUNDE,
    method: 'canary',
    components: [
      { entityRef: 'component:default/storefront-web', version: '31.0.0' },
      { entityRef: 'component:default/storefront-bff', version: '18.0.0' },
    ],
    scopeLinks: [{ kind: 'incident', key: 'INC-7719', title: 'Slow search' }],
    backOutPlan: { description: 'Shift the canary weight to zero.' },
    windows: promoted({ staging: -12, production: -7 }, '11:00', 120),
  },
  {
    key: 'identity-5.0',
    state: 'closed',
    actor: 'user:default/tomas.vesely',
    title: 'Identity 5.0: passkeys',
    type: 'major',
    owner: 'group:default/team-identity',
    releaseManager: RITA,
    method: 'feature-flag',
    components: [
      { entityRef: 'component:default/identity-provider', version: '5.0.0' },
    ],
    scopeLinks: [
      {
        kind: 'story',
        key: 'IDP-77',
        title: 'Sign in with a passkey',
        closes: true,
      },
    ],
    backOutPlan: {
      description: 'Switch the flag `passkeys` off; passwords stay valid.',
    },
    windows: promoted({ staging: -32, production: -25 }, '13:00', 60),
  },
  {
    key: 'legacy-report-end',
    state: 'cancelled',
    actor: RITA,
    title: 'Legacy report 0.9: last correction',
    summary: 'Nobody owns the report any more; it is retired instead.',
    type: 'patch',
    owner: 'group:default/team-analytics',
    components: [
      { entityRef: 'component:default/legacy-report', version: '0.9.8' },
    ],
    windows: [
      {
        environment: 'production',
        day: 5,
        time: '15:00',
        minutes: 30,
        timeZone: BERLIN,
      },
    ],
  },
  {
    key: 'fx-rates-hotfix',
    state: 'closed',
    actor: 'user:default/greta.holm',
    title: 'FX rates 3.3.1: wrong rate for JPY',
    type: 'emergency',
    owner: 'group:default/team-ledger',
    releaseManager: RITA,
    method: 'rolling',
    components: [{ entityRef: 'component:default/fx-rates', version: '3.3.1' }],
    scopeLinks: [
      {
        kind: 'incident',
        key: 'INC-7702',
        title: 'JPY amounts a hundred times too high',
        closes: true,
      },
    ],
    backOutPlan: {
      description:
        'None: the wrong rate must not come back. Stop conversions to JPY instead.',
    },
    windows: [
      {
        environment: 'production',
        day: -16,
        time: '23:10',
        minutes: 30,
        timeZone: TOKYO,
      },
    ],
  },
  {
    key: 'routing-cycle',
    state: 'draft',
    actor: 'user:default/kofi.mensah',
    title: 'Routing autumn release',
    summary: 'Slots, routes and docks together, because each needs the others.',
    type: 'minor',
    owner: 'group:default/team-fulfilment',
    components: [
      { entityRef: 'component:default/slot-planner', version: '6.1.0' },
      { entityRef: 'component:default/route-planner', version: '8.0.0' },
      { entityRef: 'component:default/dock-scheduler', version: '2.2.0' },
    ],
    windows: promoted({ staging: 9, production: 14 }, '05:00', 120),
  },
  {
    key: 'risk-engine-2',
    state: 'candidate',
    actor: 'user:default/leila.haddad',
    title: 'Risk engine 2.0: device signals',
    type: 'major',
    owner: 'group:default/team-risk',
    releaseManager: RITA,
    method: 'canary',
    components: [
      { entityRef: 'component:default/risk-engine', version: '2.0.0' },
    ],
    scopeLinks: [
      { kind: 'change-request', key: 'CHG-2301', title: 'Device signals' },
    ],
    backOutPlan: {
      description: 'Score with model 1.9 again; both are loaded.',
    },
    windows: promoted({ staging: 8, production: 17 }, '14:00', 120),
  },
  {
    key: 'notification-7',
    state: 'draft',
    actor: 'user:default/maya.cohen',
    title: 'Notification service 7: one template for all brands',
    type: 'minor',
    owner: 'group:default/team-care',
    components: [
      { entityRef: 'component:default/notification-service', version: '7.0.0' },
    ],
    windows: [],
  },
  {
    key: 'enricher-3',
    state: 'candidate',
    actor: 'user:default/wei.zhang',
    title: 'Stream enricher 3.0',
    type: 'minor',
    owner: 'group:default/team-data',
    method: 'recreate',
    components: [
      { entityRef: 'component:default/stream-enricher', version: '3.0.0' },
    ],
    backOutPlan: { description: 'Replay from the last checkpoint with 2.7.' },
    windows: promoted({ staging: 3, production: 6 }, '22:00', 240, NEW_YORK),
  },
  {
    key: 'slipway-0.1',
    state: 'approved',
    actor: 'user:default/noor.rahman',
    title: 'Slipway 0.1: releases in the portal',
    summary: 'The plugin suite that shows this page.',
    type: 'minor',
    owner: 'group:default/team-platform',
    method: 'rolling',
    components: [{ entityRef: 'component:default/slipway', version: '0.1.0' }],
    backOutPlan: {
      description: 'Remove the plugin from the portal; its tables stay.',
    },
    windows: promoted({ staging: 1, production: 8 }, '16:00', 60),
  },
  {
    key: 'black-friday-bundle',
    state: 'candidate',
    actor: RITA,
    title: 'Peak season bundle',
    summary: 'Everything that has to be live before the year-end peak.',
    type: 'major',
    owner: 'group:default/release-management',
    releaseManager: RITA,
    components: [],
    bundles: ['payments-4.2', 'ledger-7.0', 'checkout-12'],
    windows: [
      {
        environment: 'production',
        day: 2,
        time: '06:00',
        minutes: 8000,
        timeZone: BERLIN,
      },
    ],
  },
];
