import { ApprovalOverview } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { LargeCatalog } from '../fill/largeCatalog';
import { Random } from '../fill/Random';
import { planAndSubmit, releaseInput } from '../readiness/prepareReleases';
import { say } from '../report/say';
import { ask, inParallel } from '../server/ask';
import { Server } from '../server/startServer';

/** A release that waits for one person of a team. */
export type ToDecide = { releaseId: string; ruleId: string; digest: string };

const TITLE = 'To decide';
const CONCURRENCY = 4;
const HOUR = 60 * 60 * 1000;

/** Plans and submits releases that any of the approvers may decide on, each of another component. */
export async function prepareDecisions(
  server: Server,
  options: { knex: Knex; catalog: LargeCatalog; count: number },
): Promise<ToDecide[]> {
  const { knex, catalog, count } = options;
  const started = Date.now();
  // Of an earlier run, where the database stays.
  await knex('releases').where('title', 'like', `${TITLE} %`).delete();
  const random = new Random(41);
  const prepared: ToDecide[] = [];
  await inParallel(
    catalog.toApprove.slice(0, count),
    CONCURRENCY,
    async (entityRef, index) => {
      const releaseId = await planAndSubmit(server, {
        ...releaseInput({
          random,
          start: Date.now() + (10 * 24 + index * 3) * HOUR,
          owner: catalog.teams[0],
          // Nobody leads so many that they are in each other's way.
          releaseManager: catalog.people[1_000 + index],
          components: [{ entityRef, version: '3.0.0', commit: random.hex(40) }],
        }),
        title: `${TITLE} ${index}`,
      });
      const { digest, rules } = await ask<ApprovalOverview>(server, {
        path: `/api/releases/releases/${releaseId}/approvals`,
      });
      prepared[index] = { releaseId, ruleId: rules[0].id, digest };
    },
  );
  await knex.raw('vacuum (analyze)');
  say(`${count} releases planned and submitted`, started);
  return prepared;
}
