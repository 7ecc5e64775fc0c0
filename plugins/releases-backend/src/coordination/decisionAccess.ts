import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  releaseApprovePermission,
  releaseReadPermission,
} from '@slipway/backstage-plugin-releases-common';
import { AccessCriteria, isCovered } from '../permissions/criteria';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { StoredRelease } from '../planning/ReleaseStore';

/** What keeps people from deciding on releases that they may not see, or not decide on. */
export type DecisionAccess = {
  read: AccessCriteria;
  /**
   * @throws NotFoundError when there is no such release, or the caller may not see it
   * @throws NotAllowedError when they may not decide on it
   */
  check: (stored: StoredRelease | undefined) => StoredRelease;
};

/** Asks once what somebody may do, so that nothing waits for permissions under the lock of a release. */
export async function decisionAccess(
  access: ReleaseAccess,
  releaseId: string,
  credentials: BackstageCredentials,
): Promise<DecisionAccess> {
  const [read, act] = await access.criteria(credentials, [
    releaseReadPermission,
    releaseApprovePermission,
  ]);
  return {
    read,
    check: stored => {
      if (!stored || !isCovered(read, stored)) {
        throw new NotFoundError(
          `There is no release '${releaseId}', or you may not see it`,
        );
      }
      if (!isCovered(act, stored)) {
        throw new NotAllowedError(
          `You may not decide on '${stored.release.title}'. Ask an administrator for the permission release.approve.`,
        );
      }
      return stored;
    },
  };
}
