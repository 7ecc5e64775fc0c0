import {
  Release,
  ReleaseContent,
} from '@slipway/backstage-plugin-releases-common';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { OutboxStore } from '../communication/OutboxStore';
import { EMPTY_HISTORY, HistoryStore } from '../history/HistoryStore';
import { checkIncludes } from './bundles';
import { Decision } from './decisions';
import { ReleaseScopes } from './ReleaseScopes';
import {
  ComponentSnapshots,
  ReleaseStore,
  StoredRelease,
} from './ReleaseStore';

/** Who writes, and when (ISO 8601). */
export type WriteOptions = { actor: string; at: string };

/**
 * The one place where a release is written: state, history events and outbox
 * rows in one transaction, or nothing of them.
 */
export class ReleaseWriter {
  readonly #knex: Knex;
  readonly #store: ReleaseStore;
  readonly #history: HistoryStore;
  readonly #outbox: OutboxStore;
  readonly #onCommitted: () => void;

  constructor(options: {
    knex: Knex;
    store: ReleaseStore;
    history: HistoryStore;
    outbox: OutboxStore;
    /** Called after every change, so that what is in the outbox leaves at once. */
    onCommitted: () => void;
  }) {
    this.#knex = options.knex;
    this.#store = options.store;
    this.#history = options.history;
    this.#outbox = options.outbox;
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
        externalKey,
        snapshots,
      });
      await this.#announce(trx, id, 1, release.events.slice(0, 1), at);
    });
    return id;
  }

  /**
   * Changes a release under its lock.
   *
   * @param check - refuses the release as it is now, by throwing
   * @param decide - returns undefined when nothing changes
   */
  async change(
    id: string,
    options: WriteOptions & {
      check: (stored: StoredRelease | undefined) => StoredRelease;
      visible: (stored: StoredRelease) => boolean;
      decide: (
        release: Release,
      ) => (Decision & { snapshots?: ComponentSnapshots }) | undefined;
    },
  ): Promise<void> {
    const { actor, at, check, visible, decide } = options;
    await this.#commit(async trx => {
      const current = check(await this.#store.getForUpdate(trx, id));
      const decision = decide(current.release);
      if (!decision) {
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
      const revision = current.release.revision + 1;
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
        at,
        snapshots: decision.snapshots ?? new Map(),
      });
      await this.#announce(trx, id, revision, decision.events, at);
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
    await this.#commit(async trx => {
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
      await this.#announce(trx, id, release.revision + 1, [event], at);
    });
  }

  async #announce(
    trx: Knex.Transaction,
    releaseId: string,
    revision: number,
    events: Decision['events'],
    at: string,
  ): Promise<void> {
    await this.#outbox.add(
      trx,
      events.map(({ type }) => ({
        topic: type,
        releaseId,
        payload: { releaseId, revision },
      })),
      at,
    );
  }

  async #commit(work: (trx: Knex.Transaction) => Promise<void>): Promise<void> {
    await this.#knex.transaction(async trx => {
      await ReleaseScopes.hold(trx);
      await work(trx);
    });
    this.#onCommitted();
  }
}
