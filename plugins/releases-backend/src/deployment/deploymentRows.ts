import {
  Deployment,
  DeploymentOutcome,
  RunningVersion,
} from '@slipway/backstage-plugin-releases-common';
import {
  readInstant,
  readOptionalInstant,
  writeInstant,
} from '../database/dialect';

export type DeploymentRow = {
  id: string;
  entity_ref: string;
  version: string;
  environment: string;
  outcome: DeploymentOutcome;
  started_at: Date | number;
  finished_at: Date | number | null;
  release_id: string | null;
  commit_hash: string | null;
  url: string | null;
  reason: string | null;
  reported_by: string;
  source: Deployment['source'];
  idempotency_key: string | null;
  request_hash: string | null;
};

export type RunningRow = {
  entity_ref: string;
  environment: string;
  version: string | null;
  since: Date | number | null;
  source: Deployment['source'] | null;
  deployment_id: string | null;
  latest_outcome: DeploymentOutcome | null;
  latest_version: string | null;
  latest_started_at: Date | number | null;
};

export function toDeployment(row: DeploymentRow): Deployment {
  const finishedAt = readOptionalInstant(row.finished_at);
  return {
    id: row.id,
    entityRef: row.entity_ref,
    version: row.version,
    environment: row.environment,
    outcome: row.outcome,
    startedAt: readInstant(row.started_at),
    ...(finishedAt && { finishedAt }),
    ...(row.release_id && { releaseId: row.release_id }),
    ...(row.commit_hash && { commit: row.commit_hash }),
    ...(row.url && { url: row.url }),
    ...(row.reason && { reason: row.reason }),
    reportedBy: row.reported_by,
    source: row.source,
  };
}

export function toDeploymentRow(
  deployment: Deployment,
  report?: { key: string; hash: string },
): DeploymentRow {
  return {
    id: deployment.id,
    entity_ref: deployment.entityRef,
    version: deployment.version,
    environment: deployment.environment,
    outcome: deployment.outcome,
    started_at: writeInstant(deployment.startedAt),
    finished_at: deployment.finishedAt
      ? writeInstant(deployment.finishedAt)
      : null,
    release_id: deployment.releaseId ?? null,
    commit_hash: deployment.commit ?? null,
    url: deployment.url ?? null,
    reason: deployment.reason ?? null,
    reported_by: deployment.reportedBy,
    source: deployment.source,
    idempotency_key: report?.key ?? null,
    request_hash: report?.hash ?? null,
  };
}

export function toRunningVersion(row: RunningRow): RunningVersion {
  const since = readOptionalInstant(row.since);
  const startedAt = readOptionalInstant(row.latest_started_at);
  return {
    entityRef: row.entity_ref,
    environment: row.environment,
    ...(row.version !== null && { version: row.version }),
    ...(since && { since }),
    ...(row.source && { source: row.source }),
    ...(row.latest_outcome &&
      row.latest_outcome !== 'succeeded' &&
      row.latest_version !== null &&
      startedAt && {
        latest: {
          outcome: row.latest_outcome,
          version: row.latest_version,
          startedAt,
        },
      }),
  };
}
