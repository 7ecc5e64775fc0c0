import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  isFinal,
  releaseReadPermission,
  ReleaseTask,
  releaseUpdatePermission,
} from '@slipway/backstage-plugin-releases-common';
import { Claims } from '../permissions/Claims';
import { AccessCriteria, isCovered } from '../permissions/criteria';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { StoredRelease } from '../planning/ReleaseStore';
import { StoredTask } from './taskRows';

type TaskAction = keyof ReleaseTask['may'];

/** What a caller may do with tasks, asked once for a request. */
export class TaskGrant {
  readonly #read: AccessCriteria;
  readonly #update: AccessCriteria;
  readonly #claims: string[];

  constructor(options: {
    read: AccessCriteria;
    update: AccessCriteria;
    claims: string[];
  }) {
    this.#read = options.read;
    this.#update = options.update;
    this.#claims = options.claims;
  }

  /** @throws NotFoundError when there is no such release, or the caller may not see it */
  visible(id: string, stored: StoredRelease | undefined): StoredRelease {
    if (!stored || !isCovered(this.#read, stored)) {
      throw new NotFoundError(
        `There is no release '${id}', or you may not see it`,
      );
    }
    return stored;
  }

  may(stored: StoredRelease, task: StoredTask): ReleaseTask['may'] {
    const isActive = !isFinal(stored.release.state);
    const complete = isActive && this.#mayComplete(stored, task);
    return {
      complete,
      edit: isActive && this.#mayEdit(stored),
      run: complete && task.callOut !== undefined && isToDo(task),
    };
  }

  /**
   * @throws NotAllowedError when the caller may not do it
   * @throws ConflictError when the release has ended, so that nobody can
   */
  require(
    action: Exclude<TaskAction, 'run'>,
    stored: StoredRelease,
    task?: StoredTask,
  ): void {
    const { release } = stored;
    if (action === 'edit' && !this.#mayEdit(stored)) {
      throw new NotAllowedError(
        `You may not change the tasks of '${release.title}'. Its owner, the owners of its components or its release manager can.`,
      );
    }
    if (action === 'complete' && task && !this.#mayComplete(stored, task)) {
      throw new NotAllowedError(
        `'${task.title}' is for ${task.owner} to do. Its owner can complete it, and whoever may change '${release.title}'.`,
      );
    }
    if (isFinal(release.state)) {
      throw new ConflictError(
        `'${release.title}' is '${release.state}': its tasks do not change any more. Plan a new release.`,
      );
    }
  }

  #mayEdit(stored: StoredRelease): boolean {
    return isCovered(this.#update, stored);
  }

  #mayComplete(stored: StoredRelease, task: StoredTask): boolean {
    return this.#mayEdit(stored) || this.#claims.includes(task.owner);
  }
}

/** Asks what a caller may do with tasks. */
export class TaskAccess {
  readonly #access: ReleaseAccess;
  readonly #claims: Claims;

  constructor(options: { access: ReleaseAccess; claims: Claims }) {
    this.#access = options.access;
    this.#claims = options.claims;
  }

  async grant(credentials: BackstageCredentials): Promise<TaskGrant> {
    const [read, update] = await this.#access.criteria(credentials, [
      releaseReadPermission,
      releaseUpdatePermission,
    ]);
    return new TaskGrant({
      read,
      update,
      // Who may change every release needs no claim to any task.
      claims: update === 'all' ? [] : await this.#claims.of(credentials),
    });
  }
}

/** Whether something remains to be done. */
export function isToDo(task: Pick<StoredTask, 'state'>): boolean {
  return task.state === 'open' || task.state === 'failed';
}
