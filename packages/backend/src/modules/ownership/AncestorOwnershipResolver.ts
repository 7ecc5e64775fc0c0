import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { AuthOwnershipResolver } from '@backstage/plugin-auth-node';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Deeper than any organisation chart, shallow enough to end quickly. */
const MAX_LEVELS = 10;
/** Claims travel with every request; more than this is a mistake in the data. */
const MAX_GROUPS = 200;

/**
 * Lets people own what any group above theirs owns.
 *
 * @remarks
 *
 * Backstage by itself counts only the groups that a person is a direct member
 * of. Organisations give departments and divisions ownership too, and the
 * people in their teams expect to count as owners. Each level costs one
 * catalog call; groups that contain each other are visited once.
 */
export class AncestorOwnershipResolver implements AuthOwnershipResolver {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): AncestorOwnershipResolver {
    return new AncestorOwnershipResolver(options);
  }

  private constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  async resolveOwnershipEntityRefs(
    entity: Entity,
  ): Promise<{ ownershipEntityRefs: string[] }> {
    const groups = targetsOf(entity, RELATION_MEMBER_OF);
    return {
      ownershipEntityRefs: [
        stringifyEntityRef(entity),
        ...(await this.withAncestors(groups)),
      ],
    };
  }

  /** The given groups and all groups above them, nearest first. */
  async withAncestors(groupRefs: string[]): Promise<string[]> {
    const found = new Set<string>(groupRefs.slice(0, MAX_GROUPS));
    let level = [...found];
    for (let depth = 0; depth < MAX_LEVELS && level.length > 0; depth += 1) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: level, fields: ['kind', 'metadata', 'relations'] },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      const parents = items.flatMap(group =>
        group ? targetsOf(group, RELATION_CHILD_OF) : [],
      );
      level = [...new Set(parents)]
        .filter(parent => !found.has(parent))
        .slice(0, MAX_GROUPS - found.size);
      for (const parent of level) {
        found.add(parent);
      }
    }
    return [...found];
  }
}

function targetsOf(entity: Entity, relationType: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === relationType)
    .map(relation => relation.targetRef);
}
