export { EntityRestrictions } from './EntityRestrictions';
export { ReportDeploymentButton } from './ReportDeploymentButton';
export { ReportDeploymentDialog } from './ReportDeploymentDialog';
export { RestrictionsMenu } from './RestrictionsMenu';
export { RunningNowCard } from './RunningNowCard';
