import type { Entity } from '@backstage/catalog-model';

/** The kinds that releases are looked at from, in lower case. */
export const RELEASED_KINDS = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
  'group',
];

/**
 * Whether releases concern an entity of this kind; for the entity page of a
 * legacy app, which names the pages of each kind itself.
 *
 * @public
 */
export function isReleasesAvailable(entity: Entity): boolean {
  return RELEASED_KINDS.includes(entity.kind.toLocaleLowerCase('en-US'));
}

/** The kinds whose versions are tested, or that consist of such, in lower case. */
export const TESTED_KINDS = ['component', 'api', 'system', 'domain'];
