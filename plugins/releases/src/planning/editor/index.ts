export { EditReleasePage } from './EditReleasePage';
export { NewReleasePage } from './NewReleasePage';
