import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_NAME = 63;

/**
 * Reads a list of objects with names of their own; undefined when it is not configured.
 *
 * @param options - `at`: the key path where the list is found, when the
 * configuration is a part of the whole
 */
export function readNamedList(
  config: Config,
  key: string,
  options: { at?: string; mayBeEmpty?: boolean } = {},
) {
  const { at = key, mayBeEmpty = false } = options;
  if (!config.has(key)) {
    return undefined;
  }
  let items: Config[];
  try {
    items = config.getConfigArray(key);
  } catch {
    throw invalid(at, 'must be a list of objects');
  }
  if (items.length === 0 && !mayBeEmpty) {
    throw invalid(at, 'must not be empty; leave it out to get the defaults');
  }
  const seen = new Set<string>();
  return items.map((item, index) => {
    const path = `${at}[${index}]`;
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

/** Reads a text that is not empty; undefined when it is not configured. */
export function readText(
  item: Config,
  path: string,
  key: string,
): string | undefined {
  const value = item.getOptional(key);
  if (value === undefined) {
    return undefined;
  }
  if (typeof value !== 'string' || value.trim() === '') {
    throw invalid(`${path}.${key}`, 'must be a text that is not empty');
  }
  return value.trim();
}

/** Reads a yes or no; undefined when it is not configured. */
export function readFlag(
  item: Config,
  path: string,
  key: string,
): boolean | undefined {
  const value = item.getOptional(key);
  if (value !== undefined && typeof value !== 'boolean') {
    throw invalid(`${path}.${key}`, 'must be true or false');
  }
  return value;
}

/** What stops the start: names the key path and the reason. */
export function invalid(path: string, reason: string): InputError {
  return new InputError(`Invalid configuration at '${path}': ${reason}`);
}

function titleOf(name: string): string {
  return (
    name.charAt(0).toLocaleUpperCase('en-US') + name.slice(1).replace(/-/g, ' ')
  );
}
