import { CheckMode, CheckRule } from '../api/types';
import { CheckDefinition, CheckParameters } from './checkDefinition';
import { ReadinessFacts } from './facts';

/**
 * What a check means for one release in one environment.
 *
 * @public
 */
export type CheckSettings = {
  mode: CheckMode;
  parameters: CheckParameters;
};

/**
 * Settles mode and parameters of a check: the last rule of the policy that fits
 * and names a mode decides it, and parameters are laid over each other in the
 * order of the rules.
 *
 * @param check - of a check without `parameters`, all configured ones are handed over
 * @public
 */
export function checkSettings(
  check: Pick<
    CheckDefinition,
    | 'name'
    | 'defaultMode'
    | 'typeModes'
    | 'modeBeforeLast'
    | 'modeWhereExclusive'
  > &
    Partial<Pick<CheckDefinition, 'parameters'>>,
  facts: Pick<ReadinessFacts, 'policy' | 'environment'> & {
    release: { type: string };
  },
): CheckSettings {
  const { type } = facts.release;
  const { environments } = facts.policy;
  const isLast =
    environments[environments.length - 1]?.name === facts.environment;
  const { exclusive } =
    environments.find(({ name }) => name === facts.environment) ?? {};
  let mode =
    (exclusive ? check.modeWhereExclusive : undefined) ??
    (isLast ? undefined : check.modeBeforeLast) ??
    check.typeModes?.[type] ??
    check.defaultMode;
  const parameters: CheckParameters = Object.fromEntries(
    Object.entries(check.parameters ?? {}).map(([name, definition]) => [
      name,
      definition.default,
    ]),
  );
  for (const rule of facts.policy.readiness) {
    if (!fits(rule, check.name, type, facts.environment)) {
      continue;
    }
    mode = rule.mode ?? mode;
    for (const [name, value] of Object.entries(rule.parameters ?? {})) {
      // A rule for a whole room may set what only some of its checks know.
      if (!check.parameters || Object.hasOwn(check.parameters, name)) {
        parameters[name] = value;
      }
    }
  }
  return { mode, parameters };
}

/** Whether a rule's `check` names a check, by its name or its room. @internal */
export function namesCheck(pattern: string, name: string): boolean {
  return pattern.endsWith('.*')
    ? name.startsWith(pattern.slice(0, -1))
    : name === pattern;
}

function fits(
  rule: CheckRule,
  name: string,
  type: string,
  environment: string,
): boolean {
  return (
    namesCheck(rule.check, name) &&
    (!rule.types || rule.types.includes(type)) &&
    (!rule.environments || rule.environments.includes(environment))
  );
}
