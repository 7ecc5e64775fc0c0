import {
  ApprovalInboxQuery,
  ApprovalSettings,
  Deferral,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { readInstant, writeInstant } from '../database/dialect';
import { decodeCursor, encodeCursor } from '../database/keyset';
import { applyConditions } from '../permissions/conditionsToSql';
import { AccessCriteria } from '../permissions/criteria';
import { applyReleaseFilters, scopeFilters } from '../planning/releaseFilters';
import { EDITORS } from './approvalRows';
import { Decider } from './decideOnRule';

const DEFAULT_LIMIT = 20;

/** Releases in which something can still become of a decision. */
const UNDER_WAY: ReleaseState[] = [
  'draft',
  'candidate',
  'approved',
  'deploying',
  'failed',
];

/** A release in somebody's inbox, with the rule under which it is there. */
export type InboxEntry = {
  releaseId: string;
  ruleId: string;
  /** Whom they would decide for. */
  onBehalfOf?: string;
  /** What they decided. */
  decisionId?: string;
  /** That they put it aside. */
  deferral?: Deferral;
};

export type InboxPage = {
  items: InboxEntry[];
  totalItems: number;
  nextCursor?: string;
};

/** Whose inbox it is, and what of it they may see and decide on. */
export type InboxReader = Decider & {
  at: string;
  read: AccessCriteria;
  act: AccessCriteria;
  settings: ApprovalSettings;
};

type EntryRow = {
  id: string;
  sort_at: Date | number;
  rule_id: string;
  on_behalf_of: string | null;
  decision_id: string | null;
  until_at?: Date | number;
  reason?: string | null;
  deferred_at?: Date | number;
  total: number | string;
};

/** Inboxes: one statement for a page and its count, whatever the number of releases. */
export class InboxStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    query: ApprovalInboxQuery,
    reader: InboxReader,
  ): Promise<InboxPage> {
    if (reader.read === 'none') {
      return { items: [], totalItems: 0 };
    }
    const state = query.state ?? 'waiting';
    const limit = query.limit ?? DEFAULT_LIMIT;
    const cursor = decodeCursor(query.cursor, {
      sort: state,
      kinds: ['instant', 'uuid'],
    });
    const found = this.#found(state, reader);
    const { driving, others } = scopeFilters({ entityRef: query.entityRef });
    applyReleaseFilters(found, {}, driving ? [[driving], ...others] : others);
    applyConditions(found, reader.read, this.#knex);
    const counted = this.#knex
      .with('found', found)
      .with('entries', this.#knex('found').select('*').where('place', 1));
    const total = this.#knex('entries').count('*').as('total');
    const page = counted
      .clone()
      .from('entries')
      .select('*', total)
      .orderBy(['sort_at', 'id'])
      .limit(limit + 1);
    if (cursor) {
      const [sortAt, id] = cursor.after;
      page.whereRaw('(sort_at, id) > (?, ?)', [writeInstant(sortAt), id]);
    }
    const rows = (await page) as EntryRow[];
    const items = rows.slice(0, limit);
    const last = items[items.length - 1];
    return {
      items: items.map(toEntry),
      totalItems:
        rows.length > 0 || !cursor
          ? Number(rows[0]?.total ?? 0)
          : Number(
              (await counted.clone().from('entries').count({ total: '*' }))[0]
                .total,
            ),
      ...(rows.length > limit && {
        nextCursor: encodeCursor({
          sort: state,
          after: [readInstant(last.sort_at), last.id],
        }),
      }),
    };
  }

  #found(
    state: NonNullable<ApprovalInboxQuery['state']>,
    reader: InboxReader,
  ): Knex.QueryBuilder {
    switch (state) {
      case 'decided':
        return this.#decided(reader);
      case 'deferred':
        return this.#deferred(reader);
      default:
        return this.#asked(reader)
          .select('r.sort_at')
          .whereNotExists(
            this.#knex('approval_deferrals as aside').where(aside =>
              this.#isPutAside(aside, reader),
            ),
          );
    }
  }

  /** What somebody put aside, what comes back soonest first. */
  #deferred(reader: InboxReader): Knex.QueryBuilder {
    const builder = this.#asked(reader)
      .join('approval_deferrals as aside', 'aside.release_id', 'a.release_id')
      .select(
        'aside.until_at as sort_at',
        'aside.until_at',
        'aside.reason',
        'aside.deferred_at',
      );
    builder.where(aside => this.#isPutAside(aside, reader));
    return builder;
  }

  /** What `isPutAside` says of a deferral, while its time is not over. */
  #isPutAside(aside: Knex.QueryBuilder, reader: InboxReader): void {
    const { user, settings } = reader;
    const decided = this.#knex('approval_decisions as since')
      .whereRaw('since.release_id = a.release_id')
      .where('since.decided_by', user)
      .whereRaw('since.decided_at >= aside.deferred_at');
    if (!settings.oneDecisionForSeveralRules) {
      aside.whereRaw('aside.rule_id = a.rule_id');
      decided.whereRaw('since.rule_id = a.rule_id');
    }
    aside
      .whereRaw('aside.release_id = a.release_id')
      .where('aside.person_ref', user)
      .where('aside.until_at', '>', writeInstant(reader.at))
      .whereRaw('aside.digest = round.digest')
      .whereRaw('aside.deferred_at >= rule.asked_at')
      .whereNotExists(decided);
  }

  /**
   * What is still to be decided, in each release the rule first that settles
   * most: one's own before others', and one that asks for a confirmation.
   */
  #asked(reader: InboxReader): Knex.QueryBuilder {
    const { user, settings } = reader;
    const knex = this.#knex;
    const claimed = [...new Set([user, ...reader.claims])];
    const delegators = reader.delegations.map(({ from }) => from);
    const isOwn = knex.raw(
      `(a.is_person = 1 and a.approver_ref = ? or a.is_person = 0 and a.approver_ref in (${claimed
        .map(() => '?')
        .join(', ')}))`,
      [user, ...claimed],
    );
    const builder: Knex.QueryBuilder = knex('approval_approvers as a')
      .join('approval_rules as rule', join =>
        join
          .on('rule.release_id', 'a.release_id')
          .andOn('rule.rule_id', 'a.rule_id'),
      )
      .join('approval_rounds as round', 'round.release_id', 'a.release_id')
      .join('releases as r', 'r.id', 'a.release_id')
      .whereIn('a.approver_ref', [...new Set([...claimed, ...delegators])])
      .where('a.is_open', 1)
      .where(asked =>
        asked
          .where(isOwn)
          .orWhere(standsIn =>
            standsIn
              .where('a.is_person', 1)
              .whereIn('a.approver_ref', delegators),
          ),
      )
      .whereNotExists(this.#saidUnderRule(isOwn, reader))
      .select(
        'r.id',
        'a.rule_id',
        knex.raw(
          'case when ? then null else a.approver_ref end as on_behalf_of',
          [isOwn],
        ),
        knex.raw('null as decision_id'),
        knex.raw(
          'row_number() over (partition by r.id order by case when ? then 0 else 1 end, rule.step_up desc, rule.position, a.approver_ref) as place',
          [isOwn],
        ),
      );
    applyConditions(builder, reader.act, knex);
    const hasNot = "replace(round.editors, ?, '') = round.editors";
    if (!settings.submitterMayApprove) {
      builder
        .whereRaw("coalesce(r.submitted_by, '') not in (?, a.approver_ref)", [
          user,
        ])
        .whereRaw(hasNot, [`${EDITORS}${user}${EDITORS}`])
        .whereRaw(
          "replace(round.editors, ? || a.approver_ref || ?, '') = round.editors",
          [EDITORS, EDITORS],
        );
    } else {
      builder.where(mine =>
        mine
          .where(isOwn)
          .orWhere(others =>
            others
              .whereRaw("coalesce(r.submitted_by, '') <> ?", [user])
              .whereRaw(hasNot, [`${EDITORS}${user}${EDITORS}`]),
          ),
      );
    }
    return builder;
  }

  #saidUnderRule(isOwn: Knex.Raw, reader: InboxReader): Knex.QueryBuilder {
    const builder: Knex.QueryBuilder = this.#knex('approval_decisions as d')
      .whereRaw('d.release_id = a.release_id')
      .whereRaw('d.digest = round.digest')
      .whereRaw('d.person_ref = case when ? then ? else a.approver_ref end', [
        isOwn,
        reader.user,
      ])
      .whereNull('d.withdrawn_at')
      .whereNull('d.expired_at');
    return reader.settings.oneDecisionForSeveralRules
      ? builder.whereRaw(
          "(d.rule_id = a.rule_id or rule.step_up = 0 or d.confirmed = 1 or d.decision = 'reject')",
        )
      : builder.whereRaw('d.rule_id = a.rule_id');
  }

  #decided({ user }: InboxReader): Knex.QueryBuilder {
    return this.#knex('approval_decisions as d')
      .join('approval_rules as rule', join =>
        join
          .on('rule.release_id', 'd.release_id')
          .andOn('rule.rule_id', 'd.rule_id'),
      )
      .join('releases as r', 'r.id', 'd.release_id')
      .where('d.decided_by', user)
      .whereNull('d.withdrawn_at')
      .whereIn('r.state', UNDER_WAY)
      .select(
        'r.id',
        'r.sort_at',
        'd.rule_id',
        'd.on_behalf_of',
        'd.id as decision_id',
        this.#knex.raw(
          'row_number() over (partition by r.id order by d.sequence desc) as place',
        ),
      );
  }
}

function toEntry(row: EntryRow): InboxEntry {
  return {
    releaseId: row.id,
    ruleId: row.rule_id,
    onBehalfOf: row.on_behalf_of ?? undefined,
    decisionId: row.decision_id ?? undefined,
    ...(row.until_at !== undefined && {
      deferral: {
        until: readInstant(row.until_at),
        ...(row.reason && { reason: row.reason }),
        at: readInstant(row.deferred_at!),
      },
    }),
  };
}
