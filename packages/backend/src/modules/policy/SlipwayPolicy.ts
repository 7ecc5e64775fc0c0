import {
  catalogEntityDeletePermission,
  catalogLocationDeletePermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  releaseBoardPermission,
  releaseLockPermission,
  releaseRelinkPermission,
  releaseVetoPermission,
  RESOURCE_TYPE_RELEASE,
  releaseApprovePermission,
  releaseCommentPermission,
} from '@slipway/backstage-plugin-releases-common';
import {
  createReleaseConditionalDecision,
  releaseConditions,
} from '@slipway/backstage-plugin-releases-node';
import { SlipwayRoles } from '../../slipwayConfig';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Who may do what in the demo portal. Written to be copied and changed.
 *
 * | who                | releases                                  | catalog            |
 * | ------------------ | ----------------------------------------- | ------------------ |
 * | everybody          | see all                                   | see all            |
 * | auditors           | nothing more                              | nothing more       |
 * | release managers   | everything with every release; hold the   | register           |
 * |                    | change board; lock any entity and veto    |                    |
 * |                    | any version                               |                    |
 * | platform team      | as everybody else; re-link vanished       | register, remove   |
 * |                    | entities; lock any entity and veto any    |                    |
 * |                    | version                                   |                    |
 * | everybody else     | plan new ones; comment on all and decide  | register           |
 * |                    | where they are asked; change those of     |                    |
 * |                    | which they own a component, which they    |                    |
 * |                    | own, or which they manage; report         |                    |
 * |                    | deployments; lock what they own and veto  |                    |
 * |                    | its versions                              |                    |
 *
 * Roles are groups named in `slipway.roles`. In a catalog without those groups
 * nobody has a role, and ownership alone decides.
 */
export class SlipwayPolicy implements PermissionPolicy {
  readonly #roles: SlipwayRoles;

  static create(roles: SlipwayRoles): SlipwayPolicy {
    return new SlipwayPolicy(roles);
  }

  private constructor(roles: SlipwayRoles) {
    this.#roles = roles;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return DENY;
    }
    if (permission.attributes.action === 'read') {
      return ALLOW;
    }

    // The permission backend looked these up for the whole batch of questions;
    // the user info service would ask the auth backend again for every one.
    const claims = user.info.ownershipEntityRefs;

    // First, so that somebody who audits cannot also change what is audited.
    if (isIn(this.#roles.auditors, claims)) {
      return DENY;
    }
    if (isOpenToAll(permission)) {
      return ALLOW;
    }
    if (isResourcePermission(permission, RESOURCE_TYPE_RELEASE)) {
      return isIn(this.#roles.releaseManagers, claims)
        ? ALLOW
        : createReleaseConditionalDecision(permission, {
            anyOf: [
              releaseConditions.isOwner({ claims }),
              releaseConditions.isReleaseManager({ claims }),
            ],
          });
    }
    if (isForAdministrators(permission)) {
      const administrators = [
        ...this.#roles.platform,
        ...this.#roles.releaseManagers,
      ];
      return isIn(administrators, claims) ? ALLOW : DENY;
    }
    if (isPermission(permission, releaseBoardPermission)) {
      return isIn(this.#roles.releaseManagers, claims) ? ALLOW : DENY;
    }
    if (removesFromCatalog(permission)) {
      return isIn(this.#roles.platform, claims) ? ALLOW : DENY;
    }
    // Planning a release, reporting a deployment, registering a component, and
    // what other plugins ask.
    return ALLOW;
  }
}

/** Who owns an entity may lock it and veto its versions without these. */
function isForAdministrators(permission: Permission): boolean {
  return [
    releaseRelinkPermission,
    releaseLockPermission,
    releaseVetoPermission,
  ].some(one => isPermission(permission, one));
}

function isIn(groups: string[], claims: string[]): boolean {
  return groups.some(group => claims.includes(group));
}

/** Whom the catalog makes an approver decides, wherever they belong; and who is asked has to be able to ask back. */
function isOpenToAll(permission: Permission): boolean {
  return (
    isPermission(permission, releaseApprovePermission) ||
    isPermission(permission, releaseCommentPermission)
  );
}

function removesFromCatalog(permission: Permission): boolean {
  return (
    isPermission(permission, catalogEntityDeletePermission) ||
    isPermission(permission, catalogLocationDeletePermission)
  );
}
