import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EntityLock,
  normalizeEntityRef,
  VersionVeto,
} from '@slipway/backstage-plugin-releases-common';
import { NamedEntities } from '../catalog/NamedEntities';
import { LockInForce, RestrictionStore } from './RestrictionStore';

/** Locks and vetoes: for callers as far as they see the catalog, for other rooms as they are. */
export class LockQueries {
  readonly #store: RestrictionStore;
  readonly #entities: NamedEntities;

  constructor(options: { store: RestrictionStore; entities: NamedEntities }) {
    this.#store = options.store;
    this.#entities = options.entities;
  }

  /** Locks in force on those of the entities that the caller may see, newest first. */
  async locks(
    entityRefs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<EntityLock[]> {
    const inForce = await this.inForce(
      await this.#visible(entityRefs, options.credentials),
      new Date().toISOString(),
    );
    return inForce.map(({ appliesTo: _, ...lock }) => lock);
  }

  /** Vetoes in force on those of the entities that the caller may see, newest first. */
  async vetoes(
    entityRefs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<VersionVeto[]> {
    return this.vetoesOf(await this.#visible(entityRefs, options.credentials));
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
  async vetoesOf(entityRefs: string[]): Promise<VersionVeto[]> {
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
