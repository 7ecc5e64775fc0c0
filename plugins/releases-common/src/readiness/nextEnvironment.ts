import { Release, ReleasePolicy, RunningVersion } from '../api/types';

/**
 * The environment that a release goes to next: the first in the order of
 * promotion that it has a window for and where not all of its components run in
 * its versions yet. When it has been everywhere, the last of them; without any
 * window, the last configured environment.
 *
 * @param running - what runs of the release's components
 * @public
 */
export function nextEnvironment(
  release: Pick<Release, 'components' | 'windows'>,
  policy: ReleasePolicy,
  running: RunningVersion[],
): string {
  const planned = policy.environments
    .map(({ name }) => name)
    .filter(name =>
      release.windows.some(({ environment }) => environment === name),
    );
  const runs = new Set(
    running.map(({ entityRef, environment, version }) =>
      JSON.stringify([entityRef, environment, version]),
    ),
  );
  const next = planned.find(
    environment =>
      release.components.length === 0 ||
      release.components.some(
        ({ entityRef, version }) =>
          !runs.has(JSON.stringify([entityRef, environment, version])),
      ),
  );
  return (
    next ??
    planned[planned.length - 1] ??
    policy.environments[policy.environments.length - 1].name
  );
}
