export { ReleaseTasks } from './ReleaseTasks';
