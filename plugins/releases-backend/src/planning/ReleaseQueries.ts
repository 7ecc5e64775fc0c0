import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  lifecycleActions,
  Release,
  ReleaseAction,
  releaseCancelPermission,
  releaseClosePermission,
  releaseDeletePermission,
  ReleaseDetail,
  ReleaseList,
  ReleaseQuery,
  releaseReadPermission,
  releaseReopenPermission,
  releaseSubmitPermission,
  releaseUpdatePermission,
} from '@slipway/backstage-plugin-releases-common';
import { AccessCriteria, isCovered } from '../permissions/criteria';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { ReleaseCatalog } from './ReleaseCatalog';
import { ReleaseListStore } from './ReleaseListStore';
import { ReleaseStore, StoredRelease } from './ReleaseStore';

const ACTION_PERMISSIONS = {
  update: releaseUpdatePermission,
  delete: releaseDeletePermission,
  submit: releaseSubmitPermission,
  reopen: releaseReopenPermission,
  cancel: releaseCancelPermission,
  close: releaseClosePermission,
} satisfies Record<ReleaseAction, unknown>;

const ACTIONS = Object.keys(ACTION_PERMISSIONS) as ReleaseAction[];

/** Everything that an answer with a release asks of its caller. */
export const ANSWER_PERMISSIONS = [
  releaseReadPermission,
  ...ACTIONS.map(action => ACTION_PERMISSIONS[action]),
];

/** Reads releases, as far as the caller may see them. */
export class ReleaseQueries {
  readonly #store: ReleaseStore;
  readonly #lists: ReleaseListStore;
  readonly #access: ReleaseAccess;
  readonly #catalog: ReleaseCatalog;

  constructor(options: {
    store: ReleaseStore;
    lists: ReleaseListStore;
    access: ReleaseAccess;
    catalog: ReleaseCatalog;
  }) {
    this.#store = options.store;
    this.#lists = options.lists;
    this.#access = options.access;
    this.#catalog = options.catalog;
  }

  async list(
    query: ReleaseQuery,
    options: { credentials: BackstageCredentials },
  ): Promise<ReleaseList> {
    const [read] = await this.#access.criteria(options.credentials, [
      releaseReadPermission,
    ]);
    if (read === 'none') {
      return {
        items: [],
        entities: {},
        pageInfo: {},
        ...(query.totalItems !== 'exclude' && { totalItems: 0 }),
      };
    }
    const { items, totalItems, nextCursor } = await this.#lists.list(
      query,
      read,
    );
    return {
      items,
      entities: await this.#catalog.snapshotsOf(items),
      ...(totalItems !== undefined && { totalItems }),
      pageInfo: nextCursor ? { nextCursor } : {},
    };
  }

  /** @throws NotFoundError when there is none, or the caller may not see it */
  async get(
    id: string,
    options: { credentials: BackstageCredentials },
  ): Promise<ReleaseDetail> {
    const [read, ...granted] = await this.#access.criteria(
      options.credentials,
      ANSWER_PERMISSIONS,
    );
    const stored = await this.#store.get(id);
    if (!stored || !isCovered(read, stored)) {
      throw notFound(id);
    }
    const { release } = stored;
    const [entities, bundled] = await Promise.all([
      this.#catalog.snapshotsOf([release]),
      this.#store.getMany(release.includes),
    ]);
    return {
      ...release,
      entities,
      allowedActions: allowedActions(stored, granted),
      ...(release.includes.length > 0 && {
        bundledReleases: bundled
          .filter(other => isCovered(read, other))
          .map(other => ({
            id: other.release.id,
            title: other.release.title,
            state: other.release.state,
          })),
      }),
    };
  }

  /** Those of the releases that exist and that the caller may see, in the order asked. */
  async visibleOf(
    ids: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<Release[]> {
    if (ids.length === 0) {
      return [];
    }
    const [read] = await this.#access.criteria(options.credentials, [
      releaseReadPermission,
    ]);
    const visible = new Map(
      (await this.#store.getMany(ids))
        .filter(stored => isCovered(read, stored))
        .map(({ release }) => [release.id, release]),
    );
    return ids.flatMap(id => visible.get(id) ?? []);
  }

  /** @throws NotFoundError when there is none, or the caller may not see it */
  async requireVisible(
    id: string,
    options: { credentials: BackstageCredentials },
  ): Promise<StoredRelease> {
    const [read] = await this.#access.criteria(options.credentials, [
      releaseReadPermission,
    ]);
    const stored = await this.#store.get(id);
    if (!stored || !isCovered(read, stored)) {
      throw notFound(id);
    }
    return stored;
  }
}

function allowedActions(
  stored: StoredRelease,
  granted: AccessCriteria[],
): ReleaseAction[] {
  const possible = lifecycleActions(stored.release.state);
  return ACTIONS.filter(
    (action, index) =>
      possible.includes(action) && isCovered(granted[index], stored),
  );
}

function notFound(id: string): NotFoundError {
  return new NotFoundError(
    `There is no release '${id}', or you may not see it`,
  );
}
