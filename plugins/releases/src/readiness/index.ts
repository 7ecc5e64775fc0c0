export { useReadiness, useVerdicts } from './queries';
export { ReadinessChip } from './ReadinessChip';
export { ReadinessPanel, showReadinessPanel } from './ReadinessPanel';
export { ReadinessSummary } from './ReadinessSummary';
