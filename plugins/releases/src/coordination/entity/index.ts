export { WaitingForYouCard } from './WaitingForYouCard';
