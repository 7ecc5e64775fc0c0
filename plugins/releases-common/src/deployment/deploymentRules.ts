import { contractLimits } from '../api/generated/limits';
import {
  Deployment,
  DeploymentInput,
  DeploymentOutcome,
  ReleasePolicy,
  Violation,
} from '../api/types';
import { normalizeEntityRef } from '../catalog';
import { isWebUrl, ViolationCollector } from '../planning/textRules';
import { normalizeInstant } from '../planning/zonedTime';
import { checkDeployable, checkEnvironment } from './deployableRules';

/** Clocks of pipelines and portals differ by less than this. */
const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/**
 * What a report of a deployment is judged against.
 *
 * @public
 */
export type DeploymentRuleContext = {
  policy: ReleasePolicy;
  /** The present instant, ISO 8601. */
  now: string;
  /** Whether a person states it, who has to say how it is known. */
  isStated: boolean;
};

/**
 * A report in its stored form: full references, UTC instants, defaults filled in.
 *
 * @public
 */
export type DeploymentContent = Omit<
  Deployment,
  'id' | 'reportedBy' | 'source'
>;

/**
 * How a deployment ended.
 *
 * @public
 */
export type DeploymentEnd = {
  outcome: Exclude<DeploymentOutcome, 'running'>;
  /** ISO 8601; now when left out. */
  finishedAt?: string;
  /** Why, or how it is known. */
  reason?: string;
};

/**
 * Checks everything about a report that can be judged without the catalog or
 * the database.
 *
 * @returns every broken rule with its field; empty when the report is valid
 * @public
 */
export function validateDeployment(
  input: DeploymentInput,
  context: DeploymentRuleContext,
): Violation[] {
  const found = new ViolationCollector();
  const limits = contractLimits.DeploymentInput;
  checkDeployable(found, input.entityRef);
  found.text('version', 'The version', input.version, limits.version);
  checkEnvironment(found, input.environment, context.policy);
  found.text('reason', 'The reason', input.reason, limits.reason, {
    multiline: true,
  });
  if (context.isStated && !input.reason?.trim()) {
    found.add(
      'reason',
      'required',
      'Say how it is known that this version was deployed. A pipeline that reports it does not have to.',
    );
  }
  found.text('url', 'The address', input.url, limits.url);
  if (input.url !== undefined && !isWebUrl(input.url)) {
    found.add(
      'url',
      'url',
      'The address must be a complete http or https URL, such as https://ci.example/runs/871.',
    );
  }
  const startedAt = checkPast(found, 'startedAt', input.startedAt, context.now);
  if (input.outcome === 'running' && input.finishedAt) {
    found.add(
      'finishedAt',
      'notWhileRunning',
      'A deployment that is running has not finished. Leave finishedAt out, or report the outcome.',
    );
  } else {
    checkFinish(found, input.finishedAt, { startedAt, now: context.now });
  }
  return found.violations;
}

/**
 * Checks how a running deployment is said to have ended.
 *
 * @public
 */
export function validateDeploymentEnd(
  end: DeploymentEnd,
  context: { startedAt: string; now: string },
): Violation[] {
  const found = new ViolationCollector();
  found.text(
    'reason',
    'The reason',
    end.reason,
    contractLimits.DeploymentInput.reason,
    { multiline: true },
  );
  checkFinish(found, end.finishedAt, context);
  return found.violations;
}

/**
 * Brings a valid report into its stored form.
 *
 * @param input - a report in which `validateDeployment` found nothing
 * @param now - the present instant, ISO 8601
 * @public
 */
export function normalizeDeployment(
  input: DeploymentInput,
  now: string,
): DeploymentContent {
  const outcome = input.outcome ?? 'succeeded';
  const finish = input.finishedAt && normalizeInstant(input.finishedAt);
  // Who only knows when it ended knows that it did not start later.
  const startedAt =
    (input.startedAt && normalizeInstant(input.startedAt)) || finish || now;
  const reason = input.reason?.trim();
  return {
    entityRef: normalizeEntityRef(input.entityRef),
    version: input.version.trim(),
    environment: input.environment,
    outcome,
    startedAt,
    ...(outcome !== 'running' && {
      finishedAt: finish || laterOf(startedAt, now),
    }),
    ...(input.releaseId && { releaseId: input.releaseId }),
    ...(input.commit && { commit: input.commit.toLowerCase() }),
    ...(input.url && { url: input.url }),
    ...(reason && { reason }),
  };
}

/**
 * The record of a running deployment after its end was reported.
 *
 * @param end - an end in which `validateDeploymentEnd` found nothing
 * @public
 */
export function finishDeployment(
  deployment: Deployment,
  end: DeploymentEnd,
  now: string,
): Deployment {
  const reason = [deployment.reason, end.reason?.trim()]
    .filter(Boolean)
    .join('\n');
  return {
    ...deployment,
    outcome: end.outcome,
    finishedAt:
      (end.finishedAt && normalizeInstant(end.finishedAt)) ||
      laterOf(deployment.startedAt, now),
    ...(reason && { reason }),
  };
}

function checkFinish(
  found: ViolationCollector,
  text: string | undefined,
  context: { startedAt?: string; now: string },
): void {
  const finishedAt = checkPast(found, 'finishedAt', text, context.now);
  if (finishedAt && context.startedAt && finishedAt < context.startedAt) {
    found.add(
      'finishedAt',
      'afterStart',
      `The deployment cannot have finished before it started (${context.startedAt}). Correct one of the two.`,
    );
  }
}

function checkPast(
  found: ViolationCollector,
  field: string,
  text: string | undefined,
  now: string,
): string | undefined {
  if (text === undefined) {
    return undefined;
  }
  const instant = normalizeInstant(text);
  if (!instant) {
    found.add(
      field,
      'instant',
      `${field} needs an ISO 8601 date-time with an offset, such as 2026-12-04T13:00:00Z.`,
    );
  } else if (Date.parse(instant) > Date.parse(now) + CLOCK_TOLERANCE_MS) {
    found.add(
      field,
      'notFuture',
      `${field} lies in the future. Report what has happened; correct the clock if it is wrong.`,
    );
  }
  return instant;
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
