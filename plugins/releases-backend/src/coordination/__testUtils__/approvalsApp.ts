import { Entity } from '@backstage/catalog-model';
import {
  CatalogService,
  CatalogServiceRequestOptions,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ApprovalOverview,
  ApprovalPolicy,
  DEFAULT_POLICY,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  CATALOG,
  createReleasesApp,
  PEOPLE,
} from '../../__testUtils__/releasesApp';

export const SAM = 'user:default/sam';
export const ANN = 'user:default/ann';

const DAY = 24 * 60 * 60 * 1000;
export const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString();

/** The catalog of the other tests, with people in its groups and something that depends on payments. */
export function approvalsCatalog(
  members: Record<string, string[]> = {},
): Entity[] {
  const people: Record<string, string[]> = {
    'team-payments': [PEOPLE.dana, SAM],
    'team-checkout': [PEOPLE.carl, ANN],
    ...members,
  };
  const more: Record<string, Array<[string, string]>> = {
    'team-payments': [],
    'checkout-web': [['dependsOn', 'component:default/payments-api']],
    'payments-api': [['dependencyOf', 'component:default/checkout-web']],
  };
  return [
    ...CATALOG.map(entity => {
      const { name } = entity.metadata;
      return {
        ...entity,
        relations: [
          ...(entity.relations ?? []),
          ...(more[name] ?? []).map(([type, targetRef]) => ({
            type,
            targetRef,
          })),
          ...(people[name] ?? []).map(targetRef => ({
            type: 'hasMember',
            targetRef,
          })),
        ],
      };
    }),
    ...['sam', 'ann'].map(name => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name },
      spec: {},
    })),
  ];
}

export const OWNERS: ApprovalPolicy = {
  name: 'owners',
  title: 'Owners',
  source: 'component-owners',
  when: 'always',
  minimum: 1,
  perOwner: true,
  stepUp: false,
};

/** A policy in which releases of type minor ask by these rules. */
export function policyOf(
  approvals: Array<Partial<ApprovalPolicy>>,
  settings: Partial<ReleasePolicy['approvals']> = {},
): Partial<ReleasePolicy> {
  return {
    types: [
      {
        name: 'minor',
        title: 'Minor',
        approvals: approvals.map(one => ({ ...OWNERS, ...one })),
      },
      { name: 'standard', title: 'Standard', approvals: [] },
    ],
    approvals: { ...DEFAULT_POLICY.approvals, ...settings },
  };
}

export function releaseInput(change: object = {}) {
  return {
    title: 'Payments 4.2',
    type: 'minor',
    owner: 'group:default/team-payments',
    components: [
      { entityRef: 'component:default/payments-api', version: '4.2.0' },
    ],
    windows: [
      {
        environment: 'production',
        start: inDays(7),
        end: inDays(7.1),
        timeZone: 'UTC',
      },
    ],
    ...change,
  };
}

/** A catalog whose entities can be exchanged, and that can fall silent. */
export function changingCatalog(entities: Entity[]) {
  let current = catalogServiceMock({ entities });
  let isDown = false;
  const catalog = new Proxy({} as CatalogService, {
    get: (_target, name: keyof CatalogService) => {
      if (isDown) {
        return async () => {
          throw new Error('connect ECONNREFUSED');
        };
      }
      return current[name].bind(current);
    },
  });
  return {
    catalog,
    replace: (others: Entity[]) => {
      current = catalogServiceMock({ entities: others });
    },
    setDown: (down: boolean) => {
      isDown = down;
    },
  };
}

/** The catalog of these tests, in which some people may not see everything. */
export function catalogHiding(
  hidden: Record<string, string[]>,
  entities: Entity[] = approvalsCatalog(),
) {
  const catalog = catalogServiceMock({ entities });
  const whole = catalog.getEntitiesByRefs.bind(catalog);
  jest
    .spyOn(catalog, 'getEntitiesByRefs')
    .mockImplementation(async (request, options) => {
      const { credentials } = options as CatalogServiceRequestOptions;
      const { userEntityRef = '' } = credentials.principal as {
        userEntityRef?: string;
      };
      const refs = hidden[userEntityRef] ?? [];
      const { items } = await whole(request, options);
      return {
        items: items.map((item, index) =>
          refs.includes(request.entityRefs[index]) ? undefined : item,
        ),
      };
    });
  return catalog;
}

/** How many statements a piece of work sends to the tables of approvals, whatever leaves the outbox meanwhile. */
export async function countApprovalStatements(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<number> {
  let statements = 0;
  const count = ({ sql }: { sql: string }) => {
    statements += /approval_/.test(sql) ? 1 : 0;
  };
  knex.on('query', count);
  try {
    await work();
  } finally {
    knex.removeListener('query', count);
  }
  return statements;
}

/** The router with people who are asked, and what the tests say over and over. */
export async function createApprovalsApp(
  knex: Knex,
  options: Parameters<typeof createReleasesApp>[1] = {},
) {
  const base = await createReleasesApp(knex, {
    catalog: catalogServiceMock({ entities: approvalsCatalog() }),
    ...options,
  });
  const { as } = base;
  const app = {
    ...base,
    /** Plans a release as dana, who owns payments, and submits it. */
    async submitted(change: object = {}) {
      const { body } = await as(PEOPLE.dana).post(
        '/releases',
        releaseInput(change),
      );
      const path = `/releases/${body.id}`;
      const answer = await as(PEOPLE.dana).move(`${path}/submit`, 1);
      return { id: body.id as string, path, answer };
    },
    async approvals(path: string, user: string = PEOPLE.aiko) {
      const { body } = await as(user).get(`${path}/approvals`);
      return body as ApprovalOverview;
    },
    /** Decides on what the release is now, under the rule at a place. */
    async decide(
      path: string,
      user: string,
      input: { rule?: number; [field: string]: unknown } = {},
    ) {
      const { digest, rules } = await app.approvals(path);
      const { rule = 0, ...rest } = input;
      return as(user).post(`${path}/approvals/${rules[rule].id}/decisions`, {
        decision: 'approve',
        digest,
        ...rest,
      });
    },
    async stateOf(path: string) {
      return (await as(PEOPLE.aiko).get(path)).body.state as string;
    },
    async historyOf(path: string) {
      const { body } = await as(PEOPLE.aiko).get(`${path}/history?limit=100`);
      return body as {
        items: Array<{ type: string; actor: string; data: any }>;
        verification: { intact: boolean };
      };
    },
    /** Who was notified of what since the last call. */
    async notified() {
      // What a test did in the future is not due yet.
      await knex('release_outbox').update({ available_at: new Date(0) });
      await base.rooms.outbox.dispatch();
      const calls = base.notifications.send.mock.calls as unknown as Array<
        [
          {
            recipients: { entityRef: string[] };
            payload: { title: string; scope: string; link: string };
          },
        ]
      >;
      base.notifications.send.mockClear();
      return calls.map(([{ recipients, payload }]) => ({
        to: recipients.entityRef,
        title: payload.title,
      }));
    },
  };
  return app;
}
