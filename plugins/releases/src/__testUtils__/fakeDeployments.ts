import type {
  Deployment,
  DeploymentInput,
  DeploymentsApi,
  EntityLock,
  RunningVersion,
  VersionVeto,
} from '@slipway/backstage-plugin-releases-common';
import { idOf } from './demoReleases';
import { VIEWER } from './demoApprovals';

/** What runs where, in memory; nothing until it is reported. */
export class FakeDeploymentsApi implements DeploymentsApi {
  readonly #deployments: Deployment[] = [];
  #locks: EntityLock[] = [];
  #vetoes: VersionVeto[] = [];
  #lastId = 5000;

  async listDeployments(query: { entityRef: string[]; environment?: string }) {
    const items = this.#deployments
      .filter(
        ({ entityRef, environment }) =>
          query.entityRef.includes(entityRef) &&
          (!query.environment || query.environment === environment),
      )
      .reverse();
    return { items, pageInfo: {} };
  }

  async reportDeployment(input: DeploymentInput): Promise<Deployment> {
    const deployment: Deployment = {
      outcome: 'succeeded',
      startedAt: new Date().toISOString(),
      ...input,
      id: this.#newId(),
      reportedBy: VIEWER,
      source: 'stated',
    };
    this.#deployments.push(deployment);
    return deployment;
  }

  async finishDeployment(
    id: string,
    end: Parameters<DeploymentsApi['finishDeployment']>[1],
  ): Promise<Deployment> {
    const deployment = this.#deployments.find(known => known.id === id)!;
    return Object.assign(deployment, end);
  }

  async listRunningVersions(entityRefs: string[]): Promise<RunningVersion[]> {
    const running = new Map<string, RunningVersion>();
    for (const deployment of this.#deployments) {
      const { entityRef, environment, outcome, version } = deployment;
      if (entityRefs.includes(entityRef)) {
        const key = `${entityRef} ${environment}`;
        const { startedAt, finishedAt, source } = deployment;
        const before = running.get(key) ?? { entityRef, environment };
        running.set(
          key,
          outcome === 'succeeded'
            ? {
                entityRef,
                environment,
                version,
                since: finishedAt ?? startedAt,
                source,
              }
            : { ...before, latest: { outcome, version, startedAt } },
        );
      }
    }
    return [...running.values()];
  }

  async listLocks(entityRefs: string[]): Promise<EntityLock[]> {
    return this.#locks.filter(lock => entityRefs.includes(lock.entityRef));
  }

  async lockEntity(
    lock: Parameters<DeploymentsApi['lockEntity']>[0],
  ): Promise<EntityLock> {
    const created = { ...lock, ...this.#signed() };
    this.#locks = [created, ...this.#locks];
    return created;
  }

  async liftLock(id: string): Promise<void> {
    this.#locks = this.#locks.filter(lock => lock.id !== id);
  }

  async listVetoes(entityRefs: string[]): Promise<VersionVeto[]> {
    return this.#vetoes.filter(veto => entityRefs.includes(veto.entityRef));
  }

  async vetoVersion(
    veto: Parameters<DeploymentsApi['vetoVersion']>[0],
  ): Promise<VersionVeto> {
    const created = { ...veto, ...this.#signed() };
    this.#vetoes = [created, ...this.#vetoes];
    return created;
  }

  async liftVeto(id: string): Promise<void> {
    this.#vetoes = this.#vetoes.filter(veto => veto.id !== id);
  }

  #signed() {
    return {
      id: this.#newId(),
      createdBy: VIEWER,
      createdAt: new Date().toISOString(),
      may: { lift: true },
    };
  }

  #newId(): string {
    this.#lastId += 1;
    return idOf(this.#lastId);
  }
}
