import { ApprovalRule, ReleaseComponent, ReleaseTask } from '../../api/types';
import { GraphEntity } from '../../catalog';
import { DEFAULT_POLICY } from '../../planning/policy';
import { CheckDefinition, CheckResult } from '../checkDefinition';
import { ReadinessFacts, RelatedRelease } from '../facts';

export const PAYMENTS = 'component:default/payments-api';
export const LEDGER = 'resource:default/ledger-db';
export const CHECKOUT = 'component:default/checkout';

/** Something of the catalog; what is left out is empty. */
export function anEntity(
  entityRef: string,
  about: Partial<GraphEntity> = {},
): GraphEntity {
  return {
    entityRef,
    kind: entityRef.slice(0, entityRef.indexOf(':')),
    owners: [],
    partOf: [],
    dependsOn: [],
    dependencyOf: [],
    providesApis: [],
    consumesApis: [],
    apiProvidedBy: [],
    apiConsumedBy: [],
    members: [],
    children: [],
    ...about,
  };
}

/** A graph of these entities and of nothing else. */
export function aGraph(
  entities: GraphEntity[],
  about: Partial<ReadinessFacts['graph']> = {},
): ReadinessFacts['graph'] {
  return {
    readAt: '2026-11-23T12:00:00.000Z',
    entities: Object.fromEntries(
      entities.map(entity => [entity.entityRef, entity]),
    ),
    missing: [],
    ...about,
  };
}

/** payments-api of team-payments, which depends on ledger-db; checkout depends on it. */
export const ENTITIES: GraphEntity[] = [
  anEntity(PAYMENTS, {
    type: 'service',
    lifecycle: 'production',
    owners: ['group:default/team-payments'],
    partOf: ['system:default/payments'],
    dependsOn: [LEDGER],
    dependencyOf: [CHECKOUT],
  }),
  anEntity(LEDGER, {
    owners: ['group:default/team-storage'],
    dependencyOf: [PAYMENTS],
  }),
  anEntity('system:default/payments', { partOf: ['domain:default/money'] }),
  anEntity('group:default/team-payments', {
    members: ['user:default/dana', 'user:default/omar'],
  }),
  anEntity('group:default/team-storage'),
];

export const COMPONENT: ReleaseComponent = {
  entityRef: PAYMENTS,
  version: '4.2.0',
  requirements: [{ entityRef: LEDGER, version: '>=7.0.0' }],
};

/** The window of the release in production, an hour ten days after now. */
export const WINDOW = {
  environment: 'production',
  start: '2026-12-03T13:00:00.000Z',
  end: '2026-12-03T14:00:00.000Z',
  timeZone: 'Europe/Berlin',
};

type FactsChange = Partial<Omit<ReadinessFacts, 'release'>> & {
  release?: Partial<ReadinessFacts['release']>;
};

/** Facts on which every check passes, unless they are changed. */
export function someFacts(change: FactsChange = {}): ReadinessFacts {
  const { release, ...others } = change;
  return {
    digest: 'd'.repeat(64),
    environment: 'production',
    policy: DEFAULT_POLICY,
    now: '2026-11-23T12:00:00.000Z',
    submittedAt: '2026-11-23T10:00:00.000Z',
    graph: aGraph(ENTITIES),
    running: [
      {
        entityRef: PAYMENTS,
        environment: 'staging',
        version: '4.2.0',
        since: '2026-11-22T12:00:00.000Z',
      },
      { entityRef: PAYMENTS, environment: 'production', version: '4.1.2' },
      { entityRef: LEDGER, environment: 'production', version: '7.0.1' },
    ],
    deployed: [],
    related: [],
    locks: [],
    vetoes: [],
    approvals: { state: 'satisfied', rules: [aRule()] },
    tasks: [aTask({ state: 'done' })],
    unavailable: {},
    ...others,
    release: {
      id: '11111111-1111-4111-8111-111111111111',
      title: 'Payments 4.2',
      type: 'minor',
      state: 'candidate',
      owner: 'group:default/team-payments',
      releaseManager: 'user:default/rita',
      components: [COMPONENT],
      includes: [],
      scopeLinks: [],
      method: 'canary',
      backOutPlan: { description: 'Deploy 4.1.2 again.' },
      windows: [WINDOW],
      revision: 3,
      createdBy: 'user:default/dana',
      createdAt: '2026-11-20T10:00:00.000Z',
      updatedAt: '2026-11-23T10:00:00.000Z',
      ...release,
    },
  };
}

export function aRelated(change: Partial<RelatedRelease> = {}): RelatedRelease {
  return {
    id: '22222222-2222-4222-8222-222222222222',
    title: 'Ledger 7.0',
    state: 'approved',
    owner: 'group:default/team-storage',
    components: [{ entityRef: LEDGER, version: '7.0.0' }],
    windows: [WINDOW],
    includes: [],
    ...change,
  };
}

export function aRule(change: Partial<ApprovalRule> = {}): ApprovalRule {
  return {
    id: 'owners-team-payments',
    name: 'owners',
    title: 'Owners of the components',
    source: 'component-owners',
    assignee: 'group:default/team-payments',
    state: 'satisfied',
    needed: 1,
    given: 1,
    approvers: ['user:default/omar'],
    reason: 'team-payments owns payments-api',
    paths: [],
    stepUp: false,
    decisions: [],
    may: { decide: false, withdraw: false },
    ...change,
  };
}

export function aTask(
  change: Partial<Omit<ReleaseTask, 'may'>> = {},
): Omit<ReleaseTask, 'may'> {
  return {
    id: '33333333-3333-4333-8333-333333333333',
    title: 'Warm the cache',
    phase: 'before',
    position: 0,
    owner: 'user:default/omar',
    required: true,
    state: 'open',
    ...change,
  };
}

/** Evaluates a check with its default parameters, unless others are given. */
export function evaluated<P extends Record<string, unknown>>(
  check: CheckDefinition<P>,
  facts: ReadinessFacts,
  parameters: Partial<P> = {},
): CheckResult {
  const defaults = Object.fromEntries(
    Object.entries(check.parameters).map(([name, definition]) => [
      name,
      (definition as { default: unknown }).default,
    ]),
  ) as P;
  return check.evaluate(facts, { ...defaults, ...parameters });
}

/** The messages of those findings that do not pass. */
export function complaints(result: CheckResult): string[] {
  return result.findings
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ message }) => message);
}
