import { promises as fs } from 'node:fs';
import path from 'node:path';

const YAML_FILE = /\.ya?ml$/i;

/**
 * The YAML files below a folder, in a stable order.
 *
 * @remarks
 *
 * Hidden entries and `node_modules` hold other tools' files. Folders are
 * followed through symbolic links, each real folder once, so that a link to a
 * parent ends the walk instead of repeating it.
 */
export async function listYamlFiles(
  folder: string,
  onUnreadable: (folder: string) => void = () => {},
  visited: Set<string> = new Set(),
): Promise<string[]> {
  const realFolder = await fs.realpath(folder);
  if (visited.has(realFolder)) {
    return [];
  }
  visited.add(realFolder);

  const names = await fs.readdir(folder).catch(() => {
    onUnreadable(folder);
    return [];
  });
  const files = new Array<string>();
  for (const name of names.sort()) {
    if (name.startsWith('.') || name === 'node_modules') {
      continue;
    }
    const entry = path.join(folder, name);
    const stat = await statIfPresent(entry);
    if (stat?.isDirectory()) {
      files.push(...(await listYamlFiles(entry, onUnreadable, visited)));
    } else if (stat?.isFile() && YAML_FILE.test(name)) {
      files.push(entry);
    }
  }
  return files;
}

/** The files that a `Location` target with wildcards stands for. */
export async function expandPattern(pattern: string): Promise<string[]> {
  const firstWildcard = pattern.search(/[*?{[]/);
  if (firstWildcard === -1) {
    return [pattern];
  }
  const base = path.dirname(pattern.slice(0, firstWildcard + 1));
  if (!(await statIfPresent(base))?.isDirectory()) {
    return [];
  }
  const matcher = wildcardMatcher(pattern);
  return (await listYamlFiles(base)).filter(file => matcher.test(file));
}

export async function statIfPresent(file: string) {
  try {
    return await fs.stat(file);
  } catch {
    return undefined;
  }
}

function wildcardMatcher(pattern: string): RegExp {
  const source = pattern
    .split(/(\*\*\/|\*\*|\*|\?|\{[^}]*\})/)
    .map(part => {
      if (part === '**/') {
        return '(?:.*/)?';
      } else if (part === '**') {
        return '.*';
      } else if (part === '*') {
        return '[^/]*';
      } else if (part === '?') {
        return '[^/]';
      } else if (part.startsWith('{') && part.endsWith('}')) {
        return `(?:${part.slice(1, -1).split(',').map(escape).join('|')})`;
      }
      return escape(part);
    })
    .join('');
  return new RegExp(`^${source}$`);
}

function escape(text: string): string {
  return text.replace(/[.+^${}()|[\]\\]/g, '\\$&');
}
