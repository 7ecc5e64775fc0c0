import { ReadinessSnapshot } from '@slipway/backstage-plugin-releases-common';
import { OutboxSender } from '../communication/OutboxDispatcher';
import { NewOutboxMessage, OutboxMessage } from '../communication/OutboxStore';
import { ReleaseStore } from '../planning/ReleaseStore';
import { ReadinessJudge } from './ReadinessJudge';

/** Topic of the outbox under which verdicts wait that have to be kept. */
export const SNAPSHOT_TOPIC = 'readiness-snapshot';

/** What was decided on a release, by whom and when; of one identifier a single verdict is kept. */
export type SnapshotRequest = Pick<
  ReadinessSnapshot,
  'id' | 'moment' | 'actor' | 'at'
> & { releaseId: string };

/** Asks for the verdict on a release to be kept once a decision on it is committed. */
export function snapshotMessage(request: SnapshotRequest): NewOutboxMessage {
  return {
    topic: SNAPSHOT_TOPIC,
    releaseId: request.releaseId,
    payload: request,
  };
}

/** Keeps verdicts after the decisions that they belong to: a slow catalog delays nobody's decision. */
export class SnapshotSender implements OutboxSender {
  readonly #releases: Pick<ReleaseStore, 'getMany'>;
  readonly #judge: Pick<ReadinessJudge, 'recordMany'>;

  constructor(options: {
    releases: Pick<ReleaseStore, 'getMany'>;
    judge: Pick<ReadinessJudge, 'recordMany'>;
  }) {
    this.#releases = options.releases;
    this.#judge = options.judge;
  }

  async send(message: OutboxMessage): Promise<void> {
    await this.sendMany([message]);
  }

  /** However many were decided on: the catalog is asked once for all of them. */
  async sendMany(messages: OutboxMessage[]): Promise<void> {
    const requests = messages.map(({ payload }) => payload as SnapshotRequest);
    const stored = await this.#releases.getMany([
      ...new Set(requests.map(({ releaseId }) => releaseId)),
    ]);
    // The verdicts on a release go with it.
    await this.#judge.recordMany(
      stored.map(({ release }) => ({
        release,
        moments: requests.filter(({ releaseId }) => releaseId === release.id),
      })),
    );
  }
}
