import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  makeValidator,
} from '@backstage/catalog-model';
import { RawEntity } from './classify';
import { isObject } from './types';

/** Written by a catalog that entities were copied from, not by their authors. */
const CATALOG_WRITTEN_FIELDS = new Set(['relations', 'status']);
const CATALOG_WRITTEN_METADATA = new Set(['uid', 'etag', 'generation']);
const ENTITY_FIELDS = new Set(['apiVersion', 'kind', 'metadata', 'spec']);

const validators = makeValidator();

type Report = (fieldPath: string[], message: string) => void;

/**
 * Gives a document the form that the catalog accepts.
 *
 * @remarks
 *
 * The catalog drops a whole service over one upper-case tag. Here such
 * decoration is left out and reported, and the service stays. What identifies
 * an entity or says who owns it is never touched, except for the letter case
 * of its namespace: references ignore case, the validation does not.
 */
export function shapeEntity(
  raw: RawEntity,
  absoluteFile: string,
  report: Report,
): Entity {
  for (const field of Object.keys(raw)) {
    if (!ENTITY_FIELDS.has(field) && !CATALOG_WRITTEN_FIELDS.has(field)) {
      report([field], `unknown field "${field}" was ignored`);
    }
  }

  const location = `file:${absoluteFile}`;
  const metadata = isObject(raw.metadata)
    ? {
        ...shapeMetadata(raw.metadata, report),
        annotations: {
          ...shapeStrings(raw.metadata.annotations, 'annotations', report),
          [ANNOTATION_LOCATION]: location,
          [ANNOTATION_ORIGIN_LOCATION]: location,
        },
      }
    : raw.metadata;

  // The cast is checked by the catalog's own policies in the next step.
  return {
    apiVersion: raw.apiVersion,
    kind: raw.kind,
    metadata,
    spec: raw.spec ?? {},
  } as Entity;
}

function shapeMetadata(
  raw: Record<string, unknown>,
  report: Report,
): Record<string, unknown> {
  const metadata: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (value !== null && !CATALOG_WRITTEN_METADATA.has(key)) {
      metadata[key] = value;
    }
  }
  if (typeof metadata.namespace === 'string') {
    metadata.namespace = metadata.namespace.toLowerCase();
  }
  if (metadata.labels !== undefined) {
    metadata.labels = shapeStrings(metadata.labels, 'labels', report);
  }
  if (metadata.tags !== undefined) {
    metadata.tags = shapeList(metadata.tags, 'tags', report, tag =>
      validators.isValidTag(tag),
    );
  }
  if (metadata.links !== undefined) {
    metadata.links = shapeList(metadata.links, 'links', report, isValidLink);
  }
  return metadata;
}

function shapeStrings(
  value: unknown,
  field: 'annotations' | 'labels',
  report: Report,
): Record<string, string> {
  if (value === undefined || value === null) {
    return {};
  }
  if (!isObject(value)) {
    report(['metadata', field], `metadata.${field} is not a map; ignored`);
    return {};
  }
  const [isValidKey, isValidValue] =
    field === 'labels'
      ? [validators.isValidLabelKey, validators.isValidLabelValue]
      : [validators.isValidAnnotationKey, validators.isValidAnnotationValue];

  const result: Record<string, string> = {};
  for (const [key, item] of Object.entries(value)) {
    // YAML reads `id: 4711` and `enabled: true` as a number and a boolean.
    const text =
      typeof item === 'number' || typeof item === 'boolean'
        ? String(item)
        : item;
    if (isValidKey(key) && isValidValue(text)) {
      result[key] = text as string;
    } else if (item !== null) {
      report(
        ['metadata', field, key],
        `metadata.${field}.${key} is not valid; ignored`,
      );
    }
  }
  return result;
}

function shapeList(
  value: unknown,
  field: 'links' | 'tags',
  report: Report,
  isValid: (item: unknown) => boolean,
): unknown[] {
  if (!Array.isArray(value)) {
    report(['metadata', field], `metadata.${field} is not a list; ignored`);
    return [];
  }
  return value.filter((item, index) => {
    const valid = isValid(item);
    if (!valid) {
      report(
        ['metadata', field, String(index)],
        `metadata.${field}: ${JSON.stringify(item)} is not valid; ignored`,
      );
    }
    return valid;
  });
}

function isValidLink(link: unknown): boolean {
  return (
    isObject(link) &&
    typeof link.url === 'string' &&
    URL.canParse(link.url) &&
    [link.title, link.icon].every(
      text =>
        text === undefined || (typeof text === 'string' && text.trim() !== ''),
    )
  );
}
