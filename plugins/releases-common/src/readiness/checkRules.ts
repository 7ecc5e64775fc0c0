import { ReleasePolicy, Violation } from '../api/types';
import { CHECKS } from './checks';
import { namesCheck } from './checkSettings';

const KEY = 'releases.readiness.checks';
const MODES = ['block', 'warn', 'off'];
const PROPERTIES = ['check', 'types', 'environments', 'mode', 'parameters'];

/**
 * Says what is wrong with the configured rules for readiness checks.
 *
 * @param rules - the value of `releases.readiness.checks`, not yet known to be of any shape
 * @param context - types and environments of the portal, and the names of the
 *   checks that other plugins contribute
 * @returns violations whose `field` is the key path, such as `releases.readiness.checks[0].mode`
 * @public
 */
export function validateCheckRules(
  rules: unknown,
  context: {
    policy: Pick<ReleasePolicy, 'types' | 'environments'>;
    contributedNames: readonly string[];
  },
): Violation[] {
  if (!Array.isArray(rules)) {
    return [{ field: KEY, rule: 'list', message: 'must be a list of objects' }];
  }
  return rules.flatMap((rule, index) =>
    checkRule(rule, `${KEY}[${index}]`, context),
  );
}

function checkRule(
  rule: unknown,
  path: string,
  context: Parameters<typeof validateCheckRules>[1],
): Violation[] {
  if (!isObject(rule)) {
    return [{ field: path, rule: 'object', message: 'must be an object' }];
  }
  const found: Violation[] = [];
  const add = (key: string, ruleName: string, message: string) =>
    found.push({ field: `${path}.${key}`, rule: ruleName, message });

  for (const key of Object.keys(rule)) {
    if (!PROPERTIES.includes(key)) {
      const known = PROPERTIES.join(', ');
      add(key, 'knownProperty', `is not known; there are: ${known}`);
    }
  }
  if (rule.mode !== undefined && !MODES.includes(rule.mode as string)) {
    add('mode', 'mode', `must be one of: ${MODES.join(', ')}`);
  }
  for (const [key, known] of [
    ['types', context.policy.types],
    ['environments', context.policy.environments],
  ] as const) {
    checkNames(rule[key], known, (suffix, ruleName, message) =>
      add(`${key}${suffix}`, ruleName, message),
    );
  }
  const pattern = rule.check;
  if (typeof pattern !== 'string' || pattern === '') {
    add(
      'check',
      'required',
      'is missing; name a check or a room such as schedule.*',
    );
    return found;
  }
  const builtIn = CHECKS.filter(({ name }) => namesCheck(pattern, name));
  const contributed = context.contributedNames.filter(name =>
    namesCheck(pattern, name),
  );
  if (builtIn.length + contributed.length === 0) {
    const names = [
      ...CHECKS.map(({ name }) => name),
      ...context.contributedNames,
    ];
    add(
      'check',
      'knownCheck',
      `'${pattern}' names no check; there are: ${names.join(', ')}`,
    );
    return found;
  }
  if (rule.parameters !== undefined && !isObject(rule.parameters)) {
    add('parameters', 'object', 'must be an object');
    return found;
  }
  for (const [name, value] of Object.entries(rule.parameters ?? {})) {
    const definitions = builtIn.flatMap(({ parameters }) =>
      Object.hasOwn(parameters, name) ? [parameters[name]] : [],
    );
    // What a contributed check takes is for its own plugin to say.
    if (definitions.length === 0 && contributed.length === 0) {
      const known = builtIn.flatMap(c => Object.keys(c.parameters));
      add(
        `parameters.${name}`,
        'knownParameter',
        known.length > 0
          ? `is not a parameter of ${pattern}; there are: ${known.join(', ')}`
          : `is not a parameter of ${pattern}, which has none`,
      );
    }
    for (const definition of definitions) {
      const problem = definition.problem(value);
      if (problem) {
        add(
          `parameters.${name}`,
          'parameterValue',
          `${JSON.stringify(value)} ${problem}`,
        );
      }
    }
  }
  return found;
}

function checkNames(
  value: unknown,
  known: ReadonlyArray<{ name: string }>,
  add: (suffix: string, rule: string, message: string) => void,
): void {
  if (value === undefined) {
    return;
  }
  if (!Array.isArray(value) || value.length === 0) {
    add('', 'list', 'must be a list of names; leave it out to mean all');
    return;
  }
  value.forEach((name, index) => {
    if (!known.some(other => other.name === name)) {
      const names = known.map(other => other.name).join(', ');
      add(
        `[${index}]`,
        'knownName',
        `${JSON.stringify(name)} is not configured; there are: ${names}`,
      );
    }
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
