import {
  ApprovalOverview,
  contentDigest,
  contentOf,
  ReleaseDetail,
} from '@slipway/backstage-plugin-releases-common';
import { useEffect, useRef, useState } from 'react';
import { useRelease } from '../../shared/queries';
import { useApprovals } from '../queries';

export type WhatIsDecided = {
  /** A release and its approvals, both of the same state. */
  release?: ReleaseDetail;
  overview?: ApprovalOverview;
  error?: Error;
  retry: () => void;
};

/**
 * A release with its approvals. The two are read one after the other, and
 * nobody should say yes to something else than what they read: when one of them
 * has moved on, the pair from before stays until the other has followed.
 */
export function useWhatIsDecided(releaseId: string): WhatIsDecided {
  const release = useRelease(releaseId);
  const approvals = useApprovals(releaseId);
  const { refetch: refetchRelease } = release;
  const { refetch: refetchApprovals } = approvals;
  const pair = useRef<{ release: ReleaseDetail; overview: ApprovalOverview }>();
  // A pair that stays apart after both were read again comes from packages of
  // different versions; the backend has the last word then.
  const [accepted, setAccepted] = useState<string>();

  const apart = apartness(release.data, approvals.data);
  if (release.data && approvals.data && (!apart || apart === accepted)) {
    pair.current = { release: release.data, overview: approvals.data };
  }

  useEffect(() => {
    let stopped = false;
    if (apart && apart !== accepted) {
      Promise.all([refetchRelease(), refetchApprovals()]).then(() => {
        if (!stopped) {
          setAccepted(apart);
        }
      });
    }
    return () => {
      stopped = true;
    };
  }, [apart, accepted, refetchRelease, refetchApprovals]);

  return {
    ...(pair.current?.release.id === releaseId && pair.current),
    error: pair.current
      ? undefined
      : release.error ?? approvals.error ?? undefined,
    retry: () => {
      refetchRelease();
      refetchApprovals();
    },
  };
}

/** Names the two states that do not go together; `undefined` when they do. */
function apartness(
  release: ReleaseDetail | undefined,
  overview: ApprovalOverview | undefined,
): string | undefined {
  if (!release || !overview) {
    return undefined;
  }
  const digest = contentDigest(contentOf(release));
  return digest === overview.digest
    ? undefined
    : `${digest} ${overview.digest}`;
}
