import { Evidence, TestCase } from '@slipway/backstage-plugin-releases-common';
import { readInstant, readOptionalInstant } from '../database/dialect';

export type EvidenceRow = {
  id: string;
  entity_ref: string;
  version: string;
  commit_sha: string | null;
  environment: string | null;
  kind: Evidence['kind'];
  format: string;
  name: string;
  content_hash: string;
  bytes: number | string;
  outcome: Evidence['outcome'];
  tests: number;
  passed: number;
  failed: number;
  error: number;
  skipped: number;
  flaky: number;
  summary: string;
  started_at: Date | number | null;
  uploaded_by: string;
  uploaded_at: Date | number;
  report_kept: number;
};

/** What of evidence has no column of its own. */
export type EvidenceSummary = Pick<
  Evidence,
  | 'labels'
  | 'ciUrl'
  | 'tool'
  | 'claimed'
  | 'measures'
  | 'vulnerabilities'
  | 'notes'
  | 'durationMs'
>;

export type CaseRow = {
  place: number;
  number: number;
  test_key: string;
  status: TestCase['status'];
  suite: string;
  name: string;
  class_name: string | null;
  duration_ms: number | null;
  labels: string | null;
  details: string | null;
};

/** What of a test has no column of its own. */
export type CaseDetails = Pick<
  TestCase,
  | 'file'
  | 'line'
  | 'retries'
  | 'owner'
  | 'message'
  | 'type'
  | 'stack'
  | 'output'
  | 'truncated'
  | 'attachments'
>;

/** Failures are read first, then what is worth a look. */
export const PLACES = { failed: 0, flaky: 1, skipped: 2, passed: 3 } as const;

/** Between the suites of a test, and around each of its labels. */
export const SEPARATOR = '\n';

export function toEvidence(row: EvidenceRow): Evidence {
  const summary: EvidenceSummary = JSON.parse(row.summary);
  const startedAt = readOptionalInstant(row.started_at);
  return {
    id: row.id,
    entityRef: row.entity_ref,
    version: row.version,
    ...(row.commit_sha && { commit: row.commit_sha }),
    ...(row.environment && { environment: row.environment }),
    kind: row.kind,
    format: row.format,
    ...(row.name && { name: row.name }),
    outcome: row.outcome,
    totals: {
      tests: row.tests,
      passed: row.passed,
      failed: row.failed,
      error: row.error,
      skipped: row.skipped,
      flaky: row.flaky,
    },
    ...summary,
    ...(startedAt && { startedAt }),
    contentHash: row.content_hash,
    bytes: Number(row.bytes),
    uploadedBy: row.uploaded_by,
    uploadedAt: readInstant(row.uploaded_at),
    reportKept: row.report_kept === 1,
  };
}

export function toTestCase(row: CaseRow): TestCase {
  const details: CaseDetails = row.details ? JSON.parse(row.details) : {};
  const labels = listOf(row.labels);
  return {
    key: row.test_key,
    number: row.number,
    name: row.name,
    suite: listOf(row.suite),
    ...(row.class_name !== null && { className: row.class_name }),
    status: row.status,
    flaky: row.place === PLACES.flaky,
    ...(row.duration_ms !== null && { durationMs: row.duration_ms }),
    ...(labels.length > 0 && { labels }),
    ...details,
  };
}

/** @returns the texts between separators; none of an empty text */
export function listOf(text: string | null): string[] {
  return text ? text.split(SEPARATOR).filter(Boolean) : [];
}
