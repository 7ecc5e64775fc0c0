import {
  GENESIS_HASH,
  hashEvent,
  HistoryEvent,
  HistoryEventType,
} from '@slipway/backstage-plugin-releases-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { readInstant, writeInstant } from '../database/dialect';

/** Where a release's history stands: how many events it has and the hash of the newest. */
export type HistoryHead = { length: number; hash: string };

/** What happened, before it gets its place in the chain. */
export type NewHistoryEvent = {
  type: HistoryEventType;
  /** Entity reference of the person, or `service:` with the name of the service. */
  actor: string;
  /** ISO 8601. */
  at: string;
  data: JsonObject;
};

export const EMPTY_HISTORY: HistoryHead = { length: 0, hash: GENESIS_HASH };

type EventRow = {
  release_id: string;
  sequence: number;
  type: string;
  actor: string;
  at: Date | number;
  data: string;
  previous_hash: string;
  hash: string;
};

/** The append-only, hash-chained record of what happened to releases. */
export class HistoryStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Continues a release's chain. The caller holds the lock on the release and
   * saves the returned head with it, in the same transaction.
   */
  async append(
    trx: Knex.Transaction,
    releaseId: string,
    head: HistoryHead,
    events: NewHistoryEvent[],
  ): Promise<HistoryHead> {
    let { length, hash } = head;
    const rows: EventRow[] = [];
    for (const { type, actor, at, data } of events) {
      const event = {
        releaseId,
        sequence: length + 1,
        type,
        actor,
        at,
        data,
        previousHash: hash,
      };
      hash = hashEvent(event);
      length = event.sequence;
      rows.push({
        release_id: releaseId,
        sequence: event.sequence,
        type,
        actor,
        at: writeInstant(at),
        data: JSON.stringify(data),
        previous_hash: event.previousHash,
        hash,
      });
    }
    await trx('release_events').insert(rows);
    return { length, hash };
  }

  /** All events of a release, oldest first. */
  async list(releaseId: string): Promise<HistoryEvent[]> {
    const rows = await this.#knex<EventRow>('release_events')
      .where({ release_id: releaseId })
      .orderBy('sequence');
    return rows.map(row => ({
      releaseId: row.release_id,
      sequence: row.sequence,
      type: row.type,
      actor: row.actor,
      at: readInstant(row.at),
      data: JSON.parse(row.data),
      previousHash: row.previous_hash,
      hash: row.hash,
    }));
  }
}
