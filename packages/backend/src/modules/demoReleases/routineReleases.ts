import { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { DemoRelease } from './demoRelease';

type Routine = {
  component: string;
  title: string;
  owner: string;
  actor: string;
  /** Days between two releases. */
  every: number;
  /** Day of one of them, relative to today. */
  offset: number;
  major: number;
  time: string;
  timeZone: string;
};

const ROUTINES: Routine[] = [
  routine(
    'component:default/payments-gateway',
    'Payments gateway',
    'team-payments',
    'sam.okafor',
    14,
    5,
    6,
    '10:00',
    'Europe/Berlin',
  ),
  routine(
    'component:default/payouts-api',
    'Payouts',
    'team-payments',
    'dana.reyes',
    21,
    12,
    3,
    '14:00',
    'Europe/Berlin',
  ),
  routine(
    'component:default/finance-console',
    'Finance console',
    'dept-payments',
    'claire.fontaine',
    28,
    -9,
    11,
    '09:00',
    'Europe/Paris',
  ),
  routine(
    'component:default/order-service',
    'Order service',
    'team-checkout',
    'jonas.weber',
    14,
    9,
    22,
    '11:00',
    'Europe/Berlin',
  ),
  routine(
    'component:default/shopping-app',
    'Shopping app',
    'team-storefront',
    'linh.tran',
    21,
    15,
    8,
    '13:00',
    'Europe/London',
  ),
  routine(
    'component:default/warehouse-api',
    'Warehouse',
    'team-fulfilment',
    'kofi.mensah',
    14,
    4,
    4,
    '05:30',
    'Europe/Amsterdam',
  ),
  routine(
    'component:default/returns-service',
    'Returns',
    'team-fulfilment',
    'kofi.mensah',
    28,
    20,
    1,
    '15:00',
    'Europe/Amsterdam',
  ),
  routine(
    'component:default/storage-operator',
    'Storage operator',
    'team-storage',
    'lee.moran',
    28,
    11,
    2,
    '20:00',
    'America/New_York',
  ),
  routine(
    'component:default/deploy-agent',
    'Deploy agent',
    'team-platform',
    'noor.rahman',
    7,
    2,
    5,
    '08:30',
    'Europe/Stockholm',
  ),
  routine(
    'component:default/payments-vault',
    'Payments vault',
    'team-payments',
    'sam.okafor',
    35,
    24,
    2,
    '06:00',
    'Europe/Berlin',
  ),
];

const FIRST_DAY = -56;
const LAST_DAY = 49;

/** The steady stream of small releases of an ordinary quarter. */
export function routineReleases(): DemoRelease[] {
  return ROUTINES.flatMap(({ every, offset, ...plan }) => {
    const first = offset - Math.floor((offset - FIRST_DAY) / every) * every;
    const releases: DemoRelease[] = [];
    for (let day = first, minor = 0; day <= LAST_DAY; day += every, minor++) {
      releases.push(routineRelease(plan, day, minor));
    }
    return releases;
  });
}

function routineRelease(
  plan: Omit<Routine, 'every' | 'offset'>,
  day: number,
  minor: number,
): DemoRelease {
  const version = `${plan.major}.${minor}.0`;
  return {
    key: `${plan.component}@${version}`,
    state: stateOn(day),
    actor: plan.actor,
    title: `${plan.title} ${plan.major}.${minor}`,
    type: day % 2 === 0 ? 'standard' : 'patch',
    owner: plan.owner,
    method: 'rolling',
    components: [{ entityRef: plan.component, version }],
    backOutPlan: { description: 'Deploy the version before again.' },
    windows: [
      {
        environment: 'staging',
        day: day - 2,
        time: '09:00',
        minutes: 60,
        timeZone: plan.timeZone,
      },
      {
        environment: 'production',
        day,
        time: plan.time,
        minutes: 45,
        timeZone: plan.timeZone,
      },
    ],
  };
}

function stateOn(day: number): ReleaseState {
  if (day < -14) {
    return 'closed';
  }
  if (day < -3) {
    return 'deployed';
  }
  if (day <= 7) {
    return 'approved';
  }
  return day <= 21 ? 'candidate' : 'draft';
}

function routine(
  component: string,
  title: string,
  owner: string,
  actor: string,
  every: number,
  offset: number,
  major: number,
  time: string,
  timeZone: string,
): Routine {
  return {
    component,
    title,
    owner: `group:default/${owner}`,
    actor: `user:default/${actor}`,
    every,
    offset,
    major,
    time,
    timeZone,
  };
}
