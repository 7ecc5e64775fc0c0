import fc from 'fast-check';
import { ApprovalPolicy, ReleaseComponent } from '../api/types';
import { CatalogGraph, GraphEntity } from '../catalog/graph';
import { ReleaseContent } from '../planning/normalizeRelease';
import { DEFAULT_POLICY } from '../planning/policy';
import { resolveApprovalRules } from './resolveApprovalRules';

const LEDGER = 'resource:default/ledger-db';
const API = 'component:default/payments-api';
const WEB = 'component:default/checkout-web';
const STORAGE = 'group:default/team-storage';
const PAYMENTS = 'group:default/team-payments';
const CHECKOUT = 'group:default/team-checkout';
const CAB = 'group:default/cab';
const user = (name: string) => `user:default/${name}`;

function entity(
  entityRef: string,
  change: Partial<GraphEntity> = {},
): GraphEntity {
  return {
    entityRef,
    kind: entityRef.split(':')[0],
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
    ...change,
  };
}

function graphOf(
  entities: GraphEntity[],
  change: Partial<CatalogGraph> = {},
): CatalogGraph {
  return {
    readAt: '2026-11-23T12:00:00.000Z',
    entities: Object.fromEntries(entities.map(one => [one.entityRef, one])),
    missing: [],
    ...change,
  };
}

/** Checkout depends on payments, payments on the ledger; a child group and people in several groups. */
const ENTITIES = [
  entity(LEDGER, { owners: [STORAGE], dependencyOf: [API, LEDGER] }),
  entity(API, {
    owners: [PAYMENTS],
    partOf: ['system:default/payments', 'component:default/parent'],
    providesApis: ['api:default/payments-rest'],
  }),
  entity('api:default/payments-rest', { apiConsumedBy: [WEB] }),
  entity(WEB, { owners: [CHECKOUT, user('wanda')] }),
  entity('component:default/orphan'),
  entity('system:default/payments', { owners: [PAYMENTS] }),
  entity(STORAGE, { members: [user('sam'), user('ann')] }),
  entity(PAYMENTS, {
    members: [user('pia'), user('ann')],
    children: ['group:default/payments-night'],
  }),
  entity('group:default/payments-night', {
    members: [user('nick'), user('pia')],
    // A group may be nested in itself by mistake.
    children: [PAYMENTS],
  }),
  entity(CHECKOUT),
  entity(CAB, { members: [user('cleo')] }),
  entity(user('wanda')),
];

const RULE: ApprovalPolicy = {
  name: 'owners',
  title: 'Owners',
  source: 'component-owners',
  when: 'always',
  minimum: 1,
  perOwner: true,
  stepUp: false,
};

function resolve(
  rule: Partial<ApprovalPolicy>,
  options: {
    components?: ReleaseComponent[];
    content?: Partial<ReleaseContent>;
    submittedBy?: string;
    editors?: string[];
    escalated?: string[];
    graph?: CatalogGraph;
  } = {},
) {
  return resolveApprovalRules({
    content: {
      title: 'Release',
      type: 'minor',
      owner: PAYMENTS,
      components: options.components ?? [{ entityRef: API, version: '1' }],
      includes: [],
      scopeLinks: [],
      windows: [],
      ...options.content,
    } as ReleaseContent,
    policy: {
      ...DEFAULT_POLICY,
      types: [
        { name: 'minor', title: 'Minor', approvals: [{ ...RULE, ...rule }] },
      ],
    },
    graph: options.graph ?? graphOf(ENTITIES),
    submittedBy: options.submittedBy,
    editors: options.editors,
    escalated: options.escalated,
  });
}

const breaking = (entityRef: string) => ({
  entityRef,
  version: '2',
  breaking: true,
});

