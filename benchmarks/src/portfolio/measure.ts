import { Knex } from 'knex';
import { explainAnalyze, fullScans } from '../measure/plans';
import { captureStatements, replay, Statement } from '../measure/statements';
import { summarize, Summary } from '../measure/statistics';
import { Question, Scenario } from './questions';
import { PortfolioServices } from './services';

/** What one kind of request cost, beside the bare statements of the same requests. */
export type Measured = {
  scenario: string;
  title: string;
  access: string;
  /** The most that one answer sent. */
  statements: number;
  catalogCalls: number;
  service: Summary;
  bare: Summary;
  p50Ratio: number;
  p95Ratio: number;
  /** Where a plan of any of the requests reads a large table from end to end. */
  fullScans: string[];
  /** One plan of every statement, of the request that took the server longest. */
  plans: Array<{ sql: string; plan: string }>;
};

const WARM_UP = 20;
const PLANS_CHECKED = 60;

export async function measureScenario(
  knex: Knex,
  scenario: Scenario,
  access: string,
  services: PortfolioServices,
): Promise<Measured> {
  const service: number[] = [];
  const bare: number[] = [];
  const scans = new Set<string>();
  const callsBefore = services.catalogCalls();
  let statements = 0;
  let slowest: { took: number; waves: Statement[][] } = { took: -1, waves: [] };

  for (let at = -WARM_UP; at < scenario.iterations; at++) {
    const question = scenario.question();
    // Also reads the pages that both measurements below will find in memory.
    const waves = await captureStatements(knex, () => question(services));
    statements = Math.max(statements, waves.flat().length);
    const [serviceTook, bareTook] = await measureBoth(
      knex,
      { question, services, waves },
      at % 2 === 0,
    );
    if (at < 0) {
      continue;
    }
    service.push(serviceTook);
    bare.push(bareTook);
    if (bareTook > slowest.took) {
      slowest = { took: bareTook, waves };
    }
    if (at < PLANS_CHECKED) {
      for (const statement of waves.flat()) {
        for (const scan of await fullScans(knex, statement)) {
          scans.add(scan);
        }
      }
    }
  }

  const plans = [];
  for (const statement of slowest.waves.flat()) {
    plans.push({
      sql: statement.sql,
      plan: await explainAnalyze(knex, statement),
    });
  }
  const summary = { service: summarize(service), bare: summarize(bare) };
  return {
    scenario: scenario.name,
    title: scenario.title,
    access,
    statements,
    catalogCalls: services.catalogCalls() - callsBefore,
    ...summary,
    p50Ratio: summary.service.p50 / summary.bare.p50,
    p95Ratio: summary.service.p95 / summary.bare.p95,
    fullScans: [...scans],
    plans,
  };
}

/** One after the other, in turns first, so that neither profits from its place. */
async function measureBoth(
  knex: Knex,
  work: {
    question: Question;
    services: PortfolioServices;
    waves: Statement[][];
  },
  bareFirst: boolean,
): Promise<[number, number]> {
  const bareRun = () => time(() => replay(knex, work.waves));
  const serviceRun = () => time(() => work.question(work.services));
  if (bareFirst) {
    const bareTook = await bareRun();
    return [await serviceRun(), bareTook];
  }
  const serviceTook = await serviceRun();
  return [serviceTook, await bareRun()];
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
