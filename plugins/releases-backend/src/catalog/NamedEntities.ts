import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Violation } from '@slipway/backstage-plugin-releases-common';
import { throwIfAny } from '../http/errors';
import { CatalogLookup, CatalogProjectionStore } from './types';

/** Judges the entities that a request names, in one catalog call. */
export class NamedEntities {
  readonly #lookup: CatalogLookup;
  readonly #projection: CatalogProjectionStore;

  constructor(options: {
    lookup: CatalogLookup;
    projection: CatalogProjectionStore;
  }) {
    this.#lookup = options.lookup;
    this.#projection = options.projection;
  }

  /**
   * Checks that the entities are in the catalog and visible to the caller, and
   * brings the projection up to date with them.
   *
   * @throws ValidationError that names the fields of unknown entities
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async require(
    named: Array<{ field: string; ref: string }>,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (named.length === 0) {
      return;
    }
    const { found, entities } = await this.#lookup.resolve(
      [...new Set(named.map(({ ref }) => ref))],
      credentials,
      // Systems, domains and groups change rarely, and the reconciliation
      // follows them; reading them every time is most of the cost.
      async refs => this.#present(refs),
    );
    throwIfAny(
      named
        .filter(({ ref }) => !found.has(ref))
        .map(
          ({ field, ref }): Violation => ({
            field,
            rule: 'inCatalog',
            message: `${ref} is not in the catalog, or you may not see it. Choose an entity that is.`,
          }),
        ),
    );
    await this.#projection.upsert(entities);
  }

  /**
   * Those of the entities that the caller may see, in the order asked.
   *
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async visible(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const distinct = [...new Set(entityRefs)];
    const { found } = await this.#lookup.resolve(
      distinct,
      credentials,
      // What they belong to is not asked for.
      async refs => new Set(refs),
    );
    return distinct.filter(ref => found.has(ref));
  }

  /** Those of the entities that one of these claims owns directly, or is; in one statement. */
  async ownedOf(entityRefs: string[], claims: string[]): Promise<Set<string>> {
    const owners = await this.#projection.ownersOf(entityRefs);
    return new Set(
      entityRefs.filter(entityRef =>
        [entityRef, ...(owners.get(entityRef) ?? [])].some(ref =>
          claims.includes(ref),
        ),
      ),
    );
  }

  async #present(entityRefs: string[]): Promise<Set<string>> {
    const snapshots = [...(await this.#projection.snapshots(entityRefs))];
    return new Set(
      snapshots
        .filter(([, { missingSince }]) => !missingSince)
        .map(([entityRef]) => entityRef),
    );
  }
}
