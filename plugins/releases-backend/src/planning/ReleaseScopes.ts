import { Knex } from 'knex';
import { ScopeChangeListener } from '../catalog/types';
import { CATALOG_PROJECTION_LOCK } from '../catalog/writeProjection';
import { shareUntilCommit } from '../database/dialect';

/** Releases or entities that one statement names. */
const CHUNK = 500;

/** The catalog entities that a release concerns, and those that own it or one of its components directly. */
export type ConcernedEntities = { scopes: string[]; owners: string[] };

/**
 * Keeps, for every release, the catalog entities that it concerns: its
 * components and its owner with everything that the projection says they
 * belong to. Lists by entity, system, domain or owner are one index range of it.
 */
export class ReleaseScopes implements ScopeChangeListener {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async of(
    releaseIds: string[],
    knex: Knex = this.#knex,
  ): Promise<Map<string, ConcernedEntities>> {
    const rows = await knex('release_scopes')
      .select('release_id', 'scope_ref', 'is_owner')
      .whereIn('release_id', releaseIds);
    const concerned = new Map<string, ConcernedEntities>(
      releaseIds.map(id => [id, { scopes: [], owners: [] }]),
    );
    for (const { release_id: id, scope_ref: ref, is_owner: isOwner } of rows) {
      concerned.get(id)?.scopes.push(ref);
      if (isOwner) {
        concerned.get(id)?.owners.push(ref);
      }
    }
    return concerned;
  }

  /**
   * To be called first in every transaction that saves releases. While the
   * projection is being rewritten, its writer does not see a release that is
   * being saved, and the saving not the new scopes: one has to wait, before it
   * holds anything that the other needs.
   */
  static async hold(trx: Knex.Transaction): Promise<void> {
    await shareUntilCommit(trx, CATALOG_PROJECTION_LOCK);
  }

  /** Derives the scopes of these releases again. */
  async write(trx: Knex.Transaction, releaseIds: string[]): Promise<void> {
    await trx('release_scopes').whereIn('release_id', releaseIds).delete();
    await this.insert(trx, releaseIds);
  }

  /** Derives the scopes of releases that have none yet. */
  async insert(trx: Knex.Transaction, releaseIds: string[]): Promise<void> {
    // An entity that the projection does not know still is a scope itself.
    const ofComponents = trx('release_components as c')
      .join('releases as r', 'r.id', 'c.release_id')
      .leftJoin('catalog_scopes as s', 's.entity_ref', 'c.entity_ref')
      .whereIn('c.release_id', releaseIds)
      .select(
        'c.release_id',
        trx.raw('coalesce(s.scope_ref, c.entity_ref) as scope_ref'),
        trx.raw('coalesce(s.is_owner, 0) as is_owner'),
        'r.sort_at',
      );
    const ofOwners = trx('releases as r')
      .leftJoin('catalog_scopes as s', 's.entity_ref', 'r.owner_ref')
      .whereIn('r.id', releaseIds)
      .select(
        'r.id as release_id',
        trx.raw('coalesce(s.scope_ref, r.owner_ref) as scope_ref'),
        trx.raw(
          'case when coalesce(s.scope_ref, r.owner_ref) = r.owner_ref then 1 else 0 end as is_owner',
        ),
        'r.sort_at',
      );
    await trx(
      trx.raw('release_scopes (release_id, scope_ref, is_owner, sort_at)'),
    ).insert(
      trx(ofComponents.unionAll([ofOwners]).as('named'))
        .select(
          'release_id',
          'scope_ref',
          trx.raw('max(is_owner) as is_owner'),
          'sort_at',
        )
        .groupBy('release_id', 'scope_ref', 'sort_at'),
    );
  }

  async onScopesChanged(
    entityRefs: string[],
    trx: Knex.Transaction,
  ): Promise<void> {
    for (let at = 0; at < entityRefs.length; at += CHUNK) {
      const releases = await this.#releasesNaming(
        entityRefs.slice(at, at + CHUNK),
        trx,
      );
      for (let from = 0; from < releases.length; from += CHUNK) {
        await this.write(trx, releases.slice(from, from + CHUNK));
      }
    }
  }

  async #releasesNaming(
    entityRefs: string[],
    trx: Knex.Transaction,
  ): Promise<string[]> {
    const rows = await trx('release_components')
      .select('release_id as id')
      .whereIn('entity_ref', entityRefs)
      .union(query =>
        query.select('id').from('releases').whereIn('owner_ref', entityRefs),
      );
    return rows.map(row => row.id);
  }
}
