import { ReleaseState } from '../api/types';
import { LifecycleMove } from '../planning/lifecycle';
import { ApprovalEvaluation } from './evaluateApprovals';

/**
 * The move that follows by itself from what was decided: a candidate of which
 * every rule is satisfied is approved, and an approved release of which one no
 * longer is becomes a candidate again.
 *
 * @public
 */
export function approvalMove(
  state: ReleaseState,
  approvals: ApprovalEvaluation['state'],
): Extract<LifecycleMove, 'approve' | 'lose-approval'> | undefined {
  const complete = approvals === 'satisfied' || approvals === 'not-needed';
  if (state === 'candidate' && complete) {
    return 'approve';
  }
  return state === 'approved' && !complete ? 'lose-approval' : undefined;
}
