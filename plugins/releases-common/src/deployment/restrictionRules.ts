import { contractLimits } from '../api/generated/limits';
import {
  EntityLock,
  ReleasePolicy,
  VersionVeto,
  Violation,
} from '../api/types';
import { isEntityRef, normalizeEntityRef } from '../catalog';
import { ViolationCollector } from '../planning/textRules';
import { normalizeInstant } from '../planning/zonedTime';
import { addNoRef, checkDeployable, checkEnvironment } from './deployableRules';

/**
 * What is entered to lock an entity.
 *
 * @public
 */
export type LockInput = Pick<
  EntityLock,
  'entityRef' | 'environment' | 'reason' | 'expiresAt'
>;

/**
 * What is entered to veto a version.
 *
 * @public
 */
export type VetoInput = Pick<VersionVeto, 'entityRef' | 'version' | 'reason'>;

/**
 * Checks a lock without the catalog or the database. Anything in the catalog
 * can be locked; what belongs to it is locked with it.
 *
 * @returns every broken rule with its field; empty when the lock is valid
 * @public
 */
export function validateLock(
  input: LockInput,
  context: { policy: ReleasePolicy; now: string },
): Violation[] {
  const found = new ViolationCollector();
  if (!isEntityRef(input.entityRef)) {
    addNoRef(found);
  }
  if (input.environment !== undefined) {
    checkEnvironment(found, input.environment, context.policy);
  }
  checkReason(found, input.reason, 'deployments are forbidden');
  if (input.expiresAt !== undefined) {
    const expiresAt = normalizeInstant(input.expiresAt);
    if (!expiresAt) {
      found.add(
        'expiresAt',
        'instant',
        'expiresAt needs an ISO 8601 date-time with an offset, such as 2026-12-04T13:00:00Z.',
      );
    } else if (expiresAt <= context.now) {
      found.add(
        'expiresAt',
        'notPast',
        'The lock would be over before it begins. Choose a later end, or leave it out to lift the lock by hand.',
      );
    }
  }
  return found.violations;
}

/**
 * Brings a valid lock into its stored form.
 *
 * @public
 */
export function normalizeLock(input: LockInput): LockInput {
  return {
    entityRef: normalizeEntityRef(input.entityRef),
    ...(input.environment && { environment: input.environment }),
    reason: input.reason.trim(),
    ...(input.expiresAt && { expiresAt: normalizeInstant(input.expiresAt) }),
  };
}

/**
 * Checks a veto without the catalog or the database.
 *
 * @returns every broken rule with its field; empty when the veto is valid
 * @public
 */
export function validateVeto(input: VetoInput): Violation[] {
  const found = new ViolationCollector();
  checkDeployable(found, input.entityRef);
  found.text(
    'version',
    'The version',
    input.version,
    contractLimits.DeploymentInput.version,
  );
  checkReason(found, input.reason, 'the version must not be deployed');
  return found.violations;
}

/**
 * Brings a valid veto into its stored form.
 *
 * @public
 */
export function normalizeVeto(input: VetoInput): VetoInput {
  return {
    entityRef: normalizeEntityRef(input.entityRef),
    version: input.version.trim(),
    reason: input.reason.trim(),
  };
}

function checkReason(
  found: ViolationCollector,
  reason: string,
  why: string,
): void {
  if (!reason.trim()) {
    found.add('reason', 'required', `Say why ${why}.`);
    return;
  }
  found.text(
    'reason',
    'The reason',
    reason,
    contractLimits.DeploymentInput.reason,
    { multiline: true },
  );
}
