import {
  DEFAULT_POLICY,
  ResolvedRule,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { wholeTables } from '../database/__testUtils__/wholeTables';
import { isPostgres, writeInstant } from '../database/dialect';
import { ApprovalStore } from './ApprovalStore';
import { DeferralStore } from './DeferralStore';
import { DelegationStore } from './DelegationStore';
import { InboxReader, InboxStore } from './InboxStore';

const databases = createTestDatabases();

const RELEASES = 12_000;
const AT = '2026-11-24T08:00:00.000Z';
const LATER = '2026-11-26T08:00:00.000Z';
const SAM = 'user:default/sam';

const READER: InboxReader = {
  user: SAM,
  claims: [SAM, 'group:default/team-0'],
  delegations: [{ from: 'user:default/person-0', to: SAM }],
  at: AT,
  read: 'all',
  act: 'all',
  settings: DEFAULT_POLICY.approvals,
};

/** So many releases that waited for approvals, a few of which wait for Sam. */
async function fill(knex: Knex): Promise<void> {
  const at = writeInstant(AT);
  const ids = Array.from({ length: RELEASES }, () => randomUUID());
  const insert = async (
    table: string,
    row: (id: string, index: number) => object | object[],
  ) =>
    knex.batchInsert(table, ids.map(row).flat(), isPostgres(knex) ? 1000 : 50);
  await insert('releases', (id, index) => ({
    id,
    title: `Release ${index}`,
    search_text: '',
    type: 'minor',
    state: index % 100 === 0 ? 'candidate' : 'closed',
    owner_ref: `group:default/team-${index % 300}`,
    content: '{}',
    sort_at: at,
    revision: 1,
    history_length: 1,
    history_hash: 'h',
    created_by: 'user:default/dana',
    created_at: at,
    updated_at: at,
    submitted_by: 'user:default/dana',
    submitted_at: at,
  }));
  await insert('release_components', (id, index) => ({
    release_id: id,
    position: 0,
    entity_ref: `component:default/service-${index % 900}`,
    version: '1',
  }));
  await insert('approval_rounds', (id, index) => ({
    release_id: id,
    digest: 'd',
    resolved_at: at,
    due_at: index % 100 === 0 ? at : null,
  }));
  await insert('approval_rules', id => ({
    release_id: id,
    rule_id: 'owners',
    position: 0,
    rule: JSON.stringify({ id: 'owners' } satisfies Partial<ResolvedRule>),
    state: 'pending',
    given: 0,
    step_up: 0,
    asked_at: at,
  }));
  await insert('approval_approvers', (id, index) =>
    [
      [`user:default/person-${index % 400}`, 1],
      [`group:default/team-${index % 300}`, 0],
      ...(index % 1000 === 0 ? [[SAM, 1] as const] : []),
    ].map(([approver, isPerson]) => ({
      release_id: id,
      rule_id: 'owners',
      approver_ref: approver,
      is_person: isPerson,
      is_open: index % 100 === 0 ? 1 : 0,
    })),
  );
  await insert('approval_decisions', (id, index) => ({
    id: randomUUID(),
    release_id: id,
    sequence: 1,
    rule_id: 'owners',
    decided_by: index % 2000 === 1 ? SAM : `user:default/person-${index % 400}`,
    person_ref: `user:default/person-${index % 400}`,
    claims: '[]',
    decision: 'approve',
    digest: 'd',
    confirmed: 0,
    decided_at: at,
  }));
  await insert('release_scopes', (id, index) => ({
    release_id: id,
    scope_ref: `component:default/service-${index % 900}`,
    is_owner: 0,
    sort_at: at,
  }));
  await insert('approval_delegations', (id, index) => ({
    id,
    from_ref: `user:default/person-${index}`,
    to_ref: `user:default/person-${index + 1}`,
    start_at: at,
    end_at: at,
    created_at: at,
  }));
  await insert('approval_deferrals', (id, index) => ({
    release_id: id,
    person_ref: index % 2000 === 0 ? SAM : `user:default/person-${index % 400}`,
    rule_id: 'owners',
    until_at: writeInstant(LATER),
    deferred_at: at,
    digest: 'd',
    claims: '[]',
    stands_in: 0,
  }));
  await knex.raw('analyze');
}

describe.each(databases.ids)('plans on large data, %s', databaseId => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.migratedKnex(databaseId);
    await fill(knex);
  }, 120_000);

  it.each<[string, () => Promise<unknown>]>([
    ['an inbox', async () => new InboxStore(knex).list({ limit: 20 }, READER)],
    [
      'what somebody decided',
      async () =>
        new InboxStore(knex).list({ state: 'decided', limit: 20 }, READER),
    ],
    [
      'what somebody put aside',
      async () =>
        new InboxStore(knex).list({ state: 'deferred', limit: 20 }, READER),
    ],
    [
      'what was put aside of a release',
      async () => new DeferralStore(knex).of(randomUUID(), AT),
    ],
    [
      'what is put aside no longer',
      async () =>
        knex.transaction(async trx =>
          new DeferralStore(knex).takeDue(trx, AT, 50),
        ),
    ],
    [
      'an inbox for one entity',
      async () =>
        new InboxStore(knex).list(
          { entityRef: ['component:default/service-0'], limit: 20 },
          READER,
        ),
    ],
    ['what is due', async () => new ApprovalStore(knex).due(AT, 50)],
    ['who was never asked', async () => new ApprovalStore(knex).neverAsked(50)],
    [
      'who stands in for somebody',
      async () => new DelegationStore(knex).activeFrom([SAM], AT),
    ],
  ])('%s reads no table whole', async (_, work) => {
    expect(await wholeTables(knex, work)).toEqual([]);
  });

  it('finds what it is about', async () => {
    const page = await new InboxStore(knex).list({ limit: 5 }, READER);
    expect(page.totalItems).toBeGreaterThan(12);
    expect(page.items).toHaveLength(5);
    const aside = await new InboxStore(knex).list(
      { state: 'deferred' },
      READER,
    );
    expect(aside.totalItems).toBe(RELEASES / 2000);
    expect(await new ApprovalStore(knex).due(AT, 500)).toHaveLength(
      RELEASES / 100,
    );
  });
});
