/* eslint-disable new-cap -- openapi-fetch names its methods as HTTP does */
import { ConnectedClient, unwrap } from './http';
import { GateQuestion } from '../readiness';
import {
  GateAnswer,
  ReadinessPreviewFacts,
  ReadinessQuestion,
  ReadinessSnapshot,
  ReadinessVerdict,
} from './types';

/**
 * Asks whether releases may be deployed, and why.
 *
 * @public
 */
export interface ReadinessApi {
  /** @param environment - the next planned one when left out */
  getReadiness(
    releaseId: string,
    environment?: string,
  ): Promise<ReadinessVerdict>;
  /** At most 500 releases; those that the caller may not see are left out. */
  judgeReleases(
    releaseIds: string[],
    environment?: string,
  ): Promise<ReadinessVerdict[]>;
  /** What a release that is being planned would be judged by; see `previewFacts`. */
  gatherFacts(question: ReadinessQuestion): Promise<ReadinessPreviewFacts>;
  listSnapshots(releaseId: string): Promise<ReadinessSnapshot[]>;
  /** Whether a version may go to an environment now; the answer is kept. */
  askGate(question: GateQuestion): Promise<GateAnswer>;
}

export class ReadinessClient implements ReadinessApi {
  readonly #client: ConnectedClient;

  constructor(client: ConnectedClient) {
    this.#client = client;
  }

  async getReadiness(
    releaseId: string,
    environment?: string,
  ): Promise<ReadinessVerdict> {
    return unwrap(
      await (
        await this.#client()
      ).GET('/releases/{id}/readiness', {
        params: { path: { id: releaseId }, query: { environment } },
      }),
    );
  }

  async judgeReleases(
    releaseIds: string[],
    environment?: string,
  ): Promise<ReadinessVerdict[]> {
    const { items } = await unwrap(
      await (
        await this.#client()
      ).POST('/readiness', { body: { releaseIds, environment } }),
    );
    return items;
  }

  async gatherFacts(
    question: ReadinessQuestion,
  ): Promise<ReadinessPreviewFacts> {
    return unwrap(
      await (await this.#client()).POST('/readiness/facts', { body: question }),
    );
  }

  async listSnapshots(releaseId: string): Promise<ReadinessSnapshot[]> {
    const { items } = await unwrap(
      await (
        await this.#client()
      ).GET('/releases/{id}/readiness/snapshots', {
        params: { path: { id: releaseId } },
      }),
    );
    return items;
  }

  async askGate(question: GateQuestion): Promise<GateAnswer> {
    return unwrap(
      await (await this.#client()).POST('/gate', { body: question }),
    );
  }
}
