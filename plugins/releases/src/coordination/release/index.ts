export { ApprovalsTab } from './ApprovalsTab';
export { useNoRulesText } from './useNoRulesText';
export { WhoWillBeAsked } from './WhoWillBeAsked';
