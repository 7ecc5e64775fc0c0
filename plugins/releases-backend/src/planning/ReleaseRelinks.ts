import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  changedFields,
  contentOf,
  EntitySnapshot,
  entityRefKind,
  isApprovalRelevant,
  MissingEntity,
  normalizeEntityRef,
  Release,
  ReleaseContent,
  releaseRelinkPermission,
  Violation,
} from '@slipway/backstage-plugin-releases-common';
import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { CatalogLookup, CatalogProjectionStore } from '../catalog/types';
import { throwIfAny } from '../http/errors';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { actorOf } from './actor';
import { ReleaseNamesStore } from './ReleaseNamesStore';
import { ReleaseWriter } from './ReleaseWriter';
import { Decision } from './decisions';

/** An entity that vanished and the one that took its place; references are normalised. */
export type EntityLink = { from: string; to: string };

/** Lets what a room keeps follow when an entity is re-linked; history never does. */
export interface RelinkFollower {
  /** Called once, with everything that is kept apart from releases. */
  onEntityRelinked?(
    link: EntityLink & { actor: string; at: string },
    trx: Knex.Transaction,
  ): Promise<void>;
  /** Called for each release, under its lock. */
  onReleaseRelinked?(
    releaseId: string,
    link: EntityLink,
    trx: Knex.Transaction,
  ): Promise<void>;
}

const MAY_NOT =
  'You may not re-link entities. Ask an administrator who has the permission release.relink.';

/** Lets releases, and what belongs to them, follow entities that were renamed in the catalog. */
export class ReleaseRelinks {
  readonly #knex: Knex;
  readonly #names: ReleaseNamesStore;
  readonly #writer: ReleaseWriter;
  readonly #access: ReleaseAccess;
  readonly #lookup: CatalogLookup;
  readonly #projection: CatalogProjectionStore;
  readonly #followers: RelinkFollower[];

  constructor(options: {
    knex: Knex;
    names: ReleaseNamesStore;
    writer: ReleaseWriter;
    access: ReleaseAccess;
    lookup: CatalogLookup;
    projection: CatalogProjectionStore;
    followers: RelinkFollower[];
  }) {
    this.#knex = options.knex;
    this.#followers = options.followers;
    this.#names = options.names;
    this.#writer = options.writer;
    this.#access = options.access;
    this.#lookup = options.lookup;
    this.#projection = options.projection;
  }

  async missing(options: {
    credentials: BackstageCredentials;
  }): Promise<MissingEntity[]> {
    await this.#access.require(
      options.credentials,
      releaseRelinkPermission,
      MAY_NOT,
    );
    return this.#names.missing();
  }

  /**
   * Changes first what is kept apart from releases, and then every release by itself, so that a failure half-way leaves whole
   * releases behind and the same call goes on where it stopped.
   *
   * @returns how many releases were changed
   */
  async relink(
    link: { from: string; to: string; reason?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<number> {
    const { credentials } = options;
    await this.#access.require(credentials, releaseRelinkPermission, MAY_NOT);
    const from = normalizeEntityRef(link.from);
    const to = normalizeEntityRef(link.to);
    await this.#check(from, to, credentials);
    const snapshots = await this.#projection.snapshots([to]);
    const actor = actorOf(credentials);
    await this.#followAll({ from, to }, actor);
    let changed = 0;
    for await (const id of this.#names.releasesNaming(from)) {
      await this.#relinkOne(
        id,
        { from, to, reason: link.reason?.trim() },
        { actor, snapshots },
      );
      changed++;
    }
    return changed;
  }

  async #followAll(link: EntityLink, actor: string): Promise<void> {
    const at = new Date().toISOString();
    await this.#knex.transaction(async trx => {
      if (entityRefKind(link.from) === 'user') {
        await this.#names.followSubmitter(link, trx);
      }
      for (const follower of this.#followers) {
        await follower.onEntityRelinked?.({ ...link, actor, at }, trx);
      }
    });
  }

  async #relinkOne(
    id: string,
    link: { from: string; to: string; reason?: string },
    options: { actor: string; snapshots: Map<string, EntitySnapshot> },
  ): Promise<void> {
    await this.#writer.change(id, {
      actor: options.actor,
      at: new Date().toISOString(),
      check: stored => {
        if (!stored) {
          throw new NotFoundError(`There is no release '${id}' any more`);
        }
        return stored;
      },
      visible: () => true,
      decide: async (release, { trx }) => {
        for (const follower of this.#followers) {
          await follower.onReleaseRelinked?.(id, link, trx);
        }
        return {
          ...decideRelink(release, link),
          snapshots: options.snapshots,
        };
      },
    });
  }

  async #check(
    from: string,
    to: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const violations: Violation[] = [];
    if (entityRefKind(from) !== entityRefKind(to)) {
      violations.push({
        field: 'to',
        rule: 'sameKind',
        message: `${to} is not of the same kind as ${from}. Choose the entity that took its place.`,
      });
    }
    const { found, entities } = await this.#lookup.resolve(
      [from, to],
      credentials,
    );
    if (found.has(from)) {
      violations.push({
        field: 'from',
        rule: 'missing',
        message: `${from} is in the catalog. Only entities that vanished can be re-linked.`,
      });
    }
    if (!found.has(to)) {
      violations.push({
        field: 'to',
        rule: 'inCatalog',
        message: `${to} is not in the catalog, or you may not see it. Choose an entity that is.`,
      });
    }
    throwIfAny(violations);
    await this.#projection.upsert(entities);
  }
}

function decideRelink(
  release: Release,
  link: { from: string; to: string; reason?: string },
): Decision {
  const { from, to, reason } = link;
  const events: Decision['events'] = [
    {
      type: 'release-relinked',
      data: { from, to, ...(reason && { reason }) },
    },
  ];
  const content = renamed(contentOf(release), from, to);
  const fields = changedFields(contentOf(release), content);
  let { state } = release;
  if (state === 'approved' && isApprovalRelevant(fields)) {
    state = 'candidate';
    events.push({
      type: 'release-content-changed',
      data: { from: release.state, to: state },
    });
  }
  return {
    state,
    content,
    contentChanged: fields.length > 0,
    events,
    // Of a release that names it only in its tasks nothing changed that somebody may be editing.
    ...(fields.length === 0 && { keepsRevision: true }),
  };
}

function renamed(
  content: ReleaseContent,
  from: string,
  to: string,
): ReleaseContent {
  const other = (ref: string) => (ref === from ? to : ref);
  return {
    ...content,
    owner: other(content.owner),
    ...(content.releaseManager && {
      releaseManager: other(content.releaseManager),
    }),
    components: content.components.map(component => ({
      ...component,
      entityRef: other(component.entityRef),
      ...(component.requirements && {
        requirements: component.requirements.map(requirement => ({
          ...requirement,
          entityRef: other(requirement.entityRef),
        })),
      }),
    })),
  };
}
