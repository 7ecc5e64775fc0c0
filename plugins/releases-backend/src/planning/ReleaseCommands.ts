import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  contentOf,
  LifecycleMove,
  normalizeRelease,
  Release,
  releaseCancelPermission,
  releaseClosePermission,
  ReleaseContent,
  releaseCreatePermission,
  releaseDeletePermission,
  ReleaseInput,
  ReleasePatch,
  ReleasePolicy,
  releaseReadPermission,
  releaseReopenPermission,
  releaseSubmitPermission,
  ReleaseTransition,
  releaseUpdatePermission,
  validateRelease,
  validateSubmission,
} from '@slipway/backstage-plugin-releases-common';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { OutboxStore } from '../communication/OutboxStore';
import { EMPTY_HISTORY, HistoryStore } from '../history/HistoryStore';
import { PreconditionFailedError, throwIfAny } from '../http/errors';
import { AccessCriteria, isCovered } from '../permissions/criteria';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { actorOf } from './actor';
import { checkIncludes } from './bundles';
import { Decision, decideMove, decideUpdate, patchedInput } from './decisions';
import { ReleaseCatalog } from './ReleaseCatalog';
import {
  ComponentSnapshots,
  ReleaseStore,
  StoredRelease,
} from './ReleaseStore';

const MOVE_PERMISSIONS: Record<
  ReleaseTransition,
  ResourcePermission<'release'>
> = {
  submit: releaseSubmitPermission,
  reopen: releaseReopenPermission,
  cancel: releaseCancelPermission,
  close: releaseClosePermission,
};

/** Who does something, and which revision of the release it is based on. */
export type CommandOptions = {
  credentials: BackstageCredentials;
  revision: number;
};

/** What a command may do with the release that it is about. */
type Grant = { read: AccessCriteria; act: AccessCriteria };

/**
 * Changes releases. Every command authorises, loads the release at the
 * expected revision, decides purely, and writes state, history and outbox in
 * one transaction.
 */
export class ReleaseCommands {
  readonly #knex: Knex;
  readonly #store: ReleaseStore;
  readonly #history: HistoryStore;
  readonly #outbox: OutboxStore;
  readonly #access: ReleaseAccess;
  readonly #catalog: ReleaseCatalog;
  readonly #policy: ReleasePolicy;
  readonly #onCommitted: () => void;

  constructor(options: {
    knex: Knex;
    store: ReleaseStore;
    history: HistoryStore;
    outbox: OutboxStore;
    access: ReleaseAccess;
    catalog: ReleaseCatalog;
    policy: ReleasePolicy;
    /** Called after every change, so that what is in the outbox leaves at once. */
    onCommitted: () => void;
  }) {
    this.#knex = options.knex;
    this.#store = options.store;
    this.#history = options.history;
    this.#outbox = options.outbox;
    this.#access = options.access;
    this.#catalog = options.catalog;
    this.#policy = options.policy;
    this.#onCommitted = options.onCommitted;
  }

