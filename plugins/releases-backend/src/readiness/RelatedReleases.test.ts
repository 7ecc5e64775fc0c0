import { DEFAULT_POLICY } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { createReleasesApp, PEOPLE } from '../__testUtils__/releasesApp';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { wholeTables } from '../database/__testUtils__/wholeTables';
import { isPostgres, writeInstant } from '../database/dialect';
import { RelatedReleases } from './RelatedReleases';

const databases = createTestDatabases();

const DAY_MS = 24 * 60 * 60 * 1000;
const RELEASES = 6_000;
const START = Date.parse('2026-01-01T08:00:00.000Z');

const at = (days: number) => new Date(START + days * DAY_MS).toISOString();
const slot = (from: number, to: number, environment = 'staging') => ({
  environment,
  start: at(from),
  end: at(to),
});

/** Releases of years, an hour each day in staging and in production. */
async function fill(knex: Knex): Promise<void> {
  const now = writeInstant(at(0));
  const rows = Array.from({ length: RELEASES }, (_, index) => ({
    id: randomUUID(),
    index,
  }));
  const size = isPostgres(knex) ? 1000 : 50;
  await knex.batchInsert(
    'releases',
    rows.map(({ id, index }) => ({
      id,
      title: `Release ${index}`,
      search_text: '',
      type: 'minor',
      state: index % 10 === 0 ? 'candidate' : 'closed',
      owner_ref: 'group:default/owners',
      content: JSON.stringify({ title: `Release ${index}` }),
      sort_at: now,
      revision: 1,
      history_length: 1,
      history_hash: 'h',
      created_by: 'user:default/dana',
      created_at: now,
      updated_at: now,
    })),
    size,
  );
  await knex.batchInsert(
    'release_windows',
    rows.flatMap(({ id, index }) =>
      ['staging', 'production'].map(environment => ({
        release_id: id,
        environment,
        start_at: writeInstant(at(index)),
        end_at: writeInstant(at(index + 1 / 24)),
        time_zone: 'UTC',
      })),
    ),
    size,
  );
  await knex.raw('analyze');
}

describe.each(databases.ids)('releases around others, %s', databaseId => {
  describe('in the same environment at the same time', () => {
    let knex: Knex;
    let related: RelatedReleases;

    beforeAll(async () => {
      knex = await databases.migratedKnex(databaseId);
      related = new RelatedReleases(knex);
      await fill(knex);
    }, 120_000);

    const titles = async (...windows: Array<ReturnType<typeof slot>>) =>
      (await related.find([], [], windows)).map(({ title }) => title).sort();

    it.each([
      ['one that meets it', [slot(10, 10.01)], ['Release 10']],
      ['one that ends as it begins', [slot(10 + 1 / 24, 11)], []],
      ['one that begins as it ends', [slot(9.5, 10)], []],
      ['one that has ended', [slot(11, 11.1)], []],
      ['another environment', [slot(10, 10.01, 'test')], []],
      [
        'several that meet each other, and one apart',
        [slot(9, 15), slot(12, 22), slot(100, 100.1)],
        ['Release 10', 'Release 100', 'Release 20'],
      ],
      ['none', [], []],
    ])('finds %s', async (_, windows, expected) => {
      expect(await titles(...windows)).toEqual(expected);
    });

    it('reads no table whole, in one statement however many meet', async () => {
      let statements = 0;
      const count = () => {
        statements += 1;
      };
      knex.on('query', count);
      const many = Array.from({ length: 60 }, (_, n) =>
        slot(n * 20, n * 20 + 0.1),
      );
      expect(await titles(...many)).toHaveLength(60);
      knex.removeListener('query', count);
      expect(statements).toBe(1);
      expect(
        await wholeTables(knex, async () => titles(slot(10, 10.01))),
      ).toEqual([]);
    });
  });

  it('block each other where one is taken at a time, and nowhere else', async () => {
    const knex = await databases.migratedKnex(databaseId);
    const { as } = await createReleasesApp(knex, {
      policy: {
        environments: DEFAULT_POLICY.environments.map(environment => ({
          ...environment,
          exclusive: environment.name === 'staging',
        })),
      },
    });
    const plan = async (
      title: string,
      entityRef: string,
      options: { day?: number; submit?: boolean } = {},
    ) => {
      const { day = 9000, submit = true } = options;
      const { body } = await as(PEOPLE.dana)
        .post('/releases', {
          title,
          type: 'standard',
          owner: 'group:default/team-payments',
          components: [{ entityRef, version: '1' }],
          windows: DEFAULT_POLICY.environments.map(({ name }) => ({
            ...slot(day, day + 0.1, name),
            timeZone: 'UTC',
          })),
        })
        .expect(201);
      if (submit) {
        await as(PEOPLE.dana)
          .move(`/releases/${body.id}/submit`, 1)
          .expect(200);
      }
      return body.id as string;
    };
    const id = await plan('This', 'component:default/payments-api');
    await plan('Other', 'component:default/checkout-web');
    await plan('Later', 'component:default/checkout-web', { day: 9001 });
    await plan('Draft', 'component:default/checkout-web', { submit: false });

    const conflictsIn = async (environment: string) => {
      const { body } = await as(PEOPLE.dana)
        .get(`/releases/${id}/readiness?environment=${environment}`)
        .expect(200);
      return body.checks.find(
        ({ name }: { name: string }) => name === 'schedule.conflict',
      );
    };
    expect(await conflictsIn('staging')).toMatchObject({
      mode: 'block',
      outcome: 'failed',
      blocks: true,
      summary: 'Overlaps Other: staging takes one release at a time',
      findings: [{ releases: [{ title: 'Other' }] }],
    });
    expect(await conflictsIn('production')).toMatchObject({
      mode: 'warn',
      outcome: 'passed',
    });
  });
});
