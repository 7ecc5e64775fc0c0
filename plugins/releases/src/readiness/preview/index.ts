export { ReadinessPreview } from './ReadinessPreview';
