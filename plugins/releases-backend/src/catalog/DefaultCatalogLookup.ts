import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CATALOG_TIMEOUT_MS, inTime } from './inTime';
import { PROJECTED_FIELDS, projectEntity } from './projectEntity';
import { CatalogLookup, ProjectedEntity } from './types';

/**
 * The named entities, their systems and owners, and two levels of domains and
 * parent groups. What lies deeper is left to the reconciliation.
 */
const MAX_CALLS = 4;

/** Answers that are about the request and not about the catalog's health. */
const REFUSALS: unknown[] = [400, 401, 403];

type LookupOptions = {
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  timeoutMs?: number;
};

/** @see CatalogLookup */
export class DefaultCatalogLookup implements CatalogLookup {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;
  readonly #timeoutMs: number;

  static create(options: LookupOptions): DefaultCatalogLookup {
    return new DefaultCatalogLookup(options);
  }

  private constructor(options: LookupOptions) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#logger = options.logger;
    this.#timeoutMs = options.timeoutMs ?? CATALOG_TIMEOUT_MS;
  }

  async resolve(
    entityRefs: string[],
    credentials: BackstageCredentials,
    knownOf?: (entityRefs: string[]) => Promise<Set<string>>,
  ): Promise<{ found: Set<string>; entities: ProjectedEntity[] }> {
    const asked = new Set<string>();
    const entities = new Map<string, ProjectedEntity>();
    let found = new Set<string>();
    let wanted = [...new Set(entityRefs)];
    const reader = await this.#readerFor(credentials);
    for (let call = 1; call <= MAX_CALLS && wanted.length > 0; call++) {
      const level = await this.#read(wanted, reader);
      for (const ref of wanted) {
        asked.add(ref);
      }
      for (const entity of level) {
        entities.set(entity.entityRef, entity);
      }
      if (call === 1) {
        found = new Set(entities.keys());
      }
      wanted = [...new Set(level.flatMap(containersOf))].filter(
        ref => !asked.has(ref),
      );
      if (knownOf && wanted.length > 0) {
        const known = await knownOf(wanted);
        wanted = wanted.filter(ref => !known.has(ref));
      }
    }
    return { found, entities: [...entities.values()] };
  }

  /**
   * People see what the catalog lets them see. A pipeline's token cannot be
   * handed on once it is restricted to this plugin, as it should be; what it
   * learns of the catalog is whether what it names exists.
   */
  async #readerFor(
    credentials: BackstageCredentials,
  ): Promise<BackstageCredentials> {
    return this.#auth.isPrincipal(credentials, 'service')
      ? this.#auth.getOwnServiceCredentials()
      : credentials;
  }

  async #read(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<ProjectedEntity[]> {
    try {
      const { items } = await inTime(
        this.#catalog.getEntitiesByRefs(
          { entityRefs, fields: PROJECTED_FIELDS },
          { credentials },
        ),
        this.#timeoutMs,
      );
      return items.flatMap(entity => (entity && projectEntity(entity)) ?? []);
    } catch (error) {
      if (isRefusal(error)) {
        throw error;
      }
      // The cause is for the operator: it names hosts and ports.
      this.#logger.warn('The catalog does not answer', error as Error);
      throw new ServiceUnavailableError(
        'The catalog does not answer, so the entities that the release names cannot be checked. Try again shortly.',
      );
    }
  }
}

function containersOf(entity: ProjectedEntity): string[] {
  return [
    entity.systemRef,
    entity.ownerRef,
    ...entity.edges
      .filter(({ relation }) => relation === 'ownedBy')
      .map(({ targetRef }) => targetRef),
    entity.domainRef,
    entity.parentRef,
  ].filter(ref => ref !== undefined);
}

function isRefusal(error: unknown): boolean {
  const { statusCode, name } = (error ?? {}) as {
    statusCode?: number;
    name?: string;
  };
  return (
    REFUSALS.includes(statusCode) ||
    name === 'AuthenticationError' ||
    name === 'NotAllowedError'
  );
}
