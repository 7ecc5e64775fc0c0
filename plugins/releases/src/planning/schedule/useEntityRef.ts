import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  entityPresentationSnapshot,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { normalizeEntityRef } from '@slipway/backstage-plugin-releases-common';

/** The entity of the page, as releases refer to it and as people read it. */
export function useEntityRef(): { entityRef: string; title: string } {
  const { entity } = useEntity();
  return {
    entityRef: normalizeEntityRef(stringifyEntityRef(entity)),
    title: entityPresentationSnapshot(entity).primaryTitle,
  };
}
