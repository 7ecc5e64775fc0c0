import { EntitySnapshot } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { MAX_BINDINGS, writeInstant } from '../database/dialect';
import {
  REFS_PER_STATEMENT,
  ScopeRow,
  SnapshotRow,
  chunksOf,
  toSnapshot,
} from './projectionRows';
import {
  CatalogProjectionStore,
  ProjectedEntity,
  ScopeChangeListener,
} from './types';
import { changedEntities, writeProjection } from './writeProjection';

/** @see CatalogProjectionStore */
export class DatabaseCatalogProjectionStore implements CatalogProjectionStore {
  readonly #knex: Knex;
  readonly #listeners: ScopeChangeListener[];

  static create(options: {
    knex: Knex;
    listeners?: ScopeChangeListener[];
  }): DatabaseCatalogProjectionStore {
    return new DatabaseCatalogProjectionStore(
      options.knex,
      options.listeners ?? [],
    );
  }

  private constructor(knex: Knex, listeners: ScopeChangeListener[]) {
    this.#knex = knex;
    this.#listeners = listeners;
  }

  async upsert(
    entities: ProjectedEntity[],
    trx?: Knex.Transaction,
  ): Promise<string[]> {
    const byRef = new Map(entities.map(entity => [entity.entityRef, entity]));
    // Nearly always nothing changed: that is found out without a lock.
    const changed = await changedEntities(trx ?? this.#knex, [
      ...byRef.values(),
    ]);
    if (changed.length === 0) {
      return [];
    }
    return trx
      ? this.#write(trx, changed)
      : this.#knex.transaction(async tx => this.#write(tx, changed));
  }

  async #write(
    trx: Knex.Transaction,
    entities: ProjectedEntity[],
  ): Promise<string[]> {
    const changed = await writeProjection(trx, entities);
    if (changed.length > 0) {
      for (const listener of this.#listeners) {
        await listener.onScopesChanged(changed, trx);
      }
    }
    return changed;
  }

  async markMissing(entityRefs: string[], at: string): Promise<void> {
    for (const refs of chunksOf(entityRefs, REFS_PER_STATEMENT)) {
      await this.#knex('catalog_entities')
        .whereIn('entity_ref', refs)
        .whereNull('missing_since')
        .update({ missing_since: writeInstant(at) });
    }
  }

  async *listPresent(): AsyncIterable<string[]> {
    let last = '';
    for (;;) {
      const refs: string[] = await this.#knex('catalog_entities')
        .whereNull('missing_since')
        .where('entity_ref', '>', last)
        .orderBy('entity_ref')
        .limit(REFS_PER_STATEMENT)
        .pluck('entity_ref');
      if (refs.length > 0) {
        yield refs;
        last = refs[refs.length - 1];
      }
      if (refs.length < REFS_PER_STATEMENT) {
        return;
      }
    }
  }

  async snapshots(
    entityRefs: string[],
    trx?: Knex.Transaction,
  ): Promise<Map<string, EntitySnapshot>> {
    const snapshots = new Map<string, EntitySnapshot>();
    for (const refs of chunksOf([...new Set(entityRefs)], MAX_BINDINGS)) {
      const rows: SnapshotRow[] = await (trx ?? this.#knex)(
        'catalog_entities as e',
      )
        .leftJoin('catalog_entities as s', 's.entity_ref', 'e.system_ref')
        .whereIn('e.entity_ref', refs)
        .select(
          'e.entity_ref',
          'e.kind',
          'e.title',
          'e.type',
          'e.lifecycle',
          'e.owner_ref',
          'e.system_ref',
          'e.domain_ref',
          'e.missing_since',
          's.domain_ref as systems_domain_ref',
        );
      for (const row of rows) {
        snapshots.set(row.entity_ref, toSnapshot(row));
      }
    }
    return snapshots;
  }

  async scopesOf(
    entityRefs: string[],
    trx?: Knex.Transaction,
  ): Promise<Map<string, string[]>> {
    const scopes = new Map(entityRefs.map(ref => [ref, [ref]]));
    for (const refs of chunksOf([...scopes.keys()], MAX_BINDINGS)) {
      const rows: ScopeRow[] = await (trx ?? this.#knex)('catalog_scopes')
        .whereIn('entity_ref', refs)
        .select('entity_ref', 'scope_ref');
      for (const { entity_ref, scope_ref } of rows) {
        if (scope_ref !== entity_ref) {
          scopes.get(entity_ref)?.push(scope_ref);
        }
      }
    }
    return scopes;
  }

  async ownersOf(entityRefs: string[]): Promise<Map<string, string[]>> {
    const owners = new Map<string, string[]>();
    for (const refs of chunksOf([...new Set(entityRefs)], MAX_BINDINGS)) {
      const rows: ScopeRow[] = await this.#knex('catalog_scopes')
        .whereIn('entity_ref', refs)
        .where('is_owner', 1)
        .select('entity_ref', 'scope_ref');
      for (const { entity_ref, scope_ref } of rows) {
        owners.set(entity_ref, [...(owners.get(entity_ref) ?? []), scope_ref]);
      }
    }
    return owners;
  }
}
