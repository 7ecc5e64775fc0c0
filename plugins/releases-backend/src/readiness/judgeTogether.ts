import {
  ContributedResult,
  IncludedRelease,
  judgeReadiness,
  ReadinessFacts,
  ReadinessVerdict,
  Release,
  ReleaseState,
  sameVersion,
} from '@slipway/backstage-plugin-releases-common';

/** States in which a release can still be deployed, so that a verdict says something. */
const OPEN: ReleaseState[] = ['candidate', 'approved', 'deploying'];

/**
 * Lays facts out in the order in which they have to be judged: what a release
 * contains comes before it, and is judged for the same environment.
 *
 * @param facts - of the releases that were asked for
 * @param inside - facts of everything that they contain at any depth
 * @returns each release once for each environment, and which of them were asked for
 */
export function inOrderOfContents(
  facts: ReadinessFacts[],
  inside: ReadinessFacts[],
): { ordered: ReadinessFacts[]; asked: ReadinessFacts[] } {
  if (facts.every(({ release }) => release.includes.length === 0)) {
    return { ordered: facts, asked: facts };
  }
  const known = new Map(
    [...inside, ...facts].map(one => [one.release.id, one]),
  );
  const placed = new Map<string, ReadinessFacts>();
  const place = (one: ReadinessFacts): ReadinessFacts => {
    const key = keyOf(one.release, one.environment);
    const before = placed.get(key);
    if (before) {
      return before;
    }
    for (const id of one.release.includes) {
      const content = known.get(id);
      if (content) {
        place({ ...content, environment: one.environment });
      }
    }
    placed.set(key, one);
    return one;
  };
  const asked = facts.map(place);
  return { ordered: [...placed.values()], asked };
}

/** A verdict with what was found out about the releases that the judged one contains. */
export type JudgedTogether = {
  verdict: ReadinessVerdict;
  included: IncludedRelease[];
};

/**
 * Judges releases one after the other, each together with what was found out
 * about the releases that it contains.
 *
 * @param ordered - as `inOrderOfContents` lays them out
 * @param contributed - what other plugins say of each of them
 */
export function judgeTogether(
  ordered: ReadinessFacts[],
  contributed: ContributedResult[][],
): Map<ReadinessFacts, JudgedTogether> {
  const verdicts = new Map<ReadinessFacts, JudgedTogether>();
  const judged = new Map<string, IncludedRelease>();
  ordered.forEach((facts, index) => {
    const { release, environment } = facts;
    const included = release.includes.flatMap(
      id => judged.get(`${id} ${environment}`) ?? [],
    );
    const verdict = judgeReadiness(
      release.includes.length > 0 ? { ...facts, included } : facts,
      { contributed: contributed[index] },
    );
    verdicts.set(facts, { verdict, included });
    judged.set(
      keyOf(release, environment),
      summaryOf(facts, { verdict, included }),
    );
  });
  return verdicts;
}

function summaryOf(
  facts: ReadinessFacts,
  found: JudgedTogether,
): IncludedRelease {
  const { id, title, state, owner, releaseManager } = facts.release;
  return {
    id,
    title,
    state,
    owner,
    ...(releaseManager && { releaseManager }),
    delivered: isDelivered(facts, found.included),
    ...(OPEN.includes(state) && {
      verdict: {
        state: found.verdict.state,
        blockedBy: found.verdict.checks.filter(({ blocks }) => blocks),
      },
    }),
  };
}

/**
 * Whether everything that a release delivers is in the environment. Of one that
 * is closed only what runs now counts: it may have been rolled back before.
 */
function isDelivered(
  { release, environment, running, deployed }: ReadinessFacts,
  included: IncludedRelease[],
): boolean {
  const records = [
    ...running,
    ...(release.state === 'deployed' ? deployed : []),
  ].filter(record => record.environment === environment);
  return (
    release.components.length + included.length > 0 &&
    included.length === release.includes.length &&
    included.every(({ delivered }) => delivered) &&
    release.components.every(({ entityRef, version }) =>
      records.some(
        record =>
          record.entityRef === entityRef &&
          record.version !== undefined &&
          sameVersion(record.version, version),
      ),
    )
  );
}

function keyOf({ id }: Pick<Release, 'id'>, environment: string): string {
  return `${id} ${environment}`;
}
