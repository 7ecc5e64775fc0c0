import type {
  ApprovalInboxQuery,
  CalendarQuery,
  ReleaseQuery,
  TestCaseQuery,
} from '@slipway/backstage-plugin-releases-common';

/** Every key of the query cache, so that invalidation can be read in one place. */
export const queryKeys = {
  all: ['releases'] as const,
  policy: ['releases', 'policy'] as const,
  lists: ['releases', 'list'] as const,
  list: (query: ReleaseQuery) => ['releases', 'list', query] as const,
  calendars: ['releases', 'calendar'] as const,
  calendar: (query: CalendarQuery) => ['releases', 'calendar', query] as const,
  release: (id: string) => ['releases', 'release', id] as const,
  history: (id: string) => ['releases', 'history', id] as const,
  verdicts: ['releases', 'readiness'] as const,
  /** Without an environment, the verdict for the next planned one. */
  verdict: (id: string, environment?: string) =>
    ['releases', 'readiness', id, environment ?? 'next'] as const,
  verdictsOf: (id: string) => ['releases', 'readiness', id] as const,
  judged: (ids: string[]) => ['releases', 'readiness', 'many', ids] as const,
  /** What a preview is judged by; the question as JSON. */
  facts: (question: string) =>
    ['releases', 'readiness', 'facts', question] as const,
  approvals: (id: string) => ['releases', 'approvals', id] as const,
  inboxes: ['releases', 'inbox'] as const,
  inbox: (query: ApprovalInboxQuery) => ['releases', 'inbox', query] as const,
  comments: (id: string) => ['releases', 'comments', id] as const,
  delegations: ['releases', 'delegations'] as const,
  tasks: (id: string) => ['releases', 'tasks', id] as const,
  runnings: ['releases', 'running'] as const,
  running: (entityRefs: string[]) =>
    ['releases', 'running', entityRefs] as const,
  allLocks: ['releases', 'locks'] as const,
  locks: (entityRef: string) => ['releases', 'locks', entityRef] as const,
  allVetoes: ['releases', 'vetoes'] as const,
  vetoes: (entityRef: string) => ['releases', 'vetoes', entityRef] as const,
  boards: ['releases', 'boards'] as const,
  board: (id: string) => ['releases', 'boards', id] as const,
  missingEntities: ['releases', 'missing-entities'] as const,
  allEvidence: ['releases', 'evidence'] as const,
  evidence: (entityRefs: string[]) =>
    ['releases', 'evidence', 'about', entityRefs] as const,
  releaseEvidence: (releaseId: string) =>
    ['releases', 'evidence', 'of', releaseId] as const,
  run: (id: string) => ['releases', 'evidence', 'run', id] as const,
  tests: (id: string, query: TestCaseQuery) =>
    ['releases', 'evidence', 'run', id, 'tests', query] as const,
  testRuns: (id: string, testKey: string) =>
    ['releases', 'evidence', 'run', id, 'test', testKey] as const,
  comparison: (id: string) =>
    ['releases', 'evidence', 'run', id, 'comparison'] as const,
  trend: (entityRef: string, kind: string, environment?: string) =>
    ['releases', 'evidence', 'trend', entityRef, kind, environment] as const,
};
