import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  CatalogGraph,
  contentOf,
  normalizeRelease,
  Release,
  releaseCancelPermission,
  releaseClosePermission,
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
import { ApprovalRounds } from '../coordination/ApprovalRounds';
import { isDecidable } from '../coordination/round';
import { VerdictRecorder } from '../coordination/types';
import { PreconditionFailedError, throwIfAny } from '../http/errors';
import { AccessCriteria, isCovered } from '../permissions/criteria';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { actorOf } from './actor';
import { decideMove, decideUpdate, patchedInput } from './decisions';
import { ReleaseCatalog } from './ReleaseCatalog';
import { ANSWER_PERMISSIONS } from './ReleaseQueries';
import { ReleaseStore, StoredRelease } from './ReleaseStore';
import { ReleaseWriter } from './ReleaseWriter';

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

/** What the caller may do with the releases that a command could be about. */
type Grant = { read: AccessCriteria; act: AccessCriteria };

/**
 * What people do with releases. Every command authorises, judges the release
 * at the expected revision under its lock, and has the decision written.
 */
export class ReleaseCommands {
  readonly #store: ReleaseStore;
  readonly #writer: ReleaseWriter;
  readonly #access: ReleaseAccess;
  readonly #catalog: ReleaseCatalog;
  readonly #policy: ReleasePolicy;
  readonly #approvals: ApprovalRounds;
  readonly #verdicts: VerdictRecorder | undefined;

  constructor(options: {
    store: ReleaseStore;
    writer: ReleaseWriter;
    access: ReleaseAccess;
    catalog: ReleaseCatalog;
    policy: ReleasePolicy;
    approvals: ApprovalRounds;
    verdicts?: VerdictRecorder;
  }) {
    this.#store = options.store;
    this.#writer = options.writer;
    this.#access = options.access;
    this.#catalog = options.catalog;
    this.#policy = options.policy;
    this.#approvals = options.approvals;
    this.#verdicts = options.verdicts;
  }

