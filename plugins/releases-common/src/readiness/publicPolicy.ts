import { ReleasePolicy } from '../api/types';
import { CHECKS } from './checks';
import { namesCheck } from './checkSettings';

/**
 * A policy as everybody may read it: without the parameters of checks that
 * other plugins and systems answer. Nothing is known of what those hold, and
 * nobody but their makers needs them.
 *
 * @public
 */
export function publicPolicy(policy: ReleasePolicy): ReleasePolicy {
  return {
    ...policy,
    readiness: policy.readiness.map(({ parameters, ...rule }) =>
      parameters && CHECKS.some(({ name }) => namesCheck(rule.check, name))
        ? { ...rule, parameters }
        : rule,
    ),
  };
}
