import {
  IncludedRelease,
  ReadinessFacts,
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
    return asked.map(facts => verdicts.get(facts)!.verdict);
  }

  /**
   * What a release is judged by, whether or not it is stored, and what is found
   * out about the releases that it contains, for each of the environments.
   */
  async factsOf(
    release: Release,
    environments: string[],
  ): Promise<{
    facts: ReadinessFacts;
    included: Array<IncludedRelease & { environment: string }>;
  }> {
    const contained = await this.#releases.inside([release]);
    const [facts, ...inside] = await this.#facts.gather(
      [
        release,
        // Nobody has refused yet that releases contain each other.
        ...contained.map(one => ({
          ...one,
          includes: one.includes.filter(id => id !== release.id),
        })),
      ],
      { now: new Date().toISOString() },
    );
    if (release.includes.length === 0) {
      return { facts, included: [] };
    }
    const { ordered, asked } = inOrderOfContents(
      environments.map(environment => ({ ...facts, environment })),
      inside,
    );
    // What other plugins say of the release itself comes when it is saved.
    const contents = ordered.filter(one => !asked.includes(one));
    const contributed = new Map(
      (await this.#contributed.run(contents)).map((results, index) => [
        contents[index],
        results,
      ]),
    );
    const judged = judgeTogether(
      ordered,
      ordered.map(one => contributed.get(one) ?? []),
    );
    return {
      facts,
      included: asked.flatMap(one =>
        judged.get(one)!.included.map(content => ({
          ...content,
          environment: one.environment,
        })),
      ),
    };
  }

  /** Judges a release and keeps the verdict, as what was known when something was decided. */
  async record(
    release: Release,
    options: SnapshotOptions,
  ): Promise<ReadinessVerdict> {
    const [verdict] = await this.recordMany([{ release, moments: [options] }]);
    return verdict;
  }

  /** Judges releases together and keeps the verdict on each for everything that was decided on it. */
  async recordMany(
    decided: Array<{ release: Release; moments: SnapshotOptions[] }>,
  ): Promise<ReadinessVerdict[]> {
    const verdicts = await this.judge(decided.map(({ release }) => release));
    await this.#snapshots.add(
      decided.flatMap(({ moments }, index) =>
        moments.map(options => ({ ...options, verdict: verdicts[index] })),
      ),
    );
    return verdicts;
  }
}
