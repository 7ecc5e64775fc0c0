import { promises as fs } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { isObject } from './types';

const RESOLVERS: Record<string, (content: string) => unknown> = {
  $text: content => content,
  $json: content => JSON.parse(content),
  $yaml: content => parse(content),
};

/** More than this is not something that a catalog entity should carry. */
const MAX_BYTES = 5 * 1024 * 1024;

/**
 * Replaces `$text`, `$json` and `$yaml` placeholders by the content of the
 * files beside the entity's file.
 *
 * @remarks
 *
 * A placeholder that cannot be filled is replaced by a sentence that says so.
 * Left in place, the catalog would try to fetch it and drop the whole entity
 * when that fails.
 */
export async function resolvePlaceholders(
  value: unknown,
  baseFile: string,
  report: (fieldPath: string[], message: string) => void,
  fieldPath: string[] = [],
): Promise<unknown> {
  if (Array.isArray(value)) {
    return Promise.all(
      value.map((item, index) =>
        resolvePlaceholders(item, baseFile, report, [
          ...fieldPath,
          String(index),
        ]),
      ),
    );
  }
  if (!isObject(value)) {
    return value;
  }

  const keys = Object.keys(value);
  if (keys.length === 1 && Object.hasOwn(RESOLVERS, keys[0])) {
    const [key] = keys;
    try {
      return await readPlaceholder(key, value[key], baseFile);
    } catch (e) {
      const reason = e instanceof Error ? e.message.split('\n')[0] : String(e);
      report(fieldPath, `${key}: ${value[key]} was not filled in: ${reason}`);
      return `Not loaded: ${key}: ${value[key]} (${reason})`;
    }
  }

  const entries = await Promise.all(
    keys.map(async key => [
      key,
      await resolvePlaceholders(value[key], baseFile, report, [
        ...fieldPath,
        key,
      ]),
    ]),
  );
  return Object.fromEntries(entries);
}

async function readPlaceholder(
  key: string,
  target: unknown,
  baseFile: string,
): Promise<unknown> {
  if (typeof target !== 'string' || target === '') {
    throw new Error('a relative path is expected');
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) {
    throw new Error('only files are read here, not addresses');
  }
  const file = path.resolve(path.dirname(baseFile), target);
  const stat = await fs.stat(file).catch(() => undefined);
  if (!stat?.isFile()) {
    throw new Error('there is no such file');
  }
  if (stat.size > MAX_BYTES) {
    throw new Error('the file is larger than 5 MB');
  }
  return RESOLVERS[key](await fs.readFile(file, 'utf8'));
}
