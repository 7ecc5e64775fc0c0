export { changedFields, isApprovalRelevant } from './contentChange';
export type { ApprovedField } from './contentChange';
export * from './lifecycle';
export * from './normalizeRelease';
export * from './policy';
export { validateRelease, validateSubmission } from './releaseRules';
export type { ReleaseRuleContext } from './releaseRules';
export { MAX_WINDOW_DAYS, windowsOverlap } from './windowRules';
export * from './zonedTime';
