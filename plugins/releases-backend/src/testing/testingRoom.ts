import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ReleasePolicy } from '@slipway/backstage-plugin-releases-common';
import {
  EvidenceParser,
  EvidenceStorage,
  ReportLimits,
} from '@slipway/backstage-plugin-releases-node';
import { Router } from 'express';
import { Knex } from 'knex';
import { NamedEntities } from '../catalog/NamedEntities';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { CaseStore } from './CaseStore';
import { ComparisonStore } from './ComparisonStore';
import { EvidenceQueries } from './EvidenceQueries';
import { createEvidenceRoutes } from './evidenceRoutes';
import { EvidenceStore } from './EvidenceStore';
import { EvidenceSweep } from './EvidenceSweep';
import { EvidenceUploads } from './EvidenceUploads';
import { DatabaseEvidenceStorage } from './ReportArchive';

/** How evidence is read and kept; modules add to it. */
export type EvidenceSettings = {
  parsers: readonly EvidenceParser[];
  limits: ReportLimits;
  /** The plugin's own database when left out. */
  storage?: EvidenceStorage;
};

/** Builds the testing room: evidence about versions. */
export function createTestingRoom(options: {
  knex: Knex;
  access: ReleaseAccess;
  entities: NamedEntities;
  releases: ReleaseQueries;
  policy: ReleasePolicy;
  evidence: EvidenceSettings;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}): { router: Router; sweep: EvidenceSweep } {
  const { knex, evidence } = options;
  const store = new EvidenceStore(knex);
  const storage = evidence.storage ?? new DatabaseEvidenceStorage(knex);
  const parts = { ...options, ...evidence, store, storage };
  return {
    router: createEvidenceRoutes({
      ...options,
      queries: new EvidenceQueries({
        ...parts,
        cases: new CaseStore(knex),
        comparisons: new ComparisonStore(knex),
      }),
      uploads: new EvidenceUploads(parts),
    }),
    sweep: new EvidenceSweep(parts),
  };
}
