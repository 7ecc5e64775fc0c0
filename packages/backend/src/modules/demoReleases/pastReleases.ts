import {
  BERLIN,
  DemoRelease,
  NEW_YORK,
  RITA,
  SAM,
  TOKYO,
  TUNDE,
  promoted,
} from './demoRelease';

/** Releases with a story that are under way or over, at least one in every such state. */
export const PAST_RELEASES: DemoRelease[] = [
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
];
