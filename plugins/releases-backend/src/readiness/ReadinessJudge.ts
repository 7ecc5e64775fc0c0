import {
  ReadinessVerdict,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReleaseStore } from '../planning/ReleaseStore';
import { ContributedChecks } from './ContributedChecks';
import { FactsGatherer } from './FactsGatherer';
import { inOrderOfContents, judgeTogether } from './judgeTogether';
import { SnapshotOptions, SnapshotStore } from './SnapshotStore';

/** Judges releases on what is the case now, whoever asks. */
export class ReadinessJudge {
  readonly #releases: Pick<ReleaseStore, 'inside'>;
  readonly #facts: FactsGatherer;
  readonly #contributed: ContributedChecks;
  readonly #snapshots: SnapshotStore;

  constructor(options: {
    releases: Pick<ReleaseStore, 'inside'>;
    facts: FactsGatherer;
    contributed: ContributedChecks;
    snapshots: SnapshotStore;
  }) {
    this.#releases = options.releases;
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
    const inside = await this.#releases.inside(releases);
    const gathered = await this.#facts.gather([...releases, ...inside], {
      ...options,
      now: new Date().toISOString(),
    });
    const { ordered, asked } = inOrderOfContents(
      gathered.slice(0, releases.length),
      gathered.slice(releases.length),
    );
    const verdicts = judgeTogether(
      ordered,
      await this.#contributed.run(ordered),
    );
    return asked.map(facts => verdicts.get(facts)!);
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
