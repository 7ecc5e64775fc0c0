import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  CheckRule,
  ReleasePolicy,
  validateCheckRules,
} from '@slipway/backstage-plugin-releases-common';

const KEY = 'releases.readiness.checks';

/**
 * Reads how the portal changes the modes and parameters of readiness checks.
 *
 * @param contributedNames - names of the checks that other plugins add
 * @throws InputError that names the key path and the reason of the first wrong value
 */
export function readCheckRules(
  config: Config,
  context: {
    policy: Pick<ReleasePolicy, 'types' | 'environments'>;
    contributedNames: readonly string[];
  },
): CheckRule[] {
  const rules = config.getOptional(KEY) ?? [];
  const [violation] = validateCheckRules(rules, context);
  if (violation) {
    throw new InputError(
      `Invalid configuration at '${violation.field}': ${violation.message}`,
    );
  }
  return rules as CheckRule[];
}
