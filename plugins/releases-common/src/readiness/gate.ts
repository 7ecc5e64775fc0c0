import { ReadinessVerdict, Release, ReleaseState } from '../api/types';
import { momentIn } from './sentences';
import { bareVersion } from './versions';

/**
 * What a pipeline asks: may this version go to this environment now?
 *
 * @public
 */
export type GateQuestion = {
  entityRef: string;
  version: string;
  environment: string;
};

/**
 * The answer of the gate; `retryAt` (ISO 8601) is set when waiting is all that
 * is needed.
 *
 * @public
 */
export type GateDecision = {
  decision: 'allow' | 'deny';
  reason: string;
  retryAt?: string;
};

/** Of what has ended, or never began, nothing is deployed. */
const RANKS: Partial<Record<ReleaseState, number>> = {
  deploying: 3,
  approved: 2,
  candidate: 1,
  draft: 0,
};

/**
 * The release that a version is deployed under: of those that deliver it and
 * have not ended the one whose window in the environment is open, or else opens
 * next, and among equals the one that is furthest in its lifecycle.
 *
 * @param releases - those that the caller may see
 * @param now - ISO 8601
 * @public
 */
export function releaseForGate(
  question: GateQuestion,
  releases: readonly Release[],
  now: string,
): Release | undefined {
  const { environment } = question;
  return releases
    .filter(release => delivers(release, question))
    .map(release => {
      const window = release.windows.find(
        one => one.environment === environment,
      );
      const isOver = !window || Date.parse(window.end) <= Date.parse(now);
      return {
        release,
        wait: isOver
          ? Infinity
          : Math.max(0, Date.parse(window.start) - Date.parse(now)),
        rank: RANKS[release.state]!,
      };
    })
    .sort(
      (one, other) =>
        Number(other.rank > 0) - Number(one.rank > 0) ||
        compare(one.wait, other.wait) ||
        other.rank - one.rank ||
        compare(one.release.id, other.release.id),
    )[0]?.release;
}

/**
 * Whether a version may go to an environment now.
 *
 * @remarks
 * Everything that the verdict says holds for the planned window; the gate adds
 * that the release was submitted and that its window is open. Unknown is never
 * a yes: a verdict that could not be judged blocks where the check blocks.
 *
 * @param found - the release that the version is deployed under with its
 *   verdict in that environment; absent when there is none
 * @param now - ISO 8601
 * @public
 */
export function decideGate(
  question: GateQuestion,
  found: { release: Release; verdict: ReadinessVerdict } | undefined,
  now: string,
): GateDecision {
  const { entityRef, version, environment } = question;
  if (!found) {
    return deny(
      `No release that has not ended delivers ${entityRef} ${version}. Plan one with this version, or check which version is asked for.`,
    );
  }
  const { release, verdict } = found;
  if (release.state === 'draft') {
    return deny(
      `'${release.title}' delivers this version and is still a draft. Submit it.`,
    );
  }
  const blocking = verdict.checks.filter(({ blocks }) => blocks);
  if (verdict.state === 'blocked') {
    const more =
      blocking.length > 1 ? ` (and ${blocking.length - 1} more)` : '';
    return deny(
      `'${release.title}' is not ready for ${environment}: ${withoutStop(
        blocking[0].summary,
      )}${more}.`,
    );
  }
  const window = release.windows.find(one => one.environment === environment);
  if (window && Date.parse(now) < Date.parse(window.start)) {
    return {
      ...deny(
        `The window of '${release.title}' in ${environment} opens on ${momentIn(
          window.start,
          window.timeZone,
        )}.`,
      ),
      retryAt: window.start,
    };
  }
  return {
    decision: 'allow',
    reason: `'${release.title}' is ${
      verdict.state === 'ready' ? 'ready' : 'ready, with exceptions,'
    } for ${environment}${
      window
        ? `; its window is open until ${momentIn(window.end, window.timeZone)}`
        : ''
    }.`,
  };
}

function delivers(
  { state, components }: Release,
  { entityRef, version }: GateQuestion,
): boolean {
  return (
    RANKS[state] !== undefined &&
    components.some(
      one =>
        one.entityRef === entityRef &&
        bareVersion(one.version) === bareVersion(version),
    )
  );
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

function deny(reason: string): GateDecision {
  return { decision: 'deny', reason };
}

function compare<T extends number | string>(one: T, other: T): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
