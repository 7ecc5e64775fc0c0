export { authModuleOwnership as default } from './module';
export { AncestorOwnershipResolver } from './AncestorOwnershipResolver';
