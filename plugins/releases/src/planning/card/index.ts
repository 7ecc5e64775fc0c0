export { EntityNextReleaseCard } from './EntityNextReleaseCard';
