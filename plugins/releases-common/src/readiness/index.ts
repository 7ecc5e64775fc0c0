export * from './checkDefinition';
export * from './checkRules';
export { CHECKS } from './checks';
export { checkSettings } from './checkSettings';
export type { CheckSettings } from './checkSettings';
export * from './contributed';
export * from './facts';
export * from './gate';
export * from './nextEnvironment';
export { unknownResult } from './outcomes';
export * from './previewFacts';
export * from './publicPolicy';
export * from './redactVerdict';
export * from './risk';
export * from './verdict';
export {
  sameVersion,
  satisfiesRequirement,
  versionSpellings,
} from './versions';
export type { RequirementMatch } from './versions';
export * from './waves';
