export { VanishedEntitiesPage } from './VanishedEntitiesPage';
