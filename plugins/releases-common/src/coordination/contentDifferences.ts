import { ContentDifference } from '../api/types';
import { ApprovedContent } from './contentDigest';

/** What the entries of a list are known by. */
const KEYS: Record<string, string> = {
  components: 'entityRef',
  requirements: 'entityRef',
  windows: 'environment',
};

/** What stands for a whole entry that was added or removed. */
const HEADLINES: Record<string, string[]> = {
  components: ['version'],
  requirements: ['version'],
  windows: ['start', 'end', 'timeZone'],
};

type Place = { field: string; list: string };

/**
 * Says readably what changed in what people approve: entries of lists are
 * matched by what they are known by, not by their place.
 *
 * @returns nothing exactly when both have the same digest
 * @public
 */
export function contentDifferences(
  before: ApprovedContent,
  after: ApprovedContent,
): ContentDifference[] {
  return compareObjects(
    before as Record<string, unknown>,
    after as Record<string, unknown>,
    '',
  );
}

function compareObjects(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: string,
): ContentDifference[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap(name =>
    compare(before[name], after[name], {
      field: path ? `${path}.${name}` : name,
      list: name,
    }),
  );
}

function compare(
  before: unknown,
  after: unknown,
  place: Place,
): ContentDifference[] {
  const { field } = place;
  if (Array.isArray(before) && Array.isArray(after)) {
    return compareLists(before, after, place);
  }
  if (before === undefined || after === undefined) {
    const present = before ?? after;
    if (present === undefined) {
      return [];
    }
    if (Array.isArray(present) && present.length > 0) {
      return compareLists(
        (before ?? []) as unknown[],
        (after ?? []) as unknown[],
        place,
      );
    }
    return [difference(field, before, after)];
  }
  if (isObject(before) && isObject(after)) {
    return compareObjects(before, after, field);
  }
  return before === after ? [] : [difference(field, before, after)];
}

function compareLists(
  before: unknown[],
  after: unknown[],
  { field, list }: Place,
): ContentDifference[] {
  const key = KEYS[list];
  const nameOf = (entry: unknown) =>
    key && isObject(entry) ? String(entry[key]) : toText(entry);
  const [names, newNames] = [named(before, nameOf), named(after, nameOf)];
  const differences = [
    ...new Set([...names.keys(), ...newNames.keys()]),
  ].flatMap(name => {
    const [old, now] = [names.get(name), newNames.get(name)];
    const entryField = key ? `${field}[${name}]` : field;
    if (old !== undefined && now !== undefined) {
      return compare(old, now, { field: entryField, list: '' });
    }
    return [difference(entryField, headline(old, list), headline(now, list))];
  });
  if (differences.length > 0) {
    return differences;
  }
  const [order, newOrder] = [
    [...names.keys()].join(', '),
    [...newNames.keys()].join(', '),
  ];
  return order === newOrder ? [] : [difference(field, order, newOrder)];
}

/** Entries by name; one that is there again gets its number, so that none is lost. */
function named(
  entries: unknown[],
  nameOf: (entry: unknown) => string,
): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const entry of entries) {
    const name = nameOf(entry);
    let unique = name;
    for (let again = 2; found.has(unique); again++) {
      unique = `${name} (${again})`;
    }
    found.set(unique, entry);
  }
  return found;
}

function headline(entry: unknown, list: string): unknown {
  const fields = HEADLINES[list];
  if (!fields || !isObject(entry)) {
    return entry;
  }
  const text = fields.map(name => toText(entry[name])).join(' ');
  return entry.breaking === true ? `${text} (breaking)` : text;
}

function difference(
  field: string,
  before: unknown,
  after: unknown,
): ContentDifference {
  if (before === undefined) {
    return { field, kind: 'added', after: toText(after) };
  }
  if (after === undefined) {
    return { field, kind: 'removed', before: toText(before) };
  }
  return {
    field,
    kind: 'changed',
    before: toText(before),
    after: toText(after),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toText(value: unknown): string {
  if (isObject(value)) {
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${toText(part)}`)
      .join('; ');
  }
  return Array.isArray(value) ? value.map(toText).join(', ') : String(value);
}
