import { Deployment } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { OutboxStore } from '../communication/OutboxStore';
import { DeploymentStore, KeyedReport } from './DeploymentStore';
import { deriveRunning, holdPlace } from './runningVersions';

/** Topic of the message that tells of a reported deployment, or of its end. */
export const DEPLOYMENT_REPORTED = 'deployment-reported';

/**
 * The one place where deployments are written: the record, what runs now and
 * the message in one transaction, or nothing of them.
 */
export class DeploymentWriter {
  readonly #knex: Knex;
  readonly #store: DeploymentStore;
  readonly #outbox: OutboxStore;
  readonly #onCommitted: () => void;

  constructor(options: {
    knex: Knex;
    store: DeploymentStore;
    outbox: OutboxStore;
    /** Called after every change, so that what is in the outbox leaves at once. */
    onCommitted: () => void;
  }) {
    this.#knex = options.knex;
    this.#store = options.store;
    this.#outbox = options.outbox;
    this.#onCommitted = options.onCommitted;
  }

  async insert(
    deployment: Deployment,
    options: { at: string; report?: KeyedReport },
  ): Promise<void> {
    await this.#knex.transaction(async trx => {
      await holdPlace(trx, deployment);
      await this.#store.insert(trx, deployment, options.report);
      await deriveRunning(trx, deployment);
      await this.#announce(trx, deployment, options.at);
    });
    this.#onCommitted();
  }

  /**
   * Ends a deployment under its lock.
   *
   * @param decide - returns undefined when nothing changes, and refuses by throwing
   */
  async finish(
    known: Deployment,
    options: {
      at: string;
      decide: (current: Deployment) => Deployment | undefined;
    },
  ): Promise<Deployment> {
    const deployment = await this.#knex.transaction(async trx => {
      // In the order of a new report, so that the two never wait for each other.
      await holdPlace(trx, known);
      const current = (await this.#store.getForUpdate(trx, known.id))!;
      const ended = options.decide(current);
      if (!ended) {
        return current;
      }
      await this.#store.saveEnd(trx, ended);
      await deriveRunning(trx, ended);
      await this.#announce(trx, ended, options.at);
      return ended;
    });
    this.#onCommitted();
    return deployment;
  }

  async #announce(
    trx: Knex.Transaction,
    deployment: Deployment,
    at: string,
  ): Promise<void> {
    const { id, entityRef, environment, version, outcome, releaseId } =
      deployment;
    await this.#outbox.add(
      trx,
      [
        {
          topic: DEPLOYMENT_REPORTED,
          ...(releaseId && { releaseId }),
          payload: {
            deploymentId: id,
            entityRef,
            environment,
            version,
            outcome,
            ...(releaseId && { releaseId }),
          },
        },
      ],
      at,
    );
  }
}
