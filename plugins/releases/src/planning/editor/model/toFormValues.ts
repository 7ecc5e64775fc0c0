import type {
  Release,
  ReleaseComponent,
  ReleasePolicy,
  ScopeLink,
} from '@slipway/backstage-plugin-releases-common';
import {
  ComponentValues,
  emptyWindow,
  newRowKey,
  ReleaseFormValues,
  ScopeLinkValues,
  UNTIL,
  WindowLength,
  WINDOW_LENGTHS,
} from './formValues';
import { addDuration, toLocalTimeValues } from './localTime';

/** A stored release as the editor shows it. */
export function toFormValues(
  release: Release,
  policy: ReleasePolicy,
  viewerZone: string,
): ReleaseFormValues {
  const { backOutPlan } = release;
  return {
    title: release.title,
    type: release.type,
    summary: release.summary ?? '',
    owner: release.owner,
    releaseManager: release.releaseManager ?? '',
    components: release.components.map(toComponentValues),
    includes: [...release.includes],
    windows: toWindowValues(release, policy, viewerZone),
    method: release.method ?? '',
    backOutPlan: {
      description: backOutPlan?.description ?? '',
      rehearsalUrl: backOutPlan?.rehearsalUrl ?? '',
      rehearsedAt: backOutPlan?.rehearsedAt
        ? toLocalTimeValues(backOutPlan.rehearsedAt, viewerZone)
        : { local: '' },
      stored: backOutPlan?.rehearsedAt,
    },
    scopeLinks: release.scopeLinks.map(toScopeLinkValues),
  };
}

function toComponentValues(component: ReleaseComponent): ComponentValues {
  return {
    key: newRowKey(),
    entityRef: component.entityRef,
    name: '',
    version: component.version,
    breaking: component.breaking ?? false,
    commit: component.commit ?? '',
    artifactDigest: component.artifactDigest ?? '',
    deliverables: (component.deliverables ?? []).join('\n'),
    requirements: (component.requirements ?? []).map(requirement => ({
      key: newRowKey(),
      ...requirement,
    })),
  };
}

function toScopeLinkValues(link: ScopeLink): ScopeLinkValues {
  return {
    key: newRowKey(),
    kind: link.kind,
    recordKey: link.key,
    title: link.title ?? '',
    url: link.url ?? '',
    closes: link.closes ?? false,
  };
}

function toWindowValues(
  release: Release,
  policy: ReleasePolicy,
  viewerZone: string,
) {
  const known = policy.environments.map(({ name }) => name);
  // An environment that left the configuration keeps its window, so that the
  // rules can say what is wrong with it instead of losing it silently.
  const unknown = release.windows
    .map(({ environment }) => environment)
    .filter(environment => !known.includes(environment));
  return [...known, ...unknown].map(environment => {
    const stored = release.windows.find(
      window => window.environment === environment,
    );
    if (!stored) {
      return emptyWindow(
        environment,
        release.windows[0]?.timeZone ?? viewerZone,
      );
    }
    const { start, end, timeZone } = stored;
    return {
      environment,
      planned: true,
      start: toLocalTimeValues(start, timeZone),
      end: toLocalTimeValues(end, timeZone),
      length: lengthOf(start, end),
      timeZone,
      stored: { start, end },
    };
  });
}

function lengthOf(start: string, end: string): WindowLength {
  return (
    WINDOW_LENGTHS.find(length => addDuration(start, length) === end) ?? UNTIL
  );
}
