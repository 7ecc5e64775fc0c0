export { authModulePersonas as default } from './module';
