import {
  ApprovedContent,
  approvedContentOf,
  ReleaseContent,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { rowsPerInsert, writeInstant } from '../database/dialect';
import {
  ReleaseChange,
  ReleaseChangeListener,
} from '../planning/ReleaseWriter';
import { EntityLink, RelinkFollower } from '../planning/ReleaseRelinks';
import { ScopeChangeListener } from '../catalog/types';
import {
  DecisionRow,
  decisionColumns,
  EDITORS,
  roundColumns,
  RoundRow,
  ruleColumns,
  RuleRow,
  toDecision,
  toRound,
  toStoredRule,
} from './approvalRows';
import { isDecidable } from './round';
import { ApprovalRound, StoredRule } from './types';

/** Entities that one statement names. */
const CHUNK = 500;

/** Who is asked about releases and what they said. */
export class ApprovalStore
  implements ReleaseChangeListener, ScopeChangeListener, RelinkFollower
{
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(
    releaseId: string,
    knex?: Knex,
  ): Promise<ApprovalRound | undefined> {
    return (await this.getMany([releaseId], knex)).get(releaseId);
  }

  /** The approvals of releases, in two statements; those never submitted are left out. */
  async getMany(
    releaseIds: string[],
    knex: Knex = this.#knex,
  ): Promise<Map<string, ApprovalRound>> {
    if (releaseIds.length === 0) {
      return new Map();
    }
    const asked: Array<RoundRow & (RuleRow | { rule_id: null })> = await knex(
      'approval_rounds as asked',
    )
      .leftJoin('approval_rules as rule', 'rule.release_id', 'asked.release_id')
      // Where both have a column, the later is meant: that of the round.
      .select('rule.*', 'asked.*')
      .whereIn('asked.release_id', releaseIds)
      .orderBy(['asked.release_id', 'rule.position']);
    const found = new Map<string, ApprovalRound>();
    for (const row of asked) {
      const round = found.get(row.release_id) ?? {
        ...toRound(row),
        rules: [],
        decisions: [],
      };
      found.set(row.release_id, round);
      if (row.rule_id !== null) {
        round.rules.push(toStoredRule(row));
      }
    }
    if (found.size === 0) {
      return found;
    }
    const decisions: DecisionRow[] = await knex('approval_decisions')
      .select('*')
      .whereIn('release_id', [...found.keys()])
      .orderBy(['release_id', 'sequence']);
    for (const row of decisions) {
      found.get(row.release_id)!.decisions.push(toDecision(row));
    }
    return found;
  }

  /** Contents that people were asked about, by digest. */
  async contents(
    releaseId: string,
    digests: string[],
    knex: Knex = this.#knex,
  ): Promise<Map<string, ApprovedContent>> {
    if (digests.length === 0) {
      return new Map();
    }
    const rows: Array<{ digest: string; content: string }> = await knex(
      'approval_contents',
    )
      .select('digest', 'content')
      .where('release_id', releaseId)
      .whereIn('digest', digests);
    return new Map(
      rows.map(({ digest, content }) => [digest, JSON.parse(content)]),
    );
  }

  /**
   * Writes what changed in the approvals of a release.
   *
   * @param options - `open` while people are asked
   */
  async save(
    trx: Knex.Transaction,
    releaseId: string,
    options: {
      before: ApprovalRound | undefined;
      after: ApprovalRound;
      content: ReleaseContent;
      open: boolean;
    },
  ): Promise<void> {
    const { before, after, content, open } = options;
    if (before) {
      await trx('approval_rounds')
        .where({ release_id: releaseId })
        .update(roundColumns(after));
    } else {
      await trx('approval_rounds').insert({
        release_id: releaseId,
        ...roundColumns(after),
      });
    }
    if (before?.digest !== after.digest) {
      await trx('approval_contents')
        .insert({
          release_id: releaseId,
          digest: after.digest,
          content: JSON.stringify(approvedContentOf(content)),
        })
        .onConflict(['release_id', 'digest'])
        .ignore();
    }
    await this.#saveRules(trx, releaseId, { before, after, open });
    await this.#saveDecisions(trx, releaseId, { before, after });
  }

  /** Identifiers of releases whose approvals have to be looked at, the most overdue first. */
  async due(now: string, limit: number): Promise<string[]> {
    const rows: Array<{ id: string }> = await this.#knex('approval_rounds')
      .select({ id: 'release_id' })
      .where('due_at', '<=', writeInstant(now))
      .orderBy('due_at')
      .limit(limit);
    return rows.map(({ id }) => id);
  }

  /** Candidates that were brought over from elsewhere, so that nobody was asked yet. */
  async neverAsked(limit: number): Promise<string[]> {
    const rows: Array<{ id: string }> = await this.#knex('releases as r')
      .select('r.id')
      .where('r.state', 'candidate')
      .whereNotExists(
        this.#knex('approval_rounds as a')
          .whereRaw('a.release_id = r.id')
          // All that people are asked about has one; the past does not.
          .whereNotNull('a.due_at'),
      )
      .limit(limit);
    return rows.map(({ id }) => id);
  }

  async postpone(
    releaseIds: string[],
    dueAt: string,
    knex: Knex = this.#knex,
  ): Promise<void> {
    await knex('approval_rounds')
      .whereIn('release_id', releaseIds)
      .whereNotNull('due_at')
      .update({ due_at: writeInstant(dueAt) });
  }

  async onReleaseChanged(
    { before, after, at }: ReleaseChange,
    trx: Knex.Transaction,
  ): Promise<void> {
    if (isDecidable(before.state) && !isDecidable(after.state)) {
      await trx('approval_rounds')
        .where({ release_id: before.id })
        .update({ due_at: null });
      await trx('approval_approvers')
        .where({ release_id: before.id, is_open: 1 })
        .update({ is_open: 0 });
    } else if (after.contentChanged && isDecidable(after.state)) {
      // Whoever changed it asked again already; this finds those who did not.
      await trx('approval_rounds')
        .where({ release_id: before.id })
        .where('due_at', '>', writeInstant(at))
        .update({ due_at: writeInstant(at) });
    }
  }

  /** Lets whoever changed what is being decided on stay known as the one who did. */
  async onEntityRelinked(
    { from, to }: EntityLink,
    trx: Knex.Transaction,
  ): Promise<void> {
    const [before, after] = [from, to].map(ref => EDITORS + ref + EDITORS);
    await trx('approval_rounds')
      .whereNotNull('due_at')
      .whereRaw('replace(editors, ?, ?) <> editors', [before, after])
      .update({ editors: trx.raw('replace(editors, ?, ?)', [before, after]) });
  }

  /** Lets the rules of everything that belongs to these entities be resolved again soon. */
  async onScopesChanged(
    entityRefs: string[],
    trx: Knex.Transaction,
  ): Promise<void> {
    const now = writeInstant(new Date().toISOString());
    for (let at = 0; at < entityRefs.length; at += CHUNK) {
      await trx('approval_rounds')
        .where('due_at', '>', now)
        .whereIn(
          'release_id',
          trx('release_components')
            .select('release_id')
            .whereIn('entity_ref', entityRefs.slice(at, at + CHUNK)),
        )
        .update({ due_at: now });
    }
  }

  async #saveRules(
    trx: Knex.Transaction,
    releaseId: string,
    options: {
      before: ApprovalRound | undefined;
      after: ApprovalRound;
      open: boolean;
    },
  ): Promise<void> {
    const { before, after, open } = options;
    if (!isSameAsked(before?.rules, after.rules)) {
      await this.#rewriteRules(trx, releaseId, after.rules, open);
      return;
    }
    const old = new Map(before?.rules.map(one => [one.rule.id, one]));
    for (const one of after.rules) {
      const { state, given } = old.get(one.rule.id)!;
      const key = { release_id: releaseId, rule_id: one.rule.id };
      if (state !== one.state || given !== one.given) {
        await trx('approval_rules')
          .where(key)
          .update({ state: one.state, given: one.given });
      }
      if (state !== one.state) {
        await trx('approval_approvers')
          .where(key)
          .update({ is_open: open && isWaiting(one) ? 1 : 0 });
      }
    }
  }

  async #rewriteRules(
    trx: Knex.Transaction,
    releaseId: string,
    rules: StoredRule[],
    open: boolean,
  ): Promise<void> {
    await trx('approval_approvers').where({ release_id: releaseId }).delete();
    await trx('approval_rules').where({ release_id: releaseId }).delete();
    await insertAll(
      trx,
      'approval_rules',
      rules.map((one, position) => ({
        release_id: releaseId,
        ...ruleColumns(one, position),
      })),
    );
    await insertAll(
      trx,
      'approval_approvers',
      rules.flatMap(one => {
        const row = (ref: string, isPerson: number) => ({
          release_id: releaseId,
          rule_id: one.rule.id,
          approver_ref: ref,
          is_person: isPerson,
          is_open: open && isWaiting(one) ? 1 : 0,
        });
        return [
          ...one.rule.approvers.map(ref => row(ref, 1)),
          ...one.rule.assignees.map(ref => row(ref, 0)),
        ];
      }),
    );
  }

  async #saveDecisions(
    trx: Knex.Transaction,
    releaseId: string,
    options: { before: ApprovalRound | undefined; after: ApprovalRound },
  ): Promise<void> {
    const old = options.before?.decisions ?? [];
    const { decisions } = options.after;
    for (const [index, decision] of decisions.entries()) {
      const columns = decisionColumns(decision, index + 1);
      const known = old[index];
      if (!known) {
        await trx('approval_decisions').insert({
          release_id: releaseId,
          ...columns,
        });
      } else if (
        known.withdrawnAt !== decision.withdrawnAt ||
        known.expiredAt !== decision.expiredAt
      ) {
        const { withdrawn_at, expired_at } = columns;
        await trx('approval_decisions')
          .where({ id: decision.id })
          .update({ withdrawn_at, expired_at });
      }
    }
  }
}

function isWaiting({ state }: StoredRule): boolean {
  return state === 'pending' || state === 'unresolvable';
}

/** Whether rules differ in nothing but how they are judged. */
function isSameAsked(
  before: StoredRule[] | undefined,
  after: StoredRule[],
): boolean {
  return (
    before?.length === after.length &&
    after.every((one, index) => {
      const { rule, askedAt, escalatedAt } = before[index];
      return (
        askedAt === one.askedAt &&
        escalatedAt === one.escalatedAt &&
        // A decision leaves the rules as they are, and they may be long.
        (rule === one.rule || JSON.stringify(rule) === JSON.stringify(one.rule))
      );
    })
  );
}

async function insertAll(
  trx: Knex.Transaction,
  table: string,
  rows: Array<Record<string, unknown>>,
): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  const size = rowsPerInsert(Object.keys(rows[0]).length);
  for (let at = 0; at < rows.length; at += size) {
    await trx(table).insert(rows.slice(at, at + size));
  }
}
