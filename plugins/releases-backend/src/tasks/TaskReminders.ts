import { Knex } from 'knex';
import { OutboxStore } from '../communication/OutboxStore';
import { taskDueNotice } from './taskNotice';
import { TaskStore } from './TaskStore';

/** How long before a task is due its owner is reminded. */
const LEAD_MS = 24 * 60 * 60 * 1000;
const BATCH = 100;

/** Reminds the owners of open tasks, of each once. */
export class TaskReminders {
  readonly #knex: Knex;
  readonly #store: TaskStore;
  readonly #outbox: OutboxStore;
  readonly #onCommitted: () => void;

  constructor(options: {
    knex: Knex;
    store: TaskStore;
    outbox: OutboxStore;
    /** Called after reminders were written, so that they leave at once. */
    onCommitted: () => void;
  }) {
    this.#knex = options.knex;
    this.#store = options.store;
    this.#outbox = options.outbox;
    this.#onCommitted = options.onCommitted;
  }

  /** Writes a message for every task that is due soon. */
  async run(signal?: AbortSignal): Promise<void> {
    let found: number = BATCH;
    while (found === BATCH && !signal?.aborted) {
      found = await this.#remind(new Date());
      if (found > 0) {
        this.#onCommitted();
      }
    }
  }

  async #remind(now: Date): Promise<number> {
    const at = now.toISOString();
    return this.#knex.transaction(async trx => {
      const due = await this.#store.toRemind(trx, {
        until: new Date(now.getTime() + LEAD_MS).toISOString(),
        limit: BATCH,
      });
      if (due.length === 0) {
        return 0;
      }
      const marked = await this.#store.markReminded(
        trx,
        due.map(({ id }) => id),
        at,
      );
      const messages = due
        .filter(({ id }) => marked.has(id))
        .map(task => taskDueNotice(task, at));
      if (messages.length > 0) {
        await this.#outbox.add(trx, messages, at);
      }
      return due.length;
    });
  }
}
