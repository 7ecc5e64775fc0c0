import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CatalogGraph,
  entityRefKind,
  GraphEntity,
} from '@slipway/backstage-plugin-releases-common';
import { GRAPH_FIELDS, toGraphEntity } from './graphEntity';
import { CATALOG_TIMEOUT_MS, inTime } from './inTime';

/**
 * The named entities; what they relate to; what provides and consumes those
 * APIs, and their owners; and five levels of groups within those owners.
 */
const MAX_CALLS = 8;

/** What is read around the named entities. */
export type GraphReadOptions = {
  /** Entities that are read as well, but not what is around them. */
  also?: string[];
  /**
   * Whether what depends on the named entities is read together with its
   * owners, or only named, as `dependencyOf` and `apiConsumedBy`.
   */
  dependents?: 'read' | 'named';
  signal?: AbortSignal;
};

/** Reads the part of the catalog that releases are judged by. */
export interface CatalogGraphReader {
  /**
   * Reads entities, what they depend on, the systems and owners of all these,
   * and the members of the owning groups and of the groups below them, in at
   * most eight batched calls however many entities are named.
   *
   * @remarks
   * Reads with the plugin's own credentials: a verdict must not depend on who
   * asks for it. What of it somebody may see is for the caller to decide.
   *
   * @returns never rejects because of the catalog; `incomplete` says what went wrong
   */
  read(entityRefs: string[], options?: GraphReadOptions): Promise<CatalogGraph>;
}

/** @see CatalogGraphReader */
export class DefaultCatalogGraphReader implements CatalogGraphReader {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;
  readonly #timeoutMs: number;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
    timeoutMs?: number;
  }): DefaultCatalogGraphReader {
    return new DefaultCatalogGraphReader(options);
  }

  private constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
    timeoutMs?: number;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#logger = options.logger;
    this.#timeoutMs = options.timeoutMs ?? CATALOG_TIMEOUT_MS;
  }

  async read(
    entityRefs: string[],
    options: GraphReadOptions = {},
  ): Promise<CatalogGraph> {
    const { also = [], dependents = 'read' } = options;
    const named = new Set(entityRefs);
    const entities = new Map<string, GraphEntity>();
    const missing = new Set<string>();
    const deadline = Date.now() + this.#timeoutMs;
    let wanted = new Set([...entityRefs, ...also]);
    let incomplete: string | undefined;
    for (let call = 1; wanted.size > 0; call++) {
      if (call > MAX_CALLS) {
        incomplete = `Groups are nested in more than ${
          MAX_CALLS - 3
        } levels, so that not all members are known`;
        break;
      }
      try {
        const found = await this.#readLevel([...wanted], deadline);
        for (const ref of wanted) {
          const entity = found.get(ref);
          if (entity) {
            entities.set(ref, entity);
          } else {
            missing.add(ref);
          }
        }
      } catch (error) {
        // The cause is for the operator: it names hosts and ports.
        this.#logger.warn('The catalog does not answer', error as Error);
        incomplete = 'The catalog does not answer';
        break;
      }
      const read = [...wanted].flatMap(ref => entities.get(ref) ?? []);
      wanted = new Set(
        read
          .flatMap(entity => around(entity, { call, named, dependents }))
          .filter(ref => !entities.has(ref) && !missing.has(ref)),
      );
    }
    return {
      readAt: new Date().toISOString(),
      entities: Object.fromEntries(entities),
      missing: [...missing],
      ...(incomplete && { incomplete }),
    };
  }

  async #readLevel(
    entityRefs: string[],
    deadline: number,
  ): Promise<Map<string, GraphEntity>> {
    const { items } = await inTime(
      this.#catalog.getEntitiesByRefs(
        { entityRefs, fields: GRAPH_FIELDS },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      ),
      Math.max(deadline - Date.now(), 1),
    );
    const found = new Map<string, GraphEntity>();
    for (const item of items) {
      const entity = item && toGraphEntity(item);
      if (entity) {
        found.set(entity.entityRef, entity);
      }
    }
    return found;
  }
}

/** What has to be read next because of an entity. */
function around(
  entity: GraphEntity,
  options: {
    call: number;
    named: Set<string>;
    dependents: 'read' | 'named';
  },
): string[] {
  const { call, named, dependents } = options;
  if (entity.kind === 'group') {
    return entity.children;
  }
  if (named.has(entity.entityRef)) {
    return [
      ...entity.owners,
      ...entity.partOf,
      ...entity.dependsOn,
      ...entity.consumesApis,
      ...entity.providesApis,
      ...(dependents === 'read'
        ? [...entity.dependencyOf, ...entity.apiConsumedBy]
        : []),
    ];
  }
  if (call > 3) {
    return [];
  }
  return [
    // Of dependencies alone the owner's name is enough, not who is in it.
    ...(dependents === 'read' || isContainer(entity) ? entity.owners : []),
    ...(call === 2 && entity.kind === 'api'
      ? [
          ...entity.apiProvidedBy,
          ...(dependents === 'read'
            ? [...entity.apiConsumedBy, ...entity.dependencyOf]
            : []),
        ]
      : []),
  ];
}

function isContainer({ entityRef }: GraphEntity): boolean {
  return ['system', 'domain'].includes(entityRefKind(entityRef));
}
