import { IdentityApi } from '@backstage/frontend-plugin-api';
import { PeopleClient } from './PeopleClient';
import { rememberedPerson } from './rememberedPerson';
import { Session } from './types';

/** Renewed well before it ends, so that no request meets an expired token. */
const USABLE_SHARE_OF_LIFETIME = 0.8;
const ASSUMED_LIFETIME_SECONDS = 300;

/** The person whom somebody has chosen to be. */
export class PersonaIdentity implements IdentityApi {
  readonly #client: PeopleClient;
  readonly #entityRef: string;
  #session: Session;
  #renewAt: number;
  #renewal: Promise<Session> | undefined;

  static async signIn(options: {
    client: PeopleClient;
    entityRef: string;
    signal?: AbortSignal;
  }): Promise<PersonaIdentity> {
    const { client, entityRef, signal } = options;
    const session = await client.signIn(entityRef, signal);
    rememberedPerson.set(entityRef);
    return new PersonaIdentity(client, entityRef, session);
  }

  private constructor(
    client: PeopleClient,
    entityRef: string,
    session: Session,
  ) {
    this.#client = client;
    this.#entityRef = entityRef;
    this.#session = session;
    this.#renewAt = renewalTimeOf(session);
  }

  async getProfileInfo() {
    return (await this.#currentSession()).profile;
  }

  async getBackstageIdentity() {
    return (await this.#currentSession()).backstageIdentity.identity;
  }

  async getCredentials() {
    const { token } = (await this.#currentSession()).backstageIdentity;
    return { token };
  }

  async signOut() {
    rememberedPerson.forget();
  }

  async #currentSession(): Promise<Session> {
    if (Date.now() < this.#renewAt) {
      return this.#session;
    }
    // A page asks many times at once; all of them wait for one renewal.
    this.#renewal ??= this.#renew().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async #renew(): Promise<Session> {
    this.#session = await this.#client.signIn(this.#entityRef);
    this.#renewAt = renewalTimeOf(this.#session);
    return this.#session;
  }
}

function renewalTimeOf(session: Session): number {
  const seconds =
    session.backstageIdentity.expiresInSeconds ?? ASSUMED_LIFETIME_SECONDS;
  return Date.now() + seconds * USABLE_SHARE_OF_LIFETIME * 1000;
}
