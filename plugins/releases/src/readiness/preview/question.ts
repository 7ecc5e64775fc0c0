import {
  NEW_RELEASE_ID,
  ReadinessQuestion,
  Release,
  ReleasePolicy,
} from '@slipway/backstage-plugin-releases-common';

/** What the facts about a draft depend on, in the form in which the backend is asked. */
export function questionOf(
  draft: Release,
  policy: ReleasePolicy,
): ReadinessQuestion {
  const { id, owner, releaseManager, components, includes } = draft;
  const known = new Map(policy.environments.map(one => [one.name, one]));
  const windows = draft.windows.filter(({ environment }) =>
    includes.length > 0
      ? known.has(environment)
      : known.get(environment)?.exclusive,
  );
  return {
    ...(id !== NEW_RELEASE_ID && { releaseId: id }),
    components: components.map(({ entityRef, version, requirements = [] }) => ({
      entityRef,
      version,
      ...(requirements.length > 0 && { requirements }),
    })),
    ...(owner && { owner }),
    ...(releaseManager && { releaseManager }),
    ...(includes.length > 0 && { includes }),
    ...(windows.length > 0 && { windows }),
  };
}

/**
 * Whether the facts that were gathered for one question answer another one too:
 * less was asked, or the same of other versions.
 */
export function answersAlso(
  asked: ReadinessQuestion,
  other: ReadinessQuestion,
): boolean {
  const around = new Set(asked.components.map(({ entityRef }) => entityRef));
  const known = new Set([...around, ...requiredBy(asked)]);
  const rest = ({ components, ...others }: ReadinessQuestion) =>
    JSON.stringify(others);
  return (
    rest(asked) === rest(other) &&
    other.components.every(({ entityRef }) => around.has(entityRef)) &&
    requiredBy(other).every(ref => known.has(ref))
  );
}

function requiredBy({ components }: ReadinessQuestion): string[] {
  return components.flatMap(({ requirements = [] }) =>
    requirements.map(({ entityRef }) => entityRef),
  );
}
