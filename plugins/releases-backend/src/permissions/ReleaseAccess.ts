import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  Permission,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { releaseResourceRef } from '@slipway/backstage-plugin-releases-node';
import { AccessCriteria } from './criteria';

type ReleasePermission = ResourcePermission<'release'>;

/**
 * A command and the answer to it ask the same of the same caller; nobody's
 * rights are taken for granted for longer than a request may take.
 */
const REMEMBERED_MS = 2000;

type Remembered = {
  until: number;
  decisions: Map<string, Promise<PolicyDecision>>;
};

/** Asks the permission framework once for everything that a request needs to know. */
export class ReleaseAccess {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly #remembered = new WeakMap<BackstageCredentials, Remembered>();

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
    const decisions = await this.ask(credentials, permissions);
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
    if (!(await this.has(credentials, permission))) {
      throw new NotAllowedError(explanation);
    }
  }

  /** Whether the caller has a permission that concerns no single release. */
  async has(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [decision] = await this.ask(credentials, [permission]);
    return decision.result === AuthorizeResult.ALLOW;
  }

  /** Whether the catalog hides nothing from the caller, so that it need not be asked what it shows them. */
  async seesWholeCatalog(credentials: BackstageCredentials): Promise<boolean> {
    const [decision] = await this.ask(credentials, [
      catalogEntityReadPermission,
    ]);
    return decision.result === AuthorizeResult.ALLOW;
  }

  /**
   * Asks in one request for those of the permissions that were not asked for
   * yet. Called first with all that a request is going to need, it saves the
   * others.
   */
  async ask(
    credentials: BackstageCredentials,
    permissions: Permission[],
  ): Promise<PolicyDecision[]> {
    const { decisions } = this.#rememberedFor(credentials);
    let missing = permissions.filter(({ name }) => !decisions.has(name));
    if (missing.length > 0) {
      // Nearly every answer names entities; this saves it a request of its own.
      missing = [...new Set([...missing, catalogEntityReadPermission])].filter(
        ({ name }) => !decisions.has(name),
      );
      const answers = this.#permissions.authorizeConditional(
        // The endpoint takes both kinds; the types of this call only want the other.
        missing.map(permission => ({
          permission: permission as ReleasePermission,
        })),
        { credentials },
      );
      missing.forEach(({ name }, index) => {
        const decision = answers.then(all => all[index]);
        // Nobody may come to wait for what was asked along.
        decision.catch(() => {});
        decisions.set(name, decision);
      });
    }
    try {
      return await Promise.all(
        permissions.map(async ({ name }) => decisions.get(name)!),
      );
    } catch (error) {
      this.#remembered.delete(credentials);
      throw error;
    }
  }

  #rememberedFor(credentials: BackstageCredentials): Remembered {
    const known = this.#remembered.get(credentials);
    if (known && known.until > Date.now()) {
      return known;
    }
    const fresh = { until: Date.now() + REMEMBERED_MS, decisions: new Map() };
    this.#remembered.set(credentials, fresh);
    return fresh;
  }
}
