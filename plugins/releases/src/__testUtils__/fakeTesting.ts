import type {
  Evidence,
  EvidenceComparison,
  EvidenceQuery,
  TestCase,
  TestCaseQuery,
  TestingApi,
  TestRun,
} from '@slipway/backstage-plugin-releases-common';
import { responseError } from './responseError';

const NOTHING = { count: 0, items: [] };

/** Nothing differs, as there is nothing to compare with. */
export const NO_COMPARISON: EvidenceComparison = {
  newFailures: NOTHING,
  stillFailing: NOTHING,
  fixed: NOTHING,
  flaky: NOTHING,
  slower: NOTHING,
  faster: NOTHING,
  added: NOTHING,
  removed: NOTHING,
};

/** The evidence of the fake releases, in memory. */
export class FakeTestingApi implements TestingApi {
  evidence: Evidence[] = [];
  readonly cases = new Map<string, TestCase[]>();
  readonly runs = new Map<string, TestRun[]>();
  readonly comparisons = new Map<string, EvidenceComparison>();

  async listEvidence(query: EvidenceQuery) {
    return {
      items: this.evidence.filter(
        one =>
          query.entityRef.includes(one.entityRef) &&
          (!query.kind || query.kind === one.kind) &&
          (!query.environment || query.environment === one.environment) &&
          (!query.version || query.version === one.version),
      ),
      pageInfo: {},
    };
  }

  async listReleaseEvidence(_releaseId: string) {
    return this.evidence;
  }

  async getEvidence(id: string) {
    const found = this.evidence.find(one => one.id === id);
    if (!found) {
      throw await responseError(404, `There is no evidence '${id}'`);
    }
    return found;
  }

  async listTestCases(evidenceId: string, query: TestCaseQuery = {}) {
    const text = query.text?.toLowerCase();
    const matching = (this.cases.get(evidenceId) ?? []).filter(
      one =>
        (!text || one.name.toLowerCase().includes(text)) &&
        (!query.suite || one.suite.join(' › ').startsWith(query.suite)) &&
        (!query.label || one.labels?.includes(query.label)) &&
        (!query.owner || one.owner === query.owner) &&
        (!query.status ||
          query.status.includes(one.status) ||
          (one.flaky && query.status.includes('flaky'))),
    );
    const start = Number(query.cursor ?? 0);
    const end = start + (query.limit ?? 50);
    return {
      items: matching.slice(start, end),
      pageInfo: end < matching.length ? { nextCursor: String(end) } : {},
    };
  }

  async listTestRuns(_evidenceId: string, testKey: string) {
    return this.runs.get(testKey) ?? [];
  }

  async compareEvidence(id: string) {
    return this.comparisons.get(id) ?? NO_COMPARISON;
  }
}
