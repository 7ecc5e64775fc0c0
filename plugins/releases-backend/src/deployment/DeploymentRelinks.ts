import { Knex } from 'knex';
import { OutboxStore } from '../communication/OutboxStore';
import { EntityLink, RelinkFollower } from '../planning/ReleaseRelinks';
import { RESTRICTION_CHANGED } from './RestrictionCommands';
import { RestrictionStore } from './RestrictionStore';
import { deriveRunning, holdPlace } from './runningVersions';

/** Lets deployments, what runs, locks and vetoes follow entities that were renamed in the catalog. */
export class DeploymentRelinks implements RelinkFollower {
  readonly #restrictions: RestrictionStore;
  readonly #outbox: OutboxStore;

  constructor(options: {
    restrictions: RestrictionStore;
    outbox: OutboxStore;
  }) {
    this.#restrictions = options.restrictions;
    this.#outbox = options.outbox;
  }

  /** However many deployments there are, in as many statements; only the environments count. */
  async onEntityRelinked(
    link: EntityLink & { actor: string; at: string },
    trx: Knex.Transaction,
  ): Promise<void> {
    const { from, to, actor, at } = link;
    const environments: string[] = await trx('running_versions')
      .where('entity_ref', from)
      .orderBy('environment')
      .pluck('environment');
    for (const environment of environments) {
      // In one order whichever entity took the place of the other, so that two never wait for each other.
      for (const entityRef of [from, to].sort()) {
        await holdPlace(trx, { entityRef, environment });
      }
    }
    await trx('deployments')
      .where('entity_ref', from)
      .update({ entity_ref: to });
    for (const environment of environments) {
      await deriveRunning(trx, { entityRef: to, environment });
    }
    await trx('running_versions').where('entity_ref', from).delete();
    const restricted = await this.#restrictions.relink(trx, {
      from,
      to,
      by: actor,
      at,
    });
    if (restricted + environments.length > 0) {
      await this.#outbox.add(
        trx,
        [{ topic: RESTRICTION_CHANGED, payload: { entityRef: to } }],
        at,
      );
    }
  }
}
