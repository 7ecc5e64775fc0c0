import pLimit, { Limit } from 'p-limit';

/**
 * Lets work on one thing pass one after the other within this process. Whoever
 * waits for their turn here does not hold a connection of the pool while they
 * wait; what other replicas do is kept apart by the lock in the database.
 */
export class TurnTaking {
  readonly #lanes = new Map<string, Limit>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const lane = this.#lanes.get(key) ?? pLimit(1);
    this.#lanes.set(key, lane);
    try {
      return await lane(work);
    } finally {
      if (lane.activeCount + lane.pendingCount === 0) {
        this.#lanes.delete(key);
      }
    }
  }

  /** How many things are worked on or waited for. */
  get size(): number {
    return this.#lanes.size;
  }
}
