import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  contentOf,
  EntitySnapshot,
  entityRefKind,
  MissingEntity,
  normalizeEntityRef,
  Release,
  ReleaseContent,
  releaseRelinkPermission,
  Violation,
} from '@slipway/backstage-plugin-releases-common';
import { NotFoundError } from '@backstage/errors';
import { CatalogLookup, CatalogProjectionStore } from '../catalog/types';
import { throwIfAny } from '../http/errors';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { actorOf } from './actor';
import { ReleaseNamesStore } from './ReleaseNamesStore';
import { ReleaseWriter } from './ReleaseWriter';
import { Decision } from './decisions';

const MAY_NOT =
  'You may not re-link entities. Ask an administrator who has the permission release.relink.';

/** Lets releases follow entities that were renamed in the catalog. */
export class ReleaseRelinks {
  readonly #names: ReleaseNamesStore;
  readonly #writer: ReleaseWriter;
  readonly #access: ReleaseAccess;
  readonly #lookup: CatalogLookup;
  readonly #projection: CatalogProjectionStore;

  constructor(options: {
    names: ReleaseNamesStore;
    writer: ReleaseWriter;
    access: ReleaseAccess;
    lookup: CatalogLookup;
    projection: CatalogProjectionStore;
  }) {
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
   * Changes every release by itself, so that a failure half-way leaves whole
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
    let changed = 0;
    for await (const id of this.#names.releasesNaming(from)) {
      await this.#relinkOne(
        id,
        { from, to, reason: link.reason?.trim() },
        {
          actor: actorOf(credentials),
          snapshots,
        },
      );
      changed++;
    }
    return changed;
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
      decide: release => ({
        ...decideRelink(release, link),
        snapshots: options.snapshots,
      }),
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
  let { state } = release;
  if (state === 'approved') {
    state = 'candidate';
    events.push({
      type: 'release-content-changed',
      data: { from: release.state, to: state },
    });
  }
  return {
    state,
    content: renamed(contentOf(release), from, to),
    contentChanged: true,
    events,
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
