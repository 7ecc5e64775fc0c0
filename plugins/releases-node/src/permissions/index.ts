export {
  createReleaseConditionalDecision,
  releaseConditions,
} from './conditions';
export { releaseResourceRef } from './resource';
export type { ReleaseConditionQuery, ReleaseResource } from './resource';
export { matchesReleaseCondition, releaseRules } from './rules';
