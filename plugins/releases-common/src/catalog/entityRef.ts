import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

// Portals may allow other names than the default rules do, but separators and
// blanks inside a part would make the reference read as another one.
const PART = /^[^\s:/\p{Cc}]+$/u;

/**
 * Brings an entity reference into the one form that is stored and compared:
 * full (`kind:namespace/name`) and in lower case.
 *
 * @remarks
 * The catalog treats references as case-insensitive, so comparing them as they
 * were typed loses releases. Every boundary of Slipway calls this first.
 *
 * @throws InputError when the text is not an entity reference.
 * @public
 */
export function normalizeEntityRef(
  entityRef: string,
  options?: { defaultKind?: string },
): string {
  try {
    const parsed = parseEntityRef(entityRef.trim(), {
      defaultKind: options?.defaultKind,
      defaultNamespace: 'default',
    });
    if (Object.values(parsed).every(part => PART.test(part))) {
      return stringifyEntityRef(parsed);
    }
  } catch {
    // Told below, in the same words as everything else that is no reference.
  }
  throw new InputError(
    `'${entityRef.slice(
      0,
      100,
    )}' is not an entity reference; write kind:namespace/name, such as component:default/payments-api`,
  );
}

/**
 * The kind of a normalised entity reference, in lower case.
 *
 * @public
 */
export function entityRefKind(entityRef: string): string {
  return entityRef.slice(0, entityRef.indexOf(':'));
}

/**
 * Whether a text can be read as an entity reference with a kind.
 *
 * @public
 */
export function isEntityRef(text: string): boolean {
  try {
    normalizeEntityRef(text);
    return true;
  } catch {
    return false;
  }
}
