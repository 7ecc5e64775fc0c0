import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { inTime } from '../catalog/inTime';
import { LEASE_MS, OutboxMessage, OutboxStore } from './OutboxStore';

const BATCH = 100;

/**
 * When nothing more is sent of a batch. With the time that one sending may take
 * it ends before the lease does: another replica would send the rest again.
 */
const BATCH_ENDS_MS = LEASE_MS / 2;
const SEND_TIMEOUT_MS = LEASE_MS / 3;

/** Changes that come close together are told together. */
const GATHER_MS = 50;

/** Topic of the events service, and channel of the signals, on which changes of releases are told. */
export const RELEASES_TOPIC = 'releases';

/** Sends the messages of one topic elsewhere than to the events service. */
export interface OutboxSender {
  send(message: OutboxMessage): Promise<void>;
  /** Sends several in one go; where it throws, each is sent by itself. */
  sendMany?(messages: OutboxMessage[]): Promise<void>;
}

/** Sends what commands put into the outbox: to other plugins as events, to open browsers as signals. */
export class OutboxDispatcher {
  readonly #store: OutboxStore;
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  readonly #sendTimeoutMs: number;
  readonly #now: () => number;
  readonly #senders = new Map<string, OutboxSender>();
  #running: Promise<void> | undefined;
  #again = false;
  #nudged: NodeJS.Timeout | undefined;

  constructor(options: {
    store: OutboxStore;
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
    /** How long one message may take; for tests. */
    sendTimeoutMs?: number;
    /** Milliseconds since the epoch; for tests. */
    now?: () => number;
  }) {
    this.#store = options.store;
    this.#events = options.events;
    this.#signals = options.signals;
    this.#logger = options.logger;
    this.#sendTimeoutMs = options.sendTimeoutMs ?? SEND_TIMEOUT_MS;
    this.#now = options.now ?? Date.now;
  }

  /** Hands the messages of a topic to a sender from now on; the other topics go to the events service. */
  addSender(topic: string, sender: OutboxSender): void {
    this.#senders.set(topic, sender);
  }

  /** Sends shortly what is due; never rejects. */
  nudge(): void {
    this.#nudged ??= setTimeout(() => {
      this.#nudged = undefined;
      this.dispatch().catch(error =>
        this.#logger.warn(
          'Messages could not be sent; they will be later',
          error,
        ),
      );
    }, GATHER_MS).unref();
  }

  /** Sends everything that is due. Calls that come meanwhile join the run under way. */
  async dispatch(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const claimedAt = this.#now();
      const messages = await this.#store.claim(BATCH, instant(claimedAt));
      const { sent, left } = await this.#sendAll(
        messages,
        claimedAt + BATCH_ENDS_MS,
      );
      if (left.length > 0) {
        await this.#store.release(
          left.map(({ id }) => id),
          instant(this.#now()),
        );
      }
      if (sent.length > 0) {
        await this.#store.done(sent.map(({ id }) => id));
        await this.#refreshBrowsers(sent);
      }
      this.#again ||= messages.length === BATCH || left.length > 0;
    }
  }

  /** Sends together what can be, and one message after the other until its time is over. */
  async #sendAll(
    messages: OutboxMessage[],
    until: number,
  ): Promise<{ sent: OutboxMessage[]; left: OutboxMessage[] }> {
    const sent = await this.#sendTogether(messages);
    const done = new Set(sent);
    const others = messages.filter(message => !done.has(message));
    for (const [index, message] of others.entries()) {
      if (this.#now() >= until) {
        return { sent, left: others.slice(index) };
      }
      try {
        await inTime(this.#send(message), this.#sendTimeoutMs);
        sent.push(message);
      } catch (error) {
        this.#logger.warn(
          `Message ${message.id} (${message.topic}) could not be sent; it is tried again later`,
          error as Error,
        );
        await this.#store.failed(message, error as Error, instant(this.#now()));
      }
    }
    return { sent, left: [] };
  }

  /** @returns what was sent; what failed together may well go one by one */
  async #sendTogether(messages: OutboxMessage[]): Promise<OutboxMessage[]> {
    const sent: OutboxMessage[] = [];
    for (const [topic, sender] of this.#senders) {
      const some = messages.filter(message => message.topic === topic);
      if (!sender.sendMany || some.length < 2) {
        continue;
      }
      try {
        await inTime(sender.sendMany(some), this.#sendTimeoutMs);
        sent.push(...some);
      } catch (error) {
        this.#logger.warn(
          `${some.length} messages (${topic}) could not be sent together; each is sent by itself`,
          error as Error,
        );
      }
    }
    return sent;
  }

  async #send(message: OutboxMessage): Promise<void> {
    const sender = this.#senders.get(message.topic);
    if (sender) {
      await sender.send(message);
      return;
    }
    await this.#events.publish({
      topic: RELEASES_TOPIC,
      eventPayload: { ...message.payload, type: message.topic },
      metadata: { 'message-id': message.id },
    });
  }

  async #refreshBrowsers(sent: OutboxMessage[]): Promise<void> {
    const releaseIds = [
      ...new Set(sent.flatMap(({ releaseId }) => releaseId ?? [])),
    ];
    // A broadcast reaches people who may not see the release; an opaque
    // identifier is all that an open page needs to know whether to ask again.
    // A lost signal is no loss: pages also ask again when they get the focus.
    await this.#signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: RELEASES_TOPIC,
        message: { releaseIds },
      })
      .catch(error =>
        this.#logger.debug('Open pages could not be told', error),
      );
  }
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
