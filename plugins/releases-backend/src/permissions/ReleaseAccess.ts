import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { releaseResourceRef } from '@slipway/backstage-plugin-releases-node';
import { AccessCriteria } from './criteria';

type ReleasePermission = ResourcePermission<'release'>;

/** Asks the permission framework once for everything that a request needs to know. */
export class ReleaseAccess {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;

  constructor(options: {
    permissions: PermissionsService;
    registry: PermissionsRegistryService;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.registry;
  }

  /** What each permission leaves of the releases to this caller, in the order asked. */
  async criteria(
    credentials: BackstageCredentials,
    permissions: ReleasePermission[],
  ): Promise<AccessCriteria[]> {
    const decisions = await this.#permissions.authorizeConditional(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
    const transform = createConditionTransformer(
      this.#registry.getPermissionRuleset(releaseResourceRef),
    );
    return decisions.map(decision => {
      switch (decision.result) {
        case AuthorizeResult.ALLOW:
          return 'all';
        case AuthorizeResult.CONDITIONAL:
          return transform(decision.conditions);
        default:
          return 'none';
      }
    });
  }

  /** @throws NotAllowedError when the caller does not have a permission that concerns no single release */
  async require(
    credentials: BackstageCredentials,
    permission: BasicPermission,
    explanation: string,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(explanation);
    }
  }
}
