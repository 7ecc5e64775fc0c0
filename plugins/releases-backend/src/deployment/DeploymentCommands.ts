import {
  BackstageCredentials,
  isDatabaseConflictError,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Deployment,
  DeploymentContent,
  DeploymentEnd,
  DeploymentInput,
  finishDeployment,
  normalizeDeployment,
  releaseDeploymentReportPermission,
  ReleasePolicy,
  releaseReadPermission,
  validateDeployment,
  validateDeploymentEnd,
} from '@slipway/backstage-plugin-releases-common';
import { createHash, randomUUID } from 'node:crypto';
import { NamedEntities } from '../catalog/NamedEntities';
import { throwIfAny } from '../http/errors';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { actorOf } from '../planning/actor';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { DeploymentStore, KeyedReport } from './DeploymentStore';
import { DeploymentWriter } from './DeploymentWriter';

const MAY_NOT =
  'You may not report deployments. Ask for the permission release.deployment.report.';

/** A deployment that was recorded elsewhere. */
export type ImportedReport = {
  /** Names the record among those of all importers. */
  key: string;
  deployment: DeploymentInput;
  /** Entity reference of the person who states it, or `service:` with the name of what reported it. */
  reportedBy: string;
};

/** What pipelines report and people state of deployments. */
export class DeploymentCommands {
  readonly #store: DeploymentStore;
  readonly #writer: DeploymentWriter;
  readonly #access: ReleaseAccess;
  readonly #entities: NamedEntities;
  readonly #releases: ReleaseQueries;
  readonly #policy: ReleasePolicy;

  constructor(options: {
    store: DeploymentStore;
    writer: DeploymentWriter;
    access: ReleaseAccess;
    entities: NamedEntities;
    releases: ReleaseQueries;
    policy: ReleasePolicy;
  }) {
    this.#store = options.store;
    this.#writer = options.writer;
    this.#access = options.access;
    this.#entities = options.entities;
    this.#releases = options.releases;
    this.#policy = options.policy;
  }

  /**
   * @param idempotencyKey - the same caller's report with the same key is taken once
   * @returns the record, and whether it is new
   */
  async report(
    input: DeploymentInput,
    options: { credentials: BackstageCredentials; idempotencyKey?: string },
  ): Promise<{ deployment: Deployment; created: boolean }> {
    const { credentials, idempotencyKey } = options;
    await this.#mayReport(credentials);
    const actor = actorOf(credentials);
    const report = idempotencyKey
      ? { key: idempotencyKey, hash: hashOf(input) }
      : undefined;
    const before = report && (await this.#reportedBefore(actor, report));
    if (before) {
      return { deployment: before, created: false };
    }
    const content = await this.#check(input, credentials, sourceOf(actor));
    return this.#insert(content, { actor, report });
  }

  async finish(
    id: string,
    end: DeploymentEnd,
    options: { credentials: BackstageCredentials },
  ): Promise<Deployment> {
    const { credentials } = options;
    await this.#mayReport(credentials);
    const known = await this.#store.get(id);
    if (
      !known ||
      (await this.#entities.visible([known.entityRef], credentials)).length ===
        0
    ) {
      throw new NotFoundError(
        `There is no deployment '${id}', or you may not see what was deployed`,
      );
    }
    const now = new Date().toISOString();
    return this.#writer.finish(known, {
      at: now,
      decide: current => {
        if (current.outcome === end.outcome) {
          return undefined;
        }
        if (current.outcome !== 'running') {
          throw new ConflictError(
            `This deployment has ended already: it is '${current.outcome}'. Report what happened since as a new deployment.`,
          );
        }
        const { startedAt } = current;
        throwIfAny(validateDeploymentEnd(end, { startedAt, now }));
        return finishDeployment(current, end, now);
      },
    });
  }

  /** Keeps a deployment that was recorded elsewhere; one whose key is known is left as it is. */
  async importOnce(
    imported: ImportedReport,
    options: { credentials: BackstageCredentials },
  ): Promise<{ id: string; created: boolean }> {
    const { key, deployment: input, reportedBy: actor } = imported;
    const known = await this.#store.findByKey(actor, key);
    if (known) {
      return { id: known.deployment.id, created: false };
    }
    const content = await this.#check(
      input,
      options.credentials,
      sourceOf(actor),
    );
    const { deployment, created } = await this.#insert(content, {
      actor,
      report: { key, hash: hashOf(input) },
    });
    return { id: deployment.id, created };
  }

  async #mayReport(credentials: BackstageCredentials): Promise<void> {
    await this.#access.ask(credentials, [
      releaseDeploymentReportPermission,
      releaseReadPermission,
    ]);
    await this.#access.require(
      credentials,
      releaseDeploymentReportPermission,
      MAY_NOT,
    );
  }

  async #check(
    input: DeploymentInput,
    credentials: BackstageCredentials,
    source: Deployment['source'],
  ): Promise<DeploymentContent> {
    const now = new Date().toISOString();
    throwIfAny(
      validateDeployment(input, {
        policy: this.#policy,
        now,
        isStated: source === 'stated',
      }),
    );
    const content = normalizeDeployment(input, now);
    await this.#entities.require(
      [{ field: 'entityRef', ref: content.entityRef }],
      credentials,
    );
    const { releaseId } = content;
    if (
      releaseId &&
      (await this.#releases.visibleOf([releaseId], { credentials })).length ===
        0
    ) {
      throwIfAny([
        {
          field: 'releaseId',
          rule: 'exists',
          message: `There is no release '${releaseId}', or you may not see it. Leave it out, or name another one.`,
        },
      ]);
    }
    return content;
  }

  async #insert(
    content: DeploymentContent,
    options: { actor: string; report?: KeyedReport },
  ): Promise<{ deployment: Deployment; created: boolean }> {
    const { actor, report } = options;
    const deployment: Deployment = {
      id: randomUUID(),
      ...content,
      reportedBy: actor,
      source: sourceOf(actor),
    };
    try {
      await this.#writer.insert(deployment, {
        at: new Date().toISOString(),
        report,
      });
      return { deployment, created: true };
    } catch (error) {
      const before =
        report && isDatabaseConflictError(error)
          ? await this.#reportedBefore(actor, report)
          : undefined;
      if (before) {
        // The same report arrived twice at the same time.
        return { deployment: before, created: false };
      }
      throw error;
    }
  }

  async #reportedBefore(
    actor: string,
    report: KeyedReport,
  ): Promise<Deployment | undefined> {
    const known = await this.#store.findByKey(actor, report.key);
    if (known && known.hash !== report.hash) {
      throw new ConflictError(
        `Another report came with the Idempotency-Key '${report.key}' before: ${known.deployment.entityRef} ${known.deployment.version} in ${known.deployment.environment}. Send a new key with every new report.`,
      );
    }
    return known?.deployment;
  }
}

/** Nobody can choose it: services report what they do, people state what they know. */
function sourceOf(actor: string): Deployment['source'] {
  return actor.startsWith('service:') ? 'reported' : 'stated';
}

function hashOf(input: DeploymentInput): string {
  const fields = Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
