import {
  AuthService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { releasePermissions } from '@slipway/backstage-plugin-releases-common';
import {
  releaseResourceRef,
  releaseRules,
} from '@slipway/backstage-plugin-releases-node';
import { ReleaseStore } from '../planning/ReleaseStore';
import { Claims } from './Claims';
import { ReleaseAccess } from './ReleaseAccess';

/** Tells the permission framework of releases, and builds what asks it. */
export function createPermissionRoom(options: {
  auth: AuthService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  userInfo: UserInfoService;
  releases: ReleaseStore;
}): { access: ReleaseAccess; claims: Claims } {
  const { permissions, permissionsRegistry: registry, releases } = options;
  registry.addResourceType({
    resourceRef: releaseResourceRef,
    permissions: releasePermissions.filter(permission =>
      isResourcePermission(permission),
    ),
    rules: Object.values(releaseRules),
    getResources: async ids => {
      const found = new Map(
        (await releases.getMany(ids)).map(stored => [
          stored.release.id,
          stored,
        ]),
      );
      return ids.map(id => found.get(id));
    },
  });
  registry.addPermissions(
    releasePermissions.filter(permission => !isResourcePermission(permission)),
  );
  return {
    access: new ReleaseAccess({ permissions, registry }),
    claims: new Claims(options),
  };
}
