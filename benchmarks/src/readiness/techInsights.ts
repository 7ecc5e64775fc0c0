import { Knex } from 'knex';
import { insertRows } from '../fill/insertRows';
import { Random } from '../fill/Random';
import { fetchPackages } from '../packages/fetchPackages';
import { say } from '../report/say';

export const TECH_INSIGHTS_PACKAGE =
  '@backstage-community/plugin-tech-insights-backend';
export const FACT_CHECKER_PACKAGE =
  '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
export const TECH_INSIGHTS_NODE_PACKAGE =
  '@backstage-community/plugin-tech-insights-node';
export const TECH_INSIGHTS_VERSION = '3.1.0';

/** One set of facts with its schema, which is the least that the checks can read. */
export const FACTS_ID = 'benchmarkFacts';
export const FACTS_VERSION = '1.0.0';

const ENTITIES_PER_INSERT = 2_000;

/** Twelve facts, the check on each, and a value of which most pass. */
const FACTS = [
  boolean('hasOwner'),
  boolean('hasTitle'),
  boolean('hasDescription'),
  boolean('hasSystem'),
  boolean('hasTechDocs'),
  boolean('hasRunbook'),
  boolean('isOnCall'),
  number('coverage', 'greaterThanInclusive', 60, 100),
  number('daysSinceDeployment', 'lessThanInclusive', 60, 90),
  number('openIncidents', 'lessThanInclusive', 1, 3),
  number('criticalFindings', 'equal', 0, 2),
  number('failedBuilds', 'lessThanInclusive', 4, 6),
];

export const CHECKS = FACTS.map(({ name }) => `${name}Check`);

/** Schema of the facts as a fact retriever declares it. */
export const FACT_SCHEMA = Object.fromEntries(
  FACTS.map(({ name, type }) => [name, { type, description: name }]),
);

/**
 * Fetches the community Tech Insights backend with its rules engine into a
 * folder that is not committed.
 *
 * @returns a folder to be searched for packages, or nothing when it cannot be had
 */
export async function prepareTechInsights(): Promise<string | undefined> {
  return fetchPackages({
    name: 'tech-insights',
    packages: [
      `${TECH_INSIGHTS_PACKAGE}@${TECH_INSIGHTS_VERSION}`,
      `${FACT_CHECKER_PACKAGE}@0.10.0`,
      `${TECH_INSIGHTS_NODE_PACKAGE}@2.9.0`,
      '@backstage-community/plugin-tech-insights-common@0.11.0',
      'json-rules-engine@7.3.1',
      // Of its other dependencies only these are not in this workspace as it needs them.
      'clone@2.1.2',
      'eventemitter2@6.4.9',
      'hash-it@6.0.0',
    ],
    shared: [
      '@backstage',
      'ajv',
      'express',
      'express-promise-router',
      'fast-json-stable-stringify',
      'jsonpath-plus',
      'knex',
      'lodash',
      'luxon',
      'p-limit',
      'qs',
      'semver',
      'yn',
    ],
  });
}

/** Twelve checks of one condition each. */
export function techInsightsConfig(): object {
  return {
    techInsights: {
      factRetrievers: {
        // The facts are written beforehand; nobody retrieves them.
        [FACTS_ID]: {
          cadence: '0 0 1 1 *',
          initialDelay: { hours: 10 },
          lifecycle: { timeToLive: { weeks: 52 } },
        },
      },
      factChecker: {
        checks: Object.fromEntries(
          FACTS.map(({ name, operator, value }, at) => [
            CHECKS[at],
            {
              type: 'json-rules-engine',
              name,
              description: `Whether ${name} is as it should be`,
              factIds: [FACTS_ID],
              rule: { conditions: { all: [{ fact: name, operator, value }] } },
            },
          ]),
        ),
      },
    },
  };
}

/** Writes the facts of entities as a fact retriever would have left them. */
export async function writeFacts(
  knex: Knex,
  entityRefs: string[],
): Promise<void> {
  const started = Date.now();
  const [{ count }] = await knex('facts').where({ id: FACTS_ID }).count();
  if (Number(count) === entityRefs.length) {
    return;
  }
  const random = new Random(9);
  await knex('facts').delete();
  for (let at = 0; at < entityRefs.length; at += ENTITIES_PER_INSERT) {
    await insertRows(
      knex,
      'facts',
      entityRefs.slice(at, at + ENTITIES_PER_INSERT).map(entity => ({
        id: FACTS_ID,
        version: FACTS_VERSION,
        timestamp: '2026-01-01T00:00:00Z',
        entity,
        facts: JSON.stringify(
          Object.fromEntries(FACTS.map(fact => [fact.name, fact.draw(random)])),
        ),
      })),
    );
  }
  await knex.raw('vacuum (analyze)');
  say(`Facts of ${entityRefs.length} entities written`, started);
}

function boolean(name: string) {
  return {
    name,
    type: 'boolean',
    operator: 'equal',
    value: true as boolean | number,
    draw: (random: Random): boolean | number => random.next() < 0.8,
  };
}

function number(name: string, operator: string, value: number, below: number) {
  return {
    name,
    type: 'integer',
    operator,
    value: value as boolean | number,
    draw: (random: Random): boolean | number => random.between(0, below),
  };
}
