import {
  Release,
  ReleaseInput,
  ReleasePatch,
  ReleasePolicy,
} from '../api/types';
import { normalizeEntityRef } from '../catalog';
import { normalizeInstant } from './zonedTime';

/**
 * The part of a release that people enter, complete and in its stored form.
 *
 * @public
 */
export type ReleaseContent = Pick<
  Release,
  | 'title'
  | 'summary'
  | 'type'
  | 'owner'
  | 'releaseManager'
  | 'components'
  | 'includes'
  | 'scopeLinks'
  | 'method'
  | 'backOutPlan'
  | 'windows'
>;

/**
 * Brings a valid input into its stored form: trimmed texts, full lower-case
 * references, UTC instants, windows in the order of promotion.
 *
 * @param input - an input in which `validateRelease` found nothing
 * @public
 */
export function normalizeRelease(
  input: ReleaseInput,
  policy: ReleasePolicy,
): ReleaseContent {
  const order = policy.environments.map(({ name }) => name);
  return withoutEmpty({
    title: input.title.trim(),
    summary: input.summary?.trim(),
    type: input.type,
    owner: normalizeEntityRef(input.owner),
    releaseManager:
      input.releaseManager && normalizeEntityRef(input.releaseManager),
    components: (input.components ?? []).map(component =>
      withoutEmpty({
        ...component,
        entityRef: normalizeEntityRef(component.entityRef),
        version: component.version.trim(),
        commit: component.commit?.toLowerCase(),
        deliverables: component.deliverables?.map(text => text.trim()),
        requirements: component.requirements?.map(requirement => ({
          entityRef: normalizeEntityRef(requirement.entityRef),
          version: requirement.version.trim(),
        })),
      }),
    ),
    includes: input.includes ?? [],
    scopeLinks: (input.scopeLinks ?? []).map(link =>
      withoutEmpty({
        ...link,
        key: link.key.trim(),
        title: link.title?.trim(),
      }),
    ),
    method: input.method,
    backOutPlan:
      input.backOutPlan &&
      withoutEmpty({
        ...input.backOutPlan,
        rehearsedAt:
          input.backOutPlan.rehearsedAt &&
          normalizeInstant(input.backOutPlan.rehearsedAt),
      }),
    windows: (input.windows ?? [])
      .map(window => ({
        ...window,
        start: normalizeInstant(window.start) ?? window.start,
        end: normalizeInstant(window.end) ?? window.end,
      }))
      .sort(
        (a, b) => order.indexOf(a.environment) - order.indexOf(b.environment),
      ),
  });
}

/**
 * The input that a release would be planned with today, after a change.
 *
 * @public
 */
export function applyPatch(
  release: ReleaseContent,
  patch: ReleasePatch,
): ReleaseInput {
  const merged: Record<string, unknown> = { ...contentOf(release) };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete merged[key];
    } else if (value !== undefined) {
      merged[key] = value;
    }
  }
  return merged as ReleaseInput;
}

/**
 * The part of a release that people enter.
 *
 * @public
 */
export function contentOf(release: ReleaseContent): ReleaseContent {
  const {
    title,
    summary,
    type,
    owner,
    releaseManager,
    components,
    includes,
    scopeLinks,
    method,
    backOutPlan,
    windows,
  } = release;
  return withoutEmpty({
    title,
    summary,
    type,
    owner,
    releaseManager,
    components,
    includes,
    scopeLinks,
    method,
    backOutPlan,
    windows,
  });
}

/**
 * The instants between which a release is planned, over all its windows.
 *
 * @public
 */
export function plannedInterval(
  windows: Array<{ start: string; end: string }>,
): { plannedStart?: string; plannedEnd?: string } {
  if (windows.length === 0) {
    return {};
  }
  return {
    plannedStart: windows.map(({ start }) => start).sort()[0],
    plannedEnd: windows
      .map(({ end }) => end)
      .sort()
      .reverse()[0],
  };
}

function withoutEmpty<T extends object>(object: T): T {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  ) as T;
}
