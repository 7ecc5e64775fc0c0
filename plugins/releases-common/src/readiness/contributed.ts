import { InputError } from '@backstage/errors';
import { CheckMode } from '../api/types';
import { CheckResult } from './checkDefinition';
import { CHECKS } from './checks';

const CONTRIBUTED_NAME =
  /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/;

/**
 * What a check of another plugin says, with what it is called and what it means
 * where the policy says nothing of it.
 *
 * @public
 */
export type ContributedResult = CheckResult & {
  /** Carries the plugin as prefix, such as `tech-insights.documentation`. */
  name: string;
  title: string;
  defaultMode: CheckMode;
};

/**
 * Refuses a name under which a check of another plugin could be taken for one
 * of Slipway's own.
 *
 * @throws InputError that says how to name it
 * @public
 */
export function assertContributedCheckName(name: string): void {
  if (!CONTRIBUTED_NAME.test(name) || name.length > 100) {
    throw new InputError(
      `'${name}' cannot name a readiness check; write the plugin and the check in lower case, such as tech-insights.documentation`,
    );
  }
  const room = name.slice(0, name.indexOf('.') + 1);
  if (CHECKS.some(check => check.name.startsWith(room))) {
    throw new InputError(
      `'${name}' cannot name a readiness check of another plugin; '${room}' belongs to the built-in checks, so begin with the name of your plugin`,
    );
  }
}
