import {
  EntityLock,
  VersionVeto,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { chunksOf } from '../catalog/projectionRows';
import {
  MAX_BINDINGS,
  readInstant,
  readOptionalInstant,
  writeInstant,
} from '../database/dialect';

/** A lock as it is kept; what somebody may do with it depends on who asks. */
export type LockRecord = Omit<EntityLock, 'may'>;
export type VetoRecord = Omit<VersionVeto, 'may'>;

/** A lock with the entities, of those asked about, that it holds for. */
export type LockInForce = LockRecord & { appliesTo: string[] };

/** Whether a lock or veto was lifted already. */
export type Liftable<T> = T & { isLifted: boolean };

type LockRow = {
  id: string;
  entity_ref: string;
  environment: string | null;
  reason: string;
  created_by: string;
  created_at: Date | number;
  expires_at: Date | number | null;
  lifted_at: Date | number | null;
};

type VetoRow = {
  id: string;
  entity_ref: string;
  version: string;
  reason: string;
  created_by: string;
  created_at: Date | number;
  lifted_at: Date | number | null;
};

const NEWEST_FIRST = [
  { column: 'created_at', order: 'desc' as const },
  { column: 'id', order: 'desc' as const },
];

/** Locks and vetoes; lifted ones keep their record. */
export class RestrictionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async insertLock(trx: Knex.Transaction, lock: LockRecord): Promise<void> {
    await trx('entity_locks').insert({
      id: lock.id,
      entity_ref: lock.entityRef,
      environment: lock.environment ?? null,
      reason: lock.reason,
      created_by: lock.createdBy,
      created_at: writeInstant(lock.createdAt),
      expires_at: lock.expiresAt ? writeInstant(lock.expiresAt) : null,
    });
  }

  async insertVeto(trx: Knex.Transaction, veto: VetoRecord): Promise<void> {
    await trx('version_vetoes').insert({
      id: veto.id,
      entity_ref: veto.entityRef,
      version: veto.version,
      reason: veto.reason,
      created_by: veto.createdBy,
      created_at: writeInstant(veto.createdAt),
    });
  }

  async getLock(id: string): Promise<Liftable<LockRecord> | undefined> {
    const row = await this.#knex<LockRow>('entity_locks').where({ id }).first();
    return row && { ...toLock(row), isLifted: row.lifted_at !== null };
  }

  async getVeto(id: string): Promise<Liftable<VetoRecord> | undefined> {
    const row = await this.#knex<VetoRow>('version_vetoes')
      .where({ id })
      .first();
    return row && { ...toVeto(row), isLifted: row.lifted_at !== null };
  }

  /** @returns whether it was in force until now */
  async lift(
    trx: Knex.Transaction,
    table: 'entity_locks' | 'version_vetoes',
    lifted: { id: string; by: string; at: string },
  ): Promise<boolean> {
    const count = await trx(table)
      .where({ id: lifted.id })
      .whereNull('lifted_at')
      .update({ lifted_at: writeInstant(lifted.at), lifted_by: lifted.by });
    return count > 0;
  }

  /**
   * Lets locks and vetoes that are in force follow to another entity; of a
   * version that is vetoed there already, one veto remains.
   *
   * @returns how many there were
   */
  async relink(
    trx: Knex.Transaction,
    link: { from: string; to: string; by: string; at: string },
  ): Promise<number> {
    const onFrom = (table: string) =>
      trx(table).where('entity_ref', link.from).whereNull('lifted_at');
    const locks = await onFrom('entity_locks').update({ entity_ref: link.to });
    const doubled = await onFrom('version_vetoes')
      .whereIn(
        'version',
        trx('version_vetoes')
          .select('version')
          .where('entity_ref', link.to)
          .whereNull('lifted_at'),
      )
      .update({ lifted_at: writeInstant(link.at), lifted_by: link.by });
    const vetoes = await onFrom('version_vetoes').update({
      entity_ref: link.to,
    });
    return locks + doubled + vetoes;
  }

  /**
   * Locks in force on these entities or on anything that they belong to, newest
   * first, in one statement.
   */
  async locksOn(
    entityRefs: string[],
    options: { now: string; environment?: string },
  ): Promise<LockInForce[]> {
    const locks = new Map<string, LockInForce>();
    for (const refs of chunksOf([...new Set(entityRefs)], MAX_BINDINGS / 2)) {
      // An entity that the projection does not know still is a scope itself.
      const places = this.#knex('catalog_scopes')
        .select('entity_ref as applies_to', 'scope_ref')
        .whereIn('entity_ref', refs)
        .union(
          this.#knex('entity_locks')
            .select('entity_ref as applies_to', 'entity_ref as scope_ref')
            .whereNull('lifted_at')
            .whereIn('entity_ref', refs),
        );
      const query = this.#knex('entity_locks as l')
        .join(places.as('p'), 'p.scope_ref', 'l.entity_ref')
        .whereNull('l.lifted_at')
        .where(expiry =>
          expiry
            .whereNull('l.expires_at')
            .orWhere('l.expires_at', '>', writeInstant(options.now)),
        )
        .select('l.*', 'p.applies_to');
      if (options.environment) {
        const { environment } = options;
        query.where(where =>
          where
            .whereNull('l.environment')
            .orWhere('l.environment', environment),
        );
      }
      const rows: Array<LockRow & { applies_to: string }> = await query;
      for (const row of rows) {
        const known = locks.get(row.id);
        if (known) {
          known.appliesTo.push(row.applies_to);
        } else {
          locks.set(row.id, { ...toLock(row), appliesTo: [row.applies_to] });
        }
      }
    }
    return [...locks.values()]
      .map(lock => ({ ...lock, appliesTo: lock.appliesTo.sort() }))
      .sort((a, b) => (b.createdAt + b.id > a.createdAt + a.id ? 1 : -1));
  }

  /** Vetoes in force on versions of these entities, newest first, in one statement. */
  async vetoesOf(entityRefs: string[]): Promise<VetoRecord[]> {
    const vetoes: VetoRecord[] = [];
    for (const refs of chunksOf([...new Set(entityRefs)], MAX_BINDINGS)) {
      const rows = await this.#knex<VetoRow>('version_vetoes')
        .whereNull('lifted_at')
        .whereIn('entity_ref', refs)
        .orderBy(NEWEST_FIRST);
      vetoes.push(...rows.map(toVeto));
    }
    return vetoes;
  }
}

function toLock(row: LockRow): LockRecord {
  const expiresAt = readOptionalInstant(row.expires_at);
  return {
    id: row.id,
    entityRef: row.entity_ref,
    ...(row.environment && { environment: row.environment }),
    reason: row.reason,
    createdBy: row.created_by,
    createdAt: readInstant(row.created_at),
    ...(expiresAt && { expiresAt }),
  };
}

function toVeto(row: VetoRow): VetoRecord {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    version: row.version,
    reason: row.reason,
    createdBy: row.created_by,
    createdAt: readInstant(row.created_at),
  };
}
