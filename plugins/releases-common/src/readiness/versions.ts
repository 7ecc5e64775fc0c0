import semver from 'semver';

/** Reading a range takes longer than everything else about it, and few are written. */
const knownRanges = new Map<string, semver.Range | undefined>();

/** Requirements are free text, so that there is no end to them. */
const MAX_KNOWN_RANGES = 1000;

/**
 * How a version was found to satisfy a requirement or not: by a `range` of
 * semantic versions, because it is the `exact` version, by `ordering` of the
 * first deployments, or in no way (`none`) when the two cannot be compared.
 *
 * @public
 */
export type RequirementMatch = {
  satisfied: boolean;
  how: 'range' | 'exact' | 'ordering' | 'none';
};

/**
 * Whether a version satisfies a requirement.
 *
 * @remarks
 * Versions are opaque text. Only where both sides read as semantic versions
 * (also short, such as `6.4`) does the range decide; a pre-release satisfies a
 * range only if the range names a pre-release of the same version. Otherwise
 * the exact version satisfies, and so does every version that was first
 * deployed at or after it.
 *
 * @public
 */
export function satisfiesRequirement(options: {
  /** Range such as `>=7 <8`, or one exact version. */
  required: string;
  /** The version that runs, or is planned to. */
  version: string;
  /** When a version was first deployed to the environment, ISO 8601. */
  firstDeployedAt?: (version: string) => string | undefined;
  /** Whether the version is still to be deployed, which puts it after all that were. */
  planned?: boolean;
}): RequirementMatch {
  const required = options.required.trim();
  const version = options.version.trim();
  if (sameVersion(required, version)) {
    return { satisfied: true, how: 'exact' };
  }
  const range = readRange(required);
  if (range?.range === '') {
    return { satisfied: true, how: 'range' };
  }
  const parsed = readVersion(version);
  if (range && parsed && !areBuildNumbers(required, version)) {
    return { satisfied: range.test(parsed), how: 'range' };
  }
  const requiredAt = options.firstDeployedAt?.(required);
  const versionAt = options.firstDeployedAt?.(version);
  if (requiredAt !== undefined && versionAt !== undefined) {
    return {
      satisfied: Date.parse(versionAt) >= Date.parse(requiredAt),
      how: 'ordering',
    };
  }
  if (requiredAt !== undefined && options.planned) {
    return { satisfied: true, how: 'ordering' };
  }
  return { satisfied: false, how: 'none' };
}

/**
 * Whether two texts name one version; `v4.2.0` and `4.2.0` do.
 *
 * @public
 */
export function sameVersion(one: string, other: string): boolean {
  return bareVersion(one) === bareVersion(other);
}

/** Whether a requirement is no range of semantic versions, so that only order can compare it. @internal */
export function isOpaqueRequirement(required: string): boolean {
  return readRange(required.trim()) === undefined;
}

function readRange(text: string): semver.Range | undefined {
  if (knownRanges.has(text)) {
    return knownRanges.get(text);
  }
  const range =
    semver.validRange(text) === null ? undefined : new semver.Range(text);
  if (knownRanges.size < MAX_KNOWN_RANGES) {
    knownRanges.set(text, range);
  }
  return range;
}

function readVersion(text: string): string | undefined {
  // People write 6.4 and mean 6.4.0; a pre-release or build needs all three.
  const short = /^v?(\d+)(?:\.(\d+))?$/.exec(text);
  return (
    semver.valid(short ? `${short[1]}.${short[2] ?? 0}.0` : text) ?? undefined
  );
}

/** Bare numbers on both sides count builds; 8 is a later one than 7, not another major. */
function areBuildNumbers(required: string, version: string): boolean {
  return /^\d+$/.test(required) && /^\d+$/.test(version);
}

/**
 * How a version may be written where it is looked up: with a leading v, and
 * without.
 *
 * @public
 */
export function versionSpellings(version: string): string[] {
  const bare = bareVersion(version);
  return [bare, `v${bare}`];
}

/** A version without the leading v that only some write. @internal */
export function bareVersion(version: string): string {
  return version.trim().replace(/^v(?=\d)/, '');
}
