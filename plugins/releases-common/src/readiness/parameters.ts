import { Duration } from 'luxon';
import { ParameterDefinition } from './checkDefinition';

/** @internal */
export function durationParameter(
  description: string,
  defaultValue: string,
): ParameterDefinition<string> {
  return {
    description,
    values: 'ISO 8601 duration',
    default: defaultValue,
    problem: value =>
      typeof value === 'string' &&
      value.startsWith('P') &&
      Duration.fromISO(value).isValid &&
      Duration.fromISO(value).toMillis() >= 0
        ? undefined
        : 'is not an ISO 8601 duration; write for example PT24H for a day',
  };
}

/** @internal */
export function choiceParameter<T extends string>(
  description: string,
  choices: readonly T[],
  defaultValue: T,
): ParameterDefinition<T> {
  return {
    description,
    values: choices.map(choice => `\`${choice}\``).join(', '),
    default: defaultValue,
    problem: value =>
      (choices as readonly unknown[]).includes(value)
        ? undefined
        : `must be one of: ${choices.join(', ')}`,
  };
}

/** @internal */
export function flagParameter(
  description: string,
  defaultValue: boolean,
): ParameterDefinition<boolean> {
  return {
    description,
    values: '`true`, `false`',
    default: defaultValue,
    problem: value =>
      typeof value === 'boolean' ? undefined : 'must be true or false',
  };
}

/** @internal */
export function textsParameter(
  description: string,
  defaultValue: string[],
): ParameterDefinition<string[]> {
  return {
    description,
    values: 'list of texts',
    default: defaultValue,
    problem: value =>
      Array.isArray(value) &&
      value.every(text => typeof text === 'string' && text.trim() !== '')
        ? undefined
        : 'must be a list of texts that are not empty',
  };
}
