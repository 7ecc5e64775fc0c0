import {
  ActiveDelegation,
  Delegation,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { chunksOf } from '../catalog/projectionRows';
import { MAX_BINDINGS, readInstant, writeInstant } from '../database/dialect';
import { EntityLink, RelinkFollower } from '../planning/ReleaseRelinks';

const MAX_LISTED = 200;

type DelegationRow = {
  id: string;
  from_ref: string;
  to_ref: string;
  start_at: Date | number;
  end_at: Date | number;
  reason: string | null;
};

/** Who decides in whose place, and when. */
export class DelegationStore implements RelinkFollower {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Delegations to somebody that are in force, with when they end. */
  async activeTo(
    users: string | string[],
    at: string,
    knex: Knex = this.#knex,
  ): Promise<ActiveDelegation[]> {
    const asked = [users].flat();
    if (asked.length === 0) {
      return [];
    }
    const rows: Array<Pick<DelegationRow, 'from_ref' | 'to_ref' | 'end_at'>> =
      await knex('approval_delegations')
        .select('from_ref', 'to_ref', 'end_at')
        .whereIn('to_ref', asked)
        .where('end_at', '>', writeInstant(at))
        .where('start_at', '<=', writeInstant(at));
    return rows.map(row => ({
      from: row.from_ref,
      to: row.to_ref,
      until: readInstant(row.end_at),
    }));
  }

  /** Delegations of these people that are in force. */
  async activeFrom(
    users: string[],
    at: string,
    knex: Knex = this.#knex,
  ): Promise<ActiveDelegation[]> {
    const found: ActiveDelegation[] = [];
    for (const chunk of chunksOf(users, MAX_BINDINGS / 2)) {
      const rows: Array<Pick<DelegationRow, 'from_ref' | 'to_ref'>> =
        await knex('approval_delegations')
          .select('from_ref', 'to_ref')
          .whereIn('from_ref', chunk)
          .where('end_at', '>', writeInstant(at))
          .where('start_at', '<=', writeInstant(at))
          .orderBy(['start_at', 'id']);
      found.push(...rows.map(row => ({ from: row.from_ref, to: row.to_ref })));
    }
    return found;
  }

  /** Delegations by and to somebody that have not ended, the earliest first. */
  async listOf(user: string, at: string): Promise<Delegation[]> {
    const rows: DelegationRow[] = await this.#knex('approval_delegations')
      .select('*')
      .where('end_at', '>', writeInstant(at))
      .where(mine => mine.where('from_ref', user).orWhere('to_ref', user))
      .orderBy(['start_at', 'id'])
      .limit(MAX_LISTED);
    return rows.map(row => ({
      id: row.id,
      from: row.from_ref,
      to: row.to_ref,
      start: readInstant(row.start_at),
      end: readInstant(row.end_at),
      ...(row.reason !== null && { reason: row.reason }),
    }));
  }

  async insert(
    trx: Knex.Transaction,
    delegation: Delegation,
    at: string,
  ): Promise<void> {
    await trx('approval_delegations').insert({
      id: delegation.id,
      from_ref: delegation.from,
      to_ref: delegation.to,
      start_at: writeInstant(delegation.start),
      end_at: writeInstant(delegation.end),
      reason: delegation.reason ?? null,
      created_at: writeInstant(at),
    });
  }

  /** Lets delegations that have not ended follow people who were renamed. */
  async onEntityRelinked(
    { from, to, at }: EntityLink & { at: string },
    trx: Knex.Transaction,
  ): Promise<void> {
    for (const column of ['from_ref', 'to_ref']) {
      await trx('approval_delegations')
        .where(column, from)
        .where('end_at', '>', writeInstant(at))
        .update({ [column]: to });
    }
  }

  /** @returns to whom somebody's delegation of this identifier was, if it was still to end */
  async end(
    trx: Knex.Transaction,
    id: string,
    options: { from: string; at: string },
  ): Promise<string | undefined> {
    const [ended]: Array<{ to_ref: string }> = await trx('approval_delegations')
      .where({ id, from_ref: options.from })
      .where('end_at', '>', writeInstant(options.at))
      .update({ end_at: writeInstant(options.at) })
      .returning('to_ref');
    return ended?.to_ref;
  }
}
