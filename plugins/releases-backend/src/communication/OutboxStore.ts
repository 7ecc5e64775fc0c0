import { JsonObject } from '@backstage/types';
import { DateTime } from 'luxon';
import { Knex } from 'knex';
import { lockAndSkipBusy, writeInstant } from '../database/dialect';

/** A message that was decided on together with a change. */
export type NewOutboxMessage = {
  topic: string;
  releaseId?: string;
  payload: JsonObject;
};

/** A message that this replica has claimed for sending. */
export type OutboxMessage = NewOutboxMessage & { id: string; attempts: number };

type OutboxRow = {
  id: string | number;
  topic: string;
  release_id: string | null;
  payload: string;
  attempts: number;
};

/** How long a claimed message is left to the replica that claimed it. */
export const LEASE_MS = 60_000;
const LONGEST_PAUSE_SECONDS = 3600;

/** Messages that leave after the transaction that decided on them, at least once. */
export class OutboxStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async add(
    trx: Knex.Transaction,
    messages: NewOutboxMessage[],
    now: string,
  ): Promise<void> {
    if (messages.length === 0) {
      return;
    }
    await trx('release_outbox').insert(
      messages.map(({ topic, releaseId, payload }) => ({
        topic,
        release_id: releaseId ?? null,
        payload: JSON.stringify(payload),
        available_at: writeInstant(now),
        created_at: writeInstant(now),
      })),
    );
  }

  /** Claims the next messages; a crash before {@link done} makes them available again. */
  async claim(limit: number, now: string): Promise<OutboxMessage[]> {
    return this.#knex.transaction(async trx => {
      const query = trx<OutboxRow>('release_outbox')
        .select('id', 'topic', 'release_id', 'payload', 'attempts')
        .where('available_at', '<=', writeInstant(now))
        .orderBy(['available_at', 'id'])
        .limit(limit);
      // Without a transaction around it the lock would end with the statement
      // and two replicas would send the same messages.
      lockAndSkipBusy(query, trx);
      const rows = await query;
      if (rows.length > 0) {
        await trx('release_outbox')
          .whereIn(
            'id',
            rows.map(row => row.id),
          )
          .update({
            available_at: writeInstant(
              DateTime.fromISO(now).plus(LEASE_MS).toUTC().toISO()!,
            ),
            attempts: trx.raw('attempts + 1'),
          });
      }
      return rows.map(row => ({
        id: String(row.id),
        topic: row.topic,
        releaseId: row.release_id ?? undefined,
        payload: JSON.parse(row.payload),
        attempts: row.attempts + 1,
      }));
    });
  }

  async done(ids: string[]): Promise<void> {
    await this.#knex('release_outbox').whereIn('id', ids).delete();
  }

  /** Gives back messages that were claimed and not tried, so that they can be claimed at once. */
  async release(ids: string[], now: string): Promise<void> {
    await this.#knex('release_outbox')
      .whereIn('id', ids)
      .update({
        available_at: writeInstant(now),
        attempts: this.#knex.raw('attempts - 1'),
      });
  }

  /** Puts a message back, for longer with every try. */
  async failed(
    message: OutboxMessage,
    error: Error,
    now: string,
  ): Promise<void> {
    const seconds = Math.min(2 ** message.attempts, LONGEST_PAUSE_SECONDS);
    await this.#knex('release_outbox')
      .where({ id: message.id })
      .update({
        last_error: error.message.slice(0, 2000),
        available_at: writeInstant(
          DateTime.fromISO(now).plus({ seconds }).toUTC().toISO()!,
        ),
      });
  }
}
