import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  PermissionRuleset,
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { Release } from '@slipway/backstage-plugin-releases-common';
import {
  ReleaseConditionQuery,
  ReleaseResource,
  releaseConditions,
  releaseRules,
} from '@slipway/backstage-plugin-releases-node';
import { randomUUID } from 'crypto';
import fc from 'fast-check';
import { Knex } from 'knex';
import {
  countStatements,
  createTestDatabases,
} from '../database/__testUtils__/testDatabases';
import { writeInstant } from '../database/dialect';
import { applyConditions } from './conditionsToSql';
import { AccessCriteria, isCovered } from './criteria';

const databases = createTestDatabases();

const ruleset: PermissionRuleset<
  ReleaseResource,
  ReleaseConditionQuery,
  'release'
> = {
  getRuleByName: name =>
    Object.values(releaseRules).find(rule => rule.name === name)!,
};
const toQuery = createConditionTransformer(ruleset);
const authorize = createConditionAuthorizer(ruleset);

const AT = writeInstant('2026-11-23T17:00:00.000Z');

type Given = {
  type: string;
  releaseManager?: string;
  scopes: string[];
  owners?: string[];
};

const given: Given[] = [
  {
    type: 'minor',
    releaseManager: 'user:default/rita',
    scopes: [
      'component:default/ledger',
      'system:default/payments',
      'domain:default/commerce',
      'group:default/team-ledger',
      'group:default/company',
    ],
    owners: ['group:default/team-ledger'],
  },
  {
    type: 'emergency',
    scopes: [
      'component:default/web',
      'system:default/shop',
      'domain:default/commerce',
      'group:default/team-web',
    ],
    owners: ['group:default/team-web'],
  },
  {
    type: 'standard',
    releaseManager: 'group:default/managers',
    scopes: ['resource:default/db', 'user:default/jane'],
    owners: ['user:default/jane'],
  },
  { type: 'minor', scopes: [] },
];

