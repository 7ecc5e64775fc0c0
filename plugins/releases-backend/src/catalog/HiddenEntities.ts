import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { NamedEntities } from './NamedEntities';

/** Whether somebody may see an entity. */
export type Sight = (entityRef: string) => boolean;

/** What an answer names; references are normalised. */
export type Naming = {
  /** What the caller knows already, as whoever may see a release may see what it says itself. */
  own: string[];
  /** What has to be visible to be shown. */
  others: string[];
};

/** Finds out what answers have to keep from their callers. */
export class HiddenEntities {
  readonly #entities: NamedEntities;
  readonly #access: Pick<ReleaseAccess, 'seesWholeCatalog'>;
  readonly #auth: AuthService;

  constructor(options: {
    entities: NamedEntities;
    access: Pick<ReleaseAccess, 'seesWholeCatalog'>;
    auth: AuthService;
  }) {
    this.#entities = options.entities;
    this.#access = options.access;
    this.#auth = options.auth;
  }

  /**
   * What the caller may see of each answer, asked for all of them at once: no
   * catalog call where the permission policy hides no entity from the caller,
   * else one, and a second one only when something is not visible.
   */
  async sightOf(
    answers: Naming[],
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Sight[]> {
    if (await this.#seesEverything(credentials)) {
      return answers.map(() => () => true);
    }
    const owns = answers.map(({ own }) => new Set(own));
    const others = answers.flatMap((answer, index) =>
      answer.others.filter(ref => !owns[index].has(ref)),
    );
    const hidden = await this.#hidden([...new Set(others)], credentials);
    return owns.map(own => ref => own.has(ref) || !hidden.has(ref));
  }

  /** A pipeline's token says nothing of the catalog; the plugin reads it in its stead. */
  async #seesEverything(credentials: BackstageCredentials): Promise<boolean> {
    return (
      this.#auth.isPrincipal(credentials, 'service') ||
      this.#access.seesWholeCatalog(credentials)
    );
  }

  /**
   * Those of the entities that are there and that the caller may not see, asked
   * for as `sightOf` does.
   *
   * @throws ServiceUnavailableError while the catalog does not answer
   */
  async hiddenOf(
    entityRefs: string[],
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Set<string>> {
    return entityRefs.length === 0 || (await this.#seesEverything(credentials))
      ? new Set()
      : this.#existingOf(entityRefs, credentials);
  }

  /**
   * Those of the entities that are there and that the caller may not see. To
   * name what is not in the catalog at all gives nothing away, and is often what
   * there is to say. While the catalog does not answer, everything is hidden.
   */
  async #hidden(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    try {
      return await this.#existingOf(entityRefs, credentials);
    } catch (error) {
      if (error instanceof ServiceUnavailableError) {
        return new Set(entityRefs);
      }
      throw error;
    }
  }

  async #existingOf(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const visible = new Set(
      await this.#entities.visible(entityRefs, credentials),
    );
    const others = entityRefs.filter(ref => !visible.has(ref));
    return new Set(
      others.length > 0
        ? await this.#entities.visible(
            others,
            await this.#auth.getOwnServiceCredentials(),
          )
        : [],
    );
  }
}
