import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ForwardedError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { PROJECTED_FIELDS, projectEntity } from './projectEntity';
import { CatalogProjectionStore, ProjectedEntity } from './types';

const PAGE_SIZE = 500;

class CatalogReadError extends ForwardedError {
  constructor(cause: unknown) {
    super(
      'The catalog could not be read to its end, so releases go by what was known of it before',
      cause,
    );
  }
}

/**
 * Brings the projection in line with the whole catalog, page by page. To be
 * run by one replica at a time.
 */
export class CatalogReconciler {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #projection: CatalogProjectionStore;
  readonly #logger: LoggerService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    projection: CatalogProjectionStore;
    logger: LoggerService;
  }): CatalogReconciler {
    return new CatalogReconciler(options);
  }

  private constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    projection: CatalogProjectionStore;
    logger: LoggerService;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#projection = options.projection;
    this.#logger = options.logger;
  }

  /** Sweeps once. A catalog that fails ends the sweep with a warning; the next one starts over. */
  async run(signal?: AbortSignal): Promise<void> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const seen = new Set<string>();
    try {
      for await (const page of this.#pages(credentials)) {
        if (signal?.aborted) {
          return;
        }
        for (const { entityRef } of page) {
          seen.add(entityRef);
        }
        await this.#projection.upsert(page);
      }
      // A catalog without a single entity has not begun to be filled.
      const missing =
        seen.size > 0 ? await this.#markMissing(seen, credentials, signal) : 0;
      this.#logger.debug(
        `Reconciled with ${seen.size} catalog entities, ${missing} newly missing`,
      );
    } catch (error) {
      if (!(error instanceof CatalogReadError)) {
        throw error;
      }
      this.#logger.warn(error.message, error);
    }
  }

  async *#pages(
    credentials: BackstageCredentials,
  ): AsyncIterable<ProjectedEntity[]> {
    try {
      const pages = this.#catalog.streamEntities(
        { fields: PROJECTED_FIELDS, pageSize: PAGE_SIZE },
        { credentials },
      );
      for await (const page of pages) {
        yield project(page);
      }
    } catch (error) {
      throw new CatalogReadError(error);
    }
  }

  async #markMissing(
    seen: Set<string>,
    credentials: BackstageCredentials,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const now = new Date().toISOString();
    let missing = 0;
    for await (const refs of this.#projection.listPresent()) {
      if (signal?.aborted) {
        break;
      }
      const unseen = refs.filter(ref => !seen.has(ref));
      if (unseen.length > 0) {
        // The sweep took a while. What came into the catalog behind its back,
        // and was projected because a release names it, is not missing.
        const present = await this.#read(unseen, credentials);
        await this.#projection.upsert(present);
        const presentRefs = new Set(present.map(({ entityRef }) => entityRef));
        const gone = unseen.filter(ref => !presentRefs.has(ref));
        await this.#projection.markMissing(gone, now);
        missing += gone.length;
      }
    }
    return missing;
  }

  async #read(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<ProjectedEntity[]> {
    try {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields: PROJECTED_FIELDS },
        { credentials },
      );
      return project(items);
    } catch (error) {
      throw new CatalogReadError(error);
    }
  }
}

function project(entities: Array<Entity | undefined>): ProjectedEntity[] {
  return entities.flatMap(entity => (entity && projectEntity(entity)) ?? []);
}
