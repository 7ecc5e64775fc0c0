import {
  ReleaseContent,
  RELEASE_STATES,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { AccessCriteria } from '../permissions/criteria';
import { ReleaseListStore } from './ReleaseListStore';
import { contentColumns } from './releaseRows';

const databases = createTestDatabases();

const DOMAIN = 'domain:default/commerce';
const TEAM = 'group:default/team';

/** Every state twice: in the domain and outside; every other one is the team's. */
async function fill(knex: Knex) {
  const releases = ['in', 'out'].flatMap(place =>
    RELEASE_STATES.map((state, at) => ({
      id: randomUUID(),
      state,
      scopes: [
        ...(place === 'in' ? [DOMAIN] : ['domain:default/other']),
        ...(at % 2 ? [TEAM] : []),
      ],
      at,
    })),
  );
  for (const { id, state, scopes, at } of releases) {
    const start = `2026-11-${10 + at}T10:00:00.000Z`;
    const content: ReleaseContent = {
      title: `Release ${30 - at}`,
      type: 'minor',
      owner: TEAM,
      components: [],
      includes: [],
      scopeLinks: [],
      windows: [
        {
          environment: 'production',
          start,
          end: `2026-11-${10 + at}T12:00:00.000Z`,
          timeZone: 'UTC',
        },
      ],
    };
    const columns = contentColumns(content);
    await knex('releases').insert({
      ...columns,
      id,
      state,
      revision: 1,
      history_length: 0,
      history_hash: '',
      created_by: 'user:default/dana',
      created_at: new Date(start),
      updated_at: new Date(start),
    });
    await knex('release_scopes').insert(
      scopes.map(scope_ref => ({
        release_id: id,
        scope_ref,
        sort_at: columns.sort_at,
      })),
    );
  }
  return releases;
}

const STATE_FILTERS: Array<[string, ReleaseState[] | undefined]> = [
  ['none', undefined],
  ['open states', ['draft', 'candidate', 'approved', 'deploying', 'failed']],
  ['one open state', ['candidate']],
  ['past states', ['deployed', 'rolled-back', 'closed', 'cancelled']],
  ['one past state', ['closed']],
  ['open and past states', ['draft', 'closed']],
  ['all but one', RELEASE_STATES.filter(state => state !== 'draft')],
  ['every state', [...RELEASE_STATES]],
];

const DECISIONS: Array<[string, AccessCriteria, (at: number) => boolean]> = [
  ['all', 'all', () => true],
  ['those of a team', { key: 'scope', values: [TEAM] }, at => at % 2 === 1],
  [
    'those of a team and a type',
    {
      allOf: [
        { key: 'scope', values: [TEAM] },
        { not: { key: 'type', values: ['major'] } },
      ],
    },
    at => at % 2 === 1,
  ],
];

describe.each(databases.ids)('ReleaseListStore, %s', databaseId => {
  it('lists and counts the same releases whichever way it finds them', async () => {
    const knex = await databases.migratedKnex(databaseId);
    const releases = await fill(knex);
    const store = new ReleaseListStore(knex);

    for (const [, states] of STATE_FILTERS) {
      for (const [, access, isSeen] of DECISIONS) {
        for (const domain of [undefined, [DOMAIN]]) {
          const expected = releases
            .filter(
              ({ state, scopes, at }) =>
                isSeen(at) &&
                (!states || states.includes(state)) &&
                (!domain || scopes.includes(DOMAIN)),
            )
            .map(({ id }) => id);
          for (const sort of ['plannedStart', '-updatedAt', 'title'] as const) {
            const query = { state: states, domain, sort };
            const found: string[] = [];
            let cursor: string | undefined;
            do {
              const page = await store.list(
                { ...query, limit: 4, cursor },
                access,
              );
              expect(page.totalItems).toBe(expected.length);
              found.push(...page.items.map(({ id }) => id));
              cursor = page.nextCursor;
            } while (cursor);
            expect([...found].sort()).toEqual([...expected].sort());
          }
        }
      }
    }
  });

  it('keeps the order of the list from page to page', async () => {
    const knex = await databases.migratedKnex(databaseId);
    await fill(knex);
    const store = new ReleaseListStore(knex);
    const starts: Array<string | undefined> = [];
    let cursor: string | undefined;
    do {
      const page = await store.list(
        { domain: [DOMAIN], sort: '-plannedStart', limit: 2, cursor },
        'all',
      );
      starts.push(...page.items.map(({ plannedStart }) => plannedStart));
      cursor = page.nextCursor;
    } while (cursor);

    expect(starts).toHaveLength(RELEASE_STATES.length);
    expect(starts).toEqual([...starts].sort().reverse());
  });

  it('still knows the total behind the last release', async () => {
    const knex = await databases.migratedKnex(databaseId);
    await fill(knex);
    const store = new ReleaseListStore(knex);
    const query = { domain: [DOMAIN], limit: RELEASE_STATES.length - 1 };
    const { items, nextCursor } = await store.list(query, 'all');
    await knex('releases')
      .whereNotIn(
        'id',
        items.map(({ id }) => id),
      )
      .delete();

    await expect(
      store.list({ ...query, cursor: nextCursor }, 'all'),
    ).resolves.toEqual({ items: [], totalItems: items.length });
    await expect(
      store.list({ domain: ['domain:default/none'] }, 'all'),
    ).resolves.toEqual({ items: [], totalItems: 0 });
  });
});
