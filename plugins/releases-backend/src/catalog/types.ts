import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EntitySnapshot } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';

/** Relations that are kept as edges; `ownedBy` only of owners after the first. */
export type ProjectedRelation =
  | 'dependsOn'
  | 'consumesApi'
  | 'providesApi'
  | 'ownedBy';

/** What the projection keeps of one catalog entity; references are normalised. */
export type ProjectedEntity = {
  entityRef: string;
  kind: string;
  title?: string;
  type?: string;
  lifecycle?: string;
  /** The first owner; further ones are edges. */
  ownerRef?: string;
  systemRef?: string;
  /** Of systems and subdomains: the domain that they are directly part of. */
  domainRef?: string;
  /** Of groups: the parent group. */
  parentRef?: string;
  edges: Array<{
    relation: ProjectedRelation;
    targetRef: string;
  }>;
};

/**
 * The local table of the catalog: what is in it, who owns it, what depends on
 * it, and everything that each entity belongs to.
 */
export interface CatalogProjectionStore {
  /**
   * Writes what the catalog says now of these entities, recomputes the scopes
   * of everything that belongs to a changed one and tells the listeners, in one
   * transaction.
   *
   * @returns the entities whose scopes changed
   */
  upsert(
    entities: ProjectedEntity[],
    trx?: Knex.Transaction,
  ): Promise<string[]>;

  /** Marks entities as no longer in the catalog, keeping their rows. */
  markMissing(entityRefs: string[], at: string): Promise<void>;

  /** References of all entities that are not marked as missing, in batches. */
  listPresent(): AsyncIterable<string[]>;

  /** What the catalog last said of these entities, in one statement; unknown ones are left out. */
  snapshots(
    entityRefs: string[],
    trx?: Knex.Transaction,
  ): Promise<Map<string, EntitySnapshot>>;

  /** What these entities belong to, themselves included even when they are unknown; in one statement. */
  scopesOf(
    entityRefs: string[],
    trx?: Knex.Transaction,
  ): Promise<Map<string, string[]>>;

  /** Who owns these entities directly, in one statement; those without an owner are left out. */
  ownersOf(entityRefs: string[]): Promise<Map<string, string[]>>;
}

/** The catalog itself, asked with somebody's credentials in a constant number of calls. */
export interface CatalogLookup {
  /**
   * Reads entities together with what they belong to (system, domain, owner and
   * parent groups) so that the projection can place them.
   *
   * @param knownOf - picks the references whose place is known already: what
   * somebody names is read all the same, what it belongs to only when it is new
   * @returns the entities that the caller may see, and those that they belong to
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  resolve(
    entityRefs: string[],
    credentials: BackstageCredentials,
    knownOf?: (entityRefs: string[]) => Promise<Set<string>>,
  ): Promise<{ found: Set<string>; entities: ProjectedEntity[] }>;
}

/**
 * Is told which entities' scopes changed, so that what is derived from them is
 * rewritten in the same transaction: a crash between the two would leave
 * something stale that no later sweep finds.
 */
export interface ScopeChangeListener {
  onScopesChanged(entityRefs: string[], trx: Knex.Transaction): Promise<void>;
}
