import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Deployment,
  normalizeEntityRef,
  ReleasePolicy,
  RunningVersion,
} from '@slipway/backstage-plugin-releases-common';
import { NamedEntities } from '../catalog/NamedEntities';
import { DeploymentStore, FirstDeployment } from './DeploymentStore';

const DEFAULT_LIMIT = 20;

/** What was deployed and what runs: for callers as far as they see the catalog, for other rooms as it is. */
export class DeploymentQueries {
  readonly #store: DeploymentStore;
  readonly #entities: NamedEntities;
  readonly #policy: ReleasePolicy;

  constructor(options: {
    store: DeploymentStore;
    entities: NamedEntities;
    policy: ReleasePolicy;
  }) {
    this.#store = options.store;
    this.#entities = options.entities;
    this.#policy = options.policy;
  }

  /** Deployments of those entities that the caller may see, newest first. */
  async list(
    query: {
      entityRef: string[];
      environment?: string;
      limit?: number;
      cursor?: string;
    },
    options: { credentials: BackstageCredentials },
  ): Promise<{ items: Deployment[]; pageInfo: { nextCursor?: string } }> {
    const visible = await this.#visible(query.entityRef, options.credentials);
    const { items, nextCursor } = await this.#store.list(visible, {
      environment: query.environment,
      limit: query.limit ?? DEFAULT_LIMIT,
      cursor: query.cursor,
    });
    return { items, pageInfo: nextCursor ? { nextCursor } : {} };
  }

  /** What runs of those entities that the caller may see, in the order asked and of promotion. */
  async running(
    entityRefs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<RunningVersion[]> {
    const visible = await this.#visible(entityRefs, options.credentials);
    const environments = this.#policy.environments.map(({ name }) => name);
    // Environments that are no longer configured come last.
    const place = (environment: string) =>
      environments.indexOf(environment) < 0
        ? environments.length
        : environments.indexOf(environment);
    return (await this.#store.runningOf(visible)).sort(
      (a, b) =>
        visible.indexOf(a.entityRef) - visible.indexOf(b.entityRef) ||
        place(a.environment) - place(b.environment),
    );
  }

  /** What runs of these entities in every environment, in one statement; for other rooms. */
  async runningOf(entityRefs: string[]): Promise<RunningVersion[]> {
    return this.#store.runningOf(entityRefs);
  }

  /** When versions of these entities were first deployed successfully, in one statement; for other rooms. */
  async firstDeployedOf(
    entityRefs: string[],
    filter?: { environment?: string; versions?: string[] },
  ): Promise<FirstDeployment[]> {
    return this.#store.firstDeployedOf(entityRefs, filter);
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
