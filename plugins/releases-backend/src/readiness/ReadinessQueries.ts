import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  namedIn,
  ReadinessSnapshot,
  ReadinessVerdict,
  redactVerdict,
  Release,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';
import { HiddenEntities } from '../catalog/HiddenEntities';
import { ValidationError } from '../http/errors';
import { namesOf } from '../planning/namesOf';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { ReadinessJudge } from './ReadinessJudge';
import { SnapshotStore } from './SnapshotStore';

type Caller = { credentials: BackstageCredentials };

/** Verdicts as far as the caller may see what they are about. */
export class ReadinessQueries {
  readonly #releases: ReleaseQueries;
  readonly #judge: ReadinessJudge;
  readonly #snapshots: SnapshotStore;
  readonly #hidden: HiddenEntities;
  readonly #policy: ReleasePolicy;

  constructor(options: {
    releases: ReleaseQueries;
    judge: ReadinessJudge;
    snapshots: SnapshotStore;
    hidden: HiddenEntities;
    policy: ReleasePolicy;
  }) {
    this.#releases = options.releases;
    this.#judge = options.judge;
    this.#snapshots = options.snapshots;
    this.#hidden = options.hidden;
    this.#policy = options.policy;
  }

  /** @throws NotFoundError when there is none, or the caller may not see it */
  async get(
    id: string,
    environment: string | undefined,
    caller: Caller,
  ): Promise<ReadinessVerdict> {
    requireEnvironment(this.#policy, environment);
    const { release } = await this.#releases.requireVisible(id, caller);
    const [verdict] = await this.#redacted(
      [release],
      await this.#judge.judge([release], { environment }),
      caller,
    );
    return verdict;
  }

  /** The verdict on a release as it is, and as much of it as the caller may see. */
  async judge(
    release: Release,
    environment: string,
    caller: Caller,
  ): Promise<{ whole: ReadinessVerdict; visible: ReadinessVerdict }> {
    const [whole] = await this.#judge.judge([release], { environment });
    const [visible] = await this.#redacted([release], [whole], caller);
    return { whole, visible };
  }

  /** Leaves out what does not exist and what the caller may not see. */
  async getMany(
    ids: string[],
    environment: string | undefined,
    caller: Caller,
  ): Promise<ReadinessVerdict[]> {
    requireEnvironment(this.#policy, environment);
    const releases = await this.#releases.visibleOf([...new Set(ids)], caller);
    return this.#redacted(
      releases,
      await this.#judge.judge(releases, { environment }),
      caller,
    );
  }

  /** @throws NotFoundError when there is no such release, or the caller may not see it */
  async snapshots(id: string, caller: Caller): Promise<ReadinessSnapshot[]> {
    const { release } = await this.#releases.requireVisible(id, caller);
    const snapshots = await this.#snapshots.list(id);
    const verdicts = await this.#redacted(
      snapshots.map(() => release),
      snapshots.map(({ verdict }) => verdict),
      caller,
    );
    return snapshots.map((snapshot, index) => ({
      ...snapshot,
      verdict: verdicts[index],
    }));
  }

  /** Asks once for everything that any of the verdicts names. */
  async #redacted(
    releases: Release[],
    verdicts: ReadinessVerdict[],
    caller: Caller,
  ): Promise<ReadinessVerdict[]> {
    const named = verdicts.map(namedIn);
    const ids = [...new Set(named.flatMap(({ releaseIds }) => releaseIds))];
    const [sights, visible] = await Promise.all([
      this.#hidden.sightOf(
        named.map(({ entityRefs }, index) => ({
          own: namesOf(releases[index]),
          others: entityRefs,
        })),
        caller,
      ),
      this.#releases.visibleOf(ids, caller),
    ]);
    const visibleIds = new Set(visible.map(({ id }) => id));
    return verdicts.map((verdict, index) =>
      redactVerdict(verdict, {
        entity: sights[index],
        release: id => visibleIds.has(id),
      }),
    );
  }
}

/** @throws ValidationError when it names an environment that is not configured */
export function requireEnvironment(
  policy: ReleasePolicy,
  environment: string | undefined,
): void {
  const names = policy.environments.map(({ name }) => name);
  if (environment !== undefined && !names.includes(environment)) {
    throw new ValidationError([
      {
        field: 'environment',
        rule: 'configured',
        message: `There is no environment '${environment}'. Choose one of: ${names.join(
          ', ',
        )}.`,
      },
    ]);
  }
}
