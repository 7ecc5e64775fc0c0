import {
  Release,
  ReleaseContent,
} from '@slipway/backstage-plugin-releases-common';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { NewOutboxMessage, OutboxStore } from '../communication/OutboxStore';
import { EMPTY_HISTORY, HistoryStore } from '../history/HistoryStore';
import { checkIncludes } from './bundles';
import { Decision } from './decisions';
import { ReleaseScopes } from './ReleaseScopes';
import {
  ComponentSnapshots,
  ReleaseStore,
  StoredRelease,
} from './ReleaseStore';
import { TurnTaking } from './TurnTaking';

/** Who writes, and when (ISO 8601). */
export type WriteOptions = { actor: string; at: string };

/** A decision on a release that exists, with what its components are called now. */
export type ChangeDecision = Decision & { snapshots?: ComponentSnapshots };

/** A release before and after a change. */
export type ReleaseChange = {
  before: Release;
  after: Pick<Decision, 'state' | 'content' | 'contentChanged'>;
  at: string;
};

/**
 * Is told of every change of a release that exists, in the transaction that
 * writes it, so that no room is left behind by what another room decides.
 */
export interface ReleaseChangeListener {
  onReleaseChanged(change: ReleaseChange, trx: Knex.Transaction): Promise<void>;
}

/**
 * The one place where a release is written: state, history events and outbox
 * rows in one transaction, or nothing of them.
 */
export class ReleaseWriter {
  readonly #knex: Knex;
  readonly #store: ReleaseStore;
  readonly #history: HistoryStore;
  readonly #outbox: OutboxStore;
  readonly #listeners: ReleaseChangeListener[];
  readonly #onCommitted: () => void;
  readonly #turns = new TurnTaking();

  constructor(options: {
    knex: Knex;
    store: ReleaseStore;
    history: HistoryStore;
    outbox: OutboxStore;
    listeners?: ReleaseChangeListener[];
    /** Called after every change, so that what is in the outbox leaves at once. */
    onCommitted: () => void;
  }) {
    this.#knex = options.knex;
    this.#store = options.store;
    this.#history = options.history;
    this.#outbox = options.outbox;
    this.#listeners = options.listeners ?? [];
    this.#onCommitted = options.onCommitted;
  }

