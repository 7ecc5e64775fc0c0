import {
  BackstageCredentials,
  isDatabaseConflictError,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  EntityLock,
  LockInput,
  normalizeLock,
  normalizeVeto,
  ReleasePolicy,
  validateLock,
  validateVeto,
  VersionVeto,
  VetoInput,
} from '@slipway/backstage-plugin-releases-common';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { NamedEntities } from '../catalog/NamedEntities';
import { OutboxStore } from '../communication/OutboxStore';
import { throwIfAny } from '../http/errors';
import { actorOf } from '../planning/actor';
import {
  LOCKS,
  notAllowed,
  Restriction,
  RestrictionAccess,
  VETOES,
} from './RestrictionAccess';
import { LockRecord, RestrictionStore, VetoRecord } from './RestrictionStore';

/** Topic of the message that tells of locks and vetoes that come and go. */
export const RESTRICTION_CHANGED = 'deployment-restriction-changed';

/** Locks entities and vetoes versions. */
export class RestrictionCommands {
  readonly #knex: Knex;
  readonly #store: RestrictionStore;
  readonly #outbox: OutboxStore;
  readonly #rights: RestrictionAccess;
  readonly #entities: NamedEntities;
  readonly #policy: ReleasePolicy;
  readonly #onCommitted: () => void;

  constructor(options: {
    knex: Knex;
    store: RestrictionStore;
    outbox: OutboxStore;
    rights: RestrictionAccess;
    entities: NamedEntities;
    policy: ReleasePolicy;
    /** Called after every change, so that what is in the outbox leaves at once. */
    onCommitted: () => void;
  }) {
    this.#knex = options.knex;
    this.#store = options.store;
    this.#outbox = options.outbox;
    this.#rights = options.rights;
    this.#entities = options.entities;
    this.#policy = options.policy;
    this.#onCommitted = options.onCommitted;
  }

  async lock(
    input: LockInput,
    options: { credentials: BackstageCredentials },
  ): Promise<EntityLock> {
    const { credentials } = options;
    const at = new Date().toISOString();
    throwIfAny(validateLock(input, { policy: this.#policy, now: at }));
    const content = normalizeLock(input);
    await this.#entities.require(
      [{ field: 'entityRef', ref: content.entityRef }],
      credentials,
    );
    await this.#rights.require(LOCKS, content.entityRef, credentials);
    const lock: LockRecord = {
      id: randomUUID(),
      ...content,
      createdBy: actorOf(credentials),
      createdAt: at,
    };
    await this.#commit(lock.entityRef, at, async trx => {
      await this.#store.insertLock(trx, lock);
      return true;
    });
    return { ...lock, may: { lift: true } };
  }

  /** Lifts a lock; one that is lifted already stays as it is. */
  async liftLock(
    id: string,
    options: { credentials: BackstageCredentials },
  ): Promise<void> {
    const lock = await this.#store.getLock(id);
    await this.#lift('entity_locks', LOCKS, { id, found: lock, ...options });
  }

  async veto(
    input: VetoInput,
    options: { credentials: BackstageCredentials },
  ): Promise<VersionVeto> {
    const { credentials } = options;
    const at = new Date().toISOString();
    throwIfAny(validateVeto(input));
    const content = normalizeVeto(input);
    await this.#entities.require(
      [{ field: 'entityRef', ref: content.entityRef }],
      credentials,
    );
    await this.#rights.require(VETOES, content.entityRef, credentials);
    const veto: VetoRecord = {
      id: randomUUID(),
      ...content,
      createdBy: actorOf(credentials),
      createdAt: at,
    };
    try {
      await this.#commit(veto.entityRef, at, async trx => {
        await this.#store.insertVeto(trx, veto);
        return true;
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        throw new ConflictError(
          `${veto.version} of ${veto.entityRef} is vetoed already. Lift that veto first if the reason has to change.`,
        );
      }
      throw error;
    }
    return { ...veto, may: { lift: true } };
  }

  /** Lifts a veto; one that is lifted already stays as it is. */
  async liftVeto(
    id: string,
    options: { credentials: BackstageCredentials },
  ): Promise<void> {
    const veto = await this.#store.getVeto(id);
    await this.#lift('version_vetoes', VETOES, { id, found: veto, ...options });
  }

  async #lift(
    table: 'entity_locks' | 'version_vetoes',
    restriction: Restriction,
    options: {
      id: string;
      found: { entityRef: string; isLifted: boolean } | undefined;
      credentials: BackstageCredentials;
    },
  ): Promise<void> {
    const { id, found, credentials } = options;
    const missing = new NotFoundError(
      `There is no ${
        table === 'entity_locks' ? 'lock' : 'veto'
      } '${id}', or you may not see what it is on`,
    );
    if (!found) {
      throw missing;
    }
    // Asked first, so that what is on an entity that left the catalog can still
    // be lifted.
    if (!(await this.#rights.may(restriction, found.entityRef, credentials))) {
      const seen = await this.#entities.visible([found.entityRef], credentials);
      throw seen.length > 0
        ? notAllowed(restriction, found.entityRef)
        : missing;
    }
    const at = new Date().toISOString();
    await this.#commit(found.entityRef, at, async trx =>
      this.#store.lift(trx, table, { id, by: actorOf(credentials), at }),
    );
  }

  async #commit(
    entityRef: string,
    at: string,
    work: (trx: Knex.Transaction) => Promise<boolean>,
  ): Promise<void> {
    await this.#knex.transaction(async trx => {
      if (await work(trx)) {
        await this.#outbox.add(
          trx,
          [{ topic: RESTRICTION_CHANGED, payload: { entityRef } }],
          at,
        );
      }
    });
    this.#onCommitted();
  }
}
