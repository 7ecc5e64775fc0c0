import {
  ReleaseDetail,
  ReleaseInput,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { LargeCatalog } from '../fill/largeCatalog';
import { Random } from '../fill/Random';
import { say } from '../report/say';
import { ask, inParallel } from '../server/ask';
import { Server } from '../server/startServer';

/** Releases that wait for a decision, planned and submitted through the plugin itself. */
export type PreparedReleases = {
  /** Of 50 components with 500 dependencies each. */
  large: string[];
  /** 500 of one to three components. */
  usual: string[];
};

export const USUAL_RELEASES = 500;
const TASKS = 3;
/** Each leads a few of the releases. */
const MANAGERS = 200;
const CONCURRENCY = 4;
const HOUR = 60 * 60 * 1000;
const TABLE = 'benchmark_releases';

/** Plans what is judged; once, where the database stays from run to run. */
export async function prepareReleases(
  server: Server,
  options: { knex: Knex; catalog: LargeCatalog },
): Promise<PreparedReleases> {
  const { knex, catalog } = options;
  if (await knex.schema.hasTable(TABLE)) {
    return JSON.parse((await knex(TABLE).first()).ids);
  }
  const started = Date.now();
  const random = new Random(21);
  const owners = new Map(
    catalog.deliverables.map(({ entityRef, ownerRef }) => [
      entityRef,
      ownerRef!,
    ]),
  );
  const managers = catalog.people.slice(-MANAGERS);
  const inputs = [
    ...catalog.largeReleases.map(({ components, dependencies }) =>
      input(random, components, {
        owner: owners.get(components[0])!,
        releaseManager: random.pick(managers),
        // Each component needs one of its ten dependencies in some version.
        requirement: at => dependencies[at * 10],
      }),
    ),
    ...Array.from({ length: USUAL_RELEASES }, () => {
      const components = new Set(
        Array.from(
          { length: random.between(1, 4) },
          () => random.pick(catalog.deliverables).entityRef,
        ),
      );
      return input(random, [...components], {
        owner: owners.get([...components][0])!,
        releaseManager: random.pick(managers),
      });
    }),
  ];
  const ids: string[] = [];
  await inParallel(inputs, CONCURRENCY, async (body, index) => {
    ids[index] = await planAndSubmit(server, body);
    for (let task = 0; task < TASKS; task++) {
      await ask(server, {
        path: `/api/releases/releases/${ids[index]}/tasks`,
        body: { title: `Task ${task}`, phase: 'before', due: '-P1D' },
      });
    }
  });
  const prepared = {
    large: ids.slice(0, catalog.largeReleases.length),
    usual: ids.slice(catalog.largeReleases.length),
  };
  await knex.schema.createTable(TABLE, table => table.text('ids'));
  await knex(TABLE).insert({ ids: JSON.stringify(prepared) });
  await knex.raw('vacuum (analyze)');
  say(`${ids.length} releases planned and submitted`, started);
  return prepared;
}

/** @returns the identifier of a release that is a candidate, unless nobody has to be asked */
export async function planAndSubmit(
  server: Server,
  body: ReleaseInput,
): Promise<string> {
  const { id, revision } = await ask<ReleaseDetail>(server, {
    path: '/api/releases/releases',
    body,
  });
  await ask(server, {
    path: `/api/releases/releases/${id}/submit`,
    body: {},
    revision,
  });
  return id;
}

function input(
  random: Random,
  entityRefs: string[],
  options: {
    owner: string;
    releaseManager: string;
    requirement?: (at: number) => string;
  },
): ReleaseInput {
  const start = Date.now() + random.between(10 * 24, 60 * 24) * HOUR;
  const { owner, releaseManager } = options;
  return releaseInput({
    random,
    start,
    owner,
    releaseManager,
    components: entityRefs.map((entityRef, at) => ({
      entityRef,
      version: `3.${random.between(0, 100)}.0`,
      commit: random.hex(40),
      ...(options.requirement && {
        requirements: [
          { entityRef: options.requirement(at), version: '>=2.5.0 <4' },
        ],
      }),
    })),
  });
}

/** A release that is deployed to staging, and to production two days later. */
export function releaseInput(options: {
  random: Random;
  start: number;
  owner: string;
  releaseManager: string;
  components: ReleaseInput['components'];
}): ReleaseInput {
  const { random, start, owner, releaseManager, components } = options;
  const window = (environment: string, at: number) => ({
    environment,
    start: new Date(at).toISOString(),
    end: new Date(at + 2 * HOUR).toISOString(),
    timeZone: 'Europe/Berlin',
  });
  return {
    title: `Release ${random.hex(8)}`,
    summary: 'Faster checkout for everybody: the cart is kept for thirty days.',
    type: 'minor',
    owner,
    releaseManager,
    components,
    backOutPlan: { description: 'Deploy the previous version again.' },
    windows: [
      window('staging', start),
      window('production', start + 48 * HOUR),
    ],
  };
}
