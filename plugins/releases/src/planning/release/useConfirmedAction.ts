import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  ReleaseDetail,
  ReleaseTransition,
} from '@slipway/backstage-plugin-releases-common';
import { useNavigate } from 'react-router-dom';
import { rootRouteRef } from '../../routes';
import { useDeleteRelease, useTransitionRelease } from '../../shared/queries';

/** What is only done after its consequence was confirmed. */
export type ConfirmedAction = ReleaseTransition | 'delete';

/** Does what was confirmed; `error` says why it did not work. */
export function useConfirmedAction(
  action: ConfirmedAction,
  release: ReleaseDetail,
) {
  const navigate = useNavigate();
  const rootLink = useRouteRef(rootRouteRef);
  const transition = useTransitionRelease();
  const deletion = useDeleteRelease();

  const run = async (comment: string): Promise<boolean> => {
    try {
      if (action === 'delete') {
        await deletion.mutateAsync(release);
        navigate(rootLink(), { replace: true });
      } else {
        await transition.mutateAsync({
          release,
          transition: action,
          comment: comment.trim() || undefined,
        });
      }
      return true;
    } catch {
      // The mutation keeps the error for the dialog to show.
      return false;
    }
  };

  return {
    run,
    running: transition.isPending || deletion.isPending,
    error: transition.error ?? deletion.error ?? undefined,
  };
}