describe('resolveApprovalRules', () => {
  it.each<
    [
      string,
      Parameters<typeof resolve>,
      Array<{ assignees: string[]; approvers: string[]; reason: string }>,
    ]
  >([
    [
      'the owner, with the people of groups below it, each once',
      [{}],
      [
        {
          assignees: [PAYMENTS],
          approvers: [user('pia'), user('ann'), user('nick')],
          reason:
            'payments-api is owned by team-payments and changes with this release.',
        },
      ],
    ],
    [
      'nobody for what depends on a change that is not breaking',
      [{ source: 'dependent-owners', when: 'breaking' }],
      [],
    ],
    [
      'the owner of what depends on a breaking change',
      [
        { source: 'dependent-owners', when: 'breaking' },
        {
          components: [breaking(LEDGER), { entityRef: WEB, version: '1' }],
        },
      ],
      [
        {
          assignees: [PAYMENTS],
          approvers: [user('pia'), user('ann'), user('nick')],
          reason:
            'payments-api depends on ledger-db and is owned by team-payments; this change is marked breaking.',
        },
      ],
    ],
    [
      'nobody for a dependent that is released together with it',
      [
        { source: 'dependent-owners', when: 'breaking' },
        {
          components: [breaking(LEDGER), { entityRef: API, version: '1' }],
        },
      ],
      [],
    ],
    [
      'every owner of a consumer, a user and a group without members',
      [{ source: 'dependent-owners' }],
      [
        {
          assignees: [CHECKOUT],
          approvers: [],
          reason:
            'checkout-web uses payments-rest of payments-api and is owned by team-checkout, but team-checkout has no members in the catalog.',
        },
        {
          assignees: [user('wanda')],
          approvers: [user('wanda')],
          reason:
            'checkout-web uses payments-rest of payments-api and is owned by wanda.',
        },
      ],
    ],
    [
      'the owner of the system, not of the component it is a part of',
      [{ source: 'system-owners' }],
      [
        {
          assignees: [PAYMENTS],
          approvers: [user('pia'), user('ann'), user('nick')],
          reason: 'payments-api is part of payments, owned by team-payments.',
        },
      ],
    ],
    [
      'that a release manager is missing',
      [{ source: 'release-manager' }],
      [
        {
          assignees: [],
          approvers: [],
          reason: 'Nobody is named as release manager.',
        },
      ],
    ],
    [
      'a group that the type names',
      [{ source: CAB }],
      [
        {
          assignees: [CAB],
          approvers: [user('cleo')],
          reason: 'Releases of type minor are approved by cab.',
        },
      ],
    ],
    [
      'all owners together, and apart from it that a component has none',
      [
        { perOwner: false },
        {
          components: [API, LEDGER, 'component:default/orphan'].map(ref => ({
            entityRef: ref,
            version: '1',
          })),
        },
      ],
      [
        {
          assignees: [PAYMENTS, STORAGE],
          approvers: [user('pia'), user('ann'), user('nick'), user('sam')],
          reason:
            'payments-api is owned by team-payments and changes with this release; ledger-db is owned by team-storage and changes with this release.',
        },
        {
          assignees: [],
          approvers: [],
          reason: 'orphan has no owner in the catalog.',
        },
      ],
    ],
    [
      'others at once where nobody can be asked',
      [
        { escalateTo: CAB },
        {
          components: [{ entityRef: 'component:default/gone', version: '1' }],
        },
      ],
      [
        {
          assignees: [CAB],
          approvers: [user('cleo')],
          reason:
            'gone is not in the catalog, so nobody owns it. cab is asked instead.',
        },
      ],
    ],
  ])('asks %s', (_title, args, expected) => {
    expect(
      resolve(...args).map(({ assignees, approvers, reason }) => ({
        assignees,
        approvers,
        reason,
      })),
    ).toEqual(expected);
  });

  it('shows the way through the catalog', () => {
    const [rule] = resolve({ source: 'dependent-owners' });
    expect(rule.paths).toEqual([
      [
        { from: API, relation: 'providesApi', to: 'api:default/payments-rest' },
        {
          from: 'api:default/payments-rest',
          relation: 'apiConsumedBy',
          to: WEB,
        },
        { from: WEB, relation: 'ownedBy', to: CHECKOUT },
      ],
    ]);
  });

  it('shows the way to what nobody owns, too', () => {
    const orphan = 'component:default/orphan';
    const [rule] = resolve(
      { source: 'dependent-owners' },
      {
        graph: graphOf([
          entity(API, { owners: [PAYMENTS], dependencyOf: [orphan] }),
          entity(orphan),
        ]),
      },
    );
    expect(rule).toMatchObject({
      assignees: [],
      reason: 'orphan has no owner in the catalog.',
      paths: [[{ from: API, relation: 'dependencyOf', to: orphan }]],
    });
  });

  it('gives an owner of several things one rule with a path for each', () => {
    const owned = ['a', 'b', 'c'].map(name => `component:default/${name}`);
    const [rule, ...others] = resolve(
      {},
      {
        components: owned.map(entityRef => ({ entityRef, version: '1' })),
        graph: graphOf([
          ...owned.map(ref => entity(ref, { owners: [STORAGE] })),
          entity(STORAGE, { members: [user('sam')] }),
        ]),
      },
    );
    expect(others).toEqual([]);
    expect(rule.paths).toHaveLength(3);
    expect(rule.id).toMatch(/^owners-[0-9a-f]{12}$/);
    expect(rule.reason).toContain('; and 1 more.');
  });

  it('asks somebody else when only the submitter could decide', () => {
    const sole = { source: user('wanda'), escalateTo: CAB };
    const [rule] = resolve(sole, { submittedBy: user('wanda') });
    expect(rule).toMatchObject({
      escalatedTo: CAB,
      approvers: [user('wanda'), user('cleo')],
    });
    expect(rule.unresolvable).toBeUndefined();
    const [alone] = resolve(
      { source: user('wanda') },
      { submittedBy: user('wanda') },
    );
    expect(alone.unresolvable).toBe(
      'nobody but the submitter belongs to wanda',
    );
    const [changed] = resolve(
      { source: user('wanda') },
      { submittedBy: user('paul'), editors: [user('wanda')] },
    );
    expect(changed.unresolvable).toBe(
      'nobody but those who submitted or changed it belongs to wanda',
    );
  });

  it('adds the others without asking for more when it escalates', () => {
    const share = { source: PAYMENTS, percentage: 100, escalateTo: CAB };
    const [before] = resolve(share);
    expect(before).toMatchObject({ id: 'owners-2acd1a3ad3a5', needed: 3 });
    const [after] = resolve(share, { escalated: [before.id] });
    expect(after).toMatchObject({
      needed: 3,
      escalatedTo: CAB,
      approvers: [...before.approvers, user('cleo')],
    });
  });

  it('says that more are needed than there are', () => {
    const [rule] = resolve({ source: CAB, minimum: 2 });
    expect(rule.unresolvable).toBe(
      '2 approvals are needed, but 1 person of cab can give one',
    );
  });

  it('concludes nothing from an incomplete graph', () => {
    const [rule, ...others] = resolve(
      {},
      { graph: graphOf([], { incomplete: 'The catalog does not answer' }) },
    );
    expect(others).toEqual([]);
    expect(rule).toMatchObject({
      approvers: [],
      unresolvable:
        'The catalog does not answer, so it is not known who has to be asked',
    });
  });

  it('asks every owner of every component exactly once, whatever the catalog looks like', () => {
    const owners = fc.uniqueArray(
      fc.constantFrom(STORAGE, PAYMENTS, CHECKOUT, CAB, user('wanda')),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(
        fc.array(owners, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (ownersOf, perOwner) => {
          const components = ownersOf.map(
            (_, index) => `component:default/c${index}`,
          );
          const rules = resolve(
            { perOwner },
            {
              components: components.map(entityRef => ({
                entityRef,
                version: '1',
              })),
              graph: graphOf([
                ...ENTITIES,
                ...components.map((ref, index) =>
                  entity(ref, { owners: ownersOf[index] }),
                ),
              ]),
            },
          );
          const asked = rules.flatMap(({ assignees }) => assignees);
          expect(new Set(asked)).toEqual(new Set(ownersOf.flat()));
          expect(asked).toHaveLength(new Set(asked).size);
          expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
          // Somebody can decide on every rule, or it says why nobody can.
          for (const rule of rules) {
            expect(rule.approvers.length > 0 || !!rule.unresolvable).toBe(true);
          }
          expect(rules.some(({ assignees }) => assignees.length === 0)).toBe(
            ownersOf.some(list => list.length === 0),
          );
        },
      ),
    );
  });
});
