export * from './deploymentRules';
export * from './restrictionRules';
