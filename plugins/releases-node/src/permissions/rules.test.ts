import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Release,
  releaseReadPermission,
} from '@slipway/backstage-plugin-releases-common';
import {
  createReleaseConditionalDecision,
  releaseConditions,
} from './conditions';
import { ReleaseResource } from './resource';
import { releaseRules } from './rules';

const resource: ReleaseResource = {
  release: {
    type: 'minor',
    releaseManager: 'user:default/rita',
  } as Release,
  scopes: [
    'component:default/ledger',
    'system:default/payments',
    'domain:default/commerce',
    'group:default/team-ledger',
    'group:default/company',
  ],
  owners: ['group:default/team-ledger'],
};

describe('releaseRules', () => {
  it.each([
    ['group:default/team-ledger', true],
    ['Group:Default/Team-Ledger', true],
    ['group:default/company', false],
    ['group:default/other', false],
    ['component:default/ledger', false],
    ['team-ledger', false],
  ])('knows whether %s owns a release: %s', (claim, expected) => {
    expect(
      releaseRules.isOwner.apply(resource, { claims: ['x:y/z', claim] }),
    ).toBe(expected);
  });

  it('keeps only people of the claims', () => {
    expect(
      releaseRules.isOwner.toQuery({
        claims: [
          'User:default/Jane',
          'user:default/jane',
          'group:ops/on-call',
          'system:default/payments',
          'admin',
        ],
      }),
    ).toEqual({
      key: 'owner',
      values: ['user:default/jane', 'group:ops/on-call'],
    });
  });

  it('knows who leads a release', () => {
    const { isReleaseManager } = releaseRules;

    expect(
      isReleaseManager.apply(resource, { claims: ['user:default/Rita'] }),
    ).toBe(true);
    expect(
      isReleaseManager.apply(resource, { claims: ['group:default/company'] }),
    ).toBe(false);
    expect(
      isReleaseManager.apply(
        { ...resource, release: { type: 'minor' } as Release },
        { claims: ['user:default/rita'] },
      ),
    ).toBe(false);
  });

  it('places a release in systems and domains', () => {
    const { inSystem, inDomain } = releaseRules;

    expect(inSystem.apply(resource, { systemRefs: ['payments'] })).toBe(true);
    expect(
      inSystem.apply(resource, { systemRefs: ['domain:default/commerce'] }),
    ).toBe(false);
    expect(
      inDomain.apply(resource, { domainRefs: ['Domain:default/Commerce'] }),
    ).toBe(true);
    expect(inDomain.apply(resource, { domainRefs: [] })).toBe(false);
  });

  it('does not guess what a reference in a policy was meant to be', () => {
    expect(() =>
      releaseRules.inSystem.apply(resource, { systemRefs: ['a:b:c/d/'] }),
    ).toThrow("'a:b:c/d/' is not an entity reference");
  });

  it('tells types apart', () => {
    expect(releaseRules.hasType.apply(resource, { types: ['minor'] })).toBe(
      true,
    );
    expect(releaseRules.hasType.apply(resource, { types: ['major'] })).toBe(
      false,
    );
  });

  it('describes its parameters to policy tools', () => {
    const { paramsSchema } = releaseRules.isOwner;

    expect(
      paramsSchema &&
        '~standard' in paramsSchema &&
        'jsonSchema' in paramsSchema['~standard'] &&
        paramsSchema['~standard'].jsonSchema.input({ target: 'draft-07' }),
    ).toMatchObject({
      properties: { claims: { type: 'array', items: { type: 'string' } } },
      required: ['claims'],
    });
  });

  it('makes decisions of permission policies', () => {
    expect(
      createReleaseConditionalDecision(
        releaseReadPermission,
        releaseConditions.hasType({ types: ['minor'] }),
      ),
    ).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'releases',
      resourceType: 'release',
      conditions: {
        resourceType: 'release',
        rule: 'HAS_TYPE',
        params: { types: ['minor'] },
      },
    });
  });
});
