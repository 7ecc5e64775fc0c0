import {
  ContributedResult,
  judgeReadiness,
  ReadinessFacts,
  ReadinessVerdict,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ContributedChecks } from './ContributedChecks';
import { FactsGatherer } from './FactsGatherer';
import { SnapshotOptions, SnapshotStore } from './SnapshotStore';

/** Judges releases on what is the case now, whoever asks. */
export class ReadinessJudge {
  readonly #facts: FactsGatherer;
  readonly #contributed: ContributedChecks;
  readonly #snapshots: SnapshotStore;

  constructor(options: {
    facts: FactsGatherer;
    contributed: ContributedChecks;
    snapshots: SnapshotStore;
  }) {
    this.#facts = options.facts;
    this.#contributed = options.contributed;
    this.#snapshots = options.snapshots;
  }

  /**
   * @param environment - the next one of each release when left out
   * @returns verdicts in the order of the releases, not yet cut to what somebody may see
   */
  async judge(
    releases: Release[],
    options: { environment?: string } = {},
  ): Promise<ReadinessVerdict[]> {
    if (releases.length === 0) {
      return [];
    }
    const facts = await this.#facts.gather(releases, {
      ...options,
      now: new Date().toISOString(),
    });
    const contributed: ContributedResult[][] = await this.#contributed.run(
      facts,
    );
    return facts.map((one: ReadinessFacts, index) =>
      judgeReadiness(one, { contributed: contributed[index] }),
    );
  }

  /** Judges a release and keeps the verdict, as what was known when something was decided. */
  async record(
    release: Release,
    options: SnapshotOptions,
  ): Promise<ReadinessVerdict> {
    const [verdict] = await this.judge([release]);
    await this.#snapshots.add(verdict, options);
    return verdict;
  }
}
