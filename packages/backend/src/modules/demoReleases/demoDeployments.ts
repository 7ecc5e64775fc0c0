import {
  DeploymentOutcome,
  DeploymentWindow,
} from '@slipway/backstage-plugin-releases-common';
import { ImportedDeployment } from '@slipway/backstage-plugin-releases-node';
import { DateTime } from 'luxon';
import { DemoRelease } from './demoRelease';
import { windowFrom } from './schedule';

/** What ran before the releases of the demo. */
const BEFORE: Record<string, string> = {
  'component:default/payments-api': '4.1.2',
  'component:default/payments-worker': '4.1.2',
  'component:default/ledger-api': '6.4.0',
  'component:default/ledger-poster': '6.4.0',
  'component:default/fx-rates': '3.3.0',
  'component:default/checkout-web': '11.4.0',
  'component:default/checkout-api': '9.2.1',
  'component:default/basket-service': '5.8.0',
  'component:default/storefront-web': '30.2.0',
  'component:default/storefront-bff': '17.6.0',
  'component:default/tracker': '2.8.4',
  'component:freight/customs-filing': '1.3.9',
  'component:default/slot-planner': '6.0.4',
  'component:default/route-planner': '7.9.0',
  'component:default/dock-scheduler': '2.1.3',
  'component:default/identity-provider': '4.9.0',
  'component:default/risk-engine': '1.9.0',
  'component:default/notification-service': '6.8.0',
  'component:default/stream-enricher': '2.7.3',
};

/** Databases that no pipeline deploys: somebody looks and says. */
const STATED: Record<string, { version: string; actor: string }> = {
  'resource:default/ledger-db': {
    version: '6.4.0',
    actor: 'user:default/lee.moran',
  },
};

/** Older than every release of the demo. */
const DAYS_BEFORE = 75;

/** How long a deployment takes, in minutes. */
const MINUTES = 25;

/** What ran in both environments before the releases of the demo. */
export function deploymentsBefore(today: DateTime): ImportedDeployment[] {
  const reported = Object.entries(BEFORE).map(([entityRef, version]) => ({
    entityRef,
    version,
    actor: undefined,
    reason: undefined,
  }));
  const stated = Object.entries(STATED).map(
    ([entityRef, { version, actor }]) => ({
      entityRef,
      version,
      actor,
      reason: 'Read from the schema table of the database.',
    }),
  );
  return [...reported, ...stated].flatMap(
    ({ entityRef, version, actor, reason }) =>
      ['staging', 'production'].map((environment, step) => ({
        key: keyOf(entityRef, version, environment),
        actor,
        deployment: {
          entityRef,
          version,
          environment,
          reason,
          outcome: 'succeeded' as const,
          ...lasting(today.minus({ days: DAYS_BEFORE - step }), MINUTES),
        },
      })),
  );
}

/** How the components of a release were deployed, as its state says. */
export function deploymentsOf(
  { components = [], state, windows }: DemoRelease,
  options: { releaseId: string; today: DateTime },
): ImportedDeployment[] {
  const { releaseId, today } = options;
  const last = windows[windows.length - 1];
  return windows.flatMap(relative => {
    const window = windowFrom(relative, today);
    const outcome = outcomeIn(state, {
      isLast: relative === last,
      isOver: window.end <= today.toUTC().toISO()!,
    });
    return outcome
      ? components.map(({ entityRef, version, commit }) => ({
          key: keyOf(entityRef, version, window.environment),
          deployment: {
            entityRef,
            version,
            environment: window.environment,
            outcome,
            commit,
            releaseId,
            url: `https://ci.halden.example/${entityRef
              .split('/')
              .pop()}/${version}/${window.environment}`,
            ...timesOf(outcome, window, today),
          },
        }))
      : [];
  });
}

function outcomeIn(
  state: DemoRelease['state'],
  window: { isLast: boolean; isOver: boolean },
): DeploymentOutcome | undefined {
  switch (state) {
    case 'deploying':
      return window.isLast ? 'running' : 'succeeded';
    case 'failed':
    case 'rolled-back':
      return window.isLast ? state : 'succeeded';
    case 'deployed':
    case 'closed':
      return 'succeeded';
    case 'approved':
      // On its way: it went through the environments before the last one.
      return !window.isLast && window.isOver ? 'succeeded' : undefined;
    default:
      return undefined;
  }
}

function timesOf(
  outcome: DeploymentOutcome,
  window: DeploymentWindow,
  today: DateTime,
) {
  const start = DateTime.fromISO(window.start);
  if (outcome !== 'running') {
    return lasting(start, MINUTES);
  }
  // Whoever starts the demo early in the morning finds it under way as well.
  const justNow = today.minus({ minutes: 10 });
  return { startedAt: DateTime.min(start, justNow).toUTC().toISO()! };
}

function lasting(start: DateTime, minutes: number) {
  return {
    startedAt: start.toUTC().toISO()!,
    finishedAt: start.plus({ minutes }).toUTC().toISO()!,
  };
}

function keyOf(
  entityRef: string,
  version: string,
  environment: string,
): string {
  return `${entityRef}@${version}/${environment}`;
}
