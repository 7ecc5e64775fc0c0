export { EntityTestEvidenceContent } from './EntityTestEvidenceContent';
export { ReleaseTesting } from './ReleaseTesting';
