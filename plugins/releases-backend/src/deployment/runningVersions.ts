import { Knex } from 'knex';
import { lockForUpdate } from '../database/dialect';
import { DeploymentRow, RunningRow } from './deploymentRows';

/** An entity in an environment. */
export type DeployedPlace = { entityRef: string; environment: string };

/**
 * Makes all that concerns one entity in one environment wait until the
 * transaction ends: what runs there follows from all deployments to it, and two
 * that are reported at once would each overlook the other.
 */
export async function holdPlace(
  trx: Knex.Transaction,
  place: DeployedPlace,
): Promise<void> {
  await trx<RunningRow>('running_versions')
    .insert({ entity_ref: place.entityRef, environment: place.environment })
    .onConflict(['entity_ref', 'environment'])
    .ignore();
  const query = trx<RunningRow>('running_versions')
    .select('entity_ref')
    .where({ entity_ref: place.entityRef, environment: place.environment });
  lockForUpdate(query, trx);
  await query;
}

/**
 * Derives again what runs in a place, in whatever order the reports arrived:
 * the version of the successful deployment that finished last and was not
 * rolled back since.
 */
export async function deriveRunning(
  trx: Knex.Transaction,
  place: DeployedPlace,
): Promise<void> {
  const where = {
    entity_ref: place.entityRef,
    environment: place.environment,
  };
  const running = await lastSuccess(trx, where);
  const latest = await trx<DeploymentRow>('deployments')
    .where(where)
    .orderBy([
      { column: 'started_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first('outcome', 'version', 'started_at');
  await trx<RunningRow>('running_versions')
    .where(where)
    .update({
      version: running?.version ?? null,
      since: running
        ? (await backSince(trx, where, running)) ?? running.finished_at
        : null,
      source: running?.source ?? null,
      deployment_id: running?.id ?? null,
      latest_outcome: latest?.outcome ?? null,
      latest_version: latest?.version ?? null,
      latest_started_at: latest?.started_at ?? null,
    });
}

type Place = Pick<DeploymentRow, 'entity_ref' | 'environment'>;

async function lastSuccess(
  trx: Knex.Transaction,
  where: Place,
): Promise<DeploymentRow | undefined> {
  return trx('deployments as s')
    .where({ ...prefixed('s', where), 's.outcome': 'succeeded' })
    .whereNotExists(
      trx('deployments as r')
        .where({ ...prefixed('r', where), 'r.outcome': 'rolled-back' })
        .whereRaw('r.version = s.version and r.finished_at >= s.finished_at'),
    )
    .orderBy([
      { column: 's.finished_at', order: 'desc' },
      { column: 's.started_at', order: 'desc' },
      { column: 's.id', order: 'desc' },
    ])
    .first('s.*');
}

/** When a version came back because a later one that had succeeded was rolled back. */
async function backSince(
  trx: Knex.Transaction,
  where: Place,
  running: DeploymentRow,
): Promise<Date | number | undefined> {
  const undone = await trx('deployments as r')
    .where({ ...prefixed('r', where), 'r.outcome': 'rolled-back' })
    .where('r.finished_at', '>', running.finished_at)
    .whereExists(
      trx('deployments as u')
        .where({ ...prefixed('u', where), 'u.outcome': 'succeeded' })
        .whereRaw('u.version = r.version and u.finished_at <= r.finished_at')
        .where('u.finished_at', '>=', running.finished_at)
        // What was rolled back before cannot be rolled back again.
        .whereNotExists(
          trx('deployments as b')
            .where({ ...prefixed('b', where), 'b.outcome': 'rolled-back' })
            .whereRaw(
              'b.version = u.version and b.finished_at >= u.finished_at and b.finished_at < r.finished_at',
            ),
        ),
    )
    .orderBy('r.finished_at', 'desc')
    .first('r.finished_at');
  return undone?.finished_at;
}

function prefixed(alias: string, where: Place): Record<string, string> {
  return {
    [`${alias}.entity_ref`]: where.entity_ref,
    [`${alias}.environment`]: where.environment,
  };
}
