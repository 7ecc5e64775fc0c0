import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  DEFAULT_POLICY,
  Environment,
  ReleasePolicy,
  ReleaseType,
} from '@slipway/backstage-plugin-releases-common';
import { Duration } from 'luxon';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_NAME = 63;

/**
 * Reads release types and environments from `releases` in the configuration.
 *
 * @throws InputError that names the key path and the reason of the first wrong value
 */
export function readPolicy(config: Config): ReleasePolicy {
  return {
    types: readTypes(config) ?? DEFAULT_POLICY.types,
    environments: readEnvironments(config) ?? DEFAULT_POLICY.environments,
  };
}

function readTypes(config: Config): ReleaseType[] | undefined {
  const types = readNamedList(config, 'releases.types');
  return types?.map(({ item, path, name, title, description }) => {
    const notice = readText(item, path, 'notice');
    if (
      notice !== undefined &&
      !(Duration.fromISO(notice).isValid && notice.startsWith('P'))
    ) {
      throw invalid(
        `${path}.notice`,
        `'${notice}' is not an ISO 8601 duration; write for example P3D for three days`,
      );
    }
    return dropUndefined({
      name,
      title,
      description,
      frequency: readText(item, path, 'frequency'),
      notice,
    });
  });
}

function readEnvironments(config: Config): Environment[] | undefined {
  const environments = readNamedList(config, 'releases.environments');
  return environments?.map(({ name, title, description }) =>
    dropUndefined({ name, title, description }),
  );
}

function readNamedList(config: Config, key: string) {
  if (!config.has(key)) {
    return undefined;
  }
  let items: Config[];
  try {
    items = config.getConfigArray(key);
  } catch {
    throw invalid(key, 'must be a list of objects');
  }
  if (items.length === 0) {
    throw invalid(key, 'must not be empty; leave it out to get the defaults');
  }
  const seen = new Set<string>();
  return items.map((item, index) => {
    const path = `${key}[${index}]`;
    const name = readText(item, path, 'name');
    if (name === undefined) {
      throw invalid(`${path}.name`, 'is missing');
    }
    if (!NAME.test(name) || name.length > MAX_NAME) {
      throw invalid(
        `${path}.name`,
        `'${name}' must be lower-case letters and digits, separated by single hyphens, at most ${MAX_NAME} characters`,
      );
    }
    if (seen.has(name)) {
      throw invalid(`${path}.name`, `'${name}' is used twice`);
    }
    seen.add(name);
    return {
      item,
      path,
      name,
      title: readText(item, path, 'title') ?? titleOf(name),
      description: readText(item, path, 'description'),
    };
  });
}

function readText(item: Config, path: string, key: string): string | undefined {
  const value = item.getOptional(key);
  if (value === undefined) {
    return undefined;
  }
  if (typeof value !== 'string' || value.trim() === '') {
    throw invalid(`${path}.${key}`, 'must be a text that is not empty');
  }
  return value.trim();
}

function titleOf(name: string): string {
  return (
    name.charAt(0).toLocaleUpperCase('en-US') + name.slice(1).replace(/-/g, ' ')
  );
}

function invalid(path: string, reason: string): InputError {
  return new InputError(`Invalid configuration at '${path}': ${reason}`);
}

function dropUndefined<T extends object>(object: T): T {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as T;
}
