import { createConditionExports } from '@backstage/plugin-permission-node';
import { releaseResourceRef } from './resource';
import { releaseRules } from './rules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: releaseResourceRef,
  rules: releaseRules,
});

/**
 * Conditions on releases for permission policies.
 *
 * @public
 */
export const releaseConditions = conditions;

/**
 * Makes the decision of a permission policy depend on {@link releaseConditions}.
 *
 * @example
 *
 * ```ts
 * if (isPermission(request.permission, releaseUpdatePermission)) {
 *   return createReleaseConditionalDecision(
 *     request.permission,
 *     releaseConditions.isOwner({ claims: user?.info.ownershipEntityRefs ?? [] }),
 *   );
 * }
 * ```
 *
 * @public
 */
export const createReleaseConditionalDecision = createConditionalDecision;
