import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Release,
  ReleaseTask,
} from '@slipway/backstage-plugin-releases-common';
import { ReleaseStore } from '../planning/ReleaseStore';
import { TaskAccess } from './TaskAccess';
import { toTaskFacts } from './taskRows';
import { TaskStore } from './TaskStore';

/** Reads tasks: for callers as far as they see the release, for other rooms as they are. */
export class TaskQueries {
  readonly #store: TaskStore;
  readonly #releases: ReleaseStore;
  readonly #access: TaskAccess;

  constructor(options: {
    store: TaskStore;
    releases: ReleaseStore;
    access: TaskAccess;
  }) {
    this.#store = options.store;
    this.#releases = options.releases;
    this.#access = options.access;
  }

  /**
   * The tasks of a release in their order, with what the caller may do.
   *
   * @throws NotFoundError when there is no such release, or the caller may not see it
   */
  async list(
    releaseId: string,
    options: { credentials: BackstageCredentials },
  ): Promise<ReleaseTask[]> {
    const grant = await this.#access.grant(options.credentials);
    const stored = grant.visible(
      releaseId,
      await this.#releases.get(releaseId),
    );
    const tasks = await this.#store.list(releaseId);
    return tasks.map(task => ({
      ...toTaskFacts(task, stored.release),
      may: grant.may(stored, task),
    }));
  }

  /** The tasks of each of these releases on its present windows, in one statement; for other rooms. */
  async factsFor(
    releases: Array<Pick<Release, 'id' | 'windows'>>,
  ): Promise<Map<string, Array<Omit<ReleaseTask, 'may'>>>> {
    const tasks = await this.#store.listMany(releases.map(({ id }) => id));
    return new Map(
      releases.map(release => [
        release.id,
        (tasks.get(release.id) ?? []).map(task => toTaskFacts(task, release)),
      ]),
    );
  }
}
