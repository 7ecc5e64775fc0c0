export * from './approvalMove';
export * from './approvalTypes';
export * from './contentDifferences';
export * from './contentDigest';
export * from './deferral';
export { asksPerson, evaluateApprovals } from './evaluateApprovals';
export type {
  ApprovalContext,
  ApprovalEvaluation,
  ApprovalSettings,
  EvaluatedDecision,
  EvaluatedRule,
} from './evaluateApprovals';
export { approvalRefs, resolveApprovalRules } from './resolveApprovalRules';
export type { ApprovalRuleContext } from './resolveApprovalRules';
export * from './whoMayDecide';
export * from './taskDue';
export * from './tasks';
