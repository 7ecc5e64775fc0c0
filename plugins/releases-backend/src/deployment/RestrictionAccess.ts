import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { BasicPermission } from '@backstage/plugin-permission-common';
import {
  releaseLockPermission,
  releaseVetoPermission,
} from '@slipway/backstage-plugin-releases-common';
import { NamedEntities } from '../catalog/NamedEntities';
import { Claims } from '../permissions/Claims';
import { ReleaseAccess } from '../permissions/ReleaseAccess';

/** Something that holds deployments back: who may put it on an entity may lift it again. */
export type Restriction = {
  permission: BasicPermission;
  /** What somebody may not do. */
  doing: string;
};

export const LOCKS: Restriction = {
  permission: releaseLockPermission,
  doing: 'lock or unlock',
};

export const VETOES: Restriction = {
  permission: releaseVetoPermission,
  doing: 'veto versions of, or lift vetoes on,',
};

/** Finds out who may lock and veto: whoever has the permission, and the owners of an entity. */
export class RestrictionAccess {
  readonly #access: ReleaseAccess;
  readonly #claims: Claims;
  readonly #entities: NamedEntities;

  constructor(options: {
    access: ReleaseAccess;
    claims: Claims;
    entities: NamedEntities;
  }) {
    this.#access = options.access;
    this.#claims = options.claims;
    this.#entities = options.entities;
  }

  /** Those of the entities that the caller may restrict, in at most one statement. */
  async allowed(
    { permission }: Restriction,
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    if (entityRefs.length === 0) {
      return new Set();
    }
    if (await this.#access.has(credentials, permission)) {
      return new Set(entityRefs);
    }
    return this.#entities.ownedOf(
      entityRefs,
      await this.#claims.of(credentials),
    );
  }

  async may(
    restriction: Restriction,
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const allowed = await this.allowed(restriction, [entityRef], credentials);
    return allowed.has(entityRef);
  }

  /** @throws NotAllowedError that says who may */
  async require(
    restriction: Restriction,
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (!(await this.may(restriction, entityRef, credentials))) {
      throw notAllowed(restriction, entityRef);
    }
  }
}

export function notAllowed(
  { permission, doing }: Restriction,
  entityRef: string,
): NotAllowedError {
  return new NotAllowedError(
    `You may not ${doing} ${entityRef}. Its owners can, and whoever has the permission ${permission.name}.`,
  );
}