  /** @returns the identifier of the new release */
  async create(
    input: ReleaseInput,
    options: { credentials: BackstageCredentials },
  ): Promise<string> {
    const { credentials } = options;
    await this.#access.ask(credentials, [
      releaseCreatePermission,
      ...ANSWER_PERMISSIONS,
    ]);
    await this.#access.require(
      credentials,
      releaseCreatePermission,
      'You may not plan releases. Ask a release manager to plan it or to give you the permission release.create.',
    );
    const at = new Date().toISOString();
    throwIfAny(validateRelease(input, { policy: this.#policy, now: at }));
    const content = normalizeRelease(input, this.#policy);
    await this.#catalog.verify(content, credentials);
    const [read] = await this.#access.criteria(credentials, [
      releaseReadPermission,
    ]);
    return this.#writer.insert(
      {
        content,
        state: 'draft',
        events: [
          {
            type: 'release-created',
            data: { title: content.title, type: content.type },
          },
        ],
        snapshots: await this.#catalog.componentSnapshots(content),
      },
      {
        actor: actorOf(credentials),
        at,
        visible: stored => isCovered(read, stored),
      },
    );
  }

  async update(
    id: string,
    patch: ReleasePatch,
    options: CommandOptions,
  ): Promise<void> {
    const { credentials } = options;
    const grant = await this.#grant(credentials, releaseUpdatePermission);
    const check = this.#checking(id, grant, options.revision);
    const before = check(await this.#store.get(id)).release;
    const at = new Date().toISOString();
    const input = patchedInput(before, patch);
    throwIfAny(
      validateRelease(input, {
        policy: this.#policy,
        now: at,
        previous: before,
      }),
    );
    const content = normalizeRelease(input, this.#policy);
    await this.#catalog.verify(content, credentials, contentOf(before));
    const snapshots = await this.#catalog.componentSnapshots(content);
    const graph = isDecidable(before.state)
      ? await this.#approvals.prepare([content])
      : undefined;
    const actor = actorOf(credentials);
    await this.#writer.change(id, {
      actor,
      at,
      check,
      visible: stored => isCovered(grant.read, stored),
      decide: async (release, { stored, trx }) => {
        const decided = decideUpdate(release, content);
        const decision = decided && { ...decided, snapshots };
        return decision && graph
          ? this.#approvals.follow(trx, stored, { decision, graph, actor, at })
          : decision;
      },
    });
  }

  async transition(
    id: string,
    transition: ReleaseTransition,
    options: CommandOptions & { comment?: string },
  ): Promise<void> {
    const { credentials, revision, comment } = options;
    const grant = await this.#grant(credentials, MOVE_PERMISSIONS[transition]);
    const check = this.#checking(id, grant, revision);
    const at = new Date().toISOString();
    const actor = actorOf(credentials);
    const submitting = transition === 'submit';
    const graph = submitting
      ? await this.#prepareSubmission(
          check(await this.#store.get(id)).release,
          { actor, at },
        )
      : undefined;
    await this.#writer.change(id, {
      actor,
      at,
      check,
      visible: stored => isCovered(grant.read, stored),
      decide: async (release, { stored, trx }) => {
        const decision = decideMove(release, transition, comment?.trim());
        if (!graph) {
          return decision;
        }
        throwIfAny(validateSubmission(release, { now: at }));
        return this.#approvals.follow(trx, stored, {
          decision: { ...decision, submission: { by: actor, at } },
          graph,
          actor,
          at,
        });
      },
    });
  }

  async delete(id: string, options: CommandOptions): Promise<void> {
    const { credentials, revision } = options;
    const grant = await this.#grant(credentials, releaseDeletePermission);
    const checkAccess = this.#checking(id, grant, revision);
    await this.#writer.remove(id, {
      actor: actorOf(credentials),
      at: new Date().toISOString(),
      check: (found, bundles) => {
        const stored = checkAccess(found);
        if (stored.release.state !== 'draft') {
          throw new ConflictError(
            `Only a draft can be deleted; this release is '${stored.release.state}'. Cancel it instead, so that its record is kept.`,
          );
        }
        if (bundles.length > 0) {
          throw new ConflictError(
            `This draft is bundled by '${bundles.join(
              "', '",
            )}'. Take it out of the bundle first.`,
          );
        }
        return stored;
      },
    });
  }

  /** Refuses what cannot be submitted before anybody else is asked about it. */
  async #prepareSubmission(
    release: Release,
    options: { actor: string; at: string },
  ): Promise<CatalogGraph> {
    decideMove(release, 'submit');
    throwIfAny(validateSubmission(release, { now: options.at }));
    const [graph] = await Promise.all([
      this.#approvals.prepare([release]),
      this.#verdicts?.record(release, { moment: 'submit', ...options }),
    ]);
    return graph;
  }

  async #grant(
    credentials: BackstageCredentials,
    permission: ResourcePermission<'release'>,
  ): Promise<Grant> {
    await this.#access.ask(credentials, ANSWER_PERMISSIONS);
    const [read, act] = await this.#access.criteria(credentials, [
      releaseReadPermission,
      permission,
    ]);
    return { read, act };
  }

  /** Refuses what the caller may not see (404), may not do (403) or did not see last (412). */
  #checking(id: string, grant: Grant, revision: number) {
    return (stored: StoredRelease | undefined): StoredRelease => {
      if (!stored || !isCovered(grant.read, stored)) {
        throw new NotFoundError(
          `There is no release '${id}', or you may not see it`,
        );
      }
      const { release } = stored;
      if (!isCovered(grant.act, stored)) {
        throw new NotAllowedError(
          `You may not do this with '${release.title}'. Its owner, the owners of its components or its release manager can.`,
        );
      }
      if (release.revision !== revision) {
        throw new PreconditionFailedError(
          `Somebody changed '${release.title}' since you read it (revision ${revision}, now ${release.revision}). Read it again and repeat your change.`,
        );
      }
      return stored;
    };
  }
}
