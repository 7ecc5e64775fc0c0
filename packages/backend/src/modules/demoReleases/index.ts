export { releasesModuleDemo as default } from './module';
