import {
  plannedInterval,
  Release,
  ReleaseContent,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import {
  readInstant,
  readOptionalInstant,
  writeInstant,
} from '../database/dialect';
import { HistoryHead } from '../history/HistoryStore';

export type ReleaseRow = {
  id: string;
  external_key: string | null;
  title: string;
  search_text: string;
  type: string;
  state: ReleaseState;
  owner_ref: string;
  manager_ref: string | null;
  content: string;
  planned_start: Date | number | null;
  planned_end: Date | number | null;
  sort_at: Date | number;
  revision: number;
  history_length: number;
  history_hash: string;
  created_by: string;
  created_at: Date | number;
  updated_at: Date | number;
  submitted_by: string | null;
  submitted_at: Date | number | null;
};

/** What a page of releases reads of each; the rest serves searching and writing. */
export const RELEASE_COLUMNS = [
  'id',
  'state',
  'content',
  'planned_start',
  'planned_end',
  'sort_at',
  'revision',
  'history_length',
  'history_hash',
  'created_by',
  'created_at',
  'updated_at',
  'submitted_by',
  'submitted_at',
] as const;

export type ReadReleaseRow = Pick<ReleaseRow, (typeof RELEASE_COLUMNS)[number]>;

/** Releases without a window sort behind all others and stay comparable. */
const UNSCHEDULED = '9999-12-31T00:00:00.000Z';

export function toRelease(row: ReadReleaseRow): Release {
  const content = JSON.parse(row.content) as ReleaseContent;
  const plannedStart = readOptionalInstant(row.planned_start);
  const plannedEnd = readOptionalInstant(row.planned_end);
  return {
    id: row.id,
    ...content,
    state: row.state,
    ...(plannedStart && { plannedStart }),
    ...(plannedEnd && { plannedEnd }),
    revision: row.revision,
    createdBy: row.created_by,
    createdAt: readInstant(row.created_at),
    updatedAt: readInstant(row.updated_at),
  };
}

/** Who submitted a release last, and when (ISO 8601). */
export type Submission = { by: string; at: string };

export function toSubmission(
  row: Pick<ReadReleaseRow, 'submitted_by' | 'submitted_at'>,
): Submission | undefined {
  const at = readOptionalInstant(row.submitted_at);
  return row.submitted_by !== null && at !== undefined
    ? { by: row.submitted_by, at }
    : undefined;
}

export function toHistoryHead(row: ReadReleaseRow): HistoryHead {
  return { length: row.history_length, hash: row.history_hash };
}

/** The columns that follow from what people entered. */
export function contentColumns(content: ReleaseContent) {
  const { plannedStart, plannedEnd } = plannedInterval(content.windows);
  return {
    title: content.title,
    search_text: `${content.title}\n${content.summary ?? ''}`.toLocaleLowerCase(
      'en-US',
    ),
    type: content.type,
    owner_ref: content.owner,
    manager_ref: content.releaseManager ?? null,
    content: JSON.stringify(content),
    planned_start: plannedStart ? writeInstant(plannedStart) : null,
    planned_end: plannedEnd ? writeInstant(plannedEnd) : null,
    sort_at: writeInstant(plannedStart ?? UNSCHEDULED),
  };
}