describe.each(databases.ids)('applyConditions on %s', databaseId => {
  let knex: Knex;
  let resources: ReleaseResource[];

  beforeAll(async () => {
    knex = await databases.migratedKnex(databaseId);
    resources = given.map(({ type, releaseManager, scopes, owners }) => ({
      release: { id: randomUUID(), type, releaseManager } as Release,
      scopes,
      owners: owners ?? [],
    }));
    await knex('releases').insert(
      resources.map(({ release: { id, type, releaseManager } }) => ({
        id,
        title: type,
        search_text: type,
        type,
        state: 'draft',
        owner_ref: 'group:default/company',
        manager_ref: releaseManager ?? null,
        content: '{}',
        sort_at: AT,
        revision: 1,
        history_length: 1,
        history_hash: '',
        created_by: 'user:default/rita',
        created_at: AT,
        updated_at: AT,
      })),
    );
    await knex('release_scopes').insert(
      resources.flatMap(({ release, scopes, owners }) =>
        scopes.map(scope_ref => ({
          release_id: release.id,
          scope_ref,
          is_owner: owners.includes(scope_ref) ? 1 : 0,
          sort_at: AT,
        })),
      ),
    );
  });

  /** Which of the given releases remain, by their number. */
  async function remaining(access: AccessCriteria): Promise<number[]> {
    const query = knex('releases as r').pluck('r.id');
    applyConditions(query, access, knex);
    const ids: string[] = await query;
    return ids
      .map(id => resources.findIndex(({ release }) => release.id === id))
      .sort();
  }

  function permitted(conditions: PermissionCriteria<PermissionCondition>) {
    return resources.flatMap((resource, index) =>
      authorize(
        {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'releases',
          resourceType: 'release',
          conditions,
        },
        resource,
      )
        ? [index]
        : [],
    );
  }

  it('leaves everything or nothing where there are no conditions', async () => {
    await expect(remaining('all')).resolves.toEqual([0, 1, 2, 3]);
    await expect(remaining('none')).resolves.toEqual([]);
  });

  it.each<[string, PermissionCriteria<PermissionCondition>, number[]]>([
    [
      'what one owns oneself',
      releaseConditions.isOwner({ claims: ['User:default/Jane'] }),
      [2],
    ],
    [
      'nothing for a parent group of who owns',
      releaseConditions.isOwner({ claims: ['group:default/company'] }),
      [],
    ],
    [
      'nothing for claims that are no people',
      releaseConditions.isOwner({
        claims: ['system:default/payments', 'admin', ''],
      }),
      [],
    ],
    ['nothing for nobody', releaseConditions.isOwner({ claims: [] }), []],
    [
      'what one leads',
      releaseConditions.isReleaseManager({ claims: ['user:DEFAULT/rita'] }),
      [0],
    ],
    [
      'what nobody one is leads',
      {
        not: releaseConditions.isReleaseManager({
          claims: ['user:default/rita'],
        }),
      },
      [1, 2, 3],
    ],
    [
      'a system, short',
      releaseConditions.inSystem({ systemRefs: ['Payments'] }),
      [0],
    ],
    [
      'a domain',
      releaseConditions.inDomain({ domainRefs: ['domain:default/commerce'] }),
      [0, 1],
    ],
    [
      'no domain among systems',
      releaseConditions.inSystem({ systemRefs: ['domain:default/commerce'] }),
      [],
    ],
    ['a type', releaseConditions.hasType({ types: ['minor'] }), [0, 3]],
    ['no type', releaseConditions.hasType({ types: [] }), []],
    [
      'everything but',
      { not: releaseConditions.inDomain({ domainRefs: ['commerce'] }) },
      [2, 3],
    ],
    [
      'everything but nothing',
      { not: releaseConditions.hasType({ types: [] }) },
      [0, 1, 2, 3],
    ],
    [
      'nested criteria',
      {
        allOf: [
          {
            anyOf: [
              releaseConditions.inDomain({ domainRefs: ['commerce'] }),
              releaseConditions.hasType({ types: ['standard'] }),
            ],
          },
          {
            not: {
              anyOf: [
                releaseConditions.hasType({ types: ['emergency'] }),
                releaseConditions.isOwner({ claims: ['user:default/jane'] }),
              ],
            },
          },
        ],
      },
      [0],
    ],
  ])('leaves %s', async (_, conditions, expected) => {
    await expect(remaining(toQuery(conditions))).resolves.toEqual(expected);
    expect(permitted(conditions)).toEqual(expected);
  });

  it('keeps to itself beside other conditions, in one statement', async () => {
    const query = knex('releases as r')
      .where('r.type', 'standard')
      .pluck('r.type');
    applyConditions(
      query,
      toQuery({
        anyOf: [
          releaseConditions.hasType({ types: ['minor'] }),
          releaseConditions.hasType({ types: ['standard'] }),
        ],
      }),
      knex,
    );

    await expect(
      countStatements(knex, async () => {
        await expect(query).resolves.toEqual(['standard']);
      }),
    ).resolves.toBe(1);
  });

  it('comes to the same verdict as the rules in memory, whatever the policy says', async () => {
    const refs = fc.subarray([
      ...new Set(given.flatMap(({ scopes }) => scopes)),
      'user:default/rita',
      'User:Default/RITA',
      'group:default/managers',
      'group:default/nobody',
      'not a reference',
    ]);
    const names = fc.subarray(['payments', 'shop', 'commerce', 'nothing']);
    const condition = fc.oneof(
      refs.map(claims => releaseConditions.isOwner({ claims })),
      refs.map(claims => releaseConditions.isReleaseManager({ claims })),
      names.map(systemRefs => releaseConditions.inSystem({ systemRefs })),
      names.map(domainRefs => releaseConditions.inDomain({ domainRefs })),
      fc
        .subarray(['minor', 'standard', 'emergency', 'unknown'])
        .map(types => releaseConditions.hasType({ types })),
    );
    const { criteria } = fc.letrec<{
      criteria: PermissionCriteria<PermissionCondition>;
    }>(tie => ({
      criteria: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        condition,
        fc.record({ not: tie('criteria') }),
        fc.record({ allOf: someOf(tie('criteria')) }),
        fc.record({ anyOf: someOf(tie('criteria')) }),
      ),
    }));

    await fc.assert(
      fc.asyncProperty(criteria, async conditions => {
        const query = toQuery(conditions);
        const expected = permitted(conditions);

        expect(
          resources.flatMap((resource, index) =>
            isCovered(query, resource) ? [index] : [],
          ),
        ).toEqual(expected);
        await expect(remaining(query)).resolves.toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

function someOf<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<[T, ...T[]]> {
  return fc
    .array(arbitrary, { minLength: 1, maxLength: 3 })
    .map(items => items as [T, ...T[]]);
}
