import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { GeneratedCatalog } from '../fill/catalog';
import { Random } from '../fill/Random';
import { encodeCursor } from '../releases';
import { PortfolioServices } from './services';

/** One request, to be asked of the services again and again. */
export type Question = (services: PortfolioServices) => Promise<unknown>;

/** A kind of request, with a different one every time. */
export type Scenario = {
  name: string;
  title: string;
  iterations: number;
  question(): Question;
};

const OPTIONS = { credentials: {} as BackstageCredentials };
const DAY = 24 * 60 * 60 * 1000;
const PLACES = 500;

/** What the schedule tab of a page asks for: what is open, and what is past. */
const OPEN_STATES: ReleaseState[] = [
  'draft',
  'candidate',
  'approved',
  'deploying',
  'failed',
];
const PAST_STATES: ReleaseState[] = [
  'deployed',
  'rolled-back',
  'closed',
  'cancelled',
];

/** A whole month of the portfolio in one answer. */
const MONTH_LIMIT = 10_000;

/** The requests that the figures are about. */
export async function createScenarios(
  knex: Knex,
  catalog: GeneratedCatalog,
  options: { now: number },
): Promise<Scenario[]> {
  const random = new Random(3);
  const released = await releasedEntities(knex);
  const domainPlaces = await placesIn(knex, catalog.domains, random);
  const month = () => {
    const from = new Date(options.now + random.between(-1000, 30) * DAY);
    from.setUTCDate(1);
    from.setUTCHours(0, 0, 0, 0);
    const to = new Date(from);
    to.setUTCMonth(to.getUTCMonth() + 1);
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      limit: MONTH_LIMIT,
    };
  };

  return [
    {
      name: 'entity',
      title: 'Releases of an entity',
      iterations: 600,
      question() {
        const entityRef = [random.pick(released)];
        return ({ releases }) => releases.list({ entityRef }, OPTIONS);
      },
    },
    {
      name: 'domain',
      title: 'Releases of a domain, first page',
      iterations: 300,
      question() {
        const domain = [random.pick(catalog.domains)];
        const sort = random.pick(['plannedStart', '-plannedStart'] as const);
        return ({ releases }) => releases.list({ domain, sort }, OPTIONS);
      },
    },
    {
      name: 'domain-page',
      title: 'Releases of a domain, a page in the middle',
      iterations: 300,
      question() {
        const { scopeRef, sortAt, id } = random.pick(domainPlaces);
        const sort = random.pick(['plannedStart', '-plannedStart'] as const);
        const cursor = encodeCursor({ sort, after: [sortAt, id] });
        return ({ releases }) =>
          releases.list({ domain: [scopeRef], sort, cursor }, OPTIONS);
      },
    },
    {
      name: 'domain-open',
      title: 'Open releases of a domain',
      iterations: 200,
      question() {
        const domain = [random.pick(catalog.domains)];
        return ({ releases }) =>
          releases.list({ domain, state: OPEN_STATES }, OPTIONS);
      },
    },
    {
      name: 'domain-past',
      title: 'Past releases of a domain, newest first',
      iterations: 200,
      question() {
        const domain = [random.pick(catalog.domains)];
        return ({ releases }) =>
          releases.list(
            { domain, state: PAST_STATES, sort: '-plannedStart' },
            OPTIONS,
          );
      },
    },
    {
      name: 'month',
      title: 'A month of the calendar, whole portfolio',
      iterations: 60,
      question() {
        const query = month();
        return ({ calendar }) => calendar.list(query, OPTIONS);
      },
    },
    {
      name: 'month-domain',
      title: 'A month of the calendar, one domain',
      iterations: 100,
      question() {
        const query = { ...month(), domain: [random.pick(catalog.domains)] };
        return ({ calendar }) => calendar.list(query, OPTIONS);
      },
    },
  ];
}

/** Entities as releases name them, so that busy ones come up as often as they are looked at. */
async function releasedEntities(knex: Knex): Promise<string[]> {
  return knex('release_components')
    .whereRaw("release_id < '0a000000-0000-0000-0000-000000000000'")
    .pluck('entity_ref');
}

async function placesIn(
  knex: Knex,
  scopeRefs: string[],
  random: Random,
): Promise<Array<{ scopeRef: string; sortAt: string; id: string }>> {
  const rows = await knex('release_scopes')
    .whereIn('scope_ref', scopeRefs)
    .whereRaw("release_id < '0a000000-0000-0000-0000-000000000000'")
    .select('scope_ref', 'sort_at', 'release_id');
  return Array.from({ length: PLACES }, () => {
    const row = random.pick(rows);
    return {
      scopeRef: row.scope_ref,
      sortAt: row.sort_at.toISOString(),
      id: row.release_id,
    };
  });
}
