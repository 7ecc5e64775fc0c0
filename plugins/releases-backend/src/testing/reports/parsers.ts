import { EvidenceParser } from '@slipway/backstage-plugin-releases-node';
import { junit } from './junit';

/** The formats that are read without any module. */
export const BUILT_IN_PARSERS: readonly EvidenceParser[] = [junit];
