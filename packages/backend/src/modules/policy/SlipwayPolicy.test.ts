import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogPermissions } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { releasePermissions } from '@slipway/backstage-plugin-releases-common';
import { SlipwayRoles } from '../../slipwayConfig';
import { SlipwayPolicy } from './SlipwayPolicy';

const ROLES: SlipwayRoles = {
  releaseManagers: ['group:default/release-management'],
  auditors: ['group:default/internal-audit'],
  platform: ['group:default/team-platform'],
};
const NO_ROLES: SlipwayRoles = {
  releaseManagers: [],
  auditors: [],
  platform: [],
};

const PERMISSIONS: Permission[] = [
  ...releasePermissions,
  ...catalogPermissions,
  createPermission({ name: 'other.thing.do', attributes: {} }),
];

function userOf(...groups: string[]): PolicyQueryUser {
  const userEntityRef = 'user:default/somebody';
  return {
    credentials: mockCredentials.user(userEntityRef),
    info: {
      userEntityRef,
      ownershipEntityRefs: [
        userEntityRef,
        ...groups.map(group => `group:default/${group}`),
      ],
    },
  };
}

const DEVELOPER = userOf('team-payments');
const RELEASE_MANAGER = userOf('release-management', 'dept-platform');
const AUDITOR = userOf('internal-audit');
const PLATFORM = userOf('team-platform');
const AUDITING_MANAGER = userOf('internal-audit', 'release-management');

/** One letter each: allowed, denied, if they own it (conditional). */
const TABLE = `
  permission                developer manager auditor platform both nobody no-roles
  release.read              A         A       A       A        A    D      A
  release.create            A         A       D       A        D    D      A
  release.update            C         A       D       C        D    D      C
  release.delete            C         A       D       C        D    D      C
  release.submit            C         A       D       C        D    D      C
  release.reopen            C         A       D       C        D    D      C
  release.cancel            C         A       D       C        D    D      C
  release.close             C         A       D       C        D    D      C
  release.approve           A         A       D       A        D    D      A
  release.comment           A         A       D       A        D    D      A
  release.relink            D         A       D       A        D    D      D
  release.board             D         A       D       D        D    D      D
  release.deployment.report A         A       D       A        D    D      A
  release.evidence.upload   A         A       D       A        D    D      A
  release.lock              D         A       D       A        D    D      D
  release.veto              D         A       D       A        D    D      D
  catalog.entity.read       A         A       A       A        A    D      A
  catalog.entity.create     A         A       D       A        D    D      A
  catalog.entity.delete     D         D       D       A        D    D      D
  catalog.location.create   A         A       D       A        D    D      A
  catalog.location.delete   D         D       D       A        D    D      D
  other.thing.do            A         A       D       A        D    D      A
`;
const LETTERS: Record<string, AuthorizeResult> = {
  A: AuthorizeResult.ALLOW,
  D: AuthorizeResult.DENY,
  C: AuthorizeResult.CONDITIONAL,
};

const [, ...rows] = TABLE.trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/));

describe('SlipwayPolicy', () => {
  it.each(rows)('%s', async (name, ...letters) => {
    const permission = PERMISSIONS.find(candidate => candidate.name === name)!;
    const policy = SlipwayPolicy.create(ROLES);

    const decisions = await Promise.all([
      policy.handle({ permission }, DEVELOPER),
      policy.handle({ permission }, RELEASE_MANAGER),
      policy.handle({ permission }, AUDITOR),
      policy.handle({ permission }, PLATFORM),
      policy.handle({ permission }, AUDITING_MANAGER),
      policy.handle({ permission }, undefined),
      SlipwayPolicy.create(NO_ROLES).handle({ permission }, RELEASE_MANAGER),
    ]);

    expect(decisions.map(({ result }) => result)).toEqual(
      letters.map(letter => LETTERS[letter]),
    );
  });

  it('covers every permission of the releases plugin', () => {
    expect(rows.map(([name]) => name)).toEqual(
      expect.arrayContaining(releasePermissions.map(({ name }) => name)),
    );
  });

  it('asks whether the caller owns or manages the release', async () => {
    const permission = PERMISSIONS.find(
      ({ name }) => name === 'release.update',
    )!;

    const decision = await SlipwayPolicy.create(ROLES).handle(
      { permission },
      DEVELOPER,
    );

    const params = {
      claims: ['user:default/somebody', 'group:default/team-payments'],
    };
    expect(decision).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'releases',
      resourceType: 'release',
      conditions: { anyOf: [{ params }, { params }] },
    });
  });
});
