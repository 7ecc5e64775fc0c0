import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogFilesStatus } from '../catalogFiles';

/** Entities that the catalog refuses never arrive; this ends the wait. */
const STALLED_AFTER_MS = 20_000;

type Kind = 'User' | 'Group';

/**
 * Tells whether the catalog has taken in all the people and groups that its
 * files hold. The first start of a large catalog takes a while, and "not there
 * yet" must not look like "nobody".
 */
export class CatalogProgress {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #status: CatalogFilesStatus;
  readonly #complete = new Set<Kind>();
  readonly #seen = new Map<Kind, { count: number; since: number }>();

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    status: CatalogFilesStatus;
  }): CatalogProgress {
    return new CatalogProgress(options);
  }

  private constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    status: CatalogFilesStatus;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#status = options.status;
  }

  async count(kind: Kind): Promise<number> {
    const { totalItems } = await this.#catalog.queryEntities(
      { filter: { kind }, fields: ['kind'], limit: 0 },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return totalItems;
  }

  async isComplete(kind: Kind): Promise<boolean> {
    if (this.#status.isReading()) {
      return false;
    }
    if (!this.#complete.has(kind) && (await this.#hasArrived(kind))) {
      this.#complete.add(kind);
    }
    return this.#complete.has(kind);
  }

  async #hasArrived(kind: Kind): Promise<boolean> {
    const count = await this.count(kind);
    if (count >= this.#status.expected(kind)) {
      return true;
    }
    const now = Date.now();
    const seen = this.#seen.get(kind);
    if (!seen || count > seen.count) {
      this.#seen.set(kind, { count, since: now });
      return false;
    }
    return now - seen.since > STALLED_AFTER_MS;
  }
}
