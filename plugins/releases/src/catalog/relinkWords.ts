import { parseEntityRef } from '@backstage/catalog-model';
import type { MissingEntity } from '@slipway/backstage-plugin-releases-common';

/** The name under which people knew an entity that vanished. */
export function titleOf(
  entity: Pick<MissingEntity, 'entityRef' | 'title'>,
): string {
  return entity.title ?? parseEntityRef(entity.entityRef).name;
}
