import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { releaseReadPermission } from '@slipway/backstage-plugin-releases-common';
import {
  createReleaseConditionalDecision,
  releaseConditions,
} from '@slipway/backstage-plugin-releases-node';
import { generateCatalog } from '../fill/catalog';
import { fillPortfolio, NOW } from '../fill/fillPortfolio';
import { openDatabase } from '../postgres/openDatabase';
import { say } from '../report/say';
import { Measured, measureScenario } from './measure';
import { createScenarios } from './questions';
import { reportPortfolio } from './report';
import { createServices } from './services';

/** Lists and the calendar over a large portfolio, beside the bare SQL of the same answers. */
export async function portfolio(): Promise<void> {
  const started = Date.now();
  const database = await openDatabase();
  try {
    const { knex } = database;
    const catalog = database.isFilled
      ? generateCatalog()
      : await fillPortfolio(knex, { now: NOW });
    const only = process.env.BENCHMARK_ONLY?.split(',');
    const measured: Measured[] = [];
    for (const [access, decision] of decisions()) {
      const services = createServices(knex, decision);
      for (const scenario of await createScenarios(knex, catalog, {
        now: NOW,
      })) {
        if (only && !only.includes(scenario.name)) {
          continue;
        }
        const result = await measureScenario(knex, scenario, access, services);
        measured.push(result);
        say(
          `${result.title} (${access}): p95 ${result.service.p95.toFixed(
            1,
          )} ms, bare ${result.bare.p95.toFixed(
            1,
          )} ms, ratio ${result.p95Ratio.toFixed(2)}, scans: ${
            result.fullScans.join(' ') || 'none'
          }`,
          started,
        );
      }
    }
    await reportPortfolio(measured, { took: Date.now() - started });
  } finally {
    await database.close();
  }
}

/** Everything is visible; or only what a department and one of its teams own. */
function decisions(): Array<[string, PolicyDecision]> {
  return [
    ['all', { result: AuthorizeResult.ALLOW }],
    [
      'conditional',
      createReleaseConditionalDecision(
        releaseReadPermission,
        releaseConditions.isOwner({
          claims: [
            'user:default/person-7',
            'group:default/team-7',
            'group:default/department-7',
            'group:default/team-100',
          ],
        }),
      ),
    ],
  ];
}
