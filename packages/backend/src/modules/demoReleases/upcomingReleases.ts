import {
  BERLIN,
  DANA,
  DemoRelease,
  NEW_YORK,
  RITA,
  TUNDE,
  promoted,
} from './demoRelease';

/** Releases with a story that are still to come: drafts, candidates and approved ones. */
export const UPCOMING_RELEASES: DemoRelease[] = [
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
    // After Payments 4.2, which needs it: that is what its owners find out.
    windows: promoted({ staging: -3, production: 6 }, '06:00', 180),
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
