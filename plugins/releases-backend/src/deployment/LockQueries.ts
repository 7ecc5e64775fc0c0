import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EntityLock,
  normalizeEntityRef,
  VersionVeto,
} from '@slipway/backstage-plugin-releases-common';
import { HiddenEntities } from '../catalog/HiddenEntities';
import { NamedEntities } from '../catalog/NamedEntities';
import { LOCKS, RestrictionAccess, VETOES } from './RestrictionAccess';
import { LockInForce, RestrictionStore, VetoRecord } from './RestrictionStore';

/** Locks and vetoes: for callers as far as they see the catalog, for other rooms as they are. */
export class LockQueries {
  readonly #store: RestrictionStore;
  readonly #entities: NamedEntities;
  readonly #hidden: HiddenEntities;
  readonly #rights: RestrictionAccess;

  constructor(options: {
    store: RestrictionStore;
    entities: NamedEntities;
    hidden: HiddenEntities;
    rights: RestrictionAccess;
  }) {
    this.#store = options.store;
    this.#entities = options.entities;
    this.#hidden = options.hidden;
    this.#rights = options.rights;
  }

  /** Locks in force on those of the entities that the caller may see, newest first. */
  async locks(
    entityRefs: string[],
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<EntityLock[]> {
    const visible = await this.#visible(entityRefs, credentials);
    const inForce = await this.inForce(visible, new Date().toISOString());
    const [sees] = await this.#hidden.sightOf(
      [{ own: visible, others: inForce.map(({ entityRef }) => entityRef) }],
      { credentials },
    );
    const liftable = await this.#rights.allowed(
      LOCKS,
      inForce.map(({ entityRef }) => entityRef),
      credentials,
    );
    return inForce.map(({ appliesTo, ...lock }) => ({
      ...lock,
      // That it is locked is theirs to know, what else is locked may not be.
      ...(!sees(lock.entityRef) && {
        entityRef: appliesTo[0],
        reason: 'It belongs to something that you may not see.',
      }),
      may: { lift: liftable.has(lock.entityRef) },
    }));
  }

  /** Vetoes in force on those of the entities that the caller may see, newest first. */
  async vetoes(
    entityRefs: string[],
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<VersionVeto[]> {
    const vetoes = await this.vetoesOf(
      await this.#visible(entityRefs, credentials),
    );
    const liftable = await this.#rights.allowed(
      VETOES,
      vetoes.map(({ entityRef }) => entityRef),
      credentials,
    );
    return vetoes.map(veto => ({
      ...veto,
      may: { lift: liftable.has(veto.entityRef) },
    }));
  }

  /**
   * Locks in force on these entities or on what they belong to, with those they
   * hold for, in one statement; for other rooms.
   *
   * @param environment - leaves out locks of other environments
   */
  async inForce(
    entityRefs: string[],
    now: string,
    environment?: string,
  ): Promise<LockInForce[]> {
    return this.#store.locksOn(entityRefs, { now, environment });
  }

  /** Vetoes in force on any version of these entities, in one statement; for other rooms. */
  async vetoesOf(entityRefs: string[]): Promise<VetoRecord[]> {
    return this.#store.vetoesOf(entityRefs);
  }

  async #visible(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    return this.#entities.visible(
      entityRefs.map(ref => normalizeEntityRef(ref)),
      credentials,
    );
  }
}
