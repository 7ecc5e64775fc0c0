export { ApprovalsTab } from './ApprovalsTab';
export { WhoWillBeAsked } from './WhoWillBeAsked';
