/* eslint-disable new-cap -- openapi-fetch names its methods as HTTP does */
import { ConnectedClient, expectSuccess, unwrap } from './http';
import {
  Deployment,
  DeploymentInput,
  DeploymentOutcome,
  EntityLock,
  RunningVersion,
  VersionVeto,
} from './types';

/**
 * What runs where, and what may not be deployed.
 *
 * @public
 */
export interface DeploymentsApi {
  listDeployments(query: {
    entityRef: string[];
    environment?: string;
    limit?: number;
    cursor?: string;
  }): Promise<{ items: Deployment[]; pageInfo: { nextCursor?: string } }>;
  /** @param idempotencyKey - the same report is then taken once, however often it is sent */
  reportDeployment(
    input: DeploymentInput,
    idempotencyKey?: string,
  ): Promise<Deployment>;
  finishDeployment(
    id: string,
    end: {
      outcome: Exclude<DeploymentOutcome, 'running'>;
      finishedAt?: string;
      reason?: string;
    },
  ): Promise<Deployment>;
  /** At most 100 entities. */
  listRunningVersions(entityRefs: string[]): Promise<RunningVersion[]>;
  listLocks(entityRefs: string[]): Promise<EntityLock[]>;
  lockEntity(
    lock: Pick<
      EntityLock,
      'entityRef' | 'environment' | 'reason' | 'expiresAt'
    >,
  ): Promise<EntityLock>;
  liftLock(id: string): Promise<void>;
  listVetoes(entityRefs: string[]): Promise<VersionVeto[]>;
  vetoVersion(
    veto: Pick<VersionVeto, 'entityRef' | 'version' | 'reason'>,
  ): Promise<VersionVeto>;
  liftVeto(id: string): Promise<void>;
}

export class DeploymentsClient implements DeploymentsApi {
  readonly #client: ConnectedClient;

  constructor(client: ConnectedClient) {
    this.#client = client;
  }

  async listDeployments(
    query: Parameters<DeploymentsApi['listDeployments']>[0],
  ) {
    return unwrap(
      await (await this.#client()).GET('/deployments', { params: { query } }),
    );
  }

  async reportDeployment(input: DeploymentInput, idempotencyKey?: string) {
    return unwrap(
      await (
        await this.#client()
      ).POST('/deployments', {
        params: { header: { 'Idempotency-Key': idempotencyKey } },
        body: input,
      }),
    );
  }

  async finishDeployment(
    id: string,
    end: Parameters<DeploymentsApi['finishDeployment']>[1],
  ) {
    return unwrap(
      await (
        await this.#client()
      ).PATCH('/deployments/{deploymentId}', {
        params: { path: { deploymentId: id } },
        body: end,
      }),
    );
  }

  async listRunningVersions(entityRefs: string[]) {
    const { items } = await unwrap(
      await (
        await this.#client()
      ).GET('/running-versions', {
        params: { query: { entityRef: entityRefs } },
      }),
    );
    return items;
  }

  async listLocks(entityRefs: string[]) {
    const { items } = await unwrap(
      await (
        await this.#client()
      ).GET('/locks', { params: { query: { entityRef: entityRefs } } }),
    );
    return items;
  }

  async lockEntity(lock: Parameters<DeploymentsApi['lockEntity']>[0]) {
    return unwrap(await (await this.#client()).POST('/locks', { body: lock }));
  }

  async liftLock(id: string) {
    await expectSuccess(
      await (
        await this.#client()
      ).DELETE('/locks/{lockId}', { params: { path: { lockId: id } } }),
    );
  }

  async listVetoes(entityRefs: string[]) {
    const { items } = await unwrap(
      await (
        await this.#client()
      ).GET('/vetoes', { params: { query: { entityRef: entityRefs } } }),
    );
    return items;
  }

  async vetoVersion(veto: Parameters<DeploymentsApi['vetoVersion']>[0]) {
    return unwrap(await (await this.#client()).POST('/vetoes', { body: veto }));
  }

  async liftVeto(id: string) {
    await expectSuccess(
      await (
        await this.#client()
      ).DELETE('/vetoes/{vetoId}', { params: { path: { vetoId: id } } }),
    );
  }
}
