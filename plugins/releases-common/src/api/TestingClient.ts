/* eslint-disable new-cap -- openapi-fetch names its methods as HTTP does */
import { ConnectedClient, unwrap } from './http';
import {
  Evidence,
  EvidenceComparison,
  EvidenceList,
  EvidenceQuery,
  TestCaseList,
  TestCaseQuery,
  TestRun,
} from './types';

/**
 * Reads the evidence that versions work. Reports are uploaded with a plain
 * `POST` of the file: see the documentation of evidence.
 *
 * @public
 */
export interface TestingApi {
  /** Newest first; of entities that the caller may not see nothing is there. */
  listEvidence(query: EvidenceQuery): Promise<EvidenceList>;
  /** Evidence about the versions that a release delivers, newest first. */
  listReleaseEvidence(releaseId: string): Promise<Evidence[]>;
  getEvidence(id: string): Promise<Evidence>;
  /** The tests of a run, failures first, page by page. */
  listTestCases(
    evidenceId: string,
    query?: TestCaseQuery,
  ): Promise<TestCaseList>;
  /** How a test ended in the last runs of the same kind, newest first. */
  listTestRuns(evidenceId: string, testKey: string): Promise<TestRun[]>;
  /** @param base - the newest run about another version when left out */
  compareEvidence(id: string, base?: string): Promise<EvidenceComparison>;
}

export class TestingClient implements TestingApi {
  readonly #client: ConnectedClient;

  constructor(client: ConnectedClient) {
    this.#client = client;
  }

  async listEvidence(query: EvidenceQuery): Promise<EvidenceList> {
    return unwrap(
      await (await this.#client()).GET('/evidence', { params: { query } }),
    );
  }

  async listReleaseEvidence(releaseId: string): Promise<Evidence[]> {
    const { items } = await unwrap(
      await (
        await this.#client()
      ).GET('/releases/{id}/evidence', {
        params: { path: { id: releaseId } },
      }),
    );
    return items;
  }

  async getEvidence(id: string): Promise<Evidence> {
    return unwrap(
      await (
        await this.#client()
      ).GET('/evidence/{evidenceId}', {
        params: { path: { evidenceId: id } },
      }),
    );
  }

  async listTestCases(
    evidenceId: string,
    query?: TestCaseQuery,
  ): Promise<TestCaseList> {
    return unwrap(
      await (
        await this.#client()
      ).GET('/evidence/{evidenceId}/cases', {
        params: { path: { evidenceId }, query },
      }),
    );
  }

  async listTestRuns(evidenceId: string, testKey: string): Promise<TestRun[]> {
    const { items } = await unwrap(
      await (
        await this.#client()
      ).GET('/evidence/{evidenceId}/cases/{testKey}/runs', {
        params: { path: { evidenceId, testKey } },
      }),
    );
    return items;
  }

  async compareEvidence(
    id: string,
    base?: string,
  ): Promise<EvidenceComparison> {
    return unwrap(
      await (
        await this.#client()
      ).GET('/evidence/{evidenceId}/comparison', {
        params: { path: { evidenceId: id }, query: { with: base } },
      }),
    );
  }
}