  async create(
    input: ReleaseInput,
    options: { credentials: BackstageCredentials },
  ): Promise<string> {
    const { credentials } = options;
    await this.#access.require(
      credentials,
      releaseCreatePermission,
      'You may not plan releases. Ask a release manager to plan it or to give you the permission release.create.',
    );
    const now = new Date().toISOString();
    throwIfAny(validateRelease(input, { policy: this.#policy, now }));
    const content = normalizeRelease(input, this.#policy);
    await this.#catalog.verify(content, credentials);
    const [read] = await this.#access.criteria(credentials, [
      releaseReadPermission,
    ]);
    const snapshots = await this.#catalog.componentSnapshots(content);
    const id = randomUUID();
    const actor = actorOf(credentials);
    await this.#commit(async trx => {
      await checkIncludes(trx, this.#store, {
        id,
        includes: content.includes,
        visible: stored => isCovered(read, stored),
      });
      const data = { title: content.title, type: content.type };
      const historyHead = await this.#history.append(trx, id, EMPTY_HISTORY, [
        { type: 'release-created', actor, at: now, data },
      ]);
      await this.#store.insert(trx, {
        id,
        content,
        state: 'draft',
        revision: 1,
        historyHead,
        at: now,
        createdBy: actor,
        snapshots,
      });
      await this.#announce(trx, id, 1, ['release-created'], now);
    });
    return id;
  }

  async update(
    id: string,
    patch: ReleasePatch,
    options: CommandOptions,
  ): Promise<void> {
    const grant = await this.#grant(
      options.credentials,
      releaseUpdatePermission,
    );
    const before = this.#check(await this.#store.get(id), options, grant, id);
    const now = new Date().toISOString();
    const input = patchedInput(before.release, patch);
    throwIfAny(
      validateRelease(input, {
        policy: this.#policy,
        now,
        previous: before.release,
      }),
    );
    const content = normalizeRelease(input, this.#policy);
    await this.#catalog.verify(
      content,
      options.credentials,
      contentOf(before.release),
    );
    const snapshots = await this.#catalog.componentSnapshots(content);
    await this.#change(id, options, grant, now, async (current, trx) => {
      const decision = decideUpdate(current.release, content);
      if (decision) {
        await checkIncludes(trx, this.#store, {
          id,
          includes: content.includes,
          before: current.release.includes,
          visible: stored => isCovered(grant.read, stored),
        });
      }
      return decision && { ...decision, snapshots };
    });
  }

  async transition(
    id: string,
    transition: ReleaseTransition,
    options: CommandOptions & { comment?: string },
  ): Promise<void> {
    const grant = await this.#grant(
      options.credentials,
      MOVE_PERMISSIONS[transition],
    );
    const now = new Date().toISOString();
    await this.#change(id, options, grant, now, async ({ release }) => {
      const decision = decideMove(release, transition, options.comment?.trim());
      if (transition === 'submit') {
        throwIfAny(validateSubmission(release, { now }));
      }
      return decision;
    });
  }

  async delete(id: string, options: CommandOptions): Promise<void> {
    const grant = await this.#grant(
      options.credentials,
      releaseDeletePermission,
    );
    const now = new Date().toISOString();
    await this.#commit(async trx => {
      const { release, historyHead } = this.#check(
        await this.#store.getForUpdate(trx, id),
        options,
        grant,
        id,
      );
      if (release.state !== 'draft') {
        throw new ConflictError(
          `Only a draft can be deleted; this release is '${release.state}'. Cancel it instead, so that its record is kept.`,
        );
      }
      const bundles = await this.#store.bundlesOf(trx, id);
      if (bundles.length > 0) {
        throw new ConflictError(
          `This draft is bundled by '${bundles.join(
            "', '",
          )}'. Take it out of the bundle first.`,
        );
      }
      await this.#history.append(trx, id, historyHead, [
        {
          type: 'release-deleted',
          actor: actorOf(options.credentials),
          at: now,
          data: { title: release.title },
        },
      ]);
      await this.#store.delete(trx, id);
      await this.#announce(
        trx,
        id,
        release.revision + 1,
        ['release-deleted'],
        now,
      );
    });
  }

  /**
   * Brings over a record that was kept elsewhere, once: with past dates, and
   * moved on through the lifecycle one event at a time.
   */
  async import(options: {
    externalKey: string;
    input: ReleaseInput;
    moves: LifecycleMove[];
    actor: string;
    credentials: BackstageCredentials;
  }): Promise<{ id: string; created: boolean }> {
    const existing = await this.#store.findByExternalKey(options.externalKey);
    if (existing) {
      return { id: existing, created: false };
    }
    const now = new Date().toISOString();
    throwIfAny(
      validateRelease(options.input, {
        policy: this.#policy,
        now,
        allowPast: true,
      }),
    );
    const content = normalizeRelease(options.input, this.#policy);
    await this.#catalog.verify(content, options.credentials);
    const snapshots = await this.#catalog.componentSnapshots(content);
    const id = randomUUID();
    const { actor, externalKey } = options;
    await this.#commit(async trx => {
      await checkIncludes(trx, this.#store, {
        id,
        includes: content.includes,
        visible: () => true,
      });
      let release = { ...content, id, state: 'draft' } as Release;
      const events: Decision['events'] = [
        {
          type: 'release-imported',
          data: { title: content.title, externalKey },
        },
      ];
      for (const move of options.moves) {
        const decision = decideMove(release, move);
        release = { ...release, state: decision.state };
        events.push(...decision.events);
      }
      const historyHead = await this.#history.append(
        trx,
        id,
        EMPTY_HISTORY,
        events.map(event => ({ ...event, actor, at: now })),
      );
      await this.#store.insert(trx, {
        id,
        content,
        state: release.state,
        revision: 1,
        historyHead,
        at: now,
        createdBy: actor,
        externalKey,
        snapshots,
      });
      await this.#announce(trx, id, 1, ['release-imported'], now);
    });
    return { id, created: true };
  }

  async #grant(
    credentials: BackstageCredentials,
    permission: ResourcePermission<'release'>,
  ): Promise<Grant> {
    const [read, act] = await this.#access.criteria(credentials, [
      releaseReadPermission,
      permission,
    ]);
    return { read, act };
  }

  /** Refuses what the caller may not see (404), may not do (403) or did not see last (412). */
  #check(
    stored: StoredRelease | undefined,
    options: CommandOptions,
    grant: Grant,
    id: string,
  ): StoredRelease {
    if (!stored || !isCovered(grant.read, stored)) {
      throw new NotFoundError(
        `There is no release '${id}', or you may not see it`,
      );
    }
    if (!isCovered(grant.act, stored)) {
      throw new NotAllowedError(
        `You may not do this with '${stored.release.title}'. Its owner, the owners of its components or its release manager can.`,
      );
    }
    if (stored.release.revision !== options.revision) {
      throw new PreconditionFailedError(
        `Somebody changed '${stored.release.title}' since you read it (revision ${options.revision}, now ${stored.release.revision}). Read it again and repeat your change.`,
      );
    }
    return stored;
  }

  async #change(
    id: string,
    options: CommandOptions,
    grant: Grant,
    now: string,
    decide: (
      current: StoredRelease,
      trx: Knex.Transaction,
    ) => Promise<(Decision & { snapshots?: ComponentSnapshots }) | undefined>,
  ): Promise<void> {
    await this.#commit(async trx => {
      const current = this.#check(
        await this.#store.getForUpdate(trx, id),
        options,
        grant,
        id,
      );
      const decision = await decide(current, trx);
      if (!decision) {
        return;
      }
      const actor = actorOf(options.credentials);
      const historyHead = await this.#history.append(
        trx,
        id,
        current.historyHead,
        decision.events.map(event => ({ ...event, actor, at: now })),
      );
      const revision = current.release.revision + 1;
      await this.#store.update(trx, {
        id,
        content: decision.content as ReleaseContent,
        contentChanged: decision.contentChanged,
        state: decision.state,
        revision,
        historyHead,
        at: now,
        snapshots: decision.snapshots ?? new Map(),
      });
      await this.#announce(
        trx,
        id,
        revision,
        decision.events.map(({ type }) => type),
        now,
      );
    });
  }

  async #announce(
    trx: Knex.Transaction,
    releaseId: string,
    revision: number,
    topics: string[],
    now: string,
  ): Promise<void> {
    await this.#outbox.add(
      trx,
      topics.map(topic => ({
        topic,
        releaseId,
        payload: { releaseId, revision },
      })),
      now,
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
