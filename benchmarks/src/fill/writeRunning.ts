import { Knex } from 'knex';
import { say } from '../report/say';
import { insertRows } from './insertRows';
import { Random } from './Random';

const ENVIRONMENTS = ['staging', 'production'];
const ENTITIES_PER_INSERT = 2_000;
const DAY = 24 * 60 * 60 * 1000;

/**
 * What runs where, as the reports of pipelines would have left it: of every
 * entity one version in each environment, some of them mid-deployment or failed.
 */
export async function writeRunning(
  knex: Knex,
  entityRefs: string[],
): Promise<void> {
  const started = Date.now();
  const random = new Random(11);
  for (let at = 0; at < entityRefs.length; at += ENTITIES_PER_INSERT) {
    const deployments = entityRefs
      .slice(at, at + ENTITIES_PER_INSERT)
      .flatMap(entityRef =>
        ENVIRONMENTS.map(environment => deployment(entityRef, environment)),
      );
    await insertRows(knex, 'deployments', deployments);
    await insertRows(knex, 'running_versions', deployments.map(running));
  }
  await knex.raw('vacuum (analyze) deployments, running_versions');
  say(`What runs of ${entityRefs.length} entities written`, started);

  function deployment(entityRef: string, environment: string) {
    const start = Date.now() - random.between(3, 90) * DAY;
    const outcome = random.next() < 0.98 ? 'succeeded' : 'failed';
    return {
      id: random.uuid(),
      entity_ref: entityRef,
      version: `2.${random.between(0, 20)}.${random.between(0, 9)}`,
      environment,
      outcome,
      started_at: new Date(start).toISOString(),
      finished_at: new Date(start + DAY / 24).toISOString(),
      commit_hash: random.hex(40),
      reported_by: 'plugin:pipelines',
      source: 'reported',
    };
  }
}

function running(deployment: {
  id: string;
  entity_ref: string;
  environment: string;
  version: string;
  outcome: string;
  started_at: string;
  finished_at: string;
}) {
  const succeeded = deployment.outcome === 'succeeded';
  return {
    entity_ref: deployment.entity_ref,
    environment: deployment.environment,
    version: succeeded ? deployment.version : null,
    since: succeeded ? deployment.finished_at : null,
    source: succeeded ? 'reported' : null,
    deployment_id: succeeded ? deployment.id : null,
    latest_outcome: deployment.outcome,
    latest_version: deployment.version,
    latest_started_at: deployment.started_at,
  };
}
