import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import type { releaseLockPermission } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';

/**
 * Whether the viewer may lift something from an entity: by permission from all
 * of them, or as the owner of the entity of the page from that one.
 */
export function useMayLift(
  permission: typeof releaseLockPermission,
  pageRef: string,
): (entityRef: string) => boolean {
  const { entity } = useEntity();
  const identityApi = useApi(identityApiRef);
  const { allowed } = usePermission({ permission });
  const { data: claims = [] } = useQuery({
    queryKey: ['viewer-claims'],
    queryFn: async () =>
      (await identityApi.getBackstageIdentity()).ownershipEntityRefs,
    staleTime: Infinity,
  });
  const owners = (entity.relations ?? [])
    .filter(({ type }) => type === 'ownedBy')
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
  const owns = [pageRef, ...owners].some(ref => claims.includes(ref));

  return entityRef => allowed || (owns && entityRef === pageRef);
}