  /** @returns the identifier of the new release */
  async insert(
    release: {
      content: ReleaseContent;
      state: Release['state'];
      events: Decision['events'];
      snapshots: ComponentSnapshots;
      externalKey?: string;
    },
    options: WriteOptions & { visible: (stored: StoredRelease) => boolean },
  ): Promise<string> {
    const id = randomUUID();
    const { actor, at, visible } = options;
    const { content, state, snapshots, externalKey } = release;
    await this.#commit(async trx => {
      const { includes } = content;
      await checkIncludes(trx, this.#store, { id, includes, visible });
      await this.#store.insert(trx, {
        id,
        content,
        state,
        revision: 1,
        historyHead: await this.#history.append(
          trx,
          id,
          EMPTY_HISTORY,
          release.events.map(event => ({ ...event, actor, at })),
        ),
        at,
        createdBy: actor,
        submission: state === 'draft' ? undefined : { by: actor, at },
        externalKey,
        snapshots,
      });
      await this.#outbox.add(
        trx,
        announcements(id, 1, release.events.slice(0, 1)),
        at,
      );
    });
    return id;
  }

  /**
   * Changes a release under its lock.
   *
   * @param check - refuses the release as it is now, by throwing
   * @param decide - returns undefined when nothing changes; may write what
   * belongs to the change in the same transaction, and must not wait for
   * anything but the database
   */
  async change(
    id: string,
    options: WriteOptions & {
      check: (stored: StoredRelease | undefined) => StoredRelease;
      visible: (stored: StoredRelease) => boolean;
      decide: (
        release: Release,
        context: { stored: StoredRelease; trx: Knex.Transaction },
      ) => ChangeDecision | undefined | Promise<ChangeDecision | undefined>;
    },
  ): Promise<void> {
    const { actor, at, check, visible, decide } = options;
    await this.#commitOn(id, async trx => {
      const current = check(await this.#store.getForUpdate(trx, id));
      const decision = await decide(current.release, { stored: current, trx });
      if (!decision) {
        return;
      }
      const messages = decision.messages ?? [];
      if (decision.events.length === 0) {
        await this.#outbox.add(trx, messages, at);
        return;
      }
      if (decision.contentChanged) {
        await checkIncludes(trx, this.#store, {
          id,
          includes: decision.content.includes,
          before: current.release.includes,
          visible,
        });
      }
      const revision =
        current.release.revision + (decision.keepsRevision ? 0 : 1);
      await this.#store.update(trx, {
        id,
        content: decision.content,
        contentChanged: decision.contentChanged,
        state: decision.state,
        revision,
        historyHead: await this.#history.append(
          trx,
          id,
          current.historyHead,
          decision.events.map(event => ({ ...event, actor, at })),
        ),
        at: decision.keepsRevision ? current.release.updatedAt : at,
        snapshots: decision.snapshots ?? new Map(),
        submission: decision.submission,
      });
      for (const listener of this.#listeners) {
        await listener.onReleaseChanged(
          { before: current.release, after: decision, at },
          trx,
        );
      }
      await this.#outbox.add(
        trx,
        [...messages, ...announcements(id, revision, decision.events)],
        at,
      );
    });
  }

  /**
   * Deletes a release under its lock; its history stays.
   *
   * @param check - refuses the release as it is now, by throwing
   */
  async remove(
    id: string,
    options: WriteOptions & {
      check: (
        stored: StoredRelease | undefined,
        bundles: string[],
      ) => StoredRelease;
    },
  ): Promise<void> {
    const { actor, at, check } = options;
    await this.#commitOn(id, async trx => {
      const { release, historyHead } = check(
        await this.#store.getForUpdate(trx, id),
        await this.#store.bundlesOf(trx, id),
      );
      const event = {
        type: 'release-deleted' as const,
        data: { title: release.title },
      };
      await this.#history.append(trx, id, historyHead, [
        { ...event, actor, at },
      ]);
      await this.#store.delete(trx, id);
      await this.#outbox.add(
        trx,
        announcements(id, release.revision + 1, [event]),
        at,
      );
    });
  }

  /**
   * Writes what belongs to a release under its lock and adds to its history.
   * What people entered of it, its state and its revision stay.
   *
   * @param check - refuses the release as it is now, by throwing
   * @param write - returns the events that tell of it; without any, nothing is recorded
   */
  async record<T>(
    id: string,
    options: WriteOptions & {
      check: (stored: StoredRelease | undefined) => StoredRelease;
      write: (
        trx: Knex.Transaction,
        release: Release,
      ) => Promise<{ result: T; events: Decision['events'] }>;
    },
  ): Promise<T> {
    const { actor, at, check, write } = options;
    return this.#commitOn(id, async trx => {
      const { release, historyHead } = check(
        await this.#store.getForUpdate(trx, id),
      );
      const { result, events } = await write(trx, release);
      if (events.length > 0) {
        const head = await this.#history.append(
          trx,
          id,
          historyHead,
          events.map(event => ({ ...event, actor, at })),
        );
        await this.#store.saveHistoryHead(trx, id, head);
        await this.#outbox.add(
          trx,
          announcements(id, release.revision, events),
          at,
        );
      }
      return result;
    });
  }

  async #commitOn<T>(
    id: string,
    work: (trx: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return this.#turns.run(id, async () => this.#commit(work));
  }

  async #commit<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    const result = await this.#knex.transaction(async trx => {
      await ReleaseScopes.hold(trx);
      return work(trx);
    });
    this.#onCommitted();
    return result;
  }
}

/** What other plugins are told of events. */
function announcements(
  releaseId: string,
  revision: number,
  events: Decision['events'],
): NewOutboxMessage[] {
  return events.map(({ type }) => ({
    topic: type,
    releaseId,
    payload: { releaseId, revision },
  }));
}
