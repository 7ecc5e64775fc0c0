import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

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
    return stringifyEntityRef(
      parseEntityRef(entityRef.trim(), {
        defaultKind: options?.defaultKind,
        defaultNamespace: 'default',
      }),
    );
  } catch {
    throw new InputError(
      `'${entityRef.slice(
        0,
        100,
      )}' is not an entity reference; write kind:namespace/name, such as component:default/payments-api`,
    );
  }
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
