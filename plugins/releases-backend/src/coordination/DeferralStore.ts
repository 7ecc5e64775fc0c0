import { RecordedDeferral } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  lockAndSkipBusy,
  readInstant,
  writeInstant,
} from '../database/dialect';
import { EntityLink, RelinkFollower } from '../planning/ReleaseRelinks';

type DeferralRow = {
  release_id: string;
  person_ref: string;
  rule_id: string;
  until_at: Date | number;
  reason: string | null;
  deferred_at: Date | number;
  digest: string;
  claims: string;
  stands_in: number;
};

/** A deferral with the release that it is on. */
export type DueDeferral = RecordedDeferral & { releaseId: string };

/** Decisions that people put aside; what became of the releases since is not known here. */
export class DeferralStore implements RelinkFollower {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Deferrals on a release whose time is not over, what comes back soonest first. */
  async of(
    releaseId: string,
    at: string,
    knex: Knex = this.#knex,
  ): Promise<RecordedDeferral[]> {
    const rows: DeferralRow[] = await knex('approval_deferrals')
      .select('*')
      .where('release_id', releaseId)
      .where('until_at', '>', writeInstant(at))
      .orderBy(['until_at', 'person_ref', 'rule_id']);
    return rows.map(row => toDeferral(row));
  }

  async insert(
    trx: Knex.Transaction,
    releaseId: string,
    deferral: RecordedDeferral,
  ): Promise<void> {
    await trx('approval_deferrals').insert({
      release_id: releaseId,
      person_ref: deferral.person,
      rule_id: deferral.ruleId,
      until_at: writeInstant(deferral.until),
      reason: deferral.reason ?? null,
      deferred_at: writeInstant(deferral.at),
      digest: deferral.digest,
      claims: JSON.stringify(deferral.claims),
      stands_in: deferral.standsIn ? 1 : 0,
    });
  }

  /** @param of - everything of the person on the release when no rule is named */
  async remove(
    trx: Knex.Transaction,
    releaseId: string,
    of: { person: string; ruleId?: string },
  ): Promise<void> {
    await trx('approval_deferrals')
      .where({
        release_id: releaseId,
        person_ref: of.person,
        ...(of.ruleId !== undefined && { rule_id: of.ruleId }),
      })
      .delete();
  }

  /**
   * Takes deferrals whose time is over out; other replicas pass over those that
   * one works on, so that each is taken by one.
   */
  async takeDue(
    trx: Knex.Transaction,
    at: string,
    limit: number,
  ): Promise<DueDeferral[]> {
    const query = trx('approval_deferrals')
      .select('*')
      .where('until_at', '<=', writeInstant(at))
      .orderBy(['until_at', 'release_id', 'person_ref', 'rule_id'])
      .limit(limit);
    lockAndSkipBusy(query, trx);
    const rows: DeferralRow[] = await query;
    if (rows.length > 0) {
      await trx('approval_deferrals')
        .whereIn(
          ['release_id', 'person_ref', 'rule_id'],
          rows.map(row => [row.release_id, row.person_ref, row.rule_id]),
        )
        .delete();
    }
    return rows.map(row => ({ releaseId: row.release_id, ...toDeferral(row) }));
  }

  /** Ends what somebody put aside in the place of others, because they decide for them no longer. */
  async endStandIn(trx: Knex.Transaction, person: string): Promise<void> {
    await trx('approval_deferrals')
      .where({ person_ref: person, stands_in: 1 })
      .delete();
  }

  /** Lets what people put aside follow them and their groups when they are renamed. */
  async onEntityRelinked(
    { from, to }: EntityLink,
    trx: Knex.Transaction,
  ): Promise<void> {
    await trx('approval_deferrals')
      .where('person_ref', from)
      .whereExists(
        trx('approval_deferrals as own')
          .where('own.person_ref', to)
          .whereRaw('own.release_id = approval_deferrals.release_id')
          .whereRaw('own.rule_id = approval_deferrals.rule_id'),
      )
      .delete();
    await trx('approval_deferrals')
      .where('person_ref', from)
      .update({ person_ref: to });
    const [before, after] = [from, to].map(ref => JSON.stringify(ref));
    await trx('approval_deferrals')
      .whereRaw('replace(claims, ?, ?) <> claims', [before, after])
      .update({ claims: trx.raw('replace(claims, ?, ?)', [before, after]) });
  }
}

function toDeferral(row: DeferralRow): RecordedDeferral {
  return {
    ruleId: row.rule_id,
    person: row.person_ref,
    until: readInstant(row.until_at),
    ...(row.reason !== null && { reason: row.reason }),
    at: readInstant(row.deferred_at),
    digest: row.digest,
    claims: JSON.parse(row.claims),
    standsIn: row.stands_in === 1,
  };
}
