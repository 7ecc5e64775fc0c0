import { Evidence } from '@slipway/backstage-plugin-releases-common';

/** What evidence is about; two reports about the same in the same words are one. */
export type EvidenceSubject = Pick<
  Evidence,
  'entityRef' | 'version' | 'commit' | 'environment' | 'kind' | 'format'
> & { name: string };

/** What a report says as a whole, once it was read to its end. */
export type EvidenceContent = Pick<
  Evidence,
  | 'outcome'
  | 'totals'
  | 'claimed'
  | 'measures'
  | 'vulnerabilities'
  | 'notes'
  | 'startedAt'
  | 'durationMs'
  | 'tool'
  | 'contentHash'
  | 'bytes'
>;
