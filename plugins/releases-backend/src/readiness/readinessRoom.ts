import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ReleasePolicy } from '@slipway/backstage-plugin-releases-common';
import { ContributedCheck } from '@slipway/backstage-plugin-releases-node';
import { Router } from 'express';
import { Knex } from 'knex';
import { CatalogGraphReader } from '../catalog/CatalogGraphReader';
import { HiddenEntities } from '../catalog/HiddenEntities';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { ReleaseQueries } from '../planning/ReleaseQueries';
import { ReleaseStore } from '../planning/ReleaseStore';
import { ContributedChecks } from './ContributedChecks';
import { FactsGatherer } from './FactsGatherer';
import { Gate } from './Gate';
import { PreviewFacts } from './PreviewFacts';
import { ReadinessJudge } from './ReadinessJudge';
import { ReadinessQueries } from './ReadinessQueries';
import { createReadinessRoutes } from './readinessRoutes';
import { RelatedReleases } from './RelatedReleases';
import { SnapshotStore } from './SnapshotStore';
import { FactPorts } from './types';

/** Builds what judges releases; those that decide on them keep its verdicts. */
export function createReadinessJudge(options: {
  knex: Knex;
  releases: ReleaseStore;
  graph: CatalogGraphReader;
  ports: FactPorts;
  policy: ReleasePolicy;
  checks: readonly ContributedCheck[];
  logger: LoggerService;
}): { judge: ReadinessJudge; snapshots: SnapshotStore } {
  const { knex, checks, logger } = options;
  const snapshots = new SnapshotStore(knex);
  const judge = new ReadinessJudge({
    releases: options.releases,
    facts: new FactsGatherer({
      ...options,
      related: new RelatedReleases(knex),
    }),
    contributed: new ContributedChecks({ checks, logger }),
    snapshots,
  });
  return { judge, snapshots };
}

/** Builds the readiness room on a judge. */
export function createReadinessRoom(options: {
  knex: Knex;
  judge: ReadinessJudge;
  snapshots: SnapshotStore;
  releases: ReleaseQueries;
  hidden: HiddenEntities;
  access: ReleaseAccess;
  policy: ReleasePolicy;
  checks: readonly ContributedCheck[];
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): { router: Router } {
  const queries = new ReadinessQueries(options);
  const gate = new Gate({
    ...options,
    related: new RelatedReleases(options.knex),
    verdicts: queries,
  });
  const preview = new PreviewFacts(options);
  return {
    router: createReadinessRoutes({ ...options, queries, preview, gate }),
  };
}
