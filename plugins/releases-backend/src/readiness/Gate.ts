import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  decideGate,
  GateAnswer,
  GateQuestion,
  normalizeEntityRef,
  ReadinessVerdict,
  releaseForGate,
  ReleasePolicy,
  versionSpellings,
} from '@slipway/backstage-plugin-releases-common';
import { actorOf } from '../planning/actor';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { ReadinessQueries, requireEnvironment } from './ReadinessQueries';
import { RelatedReleases } from './RelatedReleases';
import { SnapshotStore } from './SnapshotStore';

/** Answers pipelines whether they may deploy, and keeps what it answered on. */
export class Gate {
  readonly #releases: ReleaseQueries;
  readonly #related: RelatedReleases;
  readonly #verdicts: ReadinessQueries;
  readonly #snapshots: SnapshotStore;
  readonly #policy: ReleasePolicy;

  constructor(options: {
    releases: ReleaseQueries;
    related: RelatedReleases;
    verdicts: ReadinessQueries;
    snapshots: SnapshotStore;
    policy: ReleasePolicy;
  }) {
    this.#releases = options.releases;
    this.#related = options.related;
    this.#verdicts = options.verdicts;
    this.#snapshots = options.snapshots;
    this.#policy = options.policy;
  }

  /** @throws ValidationError when it asks for an environment that is not configured */
  async ask(
    asked: GateQuestion,
    caller: { credentials: BackstageCredentials },
  ): Promise<GateAnswer> {
    requireEnvironment(this.#policy, asked.environment);
    const question = {
      ...asked,
      entityRef: normalizeEntityRef(asked.entityRef),
    };
    const now = new Date().toISOString();
    const ids = await this.#related.delivering(
      question.entityRef,
      versionSpellings(question.version),
    );
    const release = releaseForGate(
      question,
      await this.#releases.visibleOf(ids, caller),
      now,
    );
    if (!release) {
      return { ...decideGate(question, undefined, now), answeredAt: now };
    }
    const { whole, visible } = await this.#verdicts.judge(
      release,
      question.environment,
      caller,
    );
    await this.#keep(whole, { actor: actorOf(caller.credentials), at: now });
    return {
      ...decideGate(question, { release, verdict: visible }, now),
      answeredAt: now,
      releaseId: release.id,
      verdict: visible,
    };
  }

  /** A pipeline that asks every minute until it may learns the same again and again; once is enough to keep. */
  async #keep(
    verdict: ReadinessVerdict,
    options: { actor: string; at: string },
  ): Promise<void> {
    const { releaseId, environment } = verdict;
    const before = await this.#snapshots.newest(releaseId, {
      moment: 'gate',
      environment,
    });
    if (!before || substanceOf(before) !== substanceOf(verdict)) {
      await this.#snapshots.add([{ verdict, moment: 'gate', ...options }]);
    }
  }
}

/** What of a verdict two that say the same have in common. */
function substanceOf({ state, digest, checks }: ReadinessVerdict): string {
  return JSON.stringify([
    state,
    digest,
    checks.map(({ name, outcome, mode, summary }) => [
      name,
      outcome,
      mode,
      summary,
    ]),
  ]);
}
