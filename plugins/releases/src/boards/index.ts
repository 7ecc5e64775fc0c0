export { BoardList } from './BoardList';
export { BoardPage } from './BoardPage';
