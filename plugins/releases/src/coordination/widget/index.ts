export { Content } from './WaitingApprovals';
