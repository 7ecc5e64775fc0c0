import { Entity } from '@backstage/catalog-model';
import {
  entityRefKind,
  normalizeEntityRef,
} from '@slipway/backstage-plugin-releases-common';

// The widths of the columns. The catalog's own limits keep references below,
// but adopters can replace those; one odd entity must not stop a whole sweep.
const MAX_REF_LENGTH = 260;
const MAX_KIND_LENGTH = 63;

/** The references that an entity relates to in one way, as they are stored. */
export function targets(entity: Entity, relation: string): string[] {
  const refs = (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => storableRef(targetRef))
    .filter(ref => ref !== undefined);
  return [...new Set(refs)];
}

/** @returns nothing for a text that names no entity that could be stored */
export function storableRef(entityRef: string): string | undefined {
  try {
    const ref = normalizeEntityRef(entityRef);
    const isStorable =
      ref.length <= MAX_REF_LENGTH &&
      entityRefKind(ref).length <= MAX_KIND_LENGTH &&
      !ref.includes('\0');
    return isStorable ? ref : undefined;
  } catch {
    return undefined;
  }
}

/** Texts that are there, without the one character that PostgreSQL cannot store. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim()
    ? value.replaceAll('\0', '')
    : undefined;
}

/** A property of something that may not be an object. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
