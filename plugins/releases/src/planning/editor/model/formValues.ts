import type {
  DeploymentMethod,
  ReleasePolicy,
  ScopeLink,
} from '@slipway/backstage-plugin-releases-common';

/** Which of its two readings is meant when a wall-clock time exists twice. */
export type LocalTimeReading = 'earlier' | 'later';

/** A wall-clock time as the browser's `datetime-local` field holds it. */
export type LocalTimeValues = {
  local: string;
  reading?: LocalTimeReading;
};

/** `until` means that the end is entered as a time of its own. */
export type WindowLength = string | 'until';

export type WindowValues = {
  environment: string;
  planned: boolean;
  start: LocalTimeValues;
  end: LocalTimeValues;
  /** ISO 8601 duration, or `until`. */
  length: WindowLength;
  timeZone: string;
  /**
   * The stored instants. A form shows minutes, so a window that nobody touched
   * would otherwise lose its seconds and count as changed.
   */
  stored?: { start: string; end: string };
};

/** The entity may be half-typed text; the rules say so beside the field. */
export type RequirementValues = {
  key: string;
  entityRef: string;
  version: string;
};

export type ComponentValues = {
  key: string;
  entityRef: string;
  /** What people call the entity, as far as it was chosen here; for the title. */
  name: string;
  version: string;
  breaking: boolean;
  commit: string;
  artifactDigest: string;
  /** One deliverable a line. */
  deliverables: string;
  requirements: RequirementValues[];
};

export type ScopeLinkValues = {
  key: string;
  kind: ScopeLink['kind'];
  recordKey: string;
  title: string;
  url: string;
  closes: boolean;
};

export type BackOutValues = {
  description: string;
  rehearsedAt: LocalTimeValues;
  rehearsalUrl: string;
  /** As for windows: the stored instant, kept while the field is untouched. */
  stored?: string;
};

/**
 * What the editor holds: texts as they were typed, rows that may still be
 * empty, wall-clock times that may not exist. Nothing here is valid by nature.
 */
export type ReleaseFormValues = {
  title: string;
  type: string;
  summary: string;
  owner: string;
  releaseManager: string;
  components: ComponentValues[];
  includes: string[];
  /** One for every environment of the policy, in the order of promotion. */
  windows: WindowValues[];
  method: DeploymentMethod | '';
  backOutPlan: BackOutValues;
  scopeLinks: ScopeLinkValues[];
};

export const WINDOW_LENGTHS = [
  'PT30M',
  'PT1H',
  'PT2H',
  'PT4H',
  'PT8H',
  'P1D',
] as const;

export const UNTIL: WindowLength = 'until';

const DEFAULT_LENGTH: WindowLength = 'PT1H';

let lastKey = 0;

/** Rows need an identity that survives reordering and equal contents. */
export function newRowKey(): string {
  lastKey += 1;
  return `row-${lastKey}`;
}

export function emptyComponent(entityRef = '', name = ''): ComponentValues {
  return {
    key: newRowKey(),
    entityRef,
    name,
    version: '',
    breaking: false,
    commit: '',
    artifactDigest: '',
    deliverables: '',
    requirements: [],
  };
}

export function emptyRequirement(entityRef = ''): RequirementValues {
  return { key: newRowKey(), entityRef, version: '' };
}

export function emptyScopeLink(): ScopeLinkValues {
  return {
    key: newRowKey(),
    kind: 'change-request',
    recordKey: '',
    title: '',
    url: '',
    closes: false,
  };
}

export function emptyWindow(
  environment: string,
  timeZone: string,
): WindowValues {
  return {
    environment,
    planned: false,
    start: { local: '' },
    end: { local: '' },
    length: DEFAULT_LENGTH,
    timeZone,
  };
}

/** The values of a release that nobody has entered anything for. */
export function emptyRelease(
  policy: ReleasePolicy,
  timeZone: string,
): ReleaseFormValues {
  const windows = policy.environments.map(({ name }) =>
    emptyWindow(name, timeZone),
  );
  const last = windows.length - 1;
  return {
    title: '',
    type: '',
    summary: '',
    owner: '',
    releaseManager: '',
    components: [emptyComponent()],
    includes: [],
    // The end of the promotion ladder is what people plan for; the steps before
    // it are one click away.
    windows: windows.map((window, index) => ({
      ...window,
      planned: index === last,
    })),
    method: '',
    backOutPlan: {
      description: '',
      rehearsedAt: { local: '' },
      rehearsalUrl: '',
    },
    scopeLinks: [],
  };
}
